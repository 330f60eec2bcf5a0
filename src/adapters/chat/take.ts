import type { Inbound } from "../../core/inbound.ts";
import { words } from "../../core/message.ts";
import { type Clock, type Messenger, type Meter, noMeter } from "../../core/ports.ts";
import { tellingId } from "../../core/telling-of.ts";
import type { Handled, Inbox } from "../inbox/inbox.ts";
import type { Errand, Errands } from "./errands.ts";
import { limiting } from "./limit.ts";
import * as own from "./words.ts";

interface Surroundings<Way> {
  readonly inbox: Inbox;
  readonly errands: Errands<Way>;
  readonly messenger: Messenger;
  readonly clock: Clock;
  readonly meter?: Meter | undefined;
  /** Where a member is, as far as the platform knows it and doesn't say it by itself. */
  readonly standing?: (inbound: Inbound) => Promise<Pick<Inbound, "zone" | "community">>;
}

/**
 * From what a platform said to what is committed. Every way resolves at the moment to acknowledge, and rejects where
 * there is none.
 */
export interface Take<Way> {
  /** What the platform says again until it is acknowledged. */
  event(inbound: Inbound): Promise<Handled>;
  /** What it says once. `undefined`: it waits on this machine until the store answers. */
  once(inbound: Inbound, errand?: Errand<Way>): Promise<Handled | undefined>;
  /** What was said while nobody listened: all of it counts, however much it is. */
  late(inbound: Inbound): Promise<Handled | undefined>;
}

export function taking<Way>(around: Surroundings<Way>): Take<Way> {
  const { inbox, errands, messenger, clock, meter = noMeter, standing = unknown } = around;
  const limit = limiting(clock);

  async function limited<H extends Handled | undefined>(
    inbound: Inbound,
    go: () => Promise<H>,
  ): Promise<H | Handled> {
    const room = limit.take(inbound.member);
    if (room === "free") return go();
    meter.refused();
    return { seen: true, told: room === "full" ? sayFull(inbound) : Promise.resolve() };
  }

  async function take<H extends Handled | undefined>(
    inbound: Inbound,
    errand: Errand<Way>,
    safely: (inbound: Inbound) => Promise<H>,
  ): Promise<H> {
    const where = await standing(inbound);
    errands.begin(inbound, errand);
    const end = () => errands.end(inbound);
    try {
      const handled = await safely({ ...inbound, ...where });
      if (handled === undefined || handled.seen) end();
      else handled.told.then(end, end);
      return handled;
    } catch (error) {
      end();
      throw error;
    }
  }

  /** Once for all that is too much: what isn't read must not look as if it were. */
  function sayFull({ member, id }: Inbound): Promise<void> {
    const telling = tellingId({ member, id: `${id}:full` });
    return messenger.tell({ id: telling, member, messages: [words(own.tooMuch)], settled: [] });
  }

  return {
    event: (inbound) => limited(inbound, () => take(inbound, {}, inbox.insist)),
    once: (inbound, errand = {}) => limited(inbound, () => take(inbound, errand, inbox.receive)),
    late: (inbound) => take(inbound, {}, inbox.receive),
  };
}

const unknown = async () => ({});

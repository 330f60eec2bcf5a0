import type { Inbound } from "../../core/inbound.ts";
import type { Clock } from "../../core/ports.ts";
import type { Handled, Inbox } from "../inbox/inbox.ts";
import type { Errand, Errands } from "./errands.ts";
import type { Profiles } from "./profile.ts";

interface Surroundings {
  readonly inbox: Inbox;
  readonly errands: Errands;
  readonly profiles: Profiles;
  readonly clock: Clock;
}

/** From what Slack said to what is committed. Every way resolves at the moment to acknowledge, and rejects where there is none. */
export interface Take {
  /** An event: Slack says it again until it is acknowledged. */
  event(inbound: Inbound): Promise<Handled>;
  /** A press, command, form or shortcut, said once. `undefined`: it waits on this machine until the store answers. */
  once(inbound: Inbound, errand?: Errand): Promise<Handled | undefined>;
  /** What opens a form, as of now. */
  trigger(id: string): Errand;
}

export function taking({ inbox, errands, profiles, clock }: Surroundings): Take {
  async function take<H extends Handled | undefined>(
    inbound: Inbound,
    errand: Errand,
    safely: (inbound: Inbound) => Promise<H>,
  ): Promise<H> {
    const { zone } = await profiles.of(inbound.member);
    errands.begin(inbound, errand);
    const end = () => errands.end(inbound);
    try {
      const handled = await safely(zone === undefined ? inbound : { ...inbound, zone });
      if (handled === undefined || handled.seen) end();
      else handled.told.then(end, end);
      return handled;
    } catch (error) {
      end();
      throw error;
    }
  }
  return {
    event: (inbound) => take(inbound, {}, inbox.insist),
    once: (inbound, errand = {}) => take(inbound, errand, inbox.receive),
    trigger: (id) => ({ trigger: { id, at: clock.now() } }),
  };
}

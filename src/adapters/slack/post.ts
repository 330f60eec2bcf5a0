import type { Clock, Log } from "../../core/ports.ts";
import { type Dm, METADATA, type Place } from "./dm.ts";
import type { Reached } from "./reach.ts";
import type { Rendered } from "./render.ts";
import { Busy, troubleOf } from "./trouble.ts";

/** A telling on its way into one member's direct messages. */
export interface Delivery {
  readonly reached: Reached;
  readonly dm: Dm;
  readonly telling: string;
  /** Milliseconds that may still be spent waiting for Slack; whoever has to wait longer is told later. */
  patience: number;
}

interface Sent {
  /** Names the message in its telling, for ever. */
  readonly part: string;
  readonly question?: string | undefined;
}

export interface Post {
  /** Posts, without its looks where Slack refuses them. `undefined`: Slack won't have it in any form. */
  post(delivery: Delivery, rendered: Rendered, sent: Sent): Promise<string | undefined>;
  update(delivery: Delivery, place: Place, rendered: Rendered): Promise<void>;
  /** Any call, in the pace Slack wants of this member: a short wait is sat out, a long one ends the delivery. */
  inPace<T>(delivery: Delivery, call: () => Promise<T>): Promise<T>;
}

/** Three messages in a row and one a second after: a wait of this long is the usual, and over soon. */
export const PATIENCE = 2_000;
const LEAST_WAIT = 250;

interface Surroundings {
  readonly clock: Clock;
  readonly pause: (ms: number) => Promise<unknown>;
  readonly log: Log;
}

export function poster({ clock, pause, log }: Surroundings): Post {
  async function inPace<T>(delivery: Delivery, call: () => Promise<T>): Promise<T> {
    const { dm } = delivery;
    const wait = dm.busyUntil - clock.now();
    if (wait > 0) throw new Busy(wait);
    for (;;) {
      try {
        return await call();
      } catch (error) {
        const trouble = troubleOf(error);
        if (trouble.kind !== "wait") throw error;
        if (trouble.ms > delivery.patience) {
          dm.busyUntil = clock.now() + trouble.ms;
          throw new Busy(trouble.ms);
        }
        delivery.patience -= Math.max(trouble.ms, LEAST_WAIT);
        await pause(trouble.ms);
      }
    }
  }

  /** `undefined` where Slack refuses it, which is said once and changes nothing however often it is tried. */
  async function unlessRefused<T>(
    what: string,
    telling: string,
    call: () => Promise<T>,
  ): Promise<T | undefined> {
    try {
      return await call();
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble.kind !== "refused") throw error;
      log.warn(`Slack refused ${what}.`, { telling, why: trouble.why });
      return undefined;
    }
  }

  return {
    inPace,
    async post(delivery, { text, blocks }, { part, question }) {
      const { reached, dm, telling } = delivery;
      const event_payload = { telling, part, ...(question !== undefined && { question }) };
      const common = {
        token: reached.token,
        channel: dm.channel,
        text,
        metadata: { event_type: METADATA, event_payload },
        unfurl_links: false,
        unfurl_media: false,
      };
      const send = (looks: object) =>
        inPace(delivery, () => reached.client.chat.postMessage({ ...common, ...looks }));
      const posted =
        (await unlessRefused("a message; it goes as plain words", telling, () =>
          send({ blocks: [...blocks] }),
        )) ?? (await unlessRefused("a message even as plain words", telling, () => send({ mrkdwn: false })));
      return posted?.ts;
    },
    async update(delivery, { ts }, { text, blocks }) {
      const { reached, dm, telling } = delivery;
      await unlessRefused("to change a message", telling, () =>
        inPace(delivery, () =>
          reached.client.chat.update({
            token: reached.token,
            channel: dm.channel,
            ts,
            text,
            blocks: [...blocks],
          }),
        ),
      );
    },
  };
}

import { setTimeout as sleep } from "node:timers/promises";
import type { Board } from "../../core/board.ts";
import type { Clock, Log, Messenger } from "../../core/ports.ts";
import type { Inbox } from "../inbox/inbox.ts";
import { bolt, type Ways } from "./bolt.ts";
import { dms } from "./dm.ts";
import { errands } from "./errands.ts";
import { homes } from "./homes.ts";
import type { Installs } from "./installs.ts";
import { listen } from "./listen.ts";
import { profiles } from "./profile.ts";
import { reach } from "./reach.ts";
import { taking } from "./take.ts";
import { slackMessenger } from "./tell.ts";
import { codeOf } from "./trouble.ts";

export interface SlackOptions {
  readonly ways: Ways;
  /** Ends in /api/. */
  readonly apiUrl: string;
  /** A living bot token of a workspace; undefined where the app isn't installed there. */
  readonly tokenOf: (team: string) => Promise<string | undefined>;
  readonly board: (member: string) => Promise<Board>;
  readonly installs?: Installs | undefined;
  readonly clock: Clock;
  readonly log: Log;
  /** A member's name for logs, which says nothing about who they are. */
  readonly alias: (member: string) => string;
  /** Resolves that many milliseconds later. */
  readonly pause?: ((ms: number) => Promise<unknown>) | undefined;
  /** Milliseconds without a pong, and before a lost connection is opened again. */
  readonly pingTimeout?: number | undefined;
}

/** Slack, both ways: what members do goes into the inbox, what they are told goes out by the messenger. */
export interface SlackSide {
  readonly messenger: Messenger;
  /** Begins to listen. The engine behind the inbox tells by this messenger, so it comes last. */
  start(inbox: Inbox): Promise<void>;
  /** Hears nothing more, and finishes what it has begun. */
  stop(): Promise<void>;
}

export function slack(options: SlackOptions): SlackSide {
  const { clock, log, tokenOf, board, installs, pause = unheld } = options;
  const app = bolt(options);
  const reached = reach(app.client, tokenOf);
  const [direct, errandsOpen] = [dms(), errands()];
  const messenger = slackMessenger({ ...options, pause, reach: reached, dms: direct, errands: errandsOpen });
  const doing = new Set<Promise<unknown>>();

  function aside(work: Promise<unknown>): void {
    const watched = work
      .catch((error: unknown) => {
        log.warn("Something for a member in Slack could not be done.", { why: codeOf(error) });
      })
      .finally(() => doing.delete(watched));
    doing.add(watched);
  }

  return {
    messenger,
    async start(inbox) {
      const known = profiles(reached, clock, pause);
      const take = taking({ inbox, errands: errandsOpen, profiles: known, clock });
      const home = homes(reached, board);
      listen({ app, take, messenger, dms: direct, reach: reached, homes: home, installs, pause, aside });
      await app.start();
    },
    async stop() {
      await app.stop();
      await Promise.all(doing);
    },
  };
}

/** Doesn't keep the process alive. */
const unheld = (ms: number): Promise<void> => sleep(ms, undefined, { ref: false });

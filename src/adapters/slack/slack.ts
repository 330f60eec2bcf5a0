import type { KnownBlock } from "@slack/types";
import type { Board } from "../../core/board.ts";
import type { Deed } from "../../core/inbound.ts";
import type { Clock, Draw, Log, Messenger, Meter, Poster } from "../../core/ports.ts";
import { asked } from "../chat/asked.ts";
import { besides } from "../chat/besides.ts";
import type { WordingOf } from "../chat/channel.ts";
import { dms } from "../chat/dm.ts";
import { errands } from "../chat/errands.ts";
import { pause as realPause } from "../chat/pause.ts";
import type { Standing } from "../chat/shares.ts";
import { taking } from "../chat/take.ts";
import { codeOf } from "../chat/trouble.ts";
import type { Inbox } from "../inbox/inbox.ts";
import { bolt, type Ways } from "./bolt.ts";
import { slackPoster } from "./channels.ts";
import { homes } from "./homes.ts";
import type { Installs } from "./installs.ts";
import { listen, type Trigger } from "./listen.ts";
import { profiles } from "./profile.ts";
import { reach } from "./reach.ts";
import { whereabouts } from "./standing.ts";
import { slackMessenger } from "./tell.ts";
import { troubleOf } from "./trouble.ts";

export interface SlackOptions {
  readonly ways: Ways;
  /** Ends in /api/. */
  readonly apiUrl: string;
  /** A living bot token of a workspace; undefined where the app isn't installed there. */
  readonly tokenOf: (team: string) => Promise<string | undefined>;
  /** Whether only admins may do that; only then Slack is asked whether somebody is one. */
  readonly forAdmins: (deed: Deed) => boolean;
  readonly wordingOf: WordingOf;
  readonly board: (member: string) => Promise<Board>;
  readonly draw: Draw;
  readonly standing: Standing;
  readonly installs?: Installs | undefined;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter?: Meter | undefined;
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
  readonly poster: Poster;
  /** Begins to listen. The engine behind the inbox tells by this messenger, so it comes last. */
  start(inbox: Inbox): Promise<void>;
  /** Hears nothing more, and finishes what it has begun. */
  stop(): Promise<void>;
  /** Slack is being listened to at this moment. */
  ready(): boolean;
}

export function slack(options: SlackOptions): SlackSide {
  const { clock, log, tokenOf, board, installs, meter, pause = realPause } = options;
  const { app, connected } = bolt(options);
  let listening = false;
  const reached = reach(app.client, tokenOf);
  const met = { dms: dms<KnownBlock>(), asked: asked(), errands: errands<Trigger>() };
  const messenger = slackMessenger({ ...options, ...met, pause, reach: reached });
  const { aside, done } = besides((error) =>
    log.warn("Something for a member in Slack could not be done.", { why: codeOf(troubleOf(error)) }),
  );

  return {
    messenger,
    poster: slackPoster(reached, options.wordingOf),
    async start(inbox) {
      const known = profiles(reached, clock, pause);
      const standing = whereabouts(known, options.forAdmins);
      const take = taking({ inbox, errands: met.errands, messenger, clock, meter, standing });
      const trigger = (id: string) => ({ way: { id, at: clock.now() } });
      const home = homes(reached, board);
      listen({
        app,
        take,
        trigger,
        messenger,
        ...met,
        reach: reached,
        homes: home,
        installs,
        pause,
        aside,
      });
      await app.start();
      listening = true;
    },
    ready: () => listening && connected(),
    async stop() {
      listening = false;
      await app.stop();
      await done();
    },
  };
}

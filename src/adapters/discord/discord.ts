import { GatewayDispatchEvents as Dispatch, Status, type WebSocketOptions } from "discord.js";
import type { Option } from "../../core/message.ts";
import type { Clock, Draw, Log, Messenger, Meter, Poster } from "../../core/ports.ts";
import { asked } from "../chat/asked.ts";
import { besides } from "../chat/besides.ts";
import type { WordingOf } from "../chat/channel.ts";
import { dms } from "../chat/dm.ts";
import { errands } from "../chat/errands.ts";
import { pause as realPause } from "../chat/pause.ts";
import { persist, span } from "../chat/persist.ts";
import type { Standing } from "../chat/shares.ts";
import { taking } from "../chat/take.ts";
import { codeOf } from "../chat/trouble.ts";
import type { Inbox } from "../inbox/inbox.ts";
import { calls } from "./calls.ts";
import { catchingUp } from "./catch-up.ts";
import { discordPoster } from "./channels.ts";
import { client, refusalOf } from "./client.ts";
import { commandsFor, register, type Sayable } from "./commands.ts";
import { desks } from "./desk.ts";
import { doubles } from "./doubles.ts";
import { inOrder } from "./in-order.ts";
import type { Interaction } from "./interaction.ts";
import { listen } from "./listen.ts";
import type { Piece } from "./piece.ts";
import { discordMessenger } from "./tell.ts";
import { troubleOf } from "./trouble.ts";

export interface DiscordOptions {
  readonly token: string;
  readonly application: string;
  /** Ends in /api, without a version. */
  readonly apiUrl: string;
  /** Everything that can be said, for the list of commands. */
  readonly sayable: readonly Sayable[];
  /** What could be said after a command's name, for this member and nobody else. */
  readonly complete: (member: string, command: string) => Promise<readonly Option[]>;
  /** Members with something open, who are caught up with. */
  readonly open: () => AsyncIterable<string>;
  /** How far a member was heard. */
  readonly bookmarkOf: (member: string) => Promise<string | undefined>;
  readonly wordingOf: WordingOf;
  readonly draw: Draw;
  readonly standing: Standing;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter?: Meter | undefined;
  /** A member's name for logs, which says nothing about who they are. */
  readonly alias: (member: string) => string;
  /** Resolves that many milliseconds later. */
  readonly pause?: ((ms: number) => Promise<unknown>) | undefined;
  /** Waits between two sessions; discord.js's own unless told otherwise. */
  readonly throttle?: WebSocketOptions["buildIdentifyThrottler"];
}

/** Discord, both ways: what members do goes into the inbox, what they are told goes out by the messenger. */
export interface DiscordSide {
  readonly messenger: Messenger;
  readonly poster: Poster;
  /** Begins to listen; rejects with what to do where Discord doesn't let the bot in. */
  start(inbox: Inbox): Promise<void>;
  /** Hears nothing more, and finishes what it has begun. */
  stop(): Promise<void>;
  /** Discord is being listened to at this moment. */
  ready(): boolean;
}

export function discord(options: DiscordOptions): DiscordSide {
  const { token, application, apiUrl, sayable, complete, clock, log, meter, pause = realPause } = options;
  const bot = client(options);
  bot.rest.setToken(token);
  const api = calls(bot.rest, application);
  const met = {
    calls: api,
    dms: dms<Piece>(),
    desks: desks(),
    asked: asked(),
    errands: errands<Interaction>(),
  };
  const messenger = discordMessenger({ ...options, ...met, pause });
  const { aside, done } = besides((error) =>
    log.warn("Something for a member on Discord could not be done.", { why: codeOf(troubleOf(error)) }),
  );

  const listens = span();

  return {
    messenger,
    poster: discordPoster({ ...options, calls: api, pause }),
    async start(inbox) {
      const take = taking({ inbox, errands: met.errands, messenger, clock, meter });
      const hearing = {
        ...met,
        take,
        messenger,
        aside,
        persist: <T>(work: () => Promise<T>) => persist(work, { pause, troubleOf, during: listens }),
      };
      const behind = catchingUp({ ...options, ...hearing, pause });
      listens.ending.then(behind.ends);
      listen(bot, {
        ...hearing,
        caughtUp: inOrder(behind.with),
        doubles: doubles(clock),
        complete,
        clock,
        pause,
      });
      // A session that begins, and so doesn't go on from an earlier one: whatever was said before it is not told.
      bot.ws.on(Dispatch.Ready, (_, shard) => {
        if (shard === DM_SHARD) aside(behind.begins());
      });
      try {
        await register(bot.rest, application, commandsFor(sayable));
        await bot.login(token);
      } catch (error) {
        await bot.destroy();
        throw refusalOf(error, apiUrl);
      }
    },
    ready: () => bot.isReady() && bot.ws.shards.every(({ status }) => status === Status.Ready),
    async stop() {
      listens.end();
      await bot.destroy();
      await done();
    },
  };
}

/** All direct messages come over the first shard. https://docs.discord.com/developers/events/gateway#sharding */
const DM_SHARD = 0;

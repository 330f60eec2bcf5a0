import {
  Client,
  DiscordAPIError,
  Events,
  GatewayIntentBits as Intent,
  Options,
  Partials,
  type RateLimitData,
  type WebSocketOptions,
} from "discord.js";
import type { Log } from "../../core/ports.ts";
import { PATIENCE } from "../chat/pace.ts";
import { makeRequest } from "./request.ts";

interface ClientOptions {
  /** Ends in /api, without a version. */
  readonly apiUrl: string;
  readonly log: Log;
  /** Waits between two sessions; discord.js's own unless told otherwise. */
  readonly throttle?: WebSocketOptions["buildIdentifyThrottler"];
}

const CALL_TIMEOUT = 10_000;

/** Nothing privileged: what members write to the bot itself comes without asking for message content. */
const INTENTS = [Intent.Guilds, Intent.DirectMessages];

/**
 * The real discord.js, which finds in its environment whether it is one shard of several. Changed in four ways: it
 * keeps nothing of anybody in memory, tries no call twice, has its forms written out, and where Discord asks for time, a
 * long wait is handed back instead of sat out.
 */
export function client({ apiUrl, log, throttle }: ClientOptions): Client {
  const made = new Client({
    intents: INTENTS,
    partials: [Partials.Channel, Partials.Message],
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      DMMessageManager: 0,
      MessageManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: ({ id, client: { user } }) => id === user.id },
      UserManager: { maxSize: 0, keepOverLimit: ({ id, client: { user } }) => id === user.id },
      PresenceManager: 0,
      ReactionManager: 0,
      ThreadManager: 0,
      VoiceStateManager: 0,
    }),
    ...(throttle && { ws: { buildIdentifyThrottler: throttle } }),
    rest: { api: apiUrl, retries: 0, timeout: CALL_TIMEOUT, rejectOnRateLimit: isLong, makeRequest },
  });
  const kindOf = (error: Error) => ({ cause: "code" in error ? String(error.code) : error.name });
  made.on(Events.Error, (error) => log.warn("discord.js met an error and goes on.", kindOf(error)));
  made.on(Events.ShardError, (error) =>
    log.warn("The connection to Discord failed; it is opened again.", kindOf(error)),
  );
  made.on(Events.ShardDisconnect, ({ code }) =>
    log.warn("Discord closed the connection for good; start the bot again once the cause is mended.", {
      code,
    }),
  );
  return made;
}

/** Waits of the usual length are discord.js's to sit out, in its own queue. */
const isLong = ({ timeToReset, retryAfter }: RateLimitData): boolean =>
  Math.max(timeToReset, retryAfter) > PATIENCE;

const PORTAL = "https://discord.com/developers/applications → your application";

/** What Discord says of a bot that may not come in, and what to do. */
const REFUSALS: readonly (readonly [said: RegExp, what: string])[] = [
  [
    /\b401\b|TokenInvalid|4004|Authentication failed/i,
    `Discord doesn't know DISCORD_TOKEN. Make a new one: ${PORTAL} → Bot → Reset Token, and put it in its place.`,
  ],
  [
    /\b(?:10002|20012|403|404)\b/,
    `Discord has no application DISCORD_APPLICATION_ID for this DISCORD_TOKEN: the two are of different bots. The id is at ${PORTAL} → General Information.`,
  ],
  [
    /4014|DisallowedIntents|disallowed intent/i,
    `Discord refuses what the bot asks to hear, though it asks for nothing privileged. Look at ${PORTAL} → Bot → Privileged Gateway Intents: none is needed; save the page once, and start again.`,
  ],
  [
    /4010|4011|ShardingRequired|sharding required|InvalidShard/i,
    "The bot is in too many servers for the shards it has. Set DISCORD_SHARDS=auto and start it again.",
  ],
  [
    /not enough sessions|session.?start/i,
    "Discord lets a bot come in a thousand times a day, and that is used up: it was started again and again. Find out why, and start it tomorrow.",
  ],
];

export function refusalOf(error: unknown, apiUrl: string): Error {
  const said = saidBy(error);
  const known = REFUSALS.find(([words]) => words.test(said));
  if (known) return new Error(known[1]);
  const code = /^\S+/.exec(said)?.[0] ?? "no answer";
  if (error instanceof DiscordAPIError)
    return new Error(`Discord refuses what the bot begins with (${code}). Is this its newest version?`);
  return new Error(`Discord can't be reached (${code}). Is ${new URL(apiUrl).host} reachable from here?`);
}

/** Code, status and words of an error, of which only the codes are ever shown. */
function saidBy(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const status = error instanceof DiscordAPIError ? error.status : "";
  return `${"code" in error ? error.code : error.name} ${status} ${error.message}`;
}

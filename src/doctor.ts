import { accessSync, constants, mkdirSync, statfsSync } from "node:fs";
import { examineDiscord } from "./adapters/discord/examine.ts";
import { examineRedis, type RedisState } from "./adapters/redis/examine.ts";
import { examineSlack } from "./adapters/slack/install/examine.ts";
import { loadOrMakeKeys } from "./adapters/store/keys.ts";
import { checkKeys } from "./adapters/store/marks.ts";
import { realClock } from "./adapters/system/clock.ts";
import type { Config } from "./config.ts";
import type { Log } from "./core/ports.ts";
import { openShelf, storeSays } from "./open.ts";

/** `npm run doctor`: looks at everything the bot needs, and says what to do about what isn't right. Changes nothing. */

/** One thing that was looked at: fine, fine but, or not. What isn't fine says what to do. */
interface Finding {
  readonly is: "ok" | "warn" | "bad";
  readonly what: string;
}

const ok = (what: string): Finding => ({ is: "ok", what });
const warn = (what: string): Finding => ({ is: "warn", what });
const bad = (what: string): Finding => ({ is: "bad", what });

/** Resolves with whether nothing is bad. */
export async function doctor(config: Config): Promise<boolean> {
  let well = true;
  for await (const { is, what } of findings(config)) {
    process.stdout.write(`${is.padEnd(4)}  ${what}\n`);
    if (is === "bad") well = false;
  }
  process.stdout.write(well ? "\nAll is well.\n" : "\nSomething needs attention before the bot can run.\n");
  return well;
}

async function* findings(config: Config): AsyncIterable<Finding> {
  yield ok(`Node ${process.versions.node}, and every setting is understood.`);
  if (!config.slack && !config.discord)
    yield warn(
      "No platform is set, so the bot would have nobody to listen to. Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN, or DISCORD_TOKEN and DISCORD_APPLICATION_ID; in .env, the “# ” before a setting has to go.",
    );
  yield folder(config);
  yield* redis(config);
  yield await attempted(() => keys(config));
  yield* slack(config);
  yield* discord(config);
}

/** What an examination throws is what to do. */
const attempted = async (examine: () => Promise<Finding>): Promise<Finding> =>
  examine().catch((cause: unknown) => bad(cause instanceof Error ? cause.message : String(cause)));

const ENOUGH = 500 * 1_024 * 1_024;

function folder({ dataDir }: Config): Finding {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
  } catch {
    return bad(`The bot can't write to ${dataDir}. Give it that folder, or set DATA_DIR to another.`);
  }
  const { bavail, bsize } = statfsSync(dataDir);
  return bavail * bsize >= ENOUGH
    ? ok(`The folder ${dataDir} can be written to.`)
    : warn(`Less than 500 MB are left where ${dataDir} lies. When none is left, nothing more can be kept.`);
}

async function keys(config: Config): Promise<Finding> {
  const shelf = await openShelf(config, undefined, realClock);
  try {
    await checkKeys(shelf, config.keys ?? loadOrMakeKeys(config.dataDir));
  } finally {
    await shelf.close();
  }
  return ok(`The keys open ${storeSays(config)}.`);
}

async function* redis({ redisUrl }: Config): AsyncIterable<Finding> {
  if (redisUrl === undefined) {
    yield ok("No Redis is set: members are kept in that folder, which is right for one machine.");
    return;
  }
  let state: RedisState;
  try {
    state = await examineRedis(redisUrl, QUIET);
  } catch (cause) {
    yield bad(cause instanceof Error ? cause.message : String(cause));
    return;
  }
  yield ok(`Redis ${state.version} answers.`);
  yield* redisKeeps(state);
  yield clock("Redis", state.time);
}

function* redisKeeps({ appendOnly, fsync, failing, evicts, replica, ...followed }: RedisState) {
  if (replica) yield bad("This Redis is a replica and takes no writes. Set REDIS_URL to its master.");
  if (failing)
    yield bad("Redis couldn't write its files the last time. Its own log says why; often the disk is full.");
  if (evicts)
    yield bad(
      "Redis may throw members away when its memory is full. Set maxmemory-policy to noeviction: then it says no instead.",
    );
  if (!appendOnly)
    yield warn(
      "Redis keeps no append-only file: after a crash, everything since its last snapshot is lost. Set appendonly to yes.",
    );
  else yield toDisk(fsync);
  if (followed.replicas > 0) yield failover(followed);
}

function toDisk(fsync: string | undefined): Finding {
  if (fsync === "always") return ok("Redis writes every change to the disk before it answers.");
  if (fsync === "no")
    return warn(
      "Redis leaves it to the system when changes reach the disk: a power cut can cost half a minute of what members were told is safe. Set appendfsync to everysec, or to always.",
    );
  return ok(
    "Redis writes changes to the disk every second: a power cut can cost the last one. appendfsync always loses nothing, and costs a write to the disk for every turn.",
  );
}

function failover({ replicas, needs }: Pick<RedisState, "replicas" | "needs">): Finding {
  const followed = `${replicas} ${replicas === 1 ? "replica follows" : "replicas follow"} this Redis`;
  if (needs === undefined)
    return warn(
      `${followed}, and it doesn't say how many it waits for. With min-replicas-to-write at 0, a failover can lose what members were already told is safe: see that it is at least 1.`,
    );
  return needs > 0
    ? ok(`${followed}, and it takes no write where fewer than ${needs} can keep up.`)
    : warn(
        `${followed}, and it waits for none: a failover can lose, without bound, what members were already told is safe. Set min-replicas-to-write to 1; then it is no more than min-replicas-max-lag seconds' worth.`,
      );
}

/** Clocks that differ by more sign what is refused and remind at the wrong time. */
const MOST_SKEW = 5_000;

function clock(whose: string, there: number): Finding {
  const apart = Math.abs(there - realClock.now());
  return apart <= MOST_SKEW
    ? ok(`This machine's clock agrees with ${whose}'s.`)
    : warn(
        `This machine's clock and ${whose}'s are ${Math.round(apart / 1_000)} s apart. Let both keep time by NTP: nudges and signatures depend on it.`,
      );
}

async function* slack({ slack }: Config): AsyncIterable<Finding> {
  if (!slack) return;
  for (const name of slack.unused) yield warn(`${name} is not used the way Slack is set up.`);
  if ("http" in slack.way) {
    yield ok(
      "Slack over HTTP: whether Slack reaches the bot only Slack can say. Event Subscriptions should show “Verified”.",
    );
    return;
  }
  const { socket } = slack.way;
  const switchedOff: string[] = [];
  yield await attempted(async () => {
    await examineSlack(socket, slack.apiUrl, { warn: (what) => void switchedOff.push(what) });
    return ok("Slack takes both tokens.");
  });
  yield* switchedOff.map(warn);
}

async function* discord({ discord }: Config): AsyncIterable<Finding> {
  if (!discord) return;
  yield await attempted(async () => {
    const { name, own, shards, left } = await examineDiscord(discord);
    if (!own)
      return bad(
        "DISCORD_TOKEN is another application's than DISCORD_APPLICATION_ID. Both are at https://discord.com/developers/applications → your application.",
      );
    if (left === 0) return bad("Discord lets the bot in no more today: it was started a thousand times.");
    if (shards > 1 && discord.shards === undefined)
      return warn(
        `Discord takes the token of “${name}”, and recommends ${shards} shards: set DISCORD_SHARDS=auto.`,
      );
    return ok(`Discord takes the token of “${name}”.`);
  });
}

const QUIET: Log = { warn: () => {} };

import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { openMemory } from "./adapters/embedded/embedded.ts";
import { studio } from "./adapters/pictures/studio.ts";
import { loadOrMakeKeys } from "./adapters/store/keys.ts";
import { movableClock, realClock } from "./adapters/system/clock.ts";
import { every } from "./adapters/system/every.ts";
import { stderrLog } from "./adapters/system/log.ts";
import { forgettingPictures } from "./adapters/terminal/files.ts";
import { collector, talkInLines } from "./adapters/terminal/lines.ts";
import { readLines } from "./adapters/terminal/read.ts";
import { shownIn } from "./adapters/terminal/shown.ts";
import { type Config, parseConfig, refusal } from "./config.ts";
import { type Book, bookSchema } from "./conversations/book.ts";
import { house } from "./conversations/index.ts";
import { engine } from "./core/engine.ts";
import { memberSchema } from "./core/member.ts";
import type { Clock, Messenger, Store } from "./core/ports.ts";
import { readStory } from "./interview/story/read-story.ts";
import { backUp, move, resealAll, restore } from "./keep.ts";
import { evidenceSchema, type Learning, learning } from "./learn.ts";
import { openStore, retentionOf, storeSays } from "./open.ts";
import { proofreading } from "./proofreading.ts";

/** With start*.ts and open.ts, all that knows everyone. `WAYS` has the ways in. */

const schema = memberSchema<Book>(bookSchema);

interface Opened {
  readonly store: Store<Book>;
  /** What the community of this store learns; where nothing is kept, nothing is learnt. */
  readonly learning?: Learning;
  /** Which store, and where. */
  readonly says: string;
  /** Where files for the member go; undefined where nothing is kept. */
  readonly folder?: string;
}

/** `--store` goes before the environment: a folder, or `memory` for nothing kept. */
async function openChosen(chosen: string | undefined, config: Config, clock: Clock): Promise<Opened> {
  if (chosen === "memory") {
    const store = await openMemory({ schema, log: stderrLog, now: clock.now, keys: config.keys });
    return { store, says: "memory: nothing is kept after this session" };
  }
  const used = chosen === undefined ? config : { ...config, redisUrl: undefined, dataDir: resolve(chosen) };
  const keys = used.keys ?? loadOrMakeKeys(used.dataDir);
  const members = await openStore({ ...used, keys }, { schema }, clock);
  const pools = await openStore({ ...used, keys }, { schema: evidenceSchema, apart: "evidence" }, clock);
  const joined = learning({ members, store: pools, clock });
  const forgetting = forgettingPictures(joined.store, used.dataDir);
  const store = { ...forgetting, close: () => pools.close().then(members.close) };
  return { store, learning: joined, says: storeSays(used), folder: used.dataDir };
}

/** Ends the program with what is wrong and what to do; a start that fails is no place for a stack. */
function refuse(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}

function configured(env: NodeJS.ProcessEnv): Config {
  const { config, problems } = parseConfig(env);
  return config ?? refuse(refusal(problems));
}

interface Surroundings {
  readonly clock: Clock;
  readonly config: Config;
}

/** An engine that is looked after every second, and a way to end both cleanly. */
function run({ store, learning }: Opened, messenger: Messenger, { clock, config }: Surroundings) {
  const { makers, stop } = proofreading(config);
  const running = engine({
    store,
    messenger,
    clock,
    log: stderrLog,
    register: { ...house, alone: true },
    makers,
    published: learning?.evidence.published,
    retention: retentionOf(config),
  });
  const tick = async () => {
    await running.tick();
    await learning?.evidence.tick();
  };
  const ticking = every(1_000, tick, stderrLog);
  const end = async () => {
    await ticking.stop();
    await running.settle();
    await learning?.settle();
    stop();
    await store.close();
  };
  return { engine: { ...running, tick }, end };
}

const TRY_OPTIONS = {
  json: { type: "boolean", default: false },
  store: { type: "string" },
  member: { type: "string", default: "you" },
} as const;

const TRY_USAGE = "Usage: npm run try -- [--json] [--store DIR|memory] [--member NAME]";

function parsed<O extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  options: O,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (cause) {
    return refuse(`${messageOf(cause)}\n${usage}`);
  }
}

async function tryIt(args: readonly string[]): Promise<void> {
  const values = parsed(args, TRY_OPTIONS, TRY_USAGE);
  const clock = values.json ? movableClock() : { ...realClock, moveTo: () => false };
  const config = configured(process.env);
  const opened = await openChosen(values.store, config, clock).catch((cause: unknown) =>
    refuse(messageOf(cause)),
  );
  const drawing = studio({ log: stderrLog });
  const who = {
    member: `terminal:${values.member}`,
    zone: here(),
    ...(opened.learning && { community: { id: "terminal" } }),
    newId: randomUUID,
  };
  if (values.json) {
    process.stderr.write(`Store: ${opened.says}\n`);
    const collected = collector(shownIn(opened.folder));
    const { engine, end } = run(opened, collected, { clock, config });
    await talkInLines({
      ...who,
      engine,
      collected,
      moveTo: clock.moveTo,
      draw: drawing.draw,
      folder: opened.folder,
      input: process.stdin,
      output: process.stdout,
    });
    await end();
  } else {
    // Only now: nobody else needs what draws in a terminal.
    const { screen, talkInTerminal } = await import("./adapters/terminal/dialogue.ts");
    const shown = screen(opened.folder, drawing.draw);
    const { engine, end } = run(opened, shown, { clock, config });
    await talkInTerminal({ ...who, engine, screen: shown, store: opened.says });
    await end();
  }
}

/** The IANA zone of this machine. */
const here = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const PLAYGROUND_OPTIONS = { store: { type: "string" }, port: { type: "string" } } as const;

async function playIt(args: readonly string[]): Promise<void> {
  const usage = "Usage: npm run playground -- [--port NUMBER] [--store DIR|memory]";
  const { store, port } = parsed(args, PLAYGROUND_OPTIONS, usage);
  if (port !== undefined && !/^\d{1,5}$/.test(port)) refuse(`--port takes a number, such as 4800.\n${usage}`);
  if (import.meta.url.endsWith(".js")) refuse("The playground runs from the source: npm run playground.");
  const config = configured(process.env);
  const { startPlayground } = await import("./start-playground.ts");
  const started = await startPlayground({
    config,
    store,
    port: port === undefined ? undefined : Number(port),
    clock: realClock,
    zone: here(),
  }).catch((cause: unknown) => refuse(messageOf(cause)));
  process.stdout.write(
    `Afterword's playground: ${started.url}\nKept in ${started.says}. Change a talk, and the page follows; Ctrl-C ends it.\n`,
  );
  untilTold(started.stop);
}

async function start(): Promise<void> {
  const config = configured(process.env);
  if (!config.slack && !config.discord) return nothingToListenTo(config);
  // Only now: the platforms' libraries are no small thing to load, and nobody else needs them.
  const { startPlatforms } = await import("./start-platforms.ts");
  const end = await startPlatforms(config).catch((cause: unknown) => refuse(messageOf(cause)));
  untilTold(end);
}

/** Runs until it is told to end, and then ends cleanly. */
function untilTold(end: () => Promise<void>): void {
  let ending = false;
  const finish = () => {
    if (!ending) void end().then(() => process.exit(0));
    ending = true;
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, finish);
  // A shard whose manager is gone has nobody to start it again.
  process.once("disconnect", finish);
}

function nothingToListenTo(config: Config): void {
  process.stdout.write(
    [
      "No platform is configured, so there is nobody to talk to yet.",
      `  Store: ${storeSays(config)}${config.redisUrl ? "" : " (set REDIS_URL for Redis)"}`,
      "  Try it here and now, without any account:  npm run playground, or npm run try",
      "  Slack: set SLACK_BOT_TOKEN and SLACK_APP_TOKEN. Discord: set DISCORD_TOKEN and DISCORD_APPLICATION_ID.",
      "  docs/operating.md has both click by click; .env.example lists every setting there is.",
      "",
    ].join("\n"),
  );
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/** Something done with the data as a whole, with the settings the bot has. */
const keeping =
  (work: (config: Config, args: readonly string[]) => Promise<void>) =>
  async (args: readonly string[]): Promise<void> => {
    await work(configured(process.env), args).catch((cause: unknown) => refuse(messageOf(cause)));
  };

const WAYS: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  start,
  try: tryIt,
  playground: playIt,
  doctor: keeping(async (config) => {
    const { doctor } = await import("./doctor.ts");
    process.exitCode = (await doctor(config)) ? 0 : 1;
  }),
  backup: keeping(backUp),
  restore: keeping(restore),
  move: keeping(move),
  reseal: keeping(resealAll),
  read: () => readLines({ read: readStory, input: process.stdin, output: process.stdout }),
};

const [way = "start", ...args] = process.argv.slice(2);
const go =
  WAYS[way] ?? (() => refuse(`There is no way in called "${way}". Known: ${Object.keys(WAYS).join(", ")}.`));
await go(args);

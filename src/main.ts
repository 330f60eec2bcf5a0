import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { openMemory } from "./adapters/embedded/embedded.ts";
import { movableClock, realClock } from "./adapters/system/clock.ts";
import { every } from "./adapters/system/every.ts";
import { stderrLog } from "./adapters/system/log.ts";
import { screen, talkInTerminal } from "./adapters/terminal/dialogue.ts";
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
import { openStore, storeSays } from "./open.ts";

/** With start.ts and open.ts, all that knows everyone. `start`, `try` and `read` are the three ways in. */

const schema = memberSchema<Book>(bookSchema);

interface Opened {
  readonly store: Store<Book>;
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
  return { store: await openStore(used, { schema }, clock), says: storeSays(used), folder: used.dataDir };
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

/** An engine that is looked after every second, and a way to end both cleanly. */
function run(store: Store<Book>, messenger: Messenger, clock: Clock) {
  const running = engine({ store, messenger, clock, log: stderrLog, register: house });
  const ticking = every(1_000, running.tick, stderrLog);
  const end = async () => {
    await ticking.stop();
    await running.settle();
    await store.close();
  };
  return { engine: running, end };
}

const TRY_OPTIONS = {
  json: { type: "boolean", default: false },
  store: { type: "string" },
  member: { type: "string", default: "you" },
} as const;

function tryOptions(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: TRY_OPTIONS }).values;
  } catch (cause) {
    return refuse(`${messageOf(cause)}\nUsage: npm run try -- [--json] [--store DIR|memory] [--member NAME]`);
  }
}

async function tryIt(args: readonly string[]): Promise<void> {
  const values = tryOptions(args);
  const clock = values.json ? movableClock() : { ...realClock, moveTo: () => false };
  const opened = await openChosen(values.store, configured(process.env), clock).catch((cause: unknown) =>
    refuse(messageOf(cause)),
  );
  const here = {
    member: `terminal:${values.member}`,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    newId: randomUUID,
  };
  if (values.json) {
    process.stderr.write(`Store: ${opened.says}\n`);
    const collected = collector(shownIn(opened.folder));
    const { engine, end } = run(opened.store, collected, clock);
    await talkInLines({
      ...here,
      engine,
      collected,
      moveTo: clock.moveTo,
      input: process.stdin,
      output: process.stdout,
    });
    await end();
  } else {
    const shown = screen(opened.folder);
    const { engine, end } = run(opened.store, shown, clock);
    await talkInTerminal({ ...here, engine, screen: shown, store: opened.says });
    await end();
  }
}

async function start(): Promise<void> {
  const config = configured(process.env);
  if (!config.slack) return nothingToListenTo(config);
  // Only now: the platforms' libraries are no small thing to load, and nobody else needs them.
  const { startOnSlack } = await import("./start.ts");
  const end = await startOnSlack(config, config.slack).catch((cause: unknown) => refuse(messageOf(cause)));
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      void end().then(() => process.exit(0));
    });
}

function nothingToListenTo(config: Config): void {
  process.stdout.write(
    [
      "No platform is configured, so there is nobody to talk to yet.",
      `  Store: ${storeSays(config)}${config.redisUrl ? "" : " (set REDIS_URL for Redis)"}`,
      "  Try it here and now, without any account:  npm run try",
      "  Slack: set SLACK_BOT_TOKEN and SLACK_APP_TOKEN; docs/operating.md has it click by click.",
      "  Discord is on its way. .env.example lists every setting there is.",
      "",
    ].join("\n"),
  );
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

const WAYS: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  start,
  try: tryIt,
  read: () => readLines({ read: readStory, input: process.stdin, output: process.stdout }),
};

const [way = "start", ...args] = process.argv.slice(2);
const go =
  WAYS[way] ?? (() => refuse(`There is no way in called "${way}". Known: ${Object.keys(WAYS).join(", ")}.`));
await go(args);

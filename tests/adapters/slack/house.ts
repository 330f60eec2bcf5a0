import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HTTPReceiver } from "@slack/bolt";
import { openEmbedded } from "../../../src/adapters/embedded/embedded.ts";
import { type Inbox, openInbox } from "../../../src/adapters/inbox/inbox.ts";
import type { Installs } from "../../../src/adapters/slack/installs.ts";
import { slack as slackSide } from "../../../src/adapters/slack/slack.ts";
import type { Keys } from "../../../src/adapters/store/keys.ts";
import { openVault } from "../../../src/adapters/store/vault.ts";
import { type Book, bookSchema } from "../../../src/conversations/book.ts";
import { house } from "../../../src/conversations/index.ts";
import type { Board } from "../../../src/core/board.ts";
import { type Engine, engine } from "../../../src/core/engine.ts";
import { memberSchema } from "../../../src/core/member.ts";
import type { Log, Store } from "../../../src/core/ports.ts";
import type { Slack } from "../../platforms/slack/slack.ts";
import { withSlack } from "../../platforms/slack/support.ts";
import type { AppSettings } from "../../platforms/slack/world/world.ts";

/** The whole of Afterword in one process beside a local Slack, in a data folder that outlives it. */

export type Way = "sockets" | "HTTP";

export interface Ground {
  readonly slack: Slack;
  readonly way: Way;
  readonly dir: string;
  readonly keys: Keys;
  /** Everything any process has logged. */
  readonly logged: string[];
  /** Ends with the test, if it hasn't before. */
  readonly closing: (close: () => unknown) => void;
}

export interface Process {
  readonly engine: Engine;
  readonly inbox: Inbox;
  readonly store: Store<Book>;
  /** Where Slack posts to, over HTTP. */
  readonly url: string;
  /** One second passes: what failed is told again, what waits is handed on. */
  tick(): Promise<void>;
  /** Lets everything that was held back for at most so many milliseconds go on. */
  lapse(ms: number): Promise<void>;
  stop(): Promise<void>;
  /** As a kill does: nothing is finished, nothing is handed over. */
  dies(): Promise<void>;
}

interface Options {
  /** Stands between the engine and its store. */
  readonly between?: (store: Store<Book>) => Store<Book>;
  readonly installs?: Installs;
  /** Milliseconds; short only where a connection is to be lost. */
  readonly pingTimeout?: number;
}

export async function onGround(
  way: Way,
  run: (ground: Ground) => Promise<void>,
  settings: Partial<AppSettings> = {},
): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), "afterword-slack-"));
  const keys: Keys = { id: randomBytes(32), seal: [{ kid: "k1", key: randomBytes(32) }] };
  try {
    await withSlack((slack, closing) => run({ slack, way, dir, keys, logged: [], closing }), settings);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const BOARD: Board = {
  sections: [
    { parts: [{ heading: "Your interviews" }], buttons: [{ value: "/debrief", label: "Start a debrief" }] },
  ],
};

export async function startHouse(ground: Ground, options: Options = {}): Promise<Process> {
  const { slack, way, dir, keys, logged, closing } = ground;
  const log: Log = { warn: (what, about) => void logged.push(`${what} ${JSON.stringify(about)}`) };
  const clock = { now: slack.now };
  const schema = memberSchema<Book>(bookSchema);
  const store = await openEmbedded({ dir, keys, schema, log, now: slack.now, durable: false });
  const pauses = held();
  const receiver = new HTTPReceiver({ signingSecret: slack.app.signingSecret, port: 0, logger: SILENT });
  const side = slackSide({
    ways:
      way === "HTTP" ? { http: { receiver } } : { socket: { botToken: "", appToken: slack.app.appToken } },
    apiUrl: slack.apiUrl,
    tokenOf: async (team) => tokenIn(slack, team),
    board: async () => BOARD,
    installs: options.installs,
    clock,
    log,
    alias: openVault(keys).address,
    pause: pauses.pause,
    pingTimeout: options.pingTimeout ?? 20_000,
  });
  const between = options.between?.(store) ?? store;
  const running = engine({ store: between, messenger: side.messenger, clock, log, register: house });
  const inbox = openInbox({
    dir: join(dir, "inbox"),
    keys,
    handle: running.handle,
    store: between,
    log,
    pause: pauses.pause,
    durable: false,
  });
  await side.start(inbox);
  const url = way === "HTTP" ? `http://127.0.0.1:${portOf(receiver)}/slack/events` : "";
  if (url) await slack.deliversTo(url);
  const stops = once(side.stop);
  const dies = once(async () => {
    await stops();
    await pauses.all();
    await inbox.close();
    await store.close();
  });
  closing(dies);
  return {
    engine: running,
    inbox,
    store,
    url,
    async tick() {
      await running.tick();
      await inbox.replay();
      await running.settle();
    },
    lapse: pauses.lapse,
    async stop() {
      await stops();
      await running.settle();
      await dies();
    },
    dies,
  };
}

/** A store that can be shut: whoever asks it anything then waits until it is opened. */
export function slowStore() {
  let shut: Promise<void> | undefined;
  let open = () => {};
  return {
    shuts(): void {
      shut = new Promise((resolve) => {
        open = resolve;
      });
    },
    opens(): void {
      shut = undefined;
      open();
    },
    between: (store: Store<Book>): Store<Book> => ({
      ...store,
      load: async (member) => {
        await shut;
        return store.load(member);
      },
      commit: async (commit) => {
        await shut;
        return store.commit(commit);
      },
    }),
  };
}

/** Pauses that end when a test says so. */
function held() {
  let waiting: readonly { readonly ms: number; readonly go: () => void }[] = [];
  const lapse = async (most: number) => {
    const over = waiting.filter(({ ms }) => ms <= most);
    waiting = waiting.filter(({ ms }) => ms > most);
    for (const { go } of over) go();
  };
  return {
    pause: (ms: number) =>
      new Promise<void>((go) => {
        waiting = [...waiting, { ms, go }];
      }),
    lapse,
    all: () => lapse(Number.POSITIVE_INFINITY),
  };
}

function tokenIn(slack: Slack, team: string): string | undefined {
  try {
    return slack.workspace(team, { installed: false }).token();
  } catch {
    return undefined;
  }
}

// Bolt keeps its server to itself; its address is the one thing a test on a free port has to know.
const portOf = (receiver: HTTPReceiver): number =>
  ((receiver as unknown as { server: Server }).server.address() as AddressInfo).port;

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

const nothing = () => {};
const SILENT = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => "error" as never,
  setName: nothing,
};

import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HTTPReceiver } from "@slack/bolt";
import { type EmbeddedOptions, openEmbedded } from "../../../src/adapters/embedded/embedded.ts";
import { type Drawer, type DrawerOptions, openDrawer } from "../../../src/adapters/inbox/drawer.ts";
import { type Inbox, openInbox } from "../../../src/adapters/inbox/inbox.ts";
import type { Installs } from "../../../src/adapters/slack/installs.ts";
import { slack as slackSide } from "../../../src/adapters/slack/slack.ts";
import type { Keys } from "../../../src/adapters/store/keys.ts";
import { openVault } from "../../../src/adapters/store/vault.ts";
import { type Book, bookSchema } from "../../../src/conversations/book.ts";
import { type CommunityBook, communityBookSchema } from "../../../src/conversations/community/book.ts";
import { wordingOf } from "../../../src/conversations/community/posts.ts";
import { house } from "../../../src/conversations/index.ts";
import type { Board } from "../../../src/core/board.ts";
import { isForAdmins } from "../../../src/core/call.ts";
import type { Register } from "../../../src/core/conversation.ts";
import { type Engine, engine } from "../../../src/core/engine.ts";
import { memberSchema } from "../../../src/core/member.ts";
import type { Draw, Log, Store } from "../../../src/core/ports.ts";
import { communities } from "../../../src/start-communities.ts";
import type { Slack } from "../../platforms/slack/slack.ts";
import { withSlack } from "../../platforms/slack/support.ts";
import type { AppSettings } from "../../platforms/slack/world/world.ts";
import { held, once, type Pauses, undrawn } from "../one-process.ts";
import { shelf } from "../shelf.ts";

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
  /** Everything under way is finished, what was ordered of communities too. */
  settle(): Promise<void>;
  stop(): Promise<void>;
  /** As a kill does: nothing is finished, nothing is handed over. */
  dies(): Promise<void>;
}

export interface Options {
  /** Nothing is drawn where it isn't given. */
  readonly draw?: Draw;
  /** Opens the store; the embedded one in the ground's folder unless told otherwise. */
  readonly open?: (where: EmbeddedOptions<Book> & { readonly keys: Keys }) => Promise<Store<Book>>;
  /** Opens the store of communities; the embedded one in the ground's folder unless told otherwise. */
  readonly openTowns?: (where: EmbeddedOptions<CommunityBook>) => Promise<Store<CommunityBook>>;
  /** Opens what keeps the inbox; in the ground's folder unless told otherwise. */
  readonly openInboxDrawer?: (where: DrawerOptions) => Promise<Drawer>;
  /** Stands between the engine and its store. */
  readonly between?: (store: Store<Book>) => Store<Book>;
  /** What can be talked about; the house's own unless told otherwise. */
  readonly register?: Register<Book>;
  /** Where Slack is reached, where that is by a way of this process's own. Ends in /api/. */
  readonly apiUrl?: string;
  readonly pauses?: Pauses;
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
  const { open = openEmbedded, register = house, pauses = held() } = options;
  const store = await open({ dir, keys, schema, log, now: slack.now, durable: false });
  const receiver = new HTTPReceiver({ signingSecret: slack.app.signingSecret, port: 0, logger: SILENT });
  const side = slackSide({
    ways:
      way === "HTTP" ? { http: { receiver } } : { socket: { botToken: "", appToken: slack.app.appToken } },
    apiUrl: options.apiUrl ?? slack.apiUrl,
    tokenOf: async (team) => tokenIn(slack, team),
    board: async () => BOARD,
    installs: options.installs,
    wordingOf,
    forAdmins: (deed) => isForAdmins(register, deed),
    draw: options.draw ?? undrawn,
    standing: shelf(),
    clock,
    log,
    alias: openVault(keys).address,
    pause: pauses.pause,
    pingTimeout: options.pingTimeout ?? 20_000,
  });
  const between = options.between?.(store) ?? store;
  const { openTowns = openEmbedded<CommunityBook> } = options;
  const towns = communities({
    store: await openTowns({
      dir: join(dir, "channels"),
      keys,
      schema: memberSchema<CommunityBook>(communityBookSchema),
      log,
      now: slack.now,
      durable: false,
    }),
    messenger: side.messenger,
    poster: side.poster,
    clock,
    log,
  });
  const running = engine({
    store: towns.beside(between),
    messenger: towns.messenger,
    clock,
    log,
    register,
  });
  const { openInboxDrawer = async (where: DrawerOptions) => openDrawer(where) } = options;
  const drawer = await openInboxDrawer({ dir: join(dir, "inbox"), keys, log, durable: false });
  const inbox = openInbox({ drawer, handle: running.handle, log, pause: pauses.pause });
  await side.start(inbox);
  const url = way === "HTTP" ? `http://127.0.0.1:${portOf(receiver)}/slack/events` : "";
  if (url) await slack.deliversTo(url);
  const stops = once(side.stop);
  const dies = once(async () => {
    await stops();
    await pauses.all();
    await inbox.close();
    await towns.end();
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
      await towns.tick();
      await inbox.replay();
      await running.settle();
      await towns.settle();
    },
    lapse: pauses.lapse,
    async settle() {
      await running.settle();
      await towns.settle();
    },
    async stop() {
      await stops();
      await running.settle();
      await dies();
    },
    dies,
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

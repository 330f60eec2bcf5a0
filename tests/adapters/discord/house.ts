import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { discord as discordSide } from "../../../src/adapters/discord/discord.ts";
import { type EmbeddedOptions, openEmbedded } from "../../../src/adapters/embedded/embedded.ts";
import { type Drawer, type DrawerOptions, openDrawer } from "../../../src/adapters/inbox/drawer.ts";
import { type Inbox, openInbox } from "../../../src/adapters/inbox/inbox.ts";
import type { Keys } from "../../../src/adapters/store/keys.ts";
import { openVault } from "../../../src/adapters/store/vault.ts";
import { type Book, bookSchema } from "../../../src/conversations/book.ts";
import { type CommunityBook, communityBookSchema } from "../../../src/conversations/community/book.ts";
import { wordingOf } from "../../../src/conversations/community/posts.ts";
import { house } from "../../../src/conversations/index.ts";
import type { Register } from "../../../src/core/conversation.ts";
import { type Engine, engine } from "../../../src/core/engine.ts";
import { memberSchema } from "../../../src/core/member.ts";
import type { Draw, Log, Store } from "../../../src/core/ports.ts";
import { communities } from "../../../src/start-communities.ts";
import type { Discord } from "../../platforms/discord/discord.ts";
import type { Person } from "../../platforms/discord/people/person.ts";
import { withDiscord } from "../../platforms/discord/support.ts";
import type { AppSettings } from "../../platforms/discord/world/world.ts";
import { held, once, type Pauses, undrawn } from "../one-process.ts";
import { shelf } from "../shelf.ts";

/** The whole of Afterword in one process beside a local Discord, in a data folder that outlives it. */

export interface Ground {
  readonly discord: Discord;
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
  /** Where Discord is reached, where that is by a way of this process's own. Ends in /api. */
  readonly apiUrl?: string;
  readonly pauses?: Pauses;
  /** Members who are caught up with at the start. */
  readonly members?: readonly Person[];
  readonly token?: string;
}

export async function onGround(
  run: (ground: Ground) => Promise<void>,
  settings: Partial<AppSettings> = {},
): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), "afterword-discord-"));
  const keys: Keys = { id: randomBytes(32), seal: [{ kid: "k1", key: randomBytes(32) }] };
  try {
    await withDiscord((discord, closing) => run({ discord, dir, keys, logged: [], closing }), settings);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const memberOf = ({ id }: Person): string => `discord:${id}`;

export async function startHouse(ground: Ground, options: Options = {}): Promise<Process> {
  const { discord, dir, keys, logged, closing } = ground;
  const log: Log = { warn: (what, about) => void logged.push(`${what} ${JSON.stringify(about)}`) };
  const clock = { now: discord.now };
  const schema = memberSchema<Book>(bookSchema);
  const { open = openEmbedded, register = house, pauses = held() } = options;
  const store = await open({ dir, keys, schema, log, now: discord.now, durable: false });
  const between = options.between?.(store) ?? store;
  const side = discordSide({
    token: options.token ?? discord.app.botToken,
    application: discord.app.applicationId,
    apiUrl: options.apiUrl ?? discord.apiUrl,
    sayable: register.commands,
    async complete(id, command) {
      const { member } = await store.load(id);
      const taken = house.commands.find(({ name }) => name === command)?.takes;
      const { book = house.empty, talks = [] } = member ?? {};
      return taken?.completes({ book, talks, moment: { now: clock.now(), zone: "UTC" } }) ?? [];
    },
    async *open() {
      yield* (options.members ?? []).map(memberOf);
    },
    bookmarkOf: async (member) => (await between.load(member)).member?.bookmark,
    wordingOf,
    draw: options.draw ?? undrawn,
    standing: shelf(),
    clock,
    log,
    alias: openVault(keys).address,
    pause: pauses.pause,
    throttle: async () => ({ waitForIdentify: async () => {} }),
  });
  const { openTowns = openEmbedded<CommunityBook> } = options;
  const towns = communities({
    store: await openTowns({
      dir: join(dir, "channels"),
      keys,
      schema: memberSchema<CommunityBook>(communityBookSchema),
      log,
      now: discord.now,
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
  const stops = once(side.stop);
  const dies = once(async () => {
    await pauses.all();
    await stops();
    await inbox.close();
    await towns.end();
    await store.close();
  });
  closing(dies);
  await side.start(inbox);
  return {
    engine: running,
    inbox,
    store,
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
      await pauses.all();
      await stops();
      await running.settle();
      await dies();
    },
    dies,
  };
}

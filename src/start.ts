import { join } from "node:path";
import { type Roll, withRoll } from "./adapters/chat/roll.ts";
import { type Standing, shareSchema, standing } from "./adapters/chat/shares.ts";
import { openDrawer } from "./adapters/inbox/drawer.ts";
import { type Inbox, openInbox } from "./adapters/inbox/inbox.ts";
import { studio } from "./adapters/pictures/studio.ts";
import { type Keys, loadOrMakeKeys } from "./adapters/store/keys.ts";
import { realClock } from "./adapters/system/clock.ts";
import { every } from "./adapters/system/every.ts";
import { stderrLog as log } from "./adapters/system/log.ts";
import { metering } from "./adapters/system/meter.ts";
import { type Ops, serveOps } from "./adapters/system/ops.ts";
import type { Config } from "./config.ts";
import { type Book, bookSchema } from "./conversations/book.ts";
import { type CommunityBook, communityBookSchema } from "./conversations/community/book.ts";
import { house } from "./conversations/index.ts";
import type { Known } from "./core/conversation.ts";
import { engine } from "./core/engine.ts";
import { type Member, memberSchema, newMember } from "./core/member.ts";
import type { Clock, Draw, Messenger, Meter, Poster, Store } from "./core/ports.ts";
import { evidenceSchema, learning } from "./learn.ts";
import { openAlarms, openStore, retentionOf, storeSays } from "./open.ts";
import { proofreading } from "./proofreading.ts";
import { type Communities, communities } from "./start-communities.ts";

/** Joins the engine, the stores and the platforms into one running bot. */

const clock = realClock;

/** Whoever is asked for numbers shouldn't have to count for long. */
const MOST_COUNTED = 1_000;

/** What every platform is joined with. */
export interface Ground {
  readonly config: Config;
  readonly keys: Keys;
  readonly members: Store<Book>;
  readonly clock: Clock;
  readonly draw: Draw;
  readonly meter: Meter;
  readonly standing: Standing;
  /** A member as they are now, new or not. */
  readonly memberOf: (id: string) => Promise<{ readonly member: Member<Book>; readonly known: Known<Book> }>;
  /** Removes everything of one member, wherever it is; or of a community, what it posts. */
  readonly forget: (member: string) => Promise<unknown>;
}

/** One platform, joined with the house. It can tell its members something whether it listens or not. */
export interface Side {
  readonly name: string;
  /** What its members' ids begin with. */
  readonly prefix: string;
  readonly messenger: Messenger;
  readonly poster: Poster;
  readonly roll: Roll;
  start(inbox: Inbox): Promise<void>;
  /** Call it every second; it may wait for its platform. */
  tick(): Promise<void>;
  /** Hears nothing more, and finishes what it has begun. */
  stop(): Promise<void>;
  /** Its platform is being listened to at this moment. */
  ready(): boolean;
  /** After the engine has settled. */
  end(): Promise<void>;
}

/** A platform, and whether this process listens to it or another one does. */
export interface Platform {
  readonly joined: (ground: Ground) => Promise<Side>;
  readonly listens: boolean;
}

/** Begins to listen to the platforms given; gives back how to end cleanly. */
export async function startBot(given: Config, platforms: readonly Platform[]): Promise<() => Promise<void>> {
  const keys = given.keys ?? loadOrMakeKeys(given.dataDir);
  const config = { ...given, keys };
  const counted = metering();
  const members = await openStore<Book>(config, { schema: memberSchema(bookSchema) }, clock);
  const shares = await openStore(config, { schema: memberSchema(shareSchema), apart: "shares" }, clock);
  const pools = await openStore(config, { schema: evidenceSchema, apart: "evidence" }, clock);
  const drawing = studio({ log });
  const ground: Ground = {
    config,
    keys,
    members,
    clock,
    draw: drawing.draw,
    meter: counted.meter,
    standing: standing(shares),
    memberOf: (id) => memberOf(members, id),
    async forget(member) {
      await inbox.forget(member);
      await learnt.store.forget(member);
      await towns.forget(member);
    },
  };
  const learnt = learning({ members, store: pools, clock });
  const sides: Side[] = [];
  const heard: Side[] = [];
  for (const { joined, listens } of platforms) {
    const side = await joined(ground);
    sides.push(side);
    if (listens) heard.push(side);
  }
  const onRoll = sides.reduce((store, { roll }) => withRoll(store, roll), learnt.store);
  const store: Store<Book> = {
    ...onRoll,
    async forget(member) {
      const waiting_answers = await inbox.forget(member);
      return { ...(await onRoll.forget(member)), waiting_answers };
    },
  };
  const towns = await openCommunities(config, sides);
  const afterForget = `Backups made before now live for ${config.backupDays} days at the most; one that is brought back forgets you again.`;
  const alarms = await openAlarms(config, { store: members }, clock);
  const { makers, stop: endProofreading } = proofreading(config);
  const running = engine({
    store: towns.beside(store),
    messenger: towns.messenger,
    clock,
    log,
    register: house,
    meter: counted.meter,
    published: learnt.evidence.published,
    afterForget,
    alarms,
    makers,
    retention: retentionOf(config),
  });
  const drawer = openDrawer({ dir: join(config.dataDir, "inbox"), keys, log });
  const inbox: Inbox = openInbox({ drawer, handle: running.handle, log });

  for (const member of await store.returned()) {
    await store.forget(member);
    log.warn("A member who was forgotten had come back with a backup, and is gone again.", {});
  }

  // A fault in a library, somewhere beside the path of any turn: said, and no reason to leave everybody alone.
  process.on("unhandledRejection", (cause) =>
    log.warn("Something failed that nobody waited for.", { cause: nameOf(cause) }),
  );
  for (const side of heard) await side.start(inbox);
  const ticking = every(1_000, tick, log);
  // Each on its own: they may wait for their platforms.
  const caring = [...sides, learnt.evidence].map(({ tick }) => every(1_000, tick, log));
  process.stdout.write(
    `Afterword listens to ${heard.map(({ name }) => name).join(" and ")}. Store: ${storeSays(config)}.\n`,
  );

  const ops = config.ops && (await serveOps(asked(), config.ops));
  if (ops)
    process.stdout.write(
      `Health and metrics: http://${config.ops?.host}:${ops.port}/readyz, /healthz, /metrics\n`,
    );

  function asked(): Ops {
    return {
      async ready() {
        const store = await members.beat().then(
          () => true,
          () => false,
        );
        return { store, ...Object.fromEntries(heard.map((side) => [side.name.toLowerCase(), side.ready()])) };
      },
      metricsType: counted.contentType,
      metrics: () =>
        counted.page({
          untold: running.untold,
          due: async () => (await members.due(clock.now(), MOST_COUNTED)).length,
          waiting: inbox.waiting,
          now: clock.now,
        }),
    };
  }

  async function tick(): Promise<void> {
    await running.tick();
    await shares.beat();
    await towns.tick();
    void inbox.replay();
  }

  return async () => {
    await ops?.close();
    await Promise.all(heard.map((side) => side.stop()));
    await Promise.all([ticking, ...caring].map((each) => each.stop()));
    await alarms.close();
    await running.settle();
    await towns.end();
    await drawing.close();
    await learnt.settle();
    for (const side of sides) await side.end();
    endProofreading();
    await inbox.close();
    await shares.close();
    await pools.close();
    await members.close();
  };
}

async function openCommunities(config: Config, sides: readonly Side[]): Promise<Communities> {
  const kept = { schema: memberSchema<CommunityBook>(communityBookSchema), apart: "channels" } as const;
  const store = await openStore(config, kept, clock);
  const alarms = await openAlarms(config, { ...kept, store }, clock);
  return communities({
    store,
    alarms,
    messenger: among(sides),
    poster: amongPosters(sides),
    clock,
    log,
  });
}

async function memberOf(members: Store<Book>, id: string): ReturnType<Ground["memberOf"]> {
  const { member = newMember(id, house.empty) } = await members.load(id);
  const { book, talks, zone = "UTC" } = member;
  return { member, known: { book, talks, moment: { now: clock.now(), zone: house.zoneIn(book) ?? zone } } };
}

/** Each community posts on its own platform. */
function amongPosters(sides: readonly Side[]): Poster {
  return {
    async post(community, posting) {
      const side = sides.find(({ prefix }) => community.startsWith(prefix));
      return side ? side.poster.post(community, posting) : { later: true };
    },
  };
}

/** Each member is told on their own platform. */
function among(sides: readonly Side[]): Messenger {
  return {
    async tell(telling, fresh) {
      const side = sides.find(({ prefix }) => telling.member.startsWith(prefix));
      if (!side)
        throw new Error("This process doesn't speak to the platform of a member it should tell something.");
      await side.messenger.tell(telling, fresh);
    },
  };
}

/** What it is, without what it says: that may hold anything. */
const nameOf = (cause: unknown): string => (cause instanceof Error ? cause.name : typeof cause);

import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { timerAlarms } from "../../../src/adapters/embedded/alarms.ts";
import { openEmbedded } from "../../../src/adapters/embedded/embedded.ts";
import { redisAlarms } from "../../../src/adapters/redis/alarms.ts";
import { openRedis } from "../../../src/adapters/redis/redis.ts";
import type { Keys } from "../../../src/adapters/store/keys.ts";
import { type Book, bookSchema } from "../../../src/conversations/book.ts";
import { house } from "../../../src/conversations/index.ts";
import { engine } from "../../../src/core/engine.ts";
import { memberSchema } from "../../../src/core/member.ts";
import type { Message } from "../../../src/core/message.ts";
import { type Alarms, Late, type Log, type Messenger, type Store } from "../../../src/core/ports.ts";
import { startRedis } from "../../support/redis-server.ts";
import { type FastClock, fastClock, inRealTime, onFastClock } from "./clock.ts";
import { anyDeeds, type Dice, dice, FIRST, ZONES } from "./dice.ts";
import { type Watch, watch } from "./watch.ts";

const DAY = 24 * 3_600_000;
const BEGINS = Date.UTC(2027, 0, 4, 9, 0);
const TICK = 250;

export interface Stretch {
  readonly members: number;
  readonly days: number;
  /** In how many real milliseconds. */
  readonly within: number;
}

export interface Outcome {
  readonly wrong: readonly string[];
  /** How often something was said by itself. */
  readonly said: number;
  readonly deeds: number;
}

interface Queue {
  readonly store: Store<Book>;
  readonly alarms: Alarms;
  close(): Promise<void>;
}

const log: Log = { warn: () => {} };

const newKeys = (): Keys => ({ id: randomBytes(32), seal: [{ kid: "k1", key: randomBytes(32) }] });
const common = () => ({ keys: newKeys(), schema: memberSchema<Book>(bookSchema), log, now: Date.now });

async function onTimer(clock: FastClock): Promise<Queue> {
  const dir = mkdtempSync(join(tmpdir(), "afterword-year-"));
  const store = await openEmbedded({ ...common(), dir, durable: false });
  const real = { now: Date.now };
  const alarms = onFastClock(timerAlarms({ store: inRealTime(store, clock), clock: real, log }), clock);
  return {
    store,
    alarms,
    async close() {
      await store.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function onBullMQ(clock: FastClock): Promise<Queue> {
  const server = await startRedis();
  const where = { ...common(), url: server.url, prefix: randomUUID() };
  const store = await openRedis(where);
  return {
    store,
    alarms: onFastClock(redisAlarms(where), clock),
    async close() {
      await store.close();
      await server.stop();
    },
  };
}

export const QUEUES = { "a timer": onTimer, BullMQ: onBullMQ };

/** Lives through so many days with so many members, each by dice of their own. */
export async function lived(
  open: (clock: FastClock) => Promise<Queue>,
  { members, days, within }: Stretch,
): Promise<Outcome> {
  const clock = fastClock(BEGINS, (days * DAY) / within);
  const { store, alarms, close } = await open(clock);
  const watched = watch();
  const last = new Map<string, Message>();
  const bot = engine({
    store: witnessed(store, watched),
    messenger: telling(watched, clock, last),
    clock,
    log,
    register: house,
    alarms,
  });
  let over = false;
  const ticking = (async () => {
    while (!over) {
      await bot.tick();
      await sleep(TICK);
    }
  })();
  const until = BEGINS + days * DAY;
  const ids = Array.from({ length: members }, (_, nth) => `test:m${nth}`);
  const lives = await Promise.all(
    ids.map((member, nth) => life({ member, roll: dice(nth + 1), clock, until, handle: bot.handle, last })),
  );
  over = true;
  await ticking;
  await bot.tick();
  await bot.settle();
  await alarms.close();
  const left = await leftBehind(store, ids, clock.now());
  await bot.settle();
  await close();
  return {
    wrong: [...watched.wrong, ...left],
    said: watched.count(),
    deeds: lives.reduce((a, b) => a + b, 0),
  };
}

const sleep = (ms: number): Promise<void> => new Promise((go) => setTimeout(go, Math.max(0, ms)));

const witnessed = (store: Store<Book>, watched: Watch): Store<Book> => ({
  ...store,
  async commit(commit) {
    const done = await store.commit(commit);
    if (done !== undefined) watched.committed(commit);
    return done;
  },
});

/** As every platform does: what is too late is not told. */
const telling = (watched: Watch, clock: FastClock, last: Map<string, Message>): Messenger => ({
  async tell(telling) {
    const now = clock.now();
    if (telling.lapses && now >= telling.lapses.at) throw new Late();
    watched.told(telling, now);
    const message = telling.messages.at(-1);
    if (message) last.set(telling.member, message);
  },
});

interface Living {
  readonly member: string;
  readonly roll: Dice;
  readonly clock: FastClock;
  readonly until: number;
  readonly handle: ReturnType<typeof engine<Book>>["handle"];
  readonly last: ReadonlyMap<string, Message>;
}

/** One member, who comes every few hours or days, moves now and then, and does anything there is to do. */
async function life({ member, roll, clock, until, handle, last }: Living): Promise<number> {
  let zone = ZONES[roll(ZONES.length)] ?? "UTC";
  let count = 0;
  for (let at = clock.now(); ; ) {
    at += (1 + roll(4 * 24 * 60)) * 60_000;
    if (at >= until) return count;
    await sleep(clock.real(at) - Date.now());
    if (roll(40) === 0) zone = ZONES[roll(ZONES.length)] ?? zone;
    for (const deed of count === 0 ? FIRST : anyDeeds(roll, last.get(member))) {
      const handled = await handle({ id: `e${++count}`, member, deed, zone });
      await handled.told;
    }
  }
}

/** Whoever was due long ago and wasn't looked at. */
async function leftBehind(
  store: Store<Book>,
  ids: readonly string[],
  now: number,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const id of ids) {
    const { member } = await store.load(id);
    if (member?.due !== undefined && member.due < now - 3 * DAY) wrong.push(`${id}: forgotten by everybody`);
  }
  return wrong;
}

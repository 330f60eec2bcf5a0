import { randomBytes } from "node:crypto";
import { Queue, Worker } from "bullmq";
import { Redis } from "ioredis";
import { redisAlarms } from "../../src/adapters/redis/alarms.ts";
import type { Alarms } from "../../src/core/ports.ts";
import { startRedis } from "../../tests/support/redis-server.ts";
import { type Figure, percentile, type Section } from "./frame.ts";

const ALARMS = 20_000;
const OVER = 10_000;
/** Time to set them all before the first is due; whoever takes longer is late by it, and shows it. */
const LEAD = 20_000;
/** What a process of ours works on at once, over all its queues. */
const AT_ONCE = 400;
const BATCH = 1_000;

/** How late alarms ring, and what one costs while it waits: ours, and BullMQ by itself with one queue. */
export const nudges: Section = {
  name: "nudges",
  measure: async () => {
    const bare = await measured(bareQueue);
    const ours = await measured((url) => redisAlarms({ url, log: { warn: () => {} }, now: Date.now }));
    return [
      { what: "alarms, due over 10 s", value: ALARMS, unit: "alarms" },
      { what: "late, p50", value: ours.p50, unit: "ms" },
      { what: "late, p99", value: ours.p99, unit: "ms", most: 60_000 },
      { what: "late in bare BullMQ, p50", value: bare.p50, unit: "ms" },
      { what: "late in bare BullMQ, p99", value: bare.p99, unit: "ms" },
      { what: "p99 against bare BullMQ", value: ours.p99 / bare.p99, unit: "times", most: 2 },
      { what: "waiting, each", value: ours.bytes, unit: "bytes" },
      { what: "waiting in bare BullMQ, each", value: bare.bytes, unit: "bytes" },
      { what: "bytes against bare BullMQ", value: ours.bytes / bare.bytes, unit: "times", most: 1.5 },
    ] satisfies readonly Figure[];
  },
};

interface Measured {
  readonly p50: number;
  readonly p99: number;
  readonly bytes: number;
}

/** On a Redis of its own, in one process that sets them and hears them. */
async function measured(open: (url: string) => Alarms): Promise<Measured> {
  const server = await startRedis();
  const redis = new Redis(server.url);
  const alarms = open(server.url);
  try {
    const from = Date.now() + LEAD;
    const due = new Map<string, number>();
    for (let nth = 0; nth < ALARMS; nth++)
      due.set(randomBytes(16).toString("base64url"), from + Math.floor((nth / ALARMS) * OVER));
    const before = await bytesIn(redis);
    for (const [alias, at] of due) alarms.set(alias, at, undefined);
    await until(async () => (await waitingIn(redis)) === ALARMS);
    const bytes = ((await bytesIn(redis)) - before) / ALARMS;
    const late: number[] = [];
    alarms.start(async (alias) => {
      late.push(Date.now() - (due.get(alias) ?? 0));
    });
    await until(async () => late.length === ALARMS);
    return { p50: percentile(late, 0.5), p99: percentile(late, 0.99), bytes };
  } finally {
    await alarms.close();
    redis.disconnect();
    await server.stop();
  }
}

async function until(so: () => Promise<boolean>): Promise<void> {
  while (!(await so())) await new Promise((go) => setTimeout(go, 50));
}

async function bytesIn(redis: Redis): Promise<number> {
  return Number(/used_memory:(\d+)/.exec(await redis.info("memory"))?.[1]);
}

/** Wherever they are: each queue keeps those that wait in one sorted set. */
async function waitingIn(redis: Redis): Promise<number> {
  const sets = await redis.keys("*:delayed");
  const counts = await Promise.all(sets.map((name) => redis.zcard(name)));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** As its manual says: one queue, one worker, what is done is removed. */
function bareQueue(url: string): Alarms {
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  const queue = new Queue("bare", { connection });
  const jobs: { alias: string; due: number }[] = [];
  let worker: Worker | undefined;
  const send = async (): Promise<void> => {
    for (let batch = jobs.splice(0, BATCH); batch.length > 0; batch = jobs.splice(0, BATCH))
      await queue.addBulk(
        batch.map(({ alias, due }) => ({
          name: "alarm",
          data: { alias },
          opts: { delay: Math.max(0, due - Date.now()), removeOnComplete: true, removeOnFail: true },
        })),
      );
  };
  return {
    set(alias, due) {
      if (jobs.length === 0) setTimeout(() => void send());
      if (due !== null) jobs.push({ alias, due });
    },
    start(ring) {
      worker = new Worker("bare", ({ data }) => ring(data.alias), { connection, concurrency: AT_ONCE });
    },
    async close() {
      await worker?.close();
      await queue.close();
      connection.disconnect();
    },
  };
}

import { Queue, Worker } from "bullmq";
import type { Alarms, Log } from "../../core/ports.ts";
import { client } from "./client.ts";
import { groupOf } from "./names.ts";

export interface RedisAlarmsOptions {
  /** See `readAddress`. */
  readonly url: string;
  readonly log: Log;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Keeps deployments apart that share one Redis. */
  readonly prefix?: string | undefined;
  /** How many queues there are; each takes a connection of every process. */
  readonly groups?: number | undefined;
}

/** A queue for every group of buckets, each under a hash tag of its own: on a cluster no master has them all. */
const GROUPS = 8;
/** Rings that go on at once, in each group. */
const AT_ONCE = 50;
/** Nobody reads the queue's own journal. */
const SHORTEST_JOURNAL = 10;

interface Setting {
  readonly due: number | null;
  readonly before: number | undefined;
}

/** Alarms in BullMQ, on the Redis the members are in: whichever process is free rings. */
export function redisAlarms({
  url,
  log,
  now,
  prefix = "aw",
  groups: many = GROUPS,
}: RedisAlarmsOptions): Alarms {
  const connection = client(url, { maxRetriesPerRequest: null });
  // The store's own connection says when Redis is gone.
  connection.on("error", () => {});
  const groups = Array.from({ length: many }, (_, nth) => group(`${prefix}:{alarms${nth}}`));
  const workers: Worker[] = [];

  function group(prefix: string) {
    const queue = new Queue(QUEUE, {
      connection,
      prefix,
      streams: { events: { maxLen: SHORTEST_JOURNAL } },
      defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
    });
    queue.on("error", complains);
    return { queue, prefix, ...batches((settings) => setAll(queue, settings, now)) };
  }

  let complained = false;
  function complains(cause: Error): void {
    if (!complained)
      log.warn("The alarms complain; whoever is due is woken by the sweep.", { cause: cause.name });
    complained = true;
  }

  return {
    set: (alias, due, before) => groups[groupOf(alias, many)]?.set(alias, { due, before }),
    start(ring) {
      for (const { prefix } of groups) {
        const worker = new Worker(QUEUE, ({ id = "" }) => ring(aliasIn(id)), {
          connection,
          prefix,
          concurrency: AT_ONCE,
        });
        worker.on("error", complains);
        workers.push(worker);
      }
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.close()));
      await Promise.all(groups.map(({ settled }) => settled()));
      await Promise.all(groups.map(({ queue }) => queue.close()));
      connection.disconnect();
    },
  };
}

const QUEUE = "alarms";

/** All that stands in the queue: a keyed hash of whom, and when, so that two processes can't undo each other's. */
const jobId = (alias: string, due: number): string => `${alias}.${due}`;
const aliasIn = (id: string): string => id.slice(0, id.lastIndexOf("."));

async function setAll(
  queue: Queue,
  settings: ReadonlyMap<string, Setting>,
  now: () => number,
): Promise<void> {
  const gone = [...settings].flatMap(([alias, { before }]) =>
    before !== undefined && before > now() ? [jobId(alias, before)] : [],
  );
  const set = [...settings].flatMap(([alias, { due }]) =>
    due === null
      ? []
      : [{ name: QUEUE, data: {}, opts: { jobId: jobId(alias, due), delay: Math.max(0, due - now()) } }],
  );
  await Promise.all(gone.map((id) => queue.remove(id)));
  if (set.length > 0) await queue.addBulk(set);
}

/** Collects settings while some are on their way. What is set anew before it went counts as never set. */
function batches(send: (settings: ReadonlyMap<string, Setting>) => Promise<void>) {
  let waiting = new Map<string, Setting>();
  let sending: Promise<void> | undefined;

  async function sendAll(): Promise<void> {
    while (waiting.size > 0) {
      const batch = waiting;
      waiting = new Map();
      // Lost alarms are the sweep's to make good.
      await send(batch).catch(() => {});
    }
    sending = undefined;
  }

  return {
    set(alias: string, setting: Setting): void {
      const unsent = waiting.get(alias);
      waiting.set(alias, unsent ? { ...setting, before: unsent.before } : setting);
      sending ??= Promise.resolve().then(sendAll);
    },
    settled: async (): Promise<void> => sending,
  };
}

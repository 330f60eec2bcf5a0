import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Redis } from "ioredis";
import { describe, expect, it, onTestFinished } from "vitest";
import { pause } from "../../src/adapters/chat/pause.ts";
import { redisAlarms } from "../../src/adapters/redis/alarms.ts";
import { openRedis } from "../../src/adapters/redis/redis.ts";
import type { Keys } from "../../src/adapters/store/keys.ts";
import { engine } from "../../src/core/engine.ts";
import { memberSchema } from "../../src/core/member.ts";
import { littleBook } from "../support/little-talk.ts";
import { type RedisServer, startRedis } from "../support/redis-server.ts";
import { waitingHouse } from "../support/waiting-house.ts";
import { runs } from "./runs.ts";

const WORKER = fileURLToPath(new URL("./reminders/worker.ts", import.meta.url));
const MEMBERS = runs(100, 2_000);
const OVER = runs(10_000, 60_000);
/** Real milliseconds before the first is due: on any but the slowest machine everything is set by then. */
const LEAD = runs(6_000, 15_000);
const MINUTE = 60_000;

interface Told {
  readonly id: string;
  readonly at: number;
}

/** Several processes that remind, on one Redis, and what they have told. */
function company(url: string, prefix: string) {
  const key = randomBytes(32).toString("base64");
  const told = new Map<string, Told[]>();
  const running = new Set<ChildProcess>();
  let ready = 0;

  function hires(skew = 0): ChildProcess {
    const args = ["--import", "tsx", WORKER, url, prefix, key, String(skew)];
    const worker = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
    running.add(worker);
    worker.once("exit", () => running.delete(worker));
    createInterface({ input: worker.stdout }).on("line", (line) => {
      const [what, id = "", member = ""] = line.split(" ");
      if (what === "ready") ready++;
      if (what === "told") told.set(member, [...(told.get(member) ?? []), { id, at: Date.now() }]);
    });
    return worker;
  }

  return {
    key: Buffer.from(key, "base64"),
    told,
    ready: () => ready,
    hires,
    /** As a power cut would. */
    kills: (worker: ChildProcess) => worker.kill("SIGKILL"),
    ends: () => {
      for (const worker of running) worker.kill("SIGKILL");
    },
  };
}

async function untilAll(so: () => boolean, most: number): Promise<void> {
  for (const until = Date.now() + most; !so() && Date.now() < until; ) await pause(100);
}

/** Takes every alarm there is away. */
async function emptiesTheQueue(url: string): Promise<void> {
  const redis = new Redis(url);
  const keys = await redis.keys("*{alarms*");
  if (keys.length > 0) await redis.del(keys);
  redis.disconnect();
}

describe("four processes that remind, on one Redis", () => {
  it(
    "lose nothing, double nothing and are never a minute late: killed, with wrong clocks, without their queue, over a restart of Redis",
    async () => {
      let server: RedisServer = await startRedis({ durable: true });
      onTestFinished(() => server.stop());
      const { url } = server;
      const prefix = "storm";
      const { key, told, ready, hires, kills, ends } = company(url, prefix);
      onTestFinished(ends);
      const log = { warn: () => {} };
      const keys: Keys = { id: key, seal: [{ kid: "k1", key }] };
      const alarms = redisAlarms({ url, prefix, log, now: Date.now });
      const schema = memberSchema(littleBook);
      const store = await openRedis({ url, prefix, keys, log, now: Date.now, schema });
      const clock = { now: Date.now };
      const messenger = { tell: async () => {} };
      const bot = engine({ store, messenger, clock, log, register: waitingHouse, alarms });

      const workers = [hires(), hires(), hires(), hires(-60 * MINUTE)];
      await untilAll(() => ready() === workers.length, MINUTE);
      const first = Date.now() + LEAD;
      const due = new Map<string, number>();
      for (let nth = 0; nth < MEMBERS; nth++)
        due.set(`test:m${nth}`, first + Math.floor((nth / MEMBERS) * OVER));
      const sets = ([member, at]: readonly [string, number]) =>
        bot.handle({ id: "later", member, deed: { command: "later", args: String(at) } });
      await Promise.all([...due].map(sets));
      await bot.settle();
      await alarms.close();
      await store.close();

      const at = (share: number) => pause(first + OVER * share - Date.now());
      await at(0.1);
      kills(workers[0]!);
      await at(0.25);
      workers.push(hires());
      await emptiesTheQueue(url);
      await at(0.5);
      kills(workers[1]!);
      await server.kill();
      await at(0.6);
      server = await startRedis({ durable: true, dir: server.dir });
      workers.push(hires());
      await at(0.8);
      kills(workers[2]!);
      await emptiesTheQueue(url);
      await untilAll(() => told.size === MEMBERS, OVER + MINUTE);

      // A member's platform knows what it has posted by its id: the same twice stands there once.
      const wrong = [...due].flatMap(([member, when]) => {
        const all = told.get(member) ?? [];
        const late = Math.min(...all.map((each) => each.at)) - when;
        if (new Set(all.map(({ id }) => id)).size !== 1) return [`${member}: told ${all.length} things`];
        return late > MINUTE || late < 0 ? [`${member}: ${late} ms late`] : [];
      });
      expect(wrong).toEqual([]);
    },
    runs(3, 6) * MINUTE,
  );
});

import { randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { redisAlarms } from "../../../src/adapters/redis/alarms.ts";
import { openRedis } from "../../../src/adapters/redis/redis.ts";
import { type RedisServer, startRedis } from "../../support/redis-server.ts";
import { type AlarmGround, alarmsContract } from "../alarms/alarms.contract.ts";
import { ann, newKeys, notebook, schema } from "../store/ground.ts";

let server: RedisServer;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server.stop());

async function ground(): Promise<AlarmGround> {
  const prefix = randomUUID();
  const closing: (() => Promise<void>)[] = [];
  return {
    async open(start) {
      const common = { ...start, url: server.url, prefix, now: Date.now };
      const store = await openRedis({ ...common, schema });
      const alarms = redisAlarms(common);
      closing.push(async () => {
        await alarms.close();
        await store.close();
      });
      return { store, alarms };
    },
    async leave() {
      for (const close of closing) await close();
    },
  };
}

describe("BullMQ beside the store in Redis", () => {
  alarmsContract(ground);

  it("has nothing in it but keyed hashes and times, spread over hash tags of its own", async () => {
    const place = await ground();
    onTestFinished(place.leave);
    const { store, alarms } = await place.open({ keys: newKeys(), log: notebook() });
    const redis = new Redis(server.url);
    onTestFinished(() => redis.disconnect());
    const before = new Set(await redis.keys("*"));
    const members = Array.from({ length: 60 }, (_, nth) => `${ann}${nth}`);
    for (const member of members) alarms.set(store.alias(member), Date.now() + 3_600_000);
    await alarms.close();
    const names = (await redis.keys("*")).filter((name) => !before.has(name));
    const jobs = names.filter((name) => /\.\d+$/.test(name));
    expect(jobs).toHaveLength(60);
    expect(new Set(jobs.map((name) => /\{(.*)\}/.exec(name)?.[1])).size).toBe(8);
    for (const name of jobs) {
      const kept = JSON.stringify(await redis.hgetall(name));
      expect(`${name} ${kept}`).not.toContain(ann);
      expect(JSON.parse(kept).data).toBe("{}");
    }
  });
});

import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { namesUnder } from "../../../src/adapters/redis/names.ts";
import { openRedis } from "../../../src/adapters/redis/redis.ts";
import { type RedisServer, startRedis } from "../../support/redis-server.ts";
import {
  addressOf,
  ann,
  bob,
  member,
  newKeys,
  notebook,
  noteOf,
  noting,
  revisionOf,
  schema,
  telling,
} from "../store/ground.ts";
import { storeContract } from "../store/store.contract.ts";
import { redisGround } from "./ground.ts";

const DAY = 86_400_000;

describe("the store in Redis", () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.stop());

  describe("keeps the promises of every store:", () => storeContract(() => redisGround(server.url)));

  it("writes its files anew after a forget, so that nothing of the member is left in them", async () => {
    const durable = await startRedis({ durable: true });
    onTestFinished(durable.stop);
    const ground = await redisGround(durable.url);
    onTestFinished(ground.leave);
    const keys = newKeys();
    const store = await ground.open({ keys, log: notebook() });
    await store.commit(noting(ann, "Milton", { records: { one: 1 }, telling: telling(ann, "t1") }));
    const files = () =>
      filesIn(durable.dir)
        .map((file) => readFileSync(file, "latin1"))
        .join("");
    expect(files()).toContain(addressOf(keys, ann));
    await store.forget(ann);
    const busy = /aof_rewrite_(?:in_progress|scheduled):1/;
    do await store.beat();
    while (busy.test(await ground.redis.info("persistence")));
    expect(files()).not.toContain(addressOf(keys, ann));
  });

  it("lets go of a member whose end has come, though no bot is running", async () => {
    const ground = await redisGround(server.url);
    onTestFinished(ground.leave);
    const store = await ground.open({ keys: newKeys(), log: notebook() });
    const end = Date.now() + 30 * DAY;
    const ends = (note: string) => ({ ...member(ann, note), keptUntil: end });
    const all = { telling: telling(ann, "t1"), due: 5, records: { one: 1 } };
    const over = await store.commit({ ...noting(ann, "", all), member: ends("one") });
    const theirs = (await ground.keys()).filter((name) => /:[mor]:/.test(name));
    expect(theirs).toHaveLength(3);
    for (const name of theirs) expect(await ground.redis.pexpiretime(name)).toBe(end + DAY);
    await store.commit(noting(ann, "for good", { over }));
    for (const name of theirs) expect(await ground.redis.pexpiretime(name)).toBe(-1);
  });

  it("has nobody on its list any more who has come to their end", async () => {
    const ground = await redisGround(server.url);
    onTestFinished(ground.leave);
    const store = await ground.open({ keys: newKeys(), log: notebook() });
    await store.commit({
      ...noting(ann, "", { due: 5 }),
      member: { ...member(ann, ""), keptUntil: Date.now() - 2 * DAY },
    });
    await store.commit(noting(bob, "", { due: 5 }));
    expect(await store.due(10, 10)).toEqual([bob]);
    await store.commit(noting(bob, "", { over: await revisionOf(store, bob), due: null }));
    expect(await store.soonest()).toBeUndefined();
  });

  it("makes a member wait for two round trips: one to load, one to commit", async () => {
    const ground = await redisGround(server.url);
    onTestFinished(ground.leave);
    const store = await ground.open({ keys: newKeys(), log: notebook() });
    // The first commit over a connection brings the script along.
    const over = await store.commit(noting(ann, "one"));
    await ground.redis.config("RESETSTAT");
    await store.load(ann);
    await store.commit(
      noting(ann, "two", { over, telling: telling(ann, "t1"), due: 5, records: { one: 1 } }),
    );
    const stats = await ground.redis.info("commandstats");
    const inScript = ["getrange", "set", "zadd", "rpush", "hset", "pttl", "config|resetstat", "info"];
    const calls = [...stats.matchAll(/cmdstat_(\S+?):calls=(\d+)/g)].map(
      ([, name, count]) => `${name} ${count}`,
    );
    expect(calls.filter((call) => !inScript.includes(call.split(" ")[0]!)).sort()).toEqual([
      "evalsha 1",
      "get 1",
    ]);
  });

  it("takes what many members do in the same instant in one call, and strikes what they were told in another", async () => {
    const ground = await redisGround(server.url);
    onTestFinished(ground.leave);
    const store = await ground.open({ keys: newKeys(), log: notebook() });
    const crowd = Array.from({ length: 60 }, (_, nth) => `${ann}${nth}`);
    const moved = await store.commit(noting(crowd[0]!, "moved"));
    await ground.redis.config("RESETSTAT");
    const all = crowd.map((id) => noting(id, `of ${id}`, { telling: telling(id, "t1") }));
    const done = await Promise.all(all.map((commit) => store.commit(commit)));
    expect(done.map((revision) => revision !== undefined)).toEqual(crowd.map((_, nth) => nth > 0));
    await store.commit(noting(crowd[0]!, "", { over: moved, telling: telling(crowd[0]!, "t1") }));
    await store.commit(noting(crowd[1]!, "", { over: done[1], telling: telling(crowd[1]!, "t2") }));
    await store.told([...all.flatMap(({ telling }) => telling ?? []), telling(crowd[1]!, "t2")]);
    const stats = await ground.redis.info("commandstats");
    const calls = [...stats.matchAll(/cmdstat_eval(?:sha)?:calls=(\d+)/g)].map(([, count]) => Number(count));
    expect(calls.reduce((sum, count) => sum + count, 0)).toBe(4);
    expect((await ground.keys()).filter((name) => /:o:|}:u$/.test(name))).toEqual([]);
  });

  it("keeps nobody from what they do by what is wrong with another's", async () => {
    const prefix = randomUUID();
    const ground = await redisGround(server.url, prefix);
    onTestFinished(ground.leave);
    const keys = newKeys();
    const store = await ground.open({ keys, log: notebook() });
    await ground.redis.set(namesUnder(prefix).member(addressOf(keys, bob)).untold, "no list");
    const commits = [`${ann}1`, bob, `${ann}2`].map((id) =>
      store.commit(noting(id, "", { telling: telling(id, "t1") })),
    );
    const ended = await Promise.allSettled(commits);
    expect(ended.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(String(ended[1]?.status === "rejected" && ended[1].reason)).toContain("WRONGTYPE");
  });

  it("takes at most 600 bytes of Redis for a member in mid-talk who has been told everything", async () => {
    const ground = await redisGround(server.url, "aw");
    onTestFinished(ground.leave);
    const store = await ground.open({ keys: newKeys(), log: notebook() });
    const empty = JSON.stringify({ v: 1, ...noting(ann, "").member }).length;
    const words = telling(ann, "t1");
    await store.commit(noting(ann, "x".repeat(250 - empty), { telling: words, due: Date.UTC(2026, 0, 6) }));
    await store.told([words]);
    const theirs = (await ground.keys()).filter((name) => name.includes("{"));
    const sizes = await Promise.all(theirs.map((name) => ground.redis.memory("USAGE", name)));
    expect(sizes.reduce<number>((sum, size) => sum + Number(size), 0)).toBeLessThanOrEqual(600);
  });

  it("brings its scripts along again where Redis has lost them", async () => {
    const ground = await redisGround(server.url);
    onTestFinished(ground.leave);
    const store = await ground.open({ keys: newKeys(), log: notebook() });
    const over = await store.commit(noting(ann, "one"));
    await ground.redis.script("FLUSH");
    expect(await store.commit(noting(ann, "two", { over }))).toBeDefined();
    expect(await store.stranded(1)).toEqual([]);
  });

  it("goes on by itself when Redis comes back, with all that was committed", async () => {
    const log = notebook();
    const before = await startRedis({ durable: true });
    onTestFinished(before.stop);
    const store = await openRedis({ url: before.url, keys: newKeys(), schema, log, now: () => 0 });
    await store.commit(noting(ann, "kept", { telling: telling(ann, "t1") }));
    await before.kill();
    const after = await startRedis({ dir: before.dir, durable: true });
    onTestFinished(after.stop);
    expect(await noteOf(store, ann)).toBe("kept");
    expect(log.said.map(({ what }) => what)).toEqual([
      "Redis is gone; trying to reach it again.",
      "Redis answers again.",
    ]);
    await store.close();
  });

  it("says what to do where no Redis answers, and never the password", async () => {
    const url = "redis://afterword:hunter2@127.0.0.1:1/3";
    const opening = openRedis({ url, keys: newKeys(), schema, log: notebook(), now: () => 0 });
    const said = await opening.then(String, (error: Error) => error.message);
    expect(said).toBe(
      "No Redis answers at 127.0.0.1:1/3 (ECONNREFUSED). Start one, or unset REDIS_URL to use the embedded store.",
    );
  });
});

/** Every file there, however deep. */
const filesIn = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

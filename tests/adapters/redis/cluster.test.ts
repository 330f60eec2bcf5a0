import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { redisAlarms } from "../../../src/adapters/redis/alarms.ts";
import { examineRedis } from "../../../src/adapters/redis/examine.ts";
import { openRedis } from "../../../src/adapters/redis/redis.ts";
import type { Store } from "../../../src/core/ports.ts";
import { type RedisCluster, startCluster } from "../../support/redis-cluster.ts";
import { type Book, newKeys, notebook, noteOf, noting, schema, telling } from "../store/ground.ts";

/** Members enough that every master has some. */
const MEMBERS = Array.from({ length: 30 }, (_, nth) => `slack:T1:U${nth}`);

describe("a cluster of three masters", () => {
  let cluster: RedisCluster;
  beforeAll(async () => {
    cluster = await startCluster();
  });
  afterAll(() => cluster.stop());

  /** A process, and another that shares its members. */
  async function two(): Promise<readonly [Store<Book>, Store<Book>]> {
    const common = { keys: newKeys(), log: notebook(), url: cluster.url, prefix: randomUUID(), schema };
    const open = async () => {
      const store = await openRedis({ ...common, now: Date.now });
      onTestFinished(() => store.close().catch(() => {}));
      return store;
    };
    return [await open(), await open()];
  }

  it("keeps members on all of them, with their records, and forgets them everywhere", async () => {
    const [store, other] = await two();
    for (const id of MEMBERS)
      await store.commit(noting(id, `of ${id}`, { due: 5, records: { one: id }, telling: telling(id, "t") }));
    const sizes = await Promise.all(cluster.masters.map((master) => master.dbsize()));
    expect(Math.min(...sizes)).toBeGreaterThan(0);
    for (const id of MEMBERS) {
      expect(await noteOf(other, id)).toBe(`of ${id}`);
      expect(await other.record(id, "one")).toBe(id);
    }
    expect(new Set(await other.due(5, 100))).toEqual(new Set(MEMBERS));
    expect(await other.soonest()).toBe(5);
    for (const id of MEMBERS) expect((await other.forget(id)).profile).toBe(1);
    expect(await store.due(5, 100)).toEqual([]);
    expect(await store.stranded(100)).toEqual([]);
  });

  it("strikes what was told of many at once, and leaves the rest to whoever takes over", async () => {
    const [store, other] = await two();
    for (const id of MEMBERS) await store.commit(noting(id, "", { telling: telling(id, "t") }));
    const [told, untold] = [MEMBERS.slice(0, 20), MEMBERS.slice(20)];
    await store.told(told.map((id) => telling(id, "t")));
    await store.close();
    const left = await other.stranded(100);
    expect(new Set(left.map(({ member }) => member))).toEqual(new Set(untold));
  });

  it("lets one of two processes lose, and shows it what the other has written", async () => {
    const [store, other] = await two();
    for (const id of MEMBERS.slice(0, 6)) {
      const over = await store.commit(noting(id, "first"));
      expect(await other.commit(noting(id, "second", { over }))).toBeDefined();
      expect(await store.commit(noting(id, "third", { over }))).toBeUndefined();
      expect(store.recalled(id)?.member?.book.note).toBe("second");
    }
  });

  it("rings alarms, whichever master they are on", async () => {
    const alarms = redisAlarms({ url: cluster.url, log: notebook(), now: Date.now, prefix: randomUUID() });
    onTestFinished(() => alarms.close());
    const [store] = await two();
    const aliases = new Set(MEMBERS.map(store.alias));
    for (const alias of aliases) alarms.set(alias, Date.now());
    await new Promise<void>((resolve) => {
      alarms.start(async (alias) => {
        aliases.delete(alias);
        if (aliases.size === 0) resolve();
      });
    });
    expect(aliases.size).toBe(0);
  });

  it("is examined on every master", async () => {
    const state = await examineRedis(cluster.url, notebook());
    expect(state.replica).toBe(false);
    expect(state.appendOnly).toBe(false);
  });

  it("is refused where only one of it is named, or nothing answers, with what to do", async () => {
    const open = (url: string) =>
      openRedis({ keys: newKeys(), log: notebook(), url, schema, now: Date.now }).then(
        () => "opened",
        (error: Error) => error.message,
      );
    const one = cluster.url.split(",")[0] ?? "";
    expect(await open(one)).toContain("Name several of its nodes in REDIS_URL");
    expect(await open("redis://127.0.0.1:1,127.0.0.1:2")).toContain(
      "No Redis answers at 127.0.0.1:1, 127.0.0.1:2",
    );
  });
});

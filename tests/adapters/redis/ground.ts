import { randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import { namesUnder } from "../../../src/adapters/redis/names.ts";
import { openRedis } from "../../../src/adapters/redis/redis.ts";
import { SCRIPTS } from "../../../src/adapters/redis/scripts.ts";
import { redisShelf } from "../../../src/adapters/redis/shelf.ts";
import { newOwner } from "../../../src/adapters/store/owner.ts";
import type { Store } from "../../../src/core/ports.ts";
import { type Book, type Ground, schema } from "../store/ground.ts";

export interface RedisGround extends Ground {
  readonly redis: Redis;
  /** The names of all keys there. */
  keys(): Promise<readonly string[]>;
}

/** A ground of its own under a prefix of its own. */
export async function redisGround(url: string, prefix: string = randomUUID()): Promise<RedisGround> {
  const redis = new Redis(url, { scripts: SCRIPTS });
  const opened: Store<Book>[] = [];
  const keys = (): Promise<string[]> => redis.keys(`${prefix}:*`);
  let time = 0;
  const now = () => time++;
  return {
    redis,
    keys,
    shelf: redisShelf({ redis, names: namesUnder(prefix), owner: newOwner(), now }),
    async open(start) {
      const store = await openRedis({ ...start, url, prefix, now, schema });
      opened.push(store);
      return store;
    },
    async silence() {
      const beats = (await keys()).filter((key) => key.includes(":alive:"));
      if (beats.length > 0) await redis.del(beats);
    },
    // Members' keys alone have a hash tag.
    rows: async () => (await keys()).filter((key) => key.includes("{")).length,
    async everything() {
      const found = await Promise.all((await keys()).map((key) => contents(redis, key)));
      return Buffer.concat(found);
    },
    async leave() {
      await Promise.allSettled(opened.map((store) => store.close()));
      redis.disconnect();
    },
  };
}

/** A key's name and all its bytes. (DUMP would do, but it packs them.) */
async function contents(redis: Redis, key: string): Promise<Buffer> {
  const read: Readonly<Record<string, () => Promise<Buffer | Buffer[] | null>>> = {
    string: () => redis.getBuffer(key),
    list: () => redis.lrangeBuffer(key, 0, -1),
    hash: async () => [...(await redis.hkeysBuffer(key)), ...(await redis.hvalsBuffer(key))],
    zset: () => redis.zrangeBuffer(key, "0", "-1"),
  };
  const bytes = await read[await redis.type(key)]?.();
  return Buffer.concat([Buffer.from(key), ...[bytes ?? []].flat()]);
}

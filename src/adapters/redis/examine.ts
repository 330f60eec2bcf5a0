import type { Redis } from "ioredis";
import type { Log } from "../../core/ports.ts";
import { mastersOf } from "./client.ts";
import { connect } from "./connection.ts";

/** What a Redis says of itself, as far as members' data depend on it. */
export interface RedisState {
  readonly version: string;
  /** Its clock, in epoch milliseconds. */
  readonly time: number;
  readonly appendOnly: boolean;
  /** `always`, `everysec` or `no`; undefined where it doesn't say. */
  readonly fsync: string | undefined;
  /** The last write to its files failed. */
  readonly failing: boolean;
  /** Whether it may throw away data when memory runs out. */
  readonly evicts: boolean;
  readonly replica: boolean;
  /** How many replicas follow it now. */
  readonly replicas: number;
  /** How many have to follow closely for it to take a write; undefined where it doesn't say. */
  readonly needs: number | undefined;
}

/** Of a cluster, the worst that is so of any of its masters. */
export async function examineRedis(url: string, log: Log): Promise<RedisState> {
  const redis = await connect(url, log);
  try {
    const states = await Promise.all(mastersOf(redis).map(examine));
    const [first] = states;
    if (!first)
      throw new Error("This cluster has no masters. `redis-cli --cluster check` says what it lacks.");
    return {
      ...first,
      appendOnly: states.every(({ appendOnly }) => appendOnly),
      fsync: states.find(({ fsync }) => fsync !== "always")?.fsync ?? first.fsync,
      failing: states.some(({ failing }) => failing),
      evicts: states.some(({ evicts }) => evicts),
      ...worstFollowed(states),
    };
  } finally {
    redis.disconnect();
  }
}

/** One that has replicas and waits for none goes before one that has none to wait for. */
function worstFollowed(states: readonly RedisState[]): Pick<RedisState, "replicas" | "needs"> {
  const followed = states.filter(({ replicas }) => replicas > 0);
  const { replicas, needs } = followed.find(({ needs }) => needs === 0) ?? followed[0] ?? NOT_FOLLOWED;
  return { replicas, needs };
}

const NOT_FOLLOWED = { replicas: 0, needs: undefined };

async function examine(redis: Redis): Promise<RedisState> {
  const [seconds = 0, micros = 0] = (await redis.time()).map(Number);
  const info = await redis.info();
  const field = (name: string): string => new RegExp(`^${name}:(.*?)\\r?$`, "m").exec(info)?.[1] ?? "";
  const [fsync, needs] = [await setting(redis, "appendfsync"), await setting(redis, "min-replicas-to-write")];
  return {
    version: field("redis_version"),
    time: seconds * 1_000 + micros / 1_000,
    appendOnly: field("aof_enabled") === "1",
    fsync,
    failing: [field("aof_last_write_status"), field("rdb_last_bgsave_status")].includes("err"),
    evicts: field("maxmemory") !== "0" && field("maxmemory_policy") !== "noeviction",
    replica: field("role") === "slave",
    replicas: Number(field("connected_slaves")) || 0,
    needs: needs === undefined ? undefined : Number(needs),
  };
}

/** Undefined where it doesn't let itself be asked, as many a hosted one doesn't. */
async function setting(redis: Redis, name: string): Promise<string | undefined> {
  const asked = await redis.config("GET", name).catch(() => undefined);
  return Array.isArray(asked) ? String(asked[1] ?? "") || undefined : undefined;
}

import type { Log } from "../../core/ports.ts";
import { readAddress } from "./address.ts";
import { type Client, client } from "./client.ts";
import { SCRIPTS } from "./scripts.ts";

/** A command that takes longer has failed: a member is waiting, and the platform will deliver again. */
const COMMAND_MS = 3_000;
const CONNECT_MS = 5_000;
const LONGEST_PAUSE_MS = 1_000;

/**
 * A connection that answers. Later it reconnects by itself; commands wait for that only as long as any command may
 * take. `url`: see `readAddress`.
 */
export async function connect(url: string, log: Log): Promise<Client> {
  const where = readAddress(url)?.shown ?? "the address in REDIS_URL";
  let answered = false;
  let lost = false;
  let last: string | undefined;
  const timing = { connectTimeout: CONNECT_MS, commandTimeout: COMMAND_MS };
  const redis = client(url, { ...timing, scripts: SCRIPTS }, (times) =>
    answered ? Math.min(times * 50, LONGEST_PAUSE_MS) : null,
  );
  const failed = (error: Error) => {
    last = codeOf(error);
  };
  redis.on("error", failed);
  redis.on("node error", failed);
  redis.on("reconnecting", () => {
    if (!lost) log.warn("Redis is gone; trying to reach it again.", { where, error: last ?? "closed" });
    lost = true;
  });
  redis.on("ready", () => {
    if (lost) log.warn("Redis answers again.", { where });
    lost = false;
    last = undefined;
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    redis.disconnect();
    throw new Error(refusal(where, last ?? codeOf(error)));
  }
  if (!redis.isCluster && /cluster_enabled:1/.test(await redis.info("cluster"))) {
    redis.disconnect();
    throw new Error(
      `Redis at ${where} is one of a cluster. Name several of its nodes in REDIS_URL, with commas between: redis://one:6379,two:6379.`,
    );
  }
  answered = true;
  return redis;
}

function refusal(where: string, why: string): string {
  if (/cluster support disabled/i.test(why))
    return `Redis at ${where} is no cluster: name one address in REDIS_URL, or start its servers with cluster-enabled yes.`;
  return `No Redis answers at ${where} (${why}). Start one, or unset REDIS_URL to use the embedded store.`;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // A cluster says what its nodes said.
  if ("lastNodeError" in error && error.lastNodeError) return codeOf(error.lastNodeError);
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}

import { Redis } from "ioredis";
import type { Log } from "../../core/ports.ts";
import { SCRIPTS } from "./scripts.ts";

/** A command that takes longer has failed: a member is waiting, and the platform will deliver again. */
const COMMAND_MS = 3_000;
const CONNECT_MS = 5_000;
const LONGEST_PAUSE_MS = 1_000;

/**
 * A connection that answers. Later it reconnects by itself; commands wait for that only as long as any command may
 * take. `url` is redis://…, rediss://… or the path of a unix socket.
 */
export async function connect(url: string, log: Log): Promise<Redis> {
  const where = withoutPassword(url);
  let answered = false;
  let lost = false;
  let last: string | undefined;
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_MS,
    commandTimeout: COMMAND_MS,
    scripts: SCRIPTS,
    // What many members ask in the same instant goes out as one write; measured, it halves Redis's work.
    enableAutoPipelining: true,
    retryStrategy: (times) => (answered ? Math.min(times * 50, LONGEST_PAUSE_MS) : null),
  });
  redis.on("error", (error: Error) => {
    last = codeOf(error);
  });
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
    throw new Error(
      `No Redis answers at ${where} (${last ?? codeOf(error)}). Start one, or unset REDIS_URL to use the embedded store.`,
    );
  }
  answered = true;
  return redis;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}

/** The address without what stands before the @, as it goes to logs and errors. */
function withoutPassword(url: string): string {
  if (!url.includes("://")) return url;
  try {
    const { protocol, host, pathname } = new URL(url);
    return `${protocol}//${host}${pathname}`;
  } catch {
    return "the address in REDIS_URL, which is not a URL";
  }
}

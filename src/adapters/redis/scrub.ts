import { type Redis, ReplyError } from "ioredis";
import { type Client, mastersOf } from "./client.ts";

/**
 * What Redis has written to its own files holds on to what was deleted, until it writes them anew. Several at once are
 * one; what can't begin yet, because Redis is at it, is tried again.
 */
export interface Scrub {
  /** Something was deleted for good. */
  wanted(): void;
  /** Begins what is wanted, if it can; call it every second. */
  go(): Promise<void>;
}

export function scrubbing(redis: Client): Scrub {
  let want = false;
  async function go(): Promise<void> {
    if (!want) return;
    want = false;
    try {
      await Promise.all(mastersOf(redis).map(scrub));
    } catch (error) {
      // In progress: what it writes may have begun before the deletion. And what got no answer is asked again.
      want = !(error instanceof ReplyError) || /in progress|scheduled/i.test(String(error));
    }
  }
  return {
    wanted: () => {
      want = true;
      void go();
    },
    go,
  };
}

async function scrub(server: Redis): Promise<void> {
  const persistence = await server.info("persistence");
  const on = (field: string): boolean => new RegExp(`^${field}:[^0]`, "m").test(persistence);
  if (on("aof_enabled")) await server.bgrewriteaof();
  if (on("rdb_last_save_time") && (await savesItself(server))) await server.bgsave("SCHEDULE");
}

/** Whether it takes snapshots by itself; a Redis that doesn't let us ask is looked after by somebody else. */
async function savesItself(redis: Redis): Promise<boolean> {
  const answer = await redis.config("GET", "save").catch(() => []);
  return Array.isArray(answer) && String(answer[1] ?? "") !== "";
}

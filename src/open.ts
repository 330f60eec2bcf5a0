import { join } from "node:path";
import type { z } from "zod";
import { openEmbedded } from "./adapters/embedded/embedded.ts";
import { openRedis } from "./adapters/redis/redis.ts";
import { stderrLog } from "./adapters/system/log.ts";
import type { Config } from "./config.ts";
import type { Member } from "./core/member.ts";
import type { Clock, Store } from "./core/ports.ts";

/** What is kept, and what it is kept apart by: a prefix in Redis, a folder of its own in the embedded store. */
interface Kept<Book> {
  readonly schema: z.ZodType<Member<Book>>;
  /** Undefined for the members themselves. */
  readonly apart?: string;
}

/** Opens the configured store for one kind of thing. Fails with what to do. */
export async function openStore<Book>(config: Config, kept: Kept<Book>, clock: Clock): Promise<Store<Book>> {
  const { redisUrl, keys, dataDir } = config;
  const common = { schema: kept.schema, log: stderrLog, now: clock.now };
  if (redisUrl && keys) {
    return openRedis({ ...common, url: redisUrl, keys, ...(kept.apart && { prefix: `aw-${kept.apart}` }) });
  }
  return openEmbedded({ ...common, keys, dir: kept.apart ? join(dataDir, kept.apart) : dataDir });
}

/** Which store, and where; a password in the address is left out. */
export function storeSays({ redisUrl, dataDir }: Config): string {
  if (!redisUrl) return `the embedded store in ${dataDir}`;
  return `Redis at ${redisUrl.startsWith("/") ? redisUrl : new URL(redisUrl).host}`;
}

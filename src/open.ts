import { join } from "node:path";
import type { z } from "zod";
import { readAddress } from "./adapters/redis/address.ts";
import { type Ledger, openLedger } from "./adapters/store/ledger.ts";
import type { Shelf } from "./adapters/store/shelf.ts";
import { stderrLog } from "./adapters/system/log.ts";
import type { Config } from "./config.ts";
import type { Member } from "./core/member.ts";
import type { Alarms, Clock, Store } from "./core/ports.ts";

/** What is kept, and what it is kept apart by: a prefix in Redis, a folder of its own in the embedded store. */
interface Kept<Book> {
  readonly schema: z.ZodType<Member<Book>>;
  readonly apart?: (typeof APART)[number];
}

// Either store brings libraries of some twenty megabytes, and nobody needs both.
const inRedisStore = () => import("./adapters/redis/redis.ts");
const inFolderStore = () => import("./adapters/embedded/embedded.ts");

/** Opens the configured store for one kind of thing. Fails with what to do. */
export async function openStore<Book>(config: Config, kept: Kept<Book>, clock: Clock): Promise<Store<Book>> {
  const { redisUrl, keys } = config;
  const ledger = kept.apart ? undefined : ledgerOf(config, clock);
  const common = { schema: kept.schema, log: stderrLog, now: clock.now, ledger };
  if (redisUrl && keys) {
    const { openRedis } = await inRedisStore();
    return openRedis({ ...common, keys, url: redisUrl, ...inRedis(kept.apart) });
  }
  const { openEmbedded } = await inFolderStore();
  return openEmbedded({ ...common, keys, ...inFolder(config, kept.apart) });
}

/** The alarms of a store, on the same Redis as it or on a timer of this process. */
export async function openAlarms<Book>(
  { redisUrl }: Config,
  { store, apart }: Pick<Kept<Book>, "apart"> & { readonly store: Store<Book> },
  clock: Clock,
): Promise<Alarms> {
  if (redisUrl) {
    const { redisAlarms } = await import("./adapters/redis/alarms.ts");
    return redisAlarms({
      url: redisUrl,
      log: stderrLog,
      now: clock.now,
      ...inRedis(apart),
      groups: apart && 1,
    });
  }
  const { timerAlarms } = await import("./adapters/embedded/alarms.ts");
  return timerAlarms({ store, clock, log: stderrLog });
}

/** In milliseconds; undefined for good. */
export const retentionOf = ({ retentionDays }: Config): number | undefined =>
  retentionDays === 0 ? undefined : retentionDays * 24 * 3_600_000;

/** Beside the store, which goes back in time with its backups. */
const ledgerOf = ({ dataDir, backupDays }: Config, { now }: Clock): Ledger =>
  openLedger(join(dataDir, "forgotten.jsonl"), { now, days: backupDays });

/** What the stores are kept apart by; undefined for the members themselves. */
export const APART = [undefined, "communities", "discord", "channels", "evidence", "shares"] as const;

/** The bytes of one store, whoever they are. */
export async function openShelf(config: Config, apart: (typeof APART)[number], clock: Clock): Promise<Shelf> {
  const { redisUrl } = config;
  const common = { log: stderrLog, now: clock.now };
  if (redisUrl) {
    const { openRedisShelf } = await inRedisStore();
    return openRedisShelf({ ...common, url: redisUrl, ...inRedis(apart) });
  }
  const { openEmbeddedShelf } = await inFolderStore();
  return openEmbeddedShelf({ ...common, ...inFolder(config, apart) });
}

const inRedis = (apart: string | undefined) => (apart ? { prefix: `aw-${apart}` } : {});
const inFolder = ({ dataDir }: Config, apart: string | undefined) => ({
  dir: apart ? join(dataDir, apart) : dataDir,
});

/** Which store, and where; a password in the address is left out. */
export function storeSays({ redisUrl, dataDir }: Config): string {
  if (!redisUrl) return `the embedded store in ${dataDir}`;
  return `Redis at ${readAddress(redisUrl)?.shown}`;
}

import { join, resolve } from "node:path";
import type { z } from "zod";
import { openEmbedded, openMemory } from "./adapters/embedded/embedded.ts";
import { type Page, pageSchema } from "./adapters/playground/kept.ts";
import { realClock } from "./adapters/system/clock.ts";
import { stderrLog as log } from "./adapters/system/log.ts";
import type { Config } from "./config.ts";
import { type Book, bookSchema } from "./conversations/book.ts";
import { communityBookSchema } from "./conversations/community/book.ts";
import { type Member, memberSchema } from "./core/member.ts";
import type { Store } from "./core/ports.ts";
import { evidenceSchema } from "./learn.ts";

/** Where the playground keeps what it keeps, each kind of thing apart. */

interface Chosen {
  readonly config: Config;
  /** A folder, or `memory` for nothing kept; undefined for one in the data folder. */
  readonly store: string | undefined;
}

export async function openPlayground({ config, store }: Chosen) {
  const dir = store === undefined ? join(config.dataDir, "playground") : resolve(store);
  // Whoever shares a store has to agree on the time, so theirs is never moved.
  const common = { log, now: realClock.now, keys: config.keys };
  const open = <B>(schema: z.ZodType<Member<B>>, apart = ""): Promise<Store<B>> =>
    store === "memory"
      ? openMemory<B>({ ...common, schema })
      : openEmbedded<B>({ ...common, schema, dir: join(dir, apart) });
  return {
    members: await open<Book>(memberSchema(bookSchema)),
    pages: await open<Page>(memberSchema(pageSchema), "page"),
    channels: await open(memberSchema(communityBookSchema), "channels"),
    pools: await open(evidenceSchema, "evidence"),
    says: store === "memory" ? "memory: nothing is kept after this" : dir,
  };
}

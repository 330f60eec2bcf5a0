import { join } from "node:path";
import { openEmbedded, openEmbeddedShelf } from "../../../src/adapters/embedded/embedded.ts";
import { openDrawer } from "../../../src/adapters/inbox/drawer.ts";
import { openRedis, openRedisShelf } from "../../../src/adapters/redis/redis.ts";
import { openVault } from "../../../src/adapters/store/vault.ts";
import { type Book, bookSchema } from "../../../src/conversations/book.ts";
import { memberSchema } from "../../../src/core/member.ts";
import type { StormRedis } from "./on-redis.ts";
import type { Stage } from "./stage.ts";

/** Looks at what lies in the stores, and touches nothing. */
export interface Witness {
  /** All that was said in a member's talk, in the order it was kept, and in how many answers. */
  kept(member: string): Promise<{ readonly words: readonly string[]; readonly answers: number }>;
  /** How much waits to be told to a member. */
  untold(member: string): Promise<number>;
  /** For how many members something waits in the inbox. */
  waiting(): number;
  close(): Promise<void>;
}

export async function openWitness(stage: Stage, onRedis: StormRedis | undefined): Promise<Witness> {
  const { dir, keys, now } = stage;
  const log = { warn: () => {} };
  const schema = memberSchema<Book>(bookSchema);
  const url = onRedis && `redis://127.0.0.1:${(await onRedis.line()).port}`;
  const store = url
    ? await openRedis({ url, keys, schema, log, now })
    : await openEmbedded({ dir, keys, schema, log, now, durable: false });
  const shelf = url
    ? await openRedisShelf({ url, log, now })
    : openEmbeddedShelf({ dir, now, durable: false });
  const drawer = openDrawer({ dir: join(dir, "inbox"), keys, log, durable: false });
  const vault = openVault(keys);
  return {
    async kept(member) {
      const held = await store.load(member);
      const said = held.member?.talks[0]?.said ?? [];
      const words = said.flatMap(([, reply]) => ("is" in reply ? [String(reply.is)] : []));
      return { words, answers: new Set(said.map(([key]) => key)).size };
    },
    untold: async (member) => (await shelf.page(vault.address(member)))?.tellings.length ?? 0,
    waiting: () => drawer.addresses().length,
    async close() {
      await drawer.close();
      await shelf.close();
      await store.close();
    },
  };
}

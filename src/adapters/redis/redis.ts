import type { Log, Store } from "../../core/ports.ts";
import { newOwner } from "../store/owner.ts";
import type { Shelf } from "../store/shelf.ts";
import { type StoreOptions, storeOn } from "../store/store.ts";
import { connect } from "./connection.ts";
import { namesUnder } from "./names.ts";
import { redisShelf } from "./shelf.ts";

interface Where {
  /** See `readAddress`. */
  readonly url: string;
  /** Epoch milliseconds; only puts the untold in order. */
  readonly now: () => number;
  /** Keeps deployments apart that share one Redis. */
  readonly prefix?: string | undefined;
  readonly log: Log;
}

export interface RedisOptions<Book> extends StoreOptions<Book>, Where {}

/** Members in Redis, for any number of processes. */
export async function openRedis<Book>(options: RedisOptions<Book>): Promise<Store<Book>> {
  const shelf = await openRedisShelf(options);
  try {
    return await storeOn(shelf, options);
  } catch (error) {
    await shelf.close();
    throw error;
  }
}

/** The bytes themselves. */
export async function openRedisShelf(options: Where): Promise<Shelf> {
  const { url, log, now, prefix = "aw" } = options;
  return redisShelf({ redis: await connect(url, log), now, names: namesUnder(prefix), owner: newOwner() });
}

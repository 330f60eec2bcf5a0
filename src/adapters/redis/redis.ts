import type { Store } from "../../core/ports.ts";
import { newOwner } from "../store/owner.ts";
import { type StoreOptions, storeOn } from "../store/store.ts";
import { connect } from "./connection.ts";
import { namesUnder } from "./names.ts";
import { redisShelf } from "./shelf.ts";

export interface RedisOptions<Book> extends StoreOptions<Book> {
  /** redis://…, rediss://… or the path of a unix socket. */
  readonly url: string;
  /** Epoch milliseconds; only puts the untold in order. */
  readonly now: () => number;
  /** Keeps deployments apart that share one Redis. */
  readonly prefix?: string | undefined;
}

/** Members in Redis, for any number of processes. */
export async function openRedis<Book>(options: RedisOptions<Book>): Promise<Store<Book>> {
  const { url, log, now, prefix = "aw" } = options;
  const redis = await connect(url, log);
  try {
    return await storeOn(redisShelf({ redis, now, names: namesUnder(prefix), owner: newOwner() }), options);
  } catch (error) {
    redis.disconnect();
    throw error;
  }
}

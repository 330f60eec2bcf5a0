import { Cluster, Redis, type RedisOptions } from "ioredis";
import { type Address, readAddress } from "./address.ts";
import type { SCRIPTS } from "./scripts.ts";

/** A connection to one server, or to all masters of a cluster. */
export type Client = Redis | Cluster;

interface Wanted extends Pick<RedisOptions, "connectTimeout" | "commandTimeout" | "maxRetriesPerRequest"> {
  readonly scripts?: typeof SCRIPTS;
}

/** Not connected yet. `retry` says in how many milliseconds to try again the so-manieth time, or null for never. */
export function client(url: string, options: Wanted, retry?: (times: number) => number | null): Client {
  const address = readAddress(url);
  if (!address)
    throw new Error("REDIS_URL can't be read. It is redis://host:port, or several with commas between.");
  const { scripts, ...each } = options;
  // What many members ask in the same instant goes out as one write; measured, it halves Redis's work.
  const common = {
    lazyConnect: true,
    enableAutoPipelining: true,
    // Gathered already; a pipeline around one call is dear.
    autoPipeliningIgnoredCommands: ["afterwordCommits", "afterwordStrikes"],
    ...(scripts && { scripts }),
  };
  if (address.nodes.length === 0)
    return new Redis(address.url, { ...common, ...each, ...(retry && { retryStrategy: retry }) });
  const redisOptions = { ...each, ...secrets(address) };
  return new Cluster([...address.nodes], {
    ...common,
    redisOptions,
    ...(retry && { clusterRetryStrategy: retry }),
  });
}

/** Who we are to every node, as the address says. */
function secrets({ url }: Address): Pick<RedisOptions, "username" | "password" | "tls"> {
  const { protocol, username, password } = new URL(url);
  return {
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
    ...(protocol === "rediss:" && { tls: {} }),
  };
}

/** Every server that holds a part of the keys. */
export const mastersOf = (redis: Client): readonly Redis[] =>
  redis instanceof Cluster ? redis.nodes("master") : [redis];

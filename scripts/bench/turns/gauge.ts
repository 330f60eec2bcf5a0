import { Socket } from "node:net";
import type { Redis } from "ioredis";

/** What has been spent so far, by this process and by Redis. */
export interface Spent {
  /** Milliseconds since the process began. */
  readonly at: number;
  /** Microseconds of processor time: of this process, and of Redis. */
  readonly cpu: number;
  readonly redisCpu: number;
  /** Bytes Redis has read and sent, and commands it has taken, those within scripts too. */
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly commands: number;
  /** Times this process has written to a socket: what is sent together is one. */
  readonly trips: number;
}

let writes = 0;

/** From now on writes are counted. */
export function countTrips(): void {
  const { write } = Socket.prototype;
  Socket.prototype.write = function (this: Socket, ...args: Parameters<Socket["write"]>) {
    writes++;
    return write.apply(this, args);
  } as Socket["write"];
}

export async function spent(redis: Redis): Promise<Spent> {
  const { user, system } = process.cpuUsage();
  const at = performance.now();
  const trips = writes;
  const info = await redis.info();
  const field = (name: string) => Number(new RegExp(`^${name}:(.*?)\r?$`, "m").exec(info)?.[1]);
  return {
    at,
    trips,
    cpu: user + system,
    redisCpu: (field("used_cpu_user") + field("used_cpu_sys")) * 1e6,
    bytesIn: field("total_net_input_bytes"),
    bytesOut: field("total_net_output_bytes"),
    commands: field("total_commands_processed"),
  };
}

/** What was spent in each stretch, from one look to the next, for each of so many. */
export function each(
  stretches: readonly (readonly [from: Spent, to: Spent])[],
  count: number,
): Omit<Spent, "at"> & { readonly seconds: number } {
  const sum = (of: keyof Spent) => stretches.reduce((all, [from, to]) => all + to[of] - from[of], 0);
  const share = (of: keyof Spent) => sum(of) / count;
  return {
    seconds: sum("at") / 1_000,
    cpu: share("cpu"),
    redisCpu: share("redisCpu"),
    bytesIn: share("bytesIn"),
    bytesOut: share("bytesOut"),
    commands: share("commands"),
    trips: share("trips"),
  };
}

/** Bytes of everything in Redis, as it counts them itself. */
export async function weigh(redis: Redis): Promise<number> {
  let bytes = 0;
  for await (const keys of redis.scanStream({ count: 1_000 })) {
    const sizes = await Promise.all(keys.map((key: string) => redis.memory("USAGE", key)));
    bytes += sizes.reduce((sum: number, size) => sum + Number(size), 0);
  }
  return bytes;
}

import { Redis } from "ioredis";
import { openRedisShelf } from "../../../src/adapters/redis/redis.ts";
import type { Shelf } from "../../../src/adapters/store/shelf.ts";
import type { Log } from "../../../src/core/ports.ts";
import { type RedisServer, startRedis } from "../../support/redis-server.ts";
import { type Wire, wire } from "../../support/wire.ts";
import type { RedisTrouble } from "./plan.ts";

/** A Redis of a storm's own, and everything that can happen to it. */
export interface StormRedis {
  /** A wire that leads there, wherever that is by then. */
  line(): Promise<Wire>;
  /** What a process keeps members on, by a wire of its own. */
  openBy(by: Wire, where: { readonly log: Log; readonly now: () => number }): Promise<Shelf>;
  /** Three seconds and more go by for whoever beat there while this ran, and for nobody else. */
  beating<T>(starts: () => Promise<T>): Promise<readonly [T, stops: () => Promise<void>]>;
  /** Begins a trouble of Redis itself or of one wire to it; gives back how it ends. */
  befall(trouble: RedisTrouble, one: Wire): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

const DURABLE = { durable: true };

export async function stormRedis(): Promise<StormRedis> {
  let server = await startRedis(DURABLE);
  const servers: RedisServer[] = [server];
  const lines: Wire[] = [];
  let admin = new Redis(server.url);

  async function moveTo(next: RedisServer): Promise<void> {
    admin.disconnect();
    server = next;
    admin = new Redis(next.url);
    await admin.ping();
  }

  /** The same data in the same place, as after a crash. */
  async function restarts(): Promise<void> {
    const { dir } = server;
    await server.kill();
    const next = await startRedis({ ...DURABLE, dir });
    servers.push(next);
    await moveTo(next);
  }

  /** Another takes its place that has heard all it said, and the old one is no more. */
  async function failsOver(): Promise<void> {
    const line = await wire(server.url);
    const standby = await startRedis(DURABLE);
    servers.push(standby);
    const other = new Redis(standby.url);
    await other.replicaof("127.0.0.1", line.port);
    for (const each of lines) each.breaks();
    while (!(await hasAll(other, admin)));
    await other.replicaof("NO", "ONE");
    other.disconnect();
    await line.close();
    await server.kill();
    await moveTo(standby);
    for (const each of lines) {
      each.leadsTo(standby.url);
      each.flows();
    }
  }

  const alive = () => admin.keys("aw:alive:*");

  return {
    async line() {
      const made = await wire(server.url);
      lines.push(made);
      return made;
    },
    openBy: (by, { log, now }) => openRedisShelf({ log, now, url: `redis://127.0.0.1:${by.port}` }),
    async beating(starts) {
      const before = await alive();
      const started = await starts();
      const own = (await alive()).filter((key) => !before.includes(key));
      return [started, async () => void (own.length > 0 && (await admin.del(own)))];
    },
    async befall(trouble, one) {
      switch (trouble) {
        case "restart":
          await restarts();
          return nothing;
        case "failover":
          await failsOver();
          return nothing;
        case "pause":
          server.pauses();
          return async () => server.goesOn();
        case "out of memory":
          await admin.config("SET", "maxmemory", "1");
          return async () => void (await admin.config("SET", "maxmemory", "0"));
        case "reset":
          one.resets();
          return nothing;
        case "half-close":
          one.halfCloses();
          return nothing;
        case "stall":
          one.stalls();
          return async () => one.flows();
        case "hush":
          one.hushes();
          return async () => one.flows();
      }
    },
    async close() {
      admin.disconnect();
      for (const each of lines) await each.close();
      for (const each of servers) await each.stop();
    },
  };
}

const nothing = async (): Promise<void> => {};

/** Whether a replica stands where its master does. */
async function hasAll(replica: Redis, master: Redis): Promise<boolean> {
  const field = (info: string, name: string) => new RegExp(`^${name}:(.*?)\\r?$`, "m").exec(info)?.[1];
  const [here, there] = [await replica.info("replication"), await master.info("replication")];
  return (
    field(here, "master_link_status") === "up" &&
    field(here, "slave_repl_offset") === field(there, "master_repl_offset")
  );
}

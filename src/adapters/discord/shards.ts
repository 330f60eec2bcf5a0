import { REST, Routes, ShardingManager } from "discord.js";
import { z } from "zod";
import type { Log } from "../../core/ports.ts";
import { refusalOf } from "./client.ts";
import type { DiscordSettings } from "./settings.ts";

/** Several processes that share the servers, started and started again by discord.js's own manager. */
export interface Shards {
  readonly count: number;
  /** Every one of them ends cleanly. */
  stop(): Promise<void>;
}

interface ShardsOptions {
  readonly settings: DiscordSettings;
  /** What each process runs: this program, which finds in its environment which shard it is. */
  readonly file: string;
  readonly execArgv: readonly string[];
  readonly log: Log;
}

/** Whether this process is one of them. */
export const isShard = (env: Readonly<Record<string, string | undefined>>): boolean =>
  env.SHARDING_MANAGER !== undefined;

const recommended = z.object({ shards: z.number() });

export async function startShards({ settings, file, execArgv, log }: ShardsOptions): Promise<Shards> {
  const { token, shards } = settings;
  const manager = new ShardingManager(file, {
    token,
    totalShards: typeof shards === "number" ? shards : await recommendedBy(settings),
    respawn: true,
    execArgv: [...execArgv],
    shardArgs: ["start"],
  });
  manager.on("shardCreate", (shard) => {
    shard.on("death", () =>
      log.warn("A shard's process has ended; unless all are, it is started again.", { shard: shard.id }),
    );
  });
  await manager.spawn();
  return {
    count: manager.shards.size,
    async stop() {
      const ended = [...manager.shards.values()].map(
        (shard) =>
          new Promise<void>((done) => (shard.process ? shard.process.once("exit", () => done()) : done())),
      );
      manager.respawn = false;
      for (const shard of manager.shards.values()) shard.kill();
      await Promise.all(ended);
    },
  };
}

/** How many Discord recommends. The manager's own question goes to Discord itself, wherever the API is. */
async function recommendedBy({ token, apiUrl }: DiscordSettings): Promise<number> {
  const rest = new REST({ api: apiUrl, retries: 0 }).setToken(token);
  try {
    return recommended.parse(await rest.get(Routes.gatewayBot())).shards;
  } catch (error) {
    throw refusalOf(error, apiUrl);
  }
}

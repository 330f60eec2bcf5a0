import { fileURLToPath } from "node:url";
import { isShard, startShards } from "./adapters/discord/shards.ts";
import { stderrLog as log } from "./adapters/system/log.ts";
import type { Config } from "./config.ts";
import { type Platform, startBot } from "./start.ts";
import { discordSide } from "./start-discord.ts";
import { slackSide } from "./start-slack.ts";

/**
 * Starts what is configured; gives back how to end cleanly. With `DISCORD_SHARDS` this process looks after the shards,
 * each a process of its own that listens to Discord and nothing else.
 */
export async function startPlatforms(config: Config): Promise<() => Promise<void>> {
  const { slack, discord } = config;
  const shard = isShard(process.env);
  const manages = discord?.shards !== undefined && !shard;
  const platforms: readonly Platform[] = [
    ...(slack ? [{ joined: slackSide.bind(undefined, slack), listens: !shard }] : []),
    ...(discord ? [{ joined: discordSide.bind(undefined, discord), listens: !manages }] : []),
  ];
  const ends: (() => Promise<void>)[] = [];
  if (discord && manages) {
    const shards = await startShards({ settings: discord, ...thisProgram(), log });
    ends.push(shards.stop);
    process.stdout.write(`Afterword listens to Discord in ${shards.count} processes.\n`);
  }
  if (platforms.some(({ listens }) => listens)) ends.push(await startBot(config, platforms));
  return async () => {
    await Promise.all(ends.map((end) => end()));
  };
}

/** As it is, or as it was built. */
function thisProgram() {
  const here = import.meta.url;
  const source = here.endsWith(".ts");
  return {
    file: fileURLToPath(new URL(source ? "./main.ts" : "./main.js", here)),
    execArgv: source ? ["--import", "tsx"] : [],
  };
}

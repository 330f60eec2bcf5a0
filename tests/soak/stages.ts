import { onDiscord } from "./storm/on-discord.ts";
import { stormRedis } from "./storm/on-redis.ts";
import { onSlack } from "./storm/on-slack.ts";
import type { Round } from "./storm/plan.ts";
import type { Stage } from "./storm/stage.ts";
import { type Outcome, weather } from "./storm/storm.ts";

type OnStage = (run: (stage: Stage) => Promise<void>) => Promise<void>;

const PLATFORMS: readonly (readonly [string, OnStage])[] = [
  ["Slack over sockets", (run) => onSlack("sockets", run)],
  ["Slack over HTTP", (run) => onSlack("HTTP", run)],
  ["Discord", onDiscord],
];

/** A platform and a store, and a way to go through any plan there. */
export interface Setting {
  readonly on: string;
  readonly hasRedis: boolean;
  goesThrough(plan: readonly Round[]): Promise<Outcome>;
}

export const SETTINGS: readonly Setting[] = PLATFORMS.flatMap(([platform, onStage]) =>
  [false, true].map((hasRedis) => ({
    on: `${platform}, ${hasRedis ? "Redis" : "embedded"}`,
    hasRedis,
    goesThrough: (plan) => through(onStage, hasRedis, plan),
  })),
);

async function through(onStage: OnStage, hasRedis: boolean, plan: readonly Round[]): Promise<Outcome> {
  let outcome: Outcome = { turns: 0, wrong: ["never came to its end"] };
  const onRedis = hasRedis ? await stormRedis() : undefined;
  try {
    await onStage(async (stage) => {
      outcome = await weather(stage, onRedis, plan);
    });
  } finally {
    await onRedis?.close();
  }
  return outcome;
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Discord, startDiscord } from "../../tests/platforms/discord/discord.ts";
import { type Slack, startSlack } from "../../tests/platforms/slack/slack.ts";
import { type Figure, percentile, type Section } from "./frame.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const ROUNDS = 3;
/** What is only needed once has been let go of by then. */
const SETTLES_MS = 3_000;

/** How long the bot takes to listen to both platforms, and what it weighs then, beside Node with their libraries alone. */
export const start: Section = {
  name: "start",
  async measure() {
    const slack = await startSlack();
    const discord = await startDiscord();
    const rounds: { readonly bot: Started; readonly floor: Started }[] = [];
    try {
      // What is compiled at the first start of all is there from then on.
      await started(BOT, envOf(slack, discord), "listens to");
      for (let nth = 0; nth < ROUNDS; nth++)
        rounds.push({
          floor: await started(LIBRARIES, {}, "loaded"),
          bot: await started(BOT, envOf(slack, discord), "listens to"),
        });
    } finally {
      await slack.close();
      await discord.close();
    }
    const median = (of: (round: (typeof rounds)[number]) => number) => percentile(rounds.map(of), 0.5);
    return [
      { what: "the libraries alone: loaded", value: median(({ floor }) => floor.seconds), unit: "s" },
      { what: "the libraries alone: memory", value: median(({ floor }) => floor.megabytes), unit: "MB" },
      { what: "the bot: listens to both", value: median(({ bot }) => bot.seconds), unit: "s", most: 1.5 },
      { what: "the bot: memory, idle", value: median(({ bot }) => bot.megabytes), unit: "MB", most: 160 },
      {
        what: "the bot: memory against the libraries alone",
        value: median(({ bot, floor }) => bot.megabytes / floor.megabytes),
        unit: "times",
      },
    ] satisfies Figure[];
  },
};

/** As `npm start` does. */
const BOT = ["--max-semi-space-size=8", "scripts/start.mjs"];
const LIBRARIES = [
  "--input-type=module",
  "--eval",
  'await import("@slack/bolt"); await import("discord.js"); console.log("loaded"); setInterval(() => {}, 1000);',
];

function envOf(slack: Slack, discord: Discord): Readonly<Record<string, string>> {
  return {
    SLACK_BOT_TOKEN: slack.workspace("T1").token(),
    SLACK_APP_TOKEN: slack.app.appToken,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: discord.app.botToken,
    DISCORD_APPLICATION_ID: discord.app.applicationId,
    DISCORD_API_URL: discord.apiUrl,
  };
}

interface Started {
  readonly seconds: number;
  readonly megabytes: number;
}

/** In a process and a folder of its own, until it says so. */
async function started(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  says: string,
): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), "afterword-bench-"));
  const since = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: folder, DATA_DIR: folder, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    await said(child, says);
    const seconds = (performance.now() - since) / 1_000;
    await new Promise((resolve) => setTimeout(resolve, SETTLES_MS));
    return { seconds, megabytes: residentOf(child) };
  } finally {
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function said(child: ChildProcess, words: string): Promise<void> {
  let all = "";
  for await (const chunk of child.stdout ?? []) {
    all += chunk;
    if (all.includes(words)) return;
  }
  throw new Error(`It ended without saying "${words}":\n${all}`);
}

/** Megabytes of memory it holds; Linux says so. */
function residentOf({ pid }: ChildProcess): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1_024;
}

import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withSlack } from "../platforms/slack/support.ts";
import { STORY } from "../support/debrief.ts";
import { startRedis } from "../support/redis-server.ts";

/** `npm start` as an operator runs it, against a local Slack. */

const root = resolve(import.meta.dirname, "../..");
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "afterword-start-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Bot {
  readonly child: ChildProcess;
  says(words: string): Promise<void>;
  readonly stderr: () => string;
  readonly stdout: () => string;
  ends(signal?: NodeJS.Signals): Promise<number | null>;
}

function start(env: Readonly<Record<string, string>>): Bot {
  const child = spawn(process.execPath, ["scripts/run.mjs", "src/main.ts", "start"], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: folder, DATA_DIR: join(folder, "data"), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const gone = once(child, "exit").then(([code]) => code as number | null);
  return {
    child,
    async says(words) {
      while (!stdout.includes(words)) {
        const ended = await Promise.race([
          once(child.stdout, "data").then(() => false),
          gone.then(() => true),
        ]);
        if (ended && !stdout.includes(words)) throw new Error(`It ended: ${stdout}${stderr}`);
      }
    },
    stderr: () => stderr,
    stdout: () => stdout,
    async ends(signal) {
      if (signal) child.kill(signal);
      return await gone;
    },
  };
}

describe("npm start", () => {
  it("says what to configure and how to try it, where no platform is", async () => {
    const bot = start({});
    expect(await bot.ends()).toBe(0);
    expect(bot.stdout()).toContain("No platform is configured");
    expect(bot.stdout()).toContain("npm run try");
  });

  it("refuses half a configuration, naming what is missing and where to click", async () => {
    const bot = start({ SLACK_APP_TOKEN: "xapp-1-A1-2-abc" });
    expect(await bot.ends()).toBe(1);
    expect(bot.stderr()).toContain("SLACK_BOT_TOKEN");
    expect(bot.stderr()).not.toContain("abc");
  });

  it("refuses a token Slack doesn't know, and says what to do", () =>
    withSlack(async (slack) => {
      const bot = start({
        SLACK_BOT_TOKEN: "xoxb-wrong",
        SLACK_APP_TOKEN: slack.app.appToken,
        SLACK_API_URL: slack.apiUrl,
      });
      expect(await bot.ends()).toBe(1);
      expect(bot.stderr()).toContain("OAuth & Permissions");
      expect(bot.stderr()).not.toContain("xoxb-wrong");
    }));

  it.each(["embedded", "Redis"])("debriefs a member over sockets, %s, and ends cleanly", (store) =>
    withSlack(async (slack, closing) => {
      const club = slack.workspace("T1");
      const env = {
        SLACK_BOT_TOKEN: club.token(),
        SLACK_APP_TOKEN: slack.app.appToken,
        SLACK_API_URL: slack.apiUrl,
      };
      const bot = start({ ...env, ...(store === "Redis" ? await onRedis(closing) : {}) });
      closing(() => bot.ends("SIGKILL"));
      await bot.says("listens to Slack");
      const ann = club.member("U2", { tz: "America/New_York" });
      await ann.runs("/debrief");
      await ann.hears("How did it go?");
      await ann.writesDM(STORY);
      await ann.hears("I read in it");
      await ann.presses("That's right");
      await ann.hears("Which round");
      await ann.opensHome();
      await slack.until(() => ann.home() !== undefined);
      expect(JSON.stringify(ann.home())).toContain("You have a debrief open");
      expect(await bot.ends("SIGTERM")).toBe(0);
      expect(bot.stderr()).not.toContain("triage");
    }),
  );
});

async function onRedis(closing: (close: () => unknown) => void): Promise<Record<string, string>> {
  const redis = await startRedis();
  closing(redis.stop);
  const key = () => randomBytes(32).toString("base64");
  return { REDIS_URL: redis.url, AFTERWORD_ID_KEY: key(), AFTERWORD_SEAL_KEYS: `k1:${key()}` };
}

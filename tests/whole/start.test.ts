import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Discord } from "../platforms/discord/discord.ts";
import { withDiscord } from "../platforms/discord/support.ts";
import { withSlack } from "../platforms/slack/support.ts";
import { STORY } from "../support/debrief.ts";
import { startRedis } from "../support/redis-server.ts";
import { keysInEnv, startIn } from "./bot.ts";

/** `npm start` as an operator runs it, against a local Slack and a local Discord. */

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "afterword-start-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = (env: Readonly<Record<string, string>>) => startIn(folder, env);

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

describe("npm start with Discord", () => {
  const envFor = ({ app, apiUrl }: Discord) => ({
    DISCORD_TOKEN: app.botToken,
    DISCORD_APPLICATION_ID: app.applicationId,
    DISCORD_API_URL: apiUrl,
  });

  it("refuses a token Discord doesn't know, and says what to do", () =>
    withDiscord(async (discord) => {
      const bot = start({ ...envFor(discord), DISCORD_TOKEN: "MTI.of.another" });
      expect(await bot.ends()).toBe(1);
      expect(bot.stderr()).toContain("Reset Token");
      expect(bot.stderr()).not.toContain("MTI.of");
    }));

  it.each(["embedded", "Redis"])("debriefs a member, %s, and ends cleanly", (store) =>
    withDiscord(async (discord, closing) => {
      const bot = start({ ...envFor(discord), ...(store === "Redis" ? await onRedis(closing) : {}) });
      closing(() => bot.ends("SIGKILL"));
      await bot.says("listens to Discord");
      const ann = discord.guild("club").member("Ann");
      await ann.runs("/debrief start");
      await ann.hears("How did it go?");
      await ann.writesDM(STORY);
      await ann.hears("I read in it");
      await ann.presses("That's right");
      await ann.hears("Which round");
      expect(await bot.ends("SIGTERM")).toBe(0);
      expect(bot.stderr()).toBe("");
    }),
  );

  it("hears what was written while it was down", () =>
    withDiscord(async (discord, closing) => {
      const env = envFor(discord);
      const first = start(env);
      closing(() => first.ends("SIGKILL"));
      await first.says("listens to Discord");
      const ann = discord.guild("club").member("Ann");
      await ann.writesDM("hi");
      await ann.hears("How did it go?");
      await first.ends("SIGKILL");
      await ann.writesDM(STORY);
      const second = start(env);
      closing(() => second.ends("SIGKILL"));
      await second.says("listens to Discord");
      await ann.hears("I read in it");
    }));

  it("listens to Slack and Discord at once", () =>
    withDiscord((discord) =>
      withSlack(async (slack, closing) => {
        const club = slack.workspace("T1");
        const bot = start({
          ...envFor(discord),
          SLACK_BOT_TOKEN: club.token(),
          SLACK_APP_TOKEN: slack.app.appToken,
          SLACK_API_URL: slack.apiUrl,
        });
        closing(() => bot.ends("SIGKILL"));
        await bot.says("listens to Slack and Discord");
        const [ann, ben] = [club.member("U2"), discord.guild("club").member("Ben")];
        await ann.writesDM("hi");
        await ben.writesDM("hi");
        await ann.hears("How did it go?");
        await ben.hears("How did it go?");
        expect(await bot.ends("SIGTERM")).toBe(0);
      }),
    ));

  it(
    "runs in as many processes as it is told to, each its own shard, and all end with the one",
    () =>
      withDiscord(async (discord, closing) => {
        const bot = start({ ...envFor(discord), DISCORD_SHARDS: "2" });
        closing(() => bot.ends("SIGKILL"));
        await bot.says("in 2 processes");
        expect([...discord.gateway.shards()].sort()).toEqual([
          [0, 2],
          [1, 2],
        ]);
        // Its servers' events go to the second shard, its members' direct messages to the first.
        const club = discord.guild("club", { id: String(1n << 22n) });
        const ann = club.member("Ann");
        const general = club.channel("general");
        await ann.runs("/debrief start", {}, { in: general });
        await ann.hears("I've answered in our");
        await ann.writesDM(STORY);
        await ann.hears("I read in it");
        await ann.presses("That's right");
        await ann.hears("Which round");
        expect(await bot.ends("SIGTERM")).toBe(0);
        await discord.until(() => discord.gateway.open() === 0);
      }),
    60_000,
  );
});

async function onRedis(closing: (close: () => unknown) => void): Promise<Record<string, string>> {
  const redis = await startRedis();
  closing(redis.stop);
  return { REDIS_URL: redis.url, ...keysInEnv() };
}

import { describe, expect, it } from "vitest";
import { withDiscord } from "../platforms/discord/support.ts";
import { withSlack } from "../platforms/slack/support.ts";
import { STORY } from "../support/debrief.ts";
import { startRedis } from "../support/redis-server.ts";
import { type Bot, keysInEnv, startBot } from "./bot.ts";

/** What whoever runs the bot can ask it, as a load balancer and a Prometheus ask. */

const ask = async (bot: Bot, path: string) => {
  const response = await fetch(`http://127.0.0.1:${await bot.opsPort()}${path}`);
  return { status: response.status, text: await response.text() };
};

const until = async (so: () => Promise<boolean>): Promise<void> => {
  while (!(await so())) await new Promise((go) => setImmediate(go));
};

describe("a running bot", () => {
  it(
    "is alive, is ready once its platforms and its store are, and counts turns without saying whose",
    () =>
      withDiscord((discord) =>
        withSlack(async (slack, closing) => {
          const club = slack.workspace("T1");
          const redis = await startRedis();
          const bot = startBot(closing, {
            OPS_PORT: "0",
            DISCORD_TOKEN: discord.app.botToken,
            DISCORD_APPLICATION_ID: discord.app.applicationId,
            DISCORD_API_URL: discord.apiUrl,
            SLACK_BOT_TOKEN: club.token(),
            SLACK_APP_TOKEN: slack.app.appToken,
            SLACK_API_URL: slack.apiUrl,
            REDIS_URL: redis.url,
            ...keysInEnv(),
          });
          closing(redis.stop);
          await bot.says("listens to Slack and Discord");
          expect(await ask(bot, "/healthz")).toEqual({ status: 200, text: "alive\n" });
          await until(async () => (await ask(bot, "/readyz")).status === 200);
          expect((await ask(bot, "/readyz")).text).toBe('{"store":true,"slack":true,"discord":true}\n');

          const ann = club.member("U2");
          await ann.writesDM(STORY);
          await ann.hears("I read in it");
          await until(async () => /^afterword_untold 0$/m.test((await ask(bot, "/metrics")).text));
          const { text } = await ask(bot, "/metrics");
          expect(text).toContain('afterword_turns_total{outcome="committed"} 1');
          expect(text).toMatch(/afterword_turn_seconds_count 1\b/);
          expect(text).toMatch(/afterword_due 0\b/);
          for (const secret of ["U2", "T1", "triage", "xoxb", discord.app.botToken])
            expect(text).not.toContain(secret);

          discord.gateway.drop();
          await until(async () => (await ask(bot, "/readyz")).status === 503);
          await until(async () => (await ask(bot, "/readyz")).status === 200);
          await redis.kill();
          await until(async () => (await ask(bot, "/readyz")).text.includes('"store":false'));
          expect((await ask(bot, "/healthz")).status).toBe(200);
          expect((await ask(bot, "/metrics")).text).toContain("afterword_due Nan");
        }),
      ),
    60_000,
  );

  it("answers nothing else, and to nobody who wants to change something", () =>
    withDiscord(async (discord, closing) => {
      const bot = startBot(closing, {
        OPS_PORT: "0",
        DISCORD_TOKEN: discord.app.botToken,
        DISCORD_APPLICATION_ID: discord.app.applicationId,
        DISCORD_API_URL: discord.apiUrl,
      });
      await bot.says("listens to Discord");
      expect((await ask(bot, "/")).status).toBe(404);
      const posted = await fetch(`http://127.0.0.1:${await bot.opsPort()}/healthz`, { method: "POST" });
      expect(posted.status).toBe(405);
    }));
});

import { describe, expect, it } from "vitest";
import { bag, str } from "../../bag.ts";
import type { Discord } from "../discord.ts";
import { listens } from "../line.ts";
import { type Called, call, withDiscord } from "../support.ts";

const BODY = { content: "x", allowed_mentions: { parse: [] } };

async function poster(discord: Discord) {
  const club = discord.guild("Career Club");
  const open = async (name: string) => {
    const { answer } = await call(discord, "POST /users/@me/channels", {
      recipient_id: club.member(name).id,
    });
    return () => call(discord, `POST /channels/${str(bag(answer).id)}/messages`, BODY);
  };
  return { ann: await open("ann"), ben: await open("ben") };
}

const limits = ({ headers }: Called) =>
  ["limit", "remaining", "reset-after"].map((name) => headers.get(`x-ratelimit-${name}`));

describe("the pace, where a test asks for it", () => {
  it("lets a channel have five messages in five seconds, and says so all along", () =>
    withDiscord(async (discord) => {
      const { ann, ben } = await poster(discord);
      expect(limits(await ann())).toEqual([null, null, null]);
      discord.pace.enforced = true;
      expect(limits(await ann())).toEqual(["5", "4", "5"]);
      await discord.passes(1_500);
      for (let left = 3; left >= 0; left--) expect(limits(await ann())).toEqual(["5", `${left}`, "3.5"]);
      const sixth = await ann();
      expect(sixth).toMatchObject({
        status: 429,
        answer: { message: "You are being rate limited.", retry_after: 3.5, global: false },
      });
      expect([sixth.headers.get("retry-after"), sixth.headers.get("x-ratelimit-scope")]).toEqual([
        "4",
        "user",
      ]);
      expect(await ben()).toMatchObject({ status: 200 });
      await discord.passes(3_500);
      expect(await ann()).toMatchObject({ status: 200 });
    }));

  it("lets one token have fifty requests a second, those for interactions aside", () =>
    withDiscord(async (discord) => {
      const ann = discord.guild("Career Club").member("ann");
      await listens(discord);
      const commands = [{ name: "debrief", description: "x" }];
      await call(discord, `PUT /applications/${discord.app.applicationId}/commands`, commands);
      const running = ann.runs("/debrief");
      discord.pace.enforced = true;
      // Ten each on five routes: none of them is too fast by itself.
      const routes = ["GET /users/@me", "GET /gateway/bot", "GET /applications/@me", `GET /users/${ann.id}`];
      routes.push(`GET /applications/${discord.app.applicationId}/commands`);
      for (const route of routes)
        for (let count = 0; count < 10; count++) expect((await call(discord, route)).status).toBe(200);
      const next = await call(discord, `GET /guilds/${discord.guild("Career Club").id}`);
      expect(next).toMatchObject({ status: 429, answer: { global: true } });
      expect(next.headers.get("x-ratelimit-global")).toBe("true");
      const { id, token } = bag(discord.deliveries("INTERACTION_CREATE").at(-1)?.body);
      const callback = `POST /interactions/${str(id)}/${str(token)}/callback`;
      expect(await call(discord, callback, { type: 5 }, {})).toMatchObject({ status: 204 });
      await running;
      await discord.passes(1_000);
      expect(await call(discord, "GET /users/@me")).toMatchObject({ status: 200 });
    }));

  it("shuts out an address that has asked ten thousand times in vain in ten minutes", () =>
    withDiscord(async (discord) => {
      const wrong = { authorization: "Bot someone-else" };
      for (let count = 0; count < 5; count++) await call(discord, "GET /users/@me", undefined, wrong);
      expect(discord.pace.invalid()).toBe(5);
      discord.pace.answered(403);
      expect(discord.pace.invalid()).toBe(6);
      discord.pace.answered(404);
      expect(discord.pace.invalid()).toBe(6);
      for (let count = 6; count < 10_000; count++) discord.pace.answered(429);
      expect((await call(discord, "GET /users/@me")).status).toBe(200);
      discord.pace.enforced = true;
      const url = `${discord.apiUrl}/v10/users/@me`;
      const headers = { authorization: `Bot ${discord.app.botToken}` };
      const banned = await fetch(url, { headers });
      expect([banned.status, await banned.text(), banned.headers.get("retry-after")]).toEqual([
        429,
        "error code: 1015",
        "600",
      ]);
      await discord.passes(600_000);
      expect((await fetch(url, { headers })).status).toBe(200);
    }));
});

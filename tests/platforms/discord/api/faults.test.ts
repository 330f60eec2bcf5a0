import { type APIDMChannel, Routes } from "discord.js";
import { describe, expect, it } from "vitest";
import type { Discord } from "../discord.ts";
import { listens } from "../line.ts";
import type { Person } from "../people/person.ts";
import { call, clientOf, withDiscord } from "../support.ts";

const BODY = { content: "hello", allowed_mentions: { parse: [] } };
const POST = "POST /channels/:channel/messages";

/** Says something to Ann through the real client's REST. */
async function sender(discord: Discord, ann: Person) {
  const { rest } = clientOf(discord);
  rest.setToken(discord.app.botToken);
  const dm = (await rest.post(Routes.userChannels(), { body: { recipient_id: ann.id } })) as APIDMChannel;
  return (body: object) => rest.post(Routes.channelMessages(dm.id), { body });
}

describe("what a test can break", () => {
  it.each([
    ["fails", { status: 502 } as const, { status: 502 }],
    ["is refused by code", { code: 50013 }, { code: 50013, status: 403 }],
    ["breaks off", { drops: true } as const, {}],
  ])("a message that %s as often as asked, and never comes", (_, mishap, error) =>
    withDiscord(async (discord) => {
      const ann = discord.guild("Career Club").member("ann");
      const send = await sender(discord, ann);
      discord.faults.befall(POST, mishap, 2);
      await expect(send(BODY)).rejects.toMatchObject(error);
      await expect(send(BODY)).rejects.toMatchObject(error);
      expect(ann.sees()).toBe("");
      await send(BODY);
      expect(ann.sees()).toBe("hello");
    }),
  );

  it("a message that comes, though Discord could not say so", () =>
    withDiscord(async (discord) => {
      const ann = discord.guild("Career Club").member("ann");
      const send = await sender(discord, ann);
      discord.faults.befall(POST, { lost: true });
      await expect(send(BODY)).rejects.toThrow();
      expect(ann.sees()).toBe("hello");
    }));

  it("a call that is taken and never answered, or answered late", () =>
    withDiscord(async (discord) => {
      const client = clientOf(discord, { rest: { api: discord.apiUrl, retries: 0, timeout: 100 } });
      client.rest.setToken(discord.app.botToken);
      discord.faults.befall("GET /users/@me", { hangs: true });
      await expect(client.rest.get("/users/@me")).rejects.toThrow();
      discord.faults.befall("GET /users/@me", { slow: 5_000 });
      const slow = call(discord, "GET /users/@me");
      const quick = await call(discord, "GET /gateway/bot");
      expect(quick.status).toBe(200);
      await discord.passes(5_000);
      expect((await slow).status).toBe(200);
    }));

  it("a call that comes too fast, by its own measure or by all", () =>
    withDiscord(async (discord) => {
      discord.faults.befall("GET /users/@me", { status: 429, retryAfter: 7 });
      const own = await call(discord, "GET /users/@me");
      expect(own).toMatchObject({ status: 429, answer: { retry_after: 7, global: false } });
      expect([own.headers.get("retry-after"), own.headers.get("x-ratelimit-scope")]).toEqual(["7", "user"]);
      discord.faults.befall("GET /users/@me", { status: 429, retryAfter: 0.5, global: true });
      const all = await call(discord, "GET /users/@me");
      expect(all.answer).toMatchObject({ retry_after: 0.5, global: true });
      expect([all.headers.get("retry-after"), all.headers.get("x-ratelimit-global")]).toEqual(["1", "true"]);
    }));

  it("only what there is", () =>
    withDiscord(async (discord) => {
      expect(() => discord.faults.befall("POST /channels/:id/messages", { status: 500 })).toThrow(
        'There is no route "POST /channels/:id/messages". Did you mean "POST /channels/:channel/messages"?',
      );
    }));

  it("an interaction told twice, of which one answer is enough", () =>
    withDiscord(async (discord) => {
      const ann = discord.guild("Career Club").member("ann");
      const line = await listens(discord);
      await call(discord, `PUT /applications/${discord.app.applicationId}/commands`, [
        { name: "debrief", description: "x" },
      ]);
      discord.faults.tellTwice();
      const running = ann.runs("/debrief");
      const told = () => line.heard.filter(({ t }) => t === "INTERACTION_CREATE");
      await expect.poll(told).toHaveLength(2);
      const [{ d }] = told() as [{ d: { id: string; token: string } }];
      const route = `POST /interactions/${d.id}/${d.token}/callback`;
      const answer = () => call(discord, route, { type: 4, data: BODY }, {});
      expect([(await answer()).status, (await answer()).status]).toEqual([204, 400]);
      expect((await running).outcome).toBe("acked");
    }));
});

it("a body that no bot should send is noticed at the end, whatever the bot made of the refusal", async () => {
  const told: string[] = [];
  const test = withDiscord(async (discord) => {
    const ann = discord.guild("Career Club").member("ann");
    const send = await sender(discord, ann);
    const hears = (error: Error) => void told.push(error.message);
    await send({ ...BODY, content: "x".repeat(2001) }).catch(hears);
    await send({ ...BODY, colour: "red" }).catch(hears);
  });
  await expect(test).rejects.toThrow(/Bodies that no bot should send.*\n.*BASE_TYPE_MAX_LENGTH.*\n.*colour/);
  expect(told[0]).toContain("Must be 2000 or fewer in length.");
});

import { describe, expect, it } from "vitest";
import { bag, bags, str } from "../../bag.ts";
import { INTENTS, identity, listens, openLine } from "../line.ts";
import { withDiscord } from "../support.ts";

const GUILD_MESSAGES = 1 << 9;
const CONTENT = 1 << 15;
const MEMBERS = 1 << 1;
const HEARTBEAT = 1;
const IDENTIFY = 2;
const RESUME = 6;

const named = (event: string) => (payload: { readonly t?: unknown }) => payload.t === event;

describe("a connection", () => {
  it("is greeted, answers heartbeats, and says who is in when it knows who calls", () =>
    withDiscord(async (discord) => {
      const club = discord.guild("Career Club");
      const line = await openLine(discord);
      expect(await line.hears(({ op }) => op === 10)).toMatchObject({ d: { heartbeat_interval: 45_000 } });
      line.send(HEARTBEAT, null);
      await line.hears(({ op }) => op === 11);
      line.send(IDENTIFY, identity(discord));
      const ready = await line.hears(named("READY"));
      expect(ready).toMatchObject({
        op: 0,
        s: 1,
        d: {
          v: 10,
          user: { id: discord.app.applicationId },
          guilds: [{ id: club.id, unavailable: true }],
          resume_gateway_url: expect.stringMatching(/^ws:\/\/127\.0\.0\.1/),
          application: { id: discord.app.applicationId, flags: 0 },
        },
      });
      expect(await line.hears(named("GUILD_CREATE"))).toMatchObject({ s: 2, d: { id: club.id } });
    }));

  it.each([
    ["for words that are no JSON", 4002, "hello?"],
    ["for more than 4,096 bytes", 4002, JSON.stringify({ op: 1, d: "x".repeat(4090) })],
    ["for a command before its name", 4003, JSON.stringify({ op: 3, d: {} })],
  ])("is closed %s", (_, code, text) =>
    withDiscord(async (discord) => {
      const line = await openLine(discord);
      line.sendText(text);
      expect(await line.closed).toBe(code);
    }),
  );

  it.each([
    ["a wrong token", 4004, { token: "wrong" }, {}],
    ["a shard beyond the last", 4010, { shard: [2, 2] }, { shard: [1, 2] }],
    ["an intent that isn't there", 4013, { intents: 1 << 30 }, { intents: 1 << 16 }],
    ["no intents", 4013, { intents: undefined }, { intents: 0 }],
    ["an intent that isn't switched on", 4014, { intents: CONTENT }, { intents: GUILD_MESSAGES }],
  ])("is closed for %s, and its near-twin is let in", (_, code, refused, taken) =>
    withDiscord(async (discord) => {
      const wrong = await openLine(discord);
      wrong.send(IDENTIFY, identity(discord, refused));
      expect(await wrong.closed).toBe(code);
      const right = await openLine(discord);
      right.send(IDENTIFY, identity(discord, taken));
      await right.hears(named("READY"));
    }),
  );

  it("is closed for introducing itself twice, and for what nobody knows", () =>
    withDiscord(async (discord) => {
      const twice = await listens(discord);
      twice.send(IDENTIFY, identity(discord));
      expect(await twice.closed).toBe(4005);
      const strange = await listens(discord);
      strange.send(99, {});
      expect(await strange.closed).toBe(4001);
    }));

  it.each(["v=9&encoding=json", "v=10&encoding=etf"])("is closed for asking for %s", (query) =>
    withDiscord(async (discord) => {
      const line = await openLine(discord, query);
      expect(await line.closed).toBe(4012);
    }),
  );

  it("lets 120 things be said a minute, and one introduction in five seconds, where a test asks for it", () =>
    withDiscord(async (discord) => {
      discord.pace.enforced = true;
      const line = await listens(discord);
      for (let count = 1; count < 120; count++) line.send(HEARTBEAT, null);
      const early = await openLine(discord);
      early.send(IDENTIFY, identity(discord));
      expect(await early.hears(({ op }) => op === 9)).toMatchObject({ d: false });
      await discord.passes(5_000);
      early.send(IDENTIFY, identity(discord));
      await early.hears(named("READY"));
      line.send(HEARTBEAT, null);
      expect(await line.closed).toBe(4008);
    }));
});

describe("a session", () => {
  it("is taken up where it was left, with what came in between", () =>
    withDiscord(async (discord) => {
      const ann = discord.person("ann");
      const first = await listens(discord);
      const { session_id } = bag((await first.hears(named("READY"))).d);
      first.hangUp();
      await discord.until(() => discord.gateway.open() === 0);
      await ann.writesDM("one");
      await ann.writesDM("two");
      const second = await openLine(discord);
      second.send(RESUME, { token: discord.app.botToken, session_id, seq: 2 });
      await second.hears(named("RESUMED"));
      const told = second.heard.filter(({ op }) => op === 0).map(({ s, t, d }) => [s, t, bag(d).content]);
      expect(told).toEqual([
        [3, "MESSAGE_CREATE", "two"],
        [4, "RESUMED", undefined],
      ]);
    }));

  it("is none for a stranger, for a number it never reached, or after a farewell", () =>
    withDiscord(async (discord) => {
      const first = await listens(discord);
      const { session_id } = bag((await first.hears(named("READY"))).d);
      const resumes = async (more: object) => {
        const line = await openLine(discord);
        line.send(RESUME, { token: discord.app.botToken, session_id, seq: 1, ...more });
        return line;
      };
      expect(await (await resumes({ token: "wrong" })).closed).toBe(4004);
      expect(await (await resumes({ seq: 5 })).closed).toBe(4007);
      const invalid = await resumes({ session_id: "guess" });
      expect(await invalid.hears(({ op }) => op === 9)).toMatchObject({ d: false });
      first.hangUp(1000);
      await discord.until(() => discord.gateway.shards().length === 0);
      await (await resumes({})).hears(({ op }) => op === 9);
    }));

  it("is told only what it asked for", () =>
    withDiscord(
      async (discord) => {
        const club = discord.guild("Career Club");
        const ann = club.member("ann");
        const general = club.channel("general");
        const without = await listens(discord, { intents: 0 });
        const letters = await listens(discord);
        const all = await listens(discord, { intents: INTENTS | GUILD_MESSAGES | CONTENT | MEMBERS });
        await ann.writesDM("by mail");
        await ann.writes("in the hall", { in: general });
        ann.leavesTheGuild();
        club.uninstalls();
        for (const line of [letters, all]) await line.hears(named("GUILD_DELETE"));
        const events = ({ heard }: typeof all) =>
          heard.flatMap(({ t, d }) => (t ? [`${t} ${bag(d).content ?? ""}`] : []));
        expect(events(without)).toEqual(["READY "]);
        expect(events(letters)).toEqual([
          "READY ",
          "GUILD_CREATE ",
          "MESSAGE_CREATE by mail",
          "GUILD_DELETE ",
        ]);
        expect(events(all)).toEqual([
          "READY ",
          "GUILD_CREATE ",
          "MESSAGE_CREATE by mail",
          "MESSAGE_CREATE in the hall",
          "GUILD_MEMBER_REMOVE ",
          "GUILD_DELETE ",
        ]);
      },
      { privileged: ["content", "members"] },
    ));

  it("hears of messages in guilds without their words, but for those that mention the bot", () =>
    withDiscord(async (discord) => {
      const club = discord.guild("Career Club");
      const [ann, general] = [club.member("ann"), club.channel("general")];
      const line = await listens(discord, { intents: INTENTS | GUILD_MESSAGES });
      await ann.writes("a secret", { in: general });
      await ann.writes(`<@${discord.app.applicationId}>?`, { in: general });
      await ann.writesDM("to you");
      const isLast = ({ t, d }: { readonly t?: unknown; readonly d?: unknown }) =>
        t === "MESSAGE_CREATE" && bag(d).content === "to you";
      expect(await line.hears(isLast)).not.toHaveProperty("d.guild_id");
      const words = bags(line.heard)
        .filter(named("MESSAGE_CREATE"))
        .map(({ d }) => str(bag(d).content));
      expect(words).toEqual(["", `<@${discord.app.applicationId}>?`, "to you"]);
    }));

  it("hears when a channel goes, and nothing from where the bot can't look", () =>
    withDiscord(async (discord) => {
      const club = discord.guild("Career Club");
      const [ann, general, hidden] = [club.member("ann"), club.channel("general"), club.channel("hidden")];
      const line = await listens(discord, { intents: INTENTS | GUILD_MESSAGES });
      hidden.botMay.delete("view");
      await ann.writes("hush", { in: hidden });
      await ann.writes("hush", { in: ann.chatsWith(discord.person("ben")) });
      club.deletes(general);
      expect(await line.hears(named("CHANNEL_DELETE"))).toMatchObject({ d: { id: general.id } });
      expect(line.heard.filter(named("MESSAGE_CREATE"))).toEqual([]);
    }));

  it("ends with the token", () =>
    withDiscord(async (discord) => {
      const line = await listens(discord);
      const old = discord.app.botToken;
      discord.resetsToken();
      expect(await line.closed).toBe(4004);
      expect(discord.app.botToken).not.toBe(old);
    }));
});

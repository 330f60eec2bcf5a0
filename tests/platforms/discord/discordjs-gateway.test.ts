import { type Client, Events, GatewayIntentBits, Partials } from "discord.js";
import { describe, expect, it } from "vitest";
import type { Discord } from "./discord.ts";
import { clientOf, login, withDiscord } from "./support.ts";

type Closing = (close: () => unknown) => void;

/** A client that only listens, logged in. */
async function listening(discord: Discord, closing: Closing, options: Parameters<typeof clientOf>[1] = {}) {
  const client = clientOf(discord, options);
  const heard: string[] = [];
  client.on(Events.MessageCreate, (message) => void heard.push(message.content));
  closing(() => client.destroy());
  await login(discord, client);
  return { client, heard };
}

const happens = (client: Client, event: Events.ShardResume | Events.ShardReady) =>
  new Promise<void>((resolve) => void client.once(event as Events.ShardResume, () => resolve()));

describe("the gateway, as the real discord.js meets it", () => {
  it("takes up after a lost connection and tells what was missed, once and in order", () =>
    withDiscord(async (discord, closing) => {
      const ann = discord.guild("Career Club").member("ann");
      const { client, heard } = await listening(discord, closing);
      await ann.writesDM("one");
      const resumed = happens(client, Events.ShardResume);
      discord.gateway.drop();
      await ann.writesDM("two");
      await ann.writesDM("three");
      await resumed;
      await ann.writesDM("four");
      await expect.poll(() => heard).toEqual(["one", "two", "three", "four"]);
      expect(discord.gateway.shards()).toEqual([[0, 1]]);
    }));

  it("reconnects and resumes when it is asked to", () =>
    withDiscord(async (discord, closing) => {
      const { client } = await listening(discord, closing);
      const resumed = happens(client, Events.ShardResume);
      discord.gateway.refresh();
      await resumed;
      expect(discord.gateway.open()).toBe(1);
      expect(discord.app.identifiesLeft).toBe(999);
    }));

  it.each([
    ["resumes a session that is called invalid for now", true, 999],
    ["begins another one after an end", false, 998],
  ])("%s", (_, resumable, identifiesLeft) =>
    withDiscord(async (discord, closing) => {
      const { client } = await listening(discord, closing);
      const back = happens(client, resumable ? Events.ShardResume : Events.ShardReady);
      discord.gateway.invalidate(resumable);
      await back;
      expect(discord.app.identifiesLeft).toBe(identifiesLeft);
    }),
  );

  it("begins anew where Discord won't have it resume, and has then lost what was said meanwhile", () =>
    withDiscord(async (discord, closing) => {
      const ann = discord.guild("Career Club").member("ann");
      const { client, heard } = await listening(discord, closing);
      const ready = happens(client, Events.ShardReady);
      discord.faults.refuseResumes();
      discord.gateway.drop();
      await ann.writesDM("lost");
      await ready;
      await ann.writesDM("found");
      await expect.poll(() => heard).toEqual(["found"]);
    }));

  it("comes too late to resume after a few minutes", () =>
    withDiscord(async (discord, closing) => {
      const { client } = await listening(discord, closing);
      const ready = happens(client, Events.ShardReady);
      discord.gateway.drop();
      await discord.until(() => discord.gateway.open() === 0);
      await discord.passes(180_000);
      expect(discord.gateway.shards()).toEqual([]);
      await ready;
    }));

  it("gives up a connection on which its heartbeats go unanswered", () =>
    withDiscord(
      async (discord, closing) => {
        const { client } = await listening(discord, closing);
        const resumed = happens(client, Events.ShardResume);
        discord.gateway.acks = false;
        await discord.until(() => discord.gateway.open() === 0, "A dead line is noticed");
        discord.gateway.acks = true;
        await resumed;
      },
      { heartbeatEvery: 100 },
    ));

  it("is told of everything twice, if Discord stutters", () =>
    withDiscord(async (discord, closing) => {
      const ann = discord.guild("Career Club").member("ann");
      const seen: string[] = [];
      const { client } = await listening(discord, closing);
      client.on(Events.Raw, ({ t, d }: { t: string; d: { id: string } }) => {
        if (t === "MESSAGE_CREATE") seen.push(d.id);
      });
      discord.faults.tellTwice();
      const { id } = await ann.writesDM("hello");
      await expect.poll(() => seen).toEqual([id, id]);
    }));

  it("is told late, where Discord is slow", () =>
    withDiscord(async (discord, closing) => {
      const ann = discord.guild("Career Club").member("ann");
      const { heard } = await listening(discord, closing);
      discord.faults.delayEvents(5_000);
      await ann.writesDM("hello");
      await discord.passes(4_999);
      expect(heard).toEqual([]);
      await discord.passes(1);
      await expect.poll(() => heard).toEqual(["hello"]);
    }));

  it("takes its leave for good", () =>
    withDiscord(async (discord, closing) => {
      const ann = discord.guild("Career Club").member("ann");
      const { client } = await listening(discord, closing);
      await client.destroy();
      await discord.until(() => discord.gateway.shards().length === 0);
      await ann.writesDM("anybody there?");
      expect(discord.deliveries().at(-1)).toMatchObject({ outcome: "missed", sessions: 0 });
    }));
});

describe("logging in", () => {
  it("fails with a token that is none, and says so", () =>
    withDiscord(async (discord, closing) => {
      const client = clientOf(discord);
      closing(() => client.destroy());
      const wrong = discord.app.botToken.replace("local", "other");
      await expect(client.login(wrong)).rejects.toMatchObject({ code: "TokenInvalid" });
      expect(discord.calls()).toMatchObject([{ route: "GET /gateway/bot", status: 401, by: "nobody" }]);
    }));

  it("fails with intents that are not switched on", () =>
    withDiscord(async (discord, closing) => {
      const client = clientOf(discord, {
        intents: [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent],
      });
      closing(() => client.destroy());
      await expect(client.login(discord.app.botToken)).rejects.toThrow("Used disallowed intents");
    }));

  it("fails once the day's sessions are used up", () =>
    withDiscord(
      async (discord, closing) => {
        const client = clientOf(discord);
        closing(() => client.destroy());
        await expect(client.login(discord.app.botToken)).rejects.toThrow("Not enough sessions remaining");
      },
      { identifiesLeft: 0 },
    ));

  it("knows the guilds it is in, and hears of those that come, go, break down and heal", () =>
    withDiscord(async (discord, closing) => {
      const club = discord.guild("Career Club", { locale: "de" });
      club.channel("general");
      const heard: string[] = [];
      const { client } = await listening(discord, closing);
      expect(client.guilds.cache.map(({ name, preferredLocale }) => [name, preferredLocale])).toEqual([
        ["Career Club", "de"],
      ]);
      expect(client.guilds.cache.first()?.channels.cache.map(({ name }) => name)).toEqual(["general"]);
      client.on(Events.GuildCreate, ({ name }) => void heard.push(`+${name}`));
      client.on(Events.GuildDelete, ({ name }) => void heard.push(`-${name}`));
      client.on(Events.GuildUnavailable, ({ name }) => void heard.push(`?${name}`));
      client.on(Events.GuildAvailable, ({ name }) => void heard.push(`!${name}`));
      discord.guild("Job Seekers", { installed: false }).installs();
      club.goesDown();
      club.comesBack();
      club.uninstalls();
      await expect
        .poll(() => heard)
        .toEqual(["+Job Seekers", "?Career Club", "!Career Club", "-Career Club"]);
    }));
});

describe("two shards", () => {
  it("share the guilds by their ids; what belongs to none goes to the first", () =>
    withDiscord(async (discord, closing) => {
      const ids = [4n, 5n].map((shard) => String(((1_300_000_000_000_000_000n >> 23n) * 2n + shard) << 22n));
      const clubs = ids.map((id, index) => discord.guild(`Club ${index}`, { id }));
      const options = (shard: number) => ({
        shards: [shard],
        shardCount: 2,
        intents: [
          GatewayIntentBits.Guilds,
          GatewayIntentBits.GuildMessages,
          GatewayIntentBits.DirectMessages,
        ],
        partials: [Partials.Channel],
      });
      const first = await listening(discord, closing, options(0));
      const second = await listening(discord, closing, options(1));
      expect(first.client.guilds.cache.map(({ name }) => name)).toEqual(["Club 0"]);
      expect(second.client.guilds.cache.map(({ name }) => name)).toEqual(["Club 1"]);
      const ann = clubs[1]?.member("ann");
      const channel = clubs[1]?.channel("general");
      if (!ann || !channel) throw new Error("Two clubs were opened.");
      await ann.writesDM("by mail");
      await ann.writes("in the hall", { in: channel });
      await expect.poll(() => [first.heard, second.heard]).toEqual([["by mail"], [""]]);
    }));
});

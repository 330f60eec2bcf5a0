import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openMemory } from "../../src/adapters/embedded/embedded.ts";
import { openRedis } from "../../src/adapters/redis/redis.ts";
import { type Book, bookSchema, emptyBook } from "../../src/conversations/book.ts";
import { memberSchema, newMember } from "../../src/core/member.ts";
import type { Store } from "../../src/core/ports.ts";
import * as onDiscord from "../adapters/discord/house.ts";
import * as discordJourney from "../adapters/discord/journey.ts";
import * as onSlack from "../adapters/slack/house.ts";
import * as slackJourney from "../adapters/slack/journey.ts";
import { type Bag, bag } from "../platforms/bag.ts";
import { startRedis } from "../support/redis-server.ts";
import { runs } from "./runs.ts";

/** Nobody sees what isn't theirs, and nobody changes it: whatever they are called, and whatever they send. */

const KEYS = { id: Buffer.alloc(32, 1), seal: [{ kid: "k1", key: Buffer.alloc(32, 2) }] } as const;
const where = { schema: memberSchema<Book>(bookSchema), log: { warn: () => {} }, now: () => 0, keys: KEYS };

/** Names that try to be somebody else's: as a part of it, in other letters, as a pattern, as a key. */
const anyName = fc
  .oneof(
    fc.constantFrom(
      "slack:T1:U2",
      "slack:T1:U2:",
      "slack:T1:U20",
      "slack:T1U2",
      "slack:T2:U2",
      "SLACK:T1:U2",
      "slack:T1:U*",
      "slack:T1:U2\u200b",
      "discord:2",
      "discord:02",
      "discord:2/../3",
      "__proto__",
      "constructor",
      "*",
      "aw:m:*",
      "é",
      "e\u0301",
      " ",
      "",
    ),
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.string({ unit: "binary-ascii", maxLength: 12 }),
  )
  .filter((name) => !name.includes("\n"));

const SECRET = "Zephyrine";

async function keepApart(store: Store<Book>, [ann, ben]: readonly [string, string]): Promise<void> {
  await store.forget(ann);
  await store.forget(ben);
  const member = { ...newMember(ann, emptyBook), zone: SECRET };
  const telling = { id: "t", member: ann, messages: [{ parts: [{ text: SECRET }] }], settled: [] };
  const revision = await store.commit({
    member,
    over: undefined,
    telling,
    due: 1,
    records: { note: SECRET },
  });
  expect(revision).toBeDefined();
  const seen = [await store.load(ben), await store.record(ben, "note"), await store.records(ben)];
  expect(JSON.stringify(seen)).not.toContain(SECRET);
  expect(Object.values(await store.forget(ben)).every((count) => count === 0)).toBe(true);
  expect((await store.load(ann)).member?.zone).toBe(SECRET);
  expect(await store.record(ann, "note")).toBe(SECRET);
}

const anyPair = fc.tuple(anyName, anyName).filter(([ann, ben]) => ann !== ben);

describe("whatever two members are called, they are kept apart", () => {
  it("in the embedded store", async () => {
    const store = await openMemory(where);
    await fc.assert(
      fc.asyncProperty(anyPair, (pair) => keepApart(store, pair)),
      { numRuns: runs(150, 5_000) },
    );
    await store.close();
    // Each forgets three times, and here that goes over the whole file.
  }, 3_600_000);

  it("in Redis", async () => {
    const server = await startRedis();
    const store = await openRedis({ ...where, url: server.url });
    await fc.assert(
      fc.asyncProperty(anyPair, (pair) => keepApart(store, pair)),
      { numRuns: runs(150, 5_000) },
    );
    await store.close();
    await server.stop();
  }, 600_000);
});

/** What only Ann has said. */
const ANNS = ["Lopez", "St Anne", "triage", "staff nights", "ann@example.org"];

/** What the platform said of Ann's doing, as if Ben had done it where he is, with nothing of her own words in it. */
function asBen(body: Bag, swaps: readonly (readonly [string, string])[]): Bag {
  const stripped = ANNS.reduce((text, secret) => text.replaceAll(secret, "stolen"), JSON.stringify(body));
  return JSON.parse(swaps.reduce((text, [from, to]) => text.replaceAll(from, to), stripped));
}

const COMMANDS = ["list", "why", "email", "calendar", "reminders", "settings", "privacy", "export"];

describe("somebody who replays and forges what another did learns nothing and changes nothing", () => {
  it("on Slack", () =>
    onSlack.onGround("sockets", async (ground) => {
      const { slack } = ground;
      const club = slack.workspace("T1");
      const [ann, ben] = [club.member("U2ANN"), club.member("U3BEN")];
      const house = await onSlack.startHouse(ground);
      await ben.writesDM("hi");
      await ann.runs("/debrief");
      await slackJourney.goesOn(ann, house, { manner: slackJourney.inWords });
      const before = await house.store.load("slack:T1:U2ANN");
      expect(JSON.stringify(before.member)).toContain("Lopez");
      const hers = slackJourney.said(ann);
      const dmOf = (user: string) =>
        [...club.inside().channels.values()].find((channel) => channel.user === user)?.id ?? "";
      const swaps = [["U2ANN", "U3BEN"] as const, [dmOf("U2ANN"), dmOf("U3BEN")] as const];
      for (const delivery of [...slack.deliveries()]) {
        if (delivery.outcome !== "acked" || !JSON.stringify(delivery.body).includes("U2ANN")) continue;
        await slack.tellsAgain({ ...delivery, attempts: [] });
        await slack.tellsAgain({ ...delivery, attempts: [], body: asBen(delivery.body, swaps) });
      }
      for (const command of COMMANDS) await ben.runs("/debrief", command);
      await house.engine.settle();
      await ben.opensMessages();
      const his = slackJourney.said(ben);
      expect(his).toContain("What is stored about you");
      for (const secret of ANNS) expect(his).not.toContain(secret);
      await ben.runs("/debrief", "forget");
      await house.engine.settle();
      const after = await house.store.load("slack:T1:U2ANN");
      expect({ ...after.member, seen: 0, bookmark: 0 }).toEqual({ ...before.member, seen: 0, bookmark: 0 });
      expect(slackJourney.said(ann)).toBe(hers);
    }));

  it("on Discord", () =>
    onDiscord.onGround(async (ground) => {
      const { discord } = ground;
      const club = discord.guild("club");
      const [ann, ben] = [club.member("ann"), club.member("ben")];
      const house = await onDiscord.startHouse(ground);
      await ben.writesDM("hi");
      await house.engine.settle();
      await ann.runs("/debrief start");
      await house.engine.settle();
      ann.opensMessages();
      await discordJourney.goesOn(ann, { discord, house, manner: discordJourney.inWords });
      const before = await house.store.load(`discord:${ann.id}`);
      expect(JSON.stringify(before.member)).toContain("Lopez");
      const hers = discordJourney.said(ann);
      const dmOf = (user: string) =>
        discord.deliveries("MESSAGE_CREATE").find(({ body }) => bag(body.author).id === user)?.body
          .channel_id;
      const swaps = [[ann.id, ben.id] as const, [String(dmOf(ann.id)), String(dmOf(ben.id))] as const];
      for (const delivery of [...discord.deliveries()]) {
        if (!JSON.stringify(delivery.body).includes(ann.id)) continue;
        discord.tellsAgain(delivery);
        discord.tellsAgain({ ...delivery, body: asBen(delivery.body, swaps) });
      }
      await house.engine.settle();
      const offered = [await ben.types("/debrief email", {}), await ben.types("/debrief list", {})].flat();
      for (const command of COMMANDS) await ben.runs(`/debrief ${command}`);
      await house.engine.settle();
      ben.opensMessages();
      const his = `${discordJourney.said(ben)} ${offered.join(" ")}`;
      expect(his).toContain("What is stored about you");
      for (const secret of ANNS) expect(his).not.toContain(secret);
      const after = await house.store.load(`discord:${ann.id}`);
      expect({ ...after.member, seen: 0, bookmark: 0 }).toEqual({ ...before.member, seen: 0, bookmark: 0 });
      expect(discordJourney.said(ann)).toBe(hers);
    }));
});

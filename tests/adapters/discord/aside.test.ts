import { describe, expect, it } from "vitest";
import type { Person } from "../../platforms/discord/people/person.ts";
import type { Channel } from "../../platforms/discord/world/world.ts";
import { ANSWERS, STORY } from "../../support/debrief.ts";
import { type Ground, onGround, type Process, startHouse } from "./house.ts";
import { byButtons, goesOn, type Manner, said } from "./journey.ts";

/** Ann, whose direct messages are closed, in a channel of a server. */
interface Scene extends Ground {
  readonly ann: Person;
  readonly ben: Person;
  readonly general: Channel;
  readonly house: Process;
}

const withClosedDMs = (run: (scene: Scene) => Promise<void>) =>
  onGround(async (ground) => {
    const club = ground.discord.guild("club");
    const [ann, ben, general] = [club.member("Ann"), club.member("Ben"), club.channel("general")];
    ann.closesDMs();
    const house = await startHouse(ground);
    await ann.runs("/debrief start", {}, { in: general });
    await ann.hears("How did it go?");
    await run({ ...ground, ann, ben, general, house });
  });

const inTheBox: Manner = async (ann, { key }) => {
  if (ann.form()) await ann.closesForm();
  await ann.presses("Write an answer");
  await ann.fills({ "In your own words": ANSWERS[key] ?? "skip" });
};

const FACTS = ["Subject", "Maria", "staff nurse", "Ann Lee", "This is not an offer"];

describe("where direct messages are closed", () => {
  it.each([
    ["by buttons", byButtons],
    ["in words, each in a box of its own", inTheBox],
  ])("the whole debrief is held where she typed the command, %s, and nobody else sees it", (_, manner) =>
    withClosedDMs(async ({ discord, ann, ben, general, house, logged }) => {
      await ann.presses("Write an answer");
      await ann.fills({ "In your own words": STORY });
      await ann.hears("I read in it");
      await house.engine.settle();
      await goesOn(ann, { discord, house, manner });
      for (const fact of manner === inTheBox ? FACTS : ["This is not an offer"])
        expect(said(ann)).toContain(fact);
      ben.turnsTo(general);
      expect(ben.sees()).toBe("");
      expect(general.messages.every(({ onlyFor }) => onlyFor === ann.id)).toBe(true);
      expect(logged).toEqual([]);
    }),
  );

  it("is found out once, not at every message: every refusal counts against the bot", () =>
    withClosedDMs(async ({ discord, ann, house }) => {
      await ann.presses("Write an answer");
      await ann.fills({ "In your own words": STORY });
      await ann.hears("I read in it");
      await goesOn(ann, { discord, house, manner: byButtons, stop: "sign:engagement" });
      const refused = discord
        .calls("POST /channels/:channel/messages")
        .filter(({ status }) => status === 403);
      expect(refused).toHaveLength(1);
    }));

  it("an answered question makes way for its answer there too", () =>
    withClosedDMs(async ({ ann, house }) => {
      await ann.presses("Write an answer");
      await ann.fills({ "In your own words": STORY });
      await ann.hears("I read in it");
      await house.engine.settle();
      expect(said(ann)).toContain("Your story:");
      expect(said(ann)).not.toContain("How did it go?");
      await ann.presses("That's right");
      await ann.hears("What I read: right");
    }));

  it("the quick form works", () =>
    withClosedDMs(async ({ discord, ann, house }) => {
      await ann.presses("Quick form instead");
      await ann.hears("What was good?");
      await ann.fills({ "What was good?": ["Rapport: flowed both ways"], "How did you meet?": "By video" });
      await house.engine.settle();
      await goesOn(ann, { discord, house, manner: byButtons });
      expect(said(ann)).toContain("This is not an offer");
    }));

  it("what can't be told in a quarter of an hour is kept, and told where she comes back", () =>
    withClosedDMs(async ({ discord, ann, general, house }) => {
      await ann.presses("Write an answer");
      await ann.fills({ "In your own words": STORY });
      await ann.hears("I read in it");
      await house.engine.settle();
      const before = discord.calls().length;
      await discord.passes(20 * 60_000);
      await house.engine.handle({ id: "elsewhere", member: `discord:${ann.id}`, deed: { text: "right" } });
      await house.tick();
      await house.tick();
      const tries = discord
        .calls()
        .slice(before)
        .filter(({ status }) => status === 403);
      expect(tries.length).toBeLessThanOrEqual(1);
      await ann.runs("/debrief help", {}, { in: general });
      await house.tick();
      await ann.hears("You can say");
      await house.tick();
      expect(said(ann)).toContain("Which round");
    }));

  it("once they are open again, a command is answered in them", () =>
    withClosedDMs(async ({ discord, ann, general, house }) => {
      ann.opensDMs();
      await discord.passes(11 * 60_000);
      await ann.runs("/debrief start", {}, { in: general });
      await ann.hears("I've answered in our");
      await house.engine.settle();
      ann.opensMessages();
      expect(ann.sees()).toContain("You have a debrief open");
    }));
});

describe("unasked", () => {
  it("nobody is written to who hasn't written first", () =>
    onGround(async (ground) => {
      const { discord } = ground;
      const club = discord.guild("club");
      club.member("Ann");
      const house = await startHouse(ground);
      club.installs();
      await house.tick();
      expect(discord.calls("POST /users/@me/channels")).toEqual([]);
    }));
});

import { describe, expect, it } from "vitest";
import { onGround, startHouse } from "../adapters/discord/house.ts";
import { byButtons, goesOn, inWords, openQuestion } from "../adapters/discord/journey.ts";

const FACTS = ["Subject", "Maria", "staff nurse", "Ann Lee", "This is not an offer"];

describe("a debrief on Discord", () => {
  it("goes from the first word to the email, in words only", () =>
    onGround(async (ground) => {
      const { discord } = ground;
      const ann = discord.guild("club").member("Ann");
      const house = await startHouse(ground);
      await ann.writesDM("hi");
      await ann.hears("How did it go?");
      await house.engine.settle();
      const asked = await goesOn(ann, { discord, house, manner: inWords });
      expect(asked.slice(0, 2)).toEqual(["story", "story:right"]);
      for (const fact of FACTS)
        expect(
          ann
            .messages()
            .map((m) => JSON.stringify(m.components))
            .join(),
        ).toContain(fact);
      expect(ground.logged).toEqual([]);
    }));

  it("goes to its end by buttons only", () =>
    onGround(async (ground) => {
      const { discord } = ground;
      const ann = discord.guild("club").member("Ann");
      const house = await startHouse(ground);
      await ann.runs("/debrief start");
      ann.opensMessages();
      const asked = await goesOn(ann, { discord, house, manner: byButtons });
      expect(asked.length).toBeGreaterThan(5);
      expect(openQuestion(ann)).toBeUndefined();
      expect(ground.logged).toEqual([]);
    }));
});

import { describe, expect, it } from "vitest";
import type { Draw } from "../../../src/core/ports.ts";
import { bag, bags } from "../../platforms/bag.ts";
import type { Person } from "../../platforms/discord/people/person.ts";
import type { Message } from "../../platforms/discord/world/world.ts";
import { STORY } from "../../support/debrief.ts";
import { onGround, startHouse } from "./house.ts";
import { ofBot } from "./journey.ts";

/** Stands for a drawing; what it looks like is the studio's matter. */
const draws: Draw = async () => Buffer.from("\x89PNG\r\n\x1a\nthe reading");

const GALLERY = 12;
const galleryOf = ({ components }: Message) => components.find(({ type }) => type === GALLERY);

/** Ann has told her story and gets her reading. */
const withReading = (draw: Draw, run: (ann: Person) => Promise<void>) =>
  onGround(async (ground) => {
    const { discord } = ground;
    const ann = discord.guild("club").member("Ann");
    const house = await startHouse(ground, { draw });
    for (const words of [STORY, "that's right", "that's enough"]) {
      const before = ofBot(ann).length;
      await ann.writesDM(words);
      await discord.until(() => ofBot(ann).length > before);
      await house.engine.settle();
    }
    await run(ann);
  });

describe("the reading as a picture on Discord", () => {
  it("stands in the card's message, above its buttons, with all it shows in words", () =>
    withReading(draws, async (ann) => {
      const [card] = ofBot(ann).filter((message) => galleryOf(message));
      expect(card?.attachments.map(({ name }) => name)).toEqual(["how-it-looked.png"]);
      const [{ media, description } = {}] = bags(galleryOf(card!)?.items);
      expect(bag(media).url).toContain("how-it-looked.png");
      expect(description).toContain("Depth: dug in, followed up, clearly encouraging");
      expect(ann.sees()).toContain("This is not an offer");
    }));

  it("is left out where it can't be drawn, and nothing else is", () =>
    withReading(
      async () => undefined,
      async (ann) => {
        expect(ofBot(ann).filter((message) => galleryOf(message))).toEqual([]);
        expect(ann.sees()).toContain("This is not an offer");
      },
    ));
});

import { describe, expect, it } from "vitest";
import { readInteraction } from "../../../src/adapters/discord/read-interaction.ts";
import type { Person } from "../../platforms/discord/people/person.ts";
import type { Channel } from "../../platforms/discord/world/world.ts";
import { STORY } from "../../support/debrief.ts";
import { type Ground, onGround, type Process, startHouse } from "./house.ts";
import { byButtons, goesOn, said } from "./journey.ts";

interface Scene extends Ground {
  readonly ann: Person;
  readonly ben: Person;
  readonly general: Channel;
  readonly house: Process;
}

/** Ann has told of an interview, and asks for its summary in a channel of a server. */
const asking = (run: (scene: Scene) => Promise<void>) =>
  onGround(async (ground) => {
    const club = ground.discord.guild("club");
    const [ann, ben, general] = [club.member("Ann"), club.member("Ben"), club.channel("general")];
    const house = await startHouse(ground);
    await ann.writesDM(STORY);
    await ann.hears("I read in it");
    await goesOn(ann, { ...ground, house, manner: byButtons });
    await ann.runs("/debrief share", {}, { in: general });
    await ann.hears("To ask somebody you trust");
    await run({ ...ground, ann, ben, general, house });
  });

const seen = ({ general }: Scene): string =>
  JSON.stringify(general.messages.filter(({ onlyFor }) => onlyFor === undefined));

describe("a summary shared from Discord", () => {
  it("is shown where it was asked for, to nobody else, until a channel is picked; one press takes it back", () =>
    asking(async (scene) => {
      const { ann, house } = scene;
      expect(seen(scene)).toBe("[]");
      await ann.selects("general");
      await ann.hears("It stands there now");
      await house.engine.settle();
      expect(seen(scene)).toContain("asks for your view");
      expect(seen(scene)).not.toMatch(/St Anne|staff nurse|Maria/);
      await ann.presses("Take it back");
      await ann.hears("Taken back");
      await house.engine.settle();
      expect(seen(scene)).toBe("[]");
    }));

  it("is sent to the person that was picked", () =>
    asking(async ({ ann, ben, house }) => {
      await ann.selects("Ben");
      await ann.hears("It stands there now");
      await house.engine.settle();
      expect(said(ben)).toContain("asks for your view");
    }));

  it("goes into no channel that its member can't write in", () => {
    const press = readInteraction({
      id: "1",
      token: "t",
      type: 3,
      channel_id: "5",
      guild_id: "6",
      member: { user: { id: "7" } },
      data: {
        custom_id: "place:0:9/share_to",
        values: ["8"],
        resolved: { channels: { 8: { permissions: "1024" } } },
      },
    });
    expect(press?.act).toEqual({ refused: expect.stringContaining("You can't write in that channel") });
  });
});

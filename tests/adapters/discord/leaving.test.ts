import { describe, expect, it } from "vitest";
import { STORY } from "../../support/debrief.ts";
import { onGround, startHouse } from "./house.ts";
import { said } from "./journey.ts";

const GONE = "Everything about you is gone";
const POST = "POST /channels/:channel/messages";

describe("a member who has themselves forgotten on Discord", () => {
  it("is told so once, though the process died in between", () =>
    onGround(async (ground) => {
      const { discord } = ground;
      const ann = discord.guild("club").member("Ann");
      const first = await startHouse(ground);
      await ann.writesDM(STORY);
      await ann.hears("I read in it");
      await first.engine.settle();
      discord.faults.befall(POST, { status: 500 }, 9);
      await ann.writesDM("/forget everything");
      await discord.until(
        () => discord.calls(POST).some(({ status }) => status === 500),
        "the receipt is refused",
      );
      await first.dies();
      discord.faults.calm();
      expect(said(ann)).not.toContain(GONE);
      const second = await startHouse(ground);
      await discord.passes(4_000);
      await second.tick();
      await ann.hears(GONE);
      await second.tick();
      expect(said(ann).split(GONE)).toHaveLength(2);
      expect(await second.store.load(`discord:${ann.id}`)).toEqual({ damaged: false });
      expect(await second.store.stranded(10)).toEqual([]);
      expect(ground.logged.join("\n")).not.toContain(ann.id);
    }));
});

import { describe, expect, it } from "vitest";
import { onGround, startHouse, type Way } from "../adapters/slack/house.ts";
import { byButtons, doubled, goesOn, inWords, openQuestion, said } from "../adapters/slack/journey.ts";
import { STORY } from "../support/debrief.ts";

const WAYS: readonly Way[] = ["sockets", "HTTP"];
const FACTS = ["Subject:", "Maria", "staff nurse", "Ann Lee", "This is not an offer"];

describe.each(WAYS)("a debrief in Slack over %s", (way) => {
  it("goes from the first word to the email, in words only", () =>
    onGround(way, async (ground) => {
      const club = ground.slack.workspace("T1");
      const ann = club.member("U2", { tz: "America/New_York" });
      const house = await startHouse(ground);
      await ann.writesDM("hi");
      const asked = await goesOn(ann, house, { manner: inWords });
      expect(asked.slice(0, 2)).toEqual(["story", "story:right"]);
      for (const fact of FACTS) expect(said(ann)).toContain(fact);
      expect(doubled(club, ann)).toEqual([]);
      expect(ground.logged).toEqual([]);
    }));

  it("goes to its end by buttons only, and every question it settled lost its buttons", () =>
    onGround(way, async (ground) => {
      const club = ground.slack.workspace("T1");
      const ann = club.member("U2");
      const house = await startHouse(ground);
      await ann.runs("/debrief");
      await house.engine.settle();
      const asked = await goesOn(ann, house, { manner: byButtons });
      expect(asked.length).toBeGreaterThan(5);
      expect(ground.slack.calls("conversations.open")).toHaveLength(1);
      expect(ground.slack.calls("conversations.history").length).toBeLessThan(3);
      expect(openQuestion(ann)).toBeUndefined();
      expect(ann.buttons()).not.toContain("Skip");
      expect(ann.buttons().filter((label) => label === "Change").length).toBeGreaterThan(5);
      expect(doubled(club, ann)).toEqual([]);
      expect(ground.logged).toEqual([]);
    }));

  it("takes a minute in the quick form", () =>
    onGround(way, async (ground) => {
      const ann = ground.slack.workspace("T1").member("U2");
      const house = await startHouse(ground);
      await ann.runs("/debrief", "start");
      await ann.hears("How did it go?");
      await ann.presses("Quick form instead");
      await ann.hears("What was good?");
      await ann.fills({ "Who, which job, what was said at the end?": STORY });
      await house.engine.settle();
      expect(ann.form()).toBeUndefined();
      await goesOn(ann, house, { manner: inWords });
      for (const fact of FACTS) expect(said(ann)).toContain(fact);
    }));

  it("is resumed where it stood by another process, after the bot was killed in mid-talk", () =>
    onGround(way, async (ground) => {
      const club = ground.slack.workspace("T1");
      const ann = club.member("U2");
      const first = await startHouse(ground);
      await ann.writesDM("hi");
      await goesOn(ann, first, { manner: inWords, stop: "point:1" });
      await first.dies();
      const second = await startHouse(ground);
      // The button was posted by a process that is no more.
      await ann.presses("Skip");
      await second.engine.settle();
      expect(openQuestion(ann)?.key).not.toBe("point:1");
      await goesOn(ann, second, { manner: inWords });
      expect(said(ann)).toContain("Subject:");
      expect(ann.buttons()).not.toContain("Skip");
      expect(doubled(club, ann)).toEqual([]);
    }));

  it("takes a day from the calendar", () =>
    onGround(way, async (ground) => {
      const ann = ground.slack.workspace("T1").member("U2", { tz: "America/New_York" });
      const house = await startHouse(ground);
      await ann.writesDM("hi");
      await goesOn(ann, house, { manner: inWords, stop: "when" });
      await ann.picksDate("2020-02-03");
      await house.engine.settle();
      expect(said(ann)).toContain("When it was: Monday 3 February 2020");
    }));

  it("goes back, and changes an answer from its own message", () =>
    onGround(way, async (ground) => {
      const ann = ground.slack.workspace("T1").member("U2");
      const house = await startHouse(ground);
      await ann.writesDM("hi");
      await goesOn(ann, house, { manner: inWords, stop: "point:1" });
      await ann.writesDM("how they staff nights");
      await house.engine.settle();
      await ann.presses("Change");
      await ann.hears("So far: how they staff nights");
      await ann.writesDM("how they train new nurses");
      await ann.hears("Changed.");
      await house.engine.settle();
      expect(said(ann)).toContain("Talked about with Maria Lopez: how they train new nurses");
      expect(said(ann)).not.toContain("Maria Lopez: how they staff nights");
      await ann.presses("Back");
      await ann.hears("Taken back");
    }));

  it("follows the member's own message when they edit it, and takes the answer back when they delete it", () =>
    onGround(way, async (ground) => {
      const ann = ground.slack.workspace("T1").member("U2");
      const house = await startHouse(ground);
      await ann.writesDM("hi");
      await ann.hears("How did it go?");
      await ann.writesDM(STORY);
      await ann.hears("Maria Lopez");
      await ann.editsMessage("Maria Lopez", STORY.replace("Maria Lopez", "Joan Marsh"));
      await ann.hears("Joan Marsh");
      await ann.deletesMessage("Joan Marsh");
      await ann.hears("Taken back");
      await house.engine.settle();
      expect(openQuestion(ann)?.key).toBe("story");
    }));

  it("keeps two workspaces apart, though a member of each has the same id", () =>
    onGround(way, async (ground) => {
      const [one, other] = ["T1", "T2"].map((id) => ground.slack.workspace(id));
      const ann = one!.member("U2");
      const ben = other!.member("U2");
      const house = await startHouse(ground);
      await Promise.all([ann.writesDM("hi"), ben.writesDM("hi")]);
      await ann.hears("How did it go?");
      await ben.hears("How did it go?");
      await ann.writesDM(STORY);
      await ann.hears("Maria Lopez");
      await ben.writesDM("Joan Marsh was rude and cut me off after ten minutes, so I doubt they want me.");
      await ben.hears("Joan Marsh");
      await goesOn(ann, house, { manner: inWords });
      await goesOn(ben, house, { manner: byButtons });
      expect(said(ann)).toContain("Maria Lopez");
      expect(said(ann)).not.toContain("Joan");
      expect(said(ben)).toContain("Joan Marsh");
      expect(said(ben)).not.toContain("Maria");
      for (const { team, args } of ground.slack.calls("chat.postMessage"))
        if (JSON.stringify(args).includes("Maria Lopez")) expect(team).toBe("T1");
    }));
});

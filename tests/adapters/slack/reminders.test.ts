import { describe, expect, it } from "vitest";
import type { Person } from "../../platforms/slack/people/person.ts";
import { type Ground, onGround, type Process, startHouse } from "./house.ts";
import { doubled, goesOn, inWords, said } from "./journey.ts";

const HOUR = 3_600_000;

interface Scene extends Ground {
  readonly house: Process;
  readonly ann: Person;
  /** So many hours go by, and whoever is due is looked at. */
  hours(count: number): Promise<void>;
}

/** Ann in New York at noon, who has gone through a debrief and said yes to reminders. */
const withAnn = (run: (scene: Scene) => Promise<void>) =>
  onGround("sockets", async (ground) => {
    const ann = ground.slack.workspace("T1").member("U2", { tz: "America/New_York" });
    const house = await startHouse(ground);
    await ann.writesDM("hi");
    await goesOn(ann, house, { manner: inWords });
    await run({
      ...ground,
      house,
      ann,
      async hours(count) {
        await ground.slack.passes(count * HOUR);
        await house.tick();
        await house.tick();
      },
    });
  });

const count = (ann: Person, words: string): number => said(ann).split(words).length - 1;

describe("a reminder in Slack", () => {
  it("comes in the direct messages when it is due, once", () =>
    withAnn(async ({ ann, hours, slack }) => {
      await hours(3);
      expect(said(ann)).toContain("The thank-you, staff nurse at St Anne's Hospital");
      await hours(1);
      expect(count(ann, "The thank-you, staff nurse")).toBe(1);
      expect(doubled(slack.workspace("T1"), ann)).toEqual([]);
    }));

  it("is put off by a press, and what was chosen stands in place of its buttons", () =>
    withAnn(async ({ ann, hours, house }) => {
      await hours(3);
      await ann.presses("Snooze");
      await house.engine.settle();
      await ann.presses("In an hour");
      await house.engine.settle();
      expect(ann.sees()).toContain("Thank-you: again today at 16:00");
      expect(ann.buttons()).not.toContain("Snooze");
      await hours(1);
      expect(count(ann, "The thank-you, staff nurse")).toBe(2);
    }));

  it("is put off to a day picked from the calendar", () =>
    withAnn(async ({ ann, hours, house }) => {
      await hours(3);
      await ann.presses("Snooze");
      await house.engine.settle();
      await ann.picksDate("2026-11-20");
      await house.engine.settle();
      expect(ann.sees()).toContain("I'll say it again Friday 20 November at 09:00");
    }));

  it("is stopped by a press, and the others go on", () =>
    withAnn(async ({ ann, hours, house }) => {
      await hours(3);
      await ann.presses("Stop these");
      await house.engine.settle();
      expect(ann.sees()).toContain("No more of these: “Thank-you”");
      await hours(20);
      expect(said(ann)).not.toContain("Last call");
      await hours(24);
      expect(said(ann)).toContain("your part is done");
    }));

  it("is answered by a word", () =>
    withAnn(async ({ ann, hours, house }) => {
      await hours(3);
      await ann.writesDM("sent it");
      await house.engine.settle();
      expect(ann.sees()).toContain("That one is out, and off my list.");
    }));

  it("that could not be told before the night waits for the morning, and is told once", () =>
    withAnn(async ({ ann, hours, slack, logged }) => {
      slack.faults.befall("chat.postMessage", { status: 500 }, 2);
      await hours(3);
      expect(said(ann)).not.toContain("The thank-you, staff nurse");
      // 22:00 in New York.
      await hours(7);
      expect(said(ann)).not.toContain("The thank-you, staff nurse");
      await hours(10);
      expect(said(ann).match(/(?:The|Last call for the) thank-you, staff nurse/g)).toHaveLength(1);
      expect(logged.filter((line) => line.includes("St Anne"))).toEqual([]);
    }));

  it("that a process was killed over is told by the next one, once", () =>
    onGround("sockets", async (ground) => {
      const ann = ground.slack.workspace("T1").member("U2", { tz: "America/New_York" });
      const first = await startHouse(ground);
      await ann.writesDM("hi");
      await goesOn(ann, first, { manner: inWords });
      // Slack takes it, and its answer is lost with the process.
      ground.slack.faults.befall("chat.postMessage", { lost: true });
      await ground.slack.passes(3 * HOUR);
      await first.engine.tick();
      await ground.slack.until(() => said(ann).includes("The thank-you, staff nurse"));
      await first.dies();
      await ground.slack.passes(60_000);
      const second = await startHouse(ground);
      await second.tick();
      await second.tick();
      expect(count(ann, "The thank-you, staff nurse")).toBe(1);
      expect(doubled(ground.slack.workspace("T1"), ann)).toEqual([]);
    }));
});

import { describe, expect, it } from "vitest";
import type { Person } from "../../platforms/discord/people/person.ts";
import { type Ground, onGround, type Process, startHouse } from "./house.ts";
import { goesOn, inWords, said } from "./journey.ts";

const HOUR = 3_600_000;
const POST = "POST /channels/:channel/messages";

interface Scene extends Ground {
  readonly house: Process;
  readonly ann: Person;
  hours(count: number): Promise<void>;
}

/** Ann in New York at noon, who has gone through a debrief and said yes to reminders. */
const withAnn = (run: (scene: Scene) => Promise<void>) =>
  onGround(async (ground) => {
    const { discord } = ground;
    const ann = discord.guild("club").member("Ann");
    const house = await startHouse(ground);
    await ann.writesDM("hi");
    await ann.hears("How did it go?");
    await goesOn(ann, { discord, house, manner: inWords });
    await run({
      ...ground,
      house,
      ann,
      async hours(count) {
        await discord.passes(count * HOUR);
        await house.tick();
        await house.tick();
      },
    });
  });

const count = (ann: Person, words: string): number => said(ann).split(words).length - 1;

describe("a reminder on Discord", () => {
  it("comes in the direct messages when it is due, once", () =>
    withAnn(async ({ ann, hours }) => {
      await hours(3);
      expect(said(ann)).toContain("The thank-you, staff nurse at St Anne's Hospital");
      await hours(1);
      expect(count(ann, "The thank-you, staff nurse")).toBe(1);
    }));

  it("is put off by a press, and what was chosen stands in place of its buttons", () =>
    withAnn(async ({ ann, hours, house }) => {
      await hours(3);
      await ann.presses("Snooze");
      await ann.hears("When shall I say it again?");
      await ann.presses("In an hour");
      await ann.hears("I'll say it again");
      await house.engine.settle();
      expect(ann.buttons()).not.toContain("Snooze");
      await hours(1);
      expect(count(ann, "The thank-you, staff nurse")).toBe(2);
    }));

  it("is stopped by a press, and the others go on", () =>
    withAnn(async ({ ann, hours }) => {
      await hours(3);
      await ann.presses("Stop these");
      await ann.hears("No more of these");
      await hours(20);
      expect(said(ann)).not.toContain("Last call");
    }));

  it("that can't be told, her direct messages being closed, is kept and shown when she comes", () =>
    withAnn(async ({ ann, hours, discord, house }) => {
      const general = discord.guild("club").channel("general");
      ann.closesDMs();
      await hours(3);
      expect(count(ann, "The thank-you, staff nurse")).toBe(0);
      await ann.runs("/debrief reminders", {}, { in: general });
      await ann.hears("Your reminders");
      await house.engine.settle();
      expect(ann.sees()).toContain("The thank-you, staff nurse");
    }));

  it("that could not be told before the night waits for the morning, and is told once", () =>
    withAnn(async ({ ann, hours, discord }) => {
      discord.faults.befall(POST, { status: 500 }, 2);
      await hours(3);
      expect(said(ann)).not.toContain("The thank-you, staff nurse");
      await hours(7);
      expect(said(ann)).not.toContain("The thank-you, staff nurse");
      await hours(10);
      expect(said(ann).match(/(?:The|Last call for the) thank-you, staff nurse/g)).toHaveLength(1);
    }));

  it("that a process was killed over is told by the next one, once", () =>
    onGround(async (ground) => {
      const { discord } = ground;
      const ann = discord.guild("club").member("Ann");
      const first = await startHouse(ground);
      await ann.writesDM("hi");
      await ann.hears("How did it go?");
      await goesOn(ann, { discord, house: first, manner: inWords });
      discord.faults.befall(POST, { lost: true });
      await discord.passes(3 * HOUR);
      await first.engine.tick();
      await discord.until(() => said(ann).includes("The thank-you, staff nurse"));
      await first.dies();
      await discord.passes(60_000);
      const second = await startHouse(ground);
      await second.tick();
      await second.tick();
      expect(count(ann, "The thank-you, staff nurse")).toBe(1);
    }));
});

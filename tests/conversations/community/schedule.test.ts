import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCron, showCron, timesAfter } from "../../../src/conversations/community/schedule.ts";
import { wall } from "../../interview/nudges/member.ts";

const SAID: readonly (readonly [words: string, cron: string, shown: string])[] = [
  ["Mondays at 9", "0 9 * * 1", "Mondays at 09:00"],
  ["every Monday at 9am", "0 9 * * 1", "Mondays at 09:00"],
  ["Tuesday and Thursday at 17:30", "30 17 * * 2,4", "Tuesdays and Thursdays at 17:30"],
  ["Mon, Wed, Fri at 5", "0 17 * * 1,3,5", "Mondays, Wednesdays and Fridays at 17:00"],
  ["weekdays at 9:30", "30 9 * * 1-5", "on weekdays at 09:30"],
  ["every day at noon", "0 12 * * *", "every day at 12:00"],
  ["daily at 8pm", "0 20 * * *", "every day at 20:00"],
  ["the first Monday of the month at 10", "0 10 * * 1#1", "on the first Monday of the month at 10:00"],
  ["last Friday of every month at 4pm", "0 16 * * 5#L", "on the last Friday of the month at 16:00"],
  ["the 1st of the month at 9", "0 9 1 * *", "on the 1st of the month at 09:00"],
  ["Sundays", "0 9 * * 0", "Sundays at 09:00"],
  ["0 9 * * 1", "0 9 * * 1", "Mondays at 09:00"],
  ["15 8 1,15 * *", "15 8 1,15 * *", "“15 8 1,15 * *”"],
];

describe("a schedule", () => {
  it.each(SAID)("“%s” is read and said back", (words, cron, shown) => {
    expect(readCron(words)).toBe(cron);
    expect(showCron(cron)).toBe(shown);
  });

  it.each([
    "whenever",
    "",
    "at 9",
    "every other Friday at 9",
    "Mondays at 25",
    "* * * * *",
    "0 * * * *",
    "0 9,17 * * *",
    "0 9 31 2 *",
    "99 9 * * 1",
    "0 9 * *",
    "Mondays at 9 and 17",
  ])("“%s” is none, or too often", (words) => expect(readCron(words)).toBeUndefined());

  it("keeps its time on the wall where clocks change, and comes once a day that has it", () => {
    const zones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Santiago"];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) }),
        (zone, hour, after) => {
          const times = timesAfter({ cron: `30 ${hour} * * *`, zone }, after, 40);
          const walls = times.map((time) => wall(time, zone));
          const days = walls.map((shown) => shown.slice(4, 14));
          expect(new Set(days).size).toBe(times.length);
          expect(times[0]).toBeGreaterThan(after);
          // Only where the clocks skip it.
          for (const shown of walls.filter((each) => !each.endsWith(`${String(hour).padStart(2, "0")}:30`)))
            expect(Math.abs(Number(shown.slice(15, 17)) - hour)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 60 },
    );
  });
});

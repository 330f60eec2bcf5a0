import { describe, expect, it } from "vitest";
import {
  type Application,
  casesOf,
  DAY,
  type Ending,
  endOfWeek,
  rowsOf,
  rowsSchema,
  weekOf,
} from "../../../src/interview/community/evidence.ts";
import { PER_PERSON } from "../../../src/interview/community/rules.ts";
import type { Seen } from "../../../src/interview/reading/seen.ts";

const MONDAY = Date.UTC(2026, 10, 16, 9, 0);
const seen: Seen = {
  signs: { rapport: "positive", length: "negative" },
  stage: "first",
  format: "video",
  structured: true,
  hoursSince: 3,
};

const told = (toldAt: number, day = new Date(toldAt).toISOString().slice(0, 10)) => ({ seen, toldAt, day });

const one = (ending?: Ending, toldAt = MONDAY): Application => ({
  interviews: [told(toldAt)],
  ...(ending && { ending }),
});

describe("a row of evidence", () => {
  it("holds signs, context, the week and what came of it, and nothing else", () => {
    const rows = rowsOf([one({ how: "rejected", at: MONDAY + 9.5 * DAY })]);
    expect(rows).toEqual([
      {
        week: weekOf(MONDAY),
        signs: { rapport: "positive", length: "negative" },
        stage: "first",
        format: "video",
        structured: true,
        ended: { after: 9, how: "stopped", offer: false },
      },
    ]);
    expect(rowsSchema.parse(rows)).toEqual(rows);
  });

  it("counts weeks from Monday to Sunday", () => {
    const [sunday, monday] = [Date.UTC(2026, 10, 15, 23, 59), Date.UTC(2026, 10, 16)];
    expect(weekOf(monday) - weekOf(sunday)).toBe(1);
    expect(endOfWeek(weekOf(sunday))).toBe(monday);
  });

  it.each([
    ["next_round", { how: "advanced" }],
    ["offer", { how: "advanced", offer: true }],
    ["rejected", { how: "stopped", offer: false }],
    ["silence", { how: "stopped", offer: false }],
    ["withdrew", { how: "withdrew" }],
  ] as const)("says of “%s” whether they got past it, and whether an offer came", (how, ended) => {
    expect(rowsOf([one({ how, at: MONDAY + 3 * DAY })])[0]?.ended).toEqual({ after: 3, ...ended });
  });

  it("says that whoever was asked again got past the one before, whatever came in the end", () => {
    const twice: Application = {
      interviews: [told(MONDAY), told(MONDAY + 8 * DAY)],
      ending: { how: "rejected", at: MONDAY + 20 * DAY },
    };
    expect(rowsOf([twice]).map(({ ended }) => ended)).toEqual([
      { after: 8, how: "advanced", offer: false },
      { after: 12, how: "stopped", offer: false },
    ]);
  });

  it("holds several on one day for one round, however late each was told", () => {
    const round: Application = {
      interviews: [told(MONDAY), told(MONDAY + 2 * DAY, "2026-11-16")],
      ending: { how: "rejected", at: MONDAY + 9 * DAY },
    };
    expect(rowsOf([round]).map(({ ended }) => ended?.how)).toEqual(["stopped", "stopped"]);
  });

  it("takes what was said before the latest interview for news of that one's past, not of itself", () => {
    const again: Application = {
      interviews: [told(MONDAY), told(MONDAY + 8 * DAY)],
      ending: { how: "next_round", at: MONDAY + 3 * DAY },
    };
    expect(rowsOf([again]).map(({ ended }) => ended?.how)).toEqual(["advanced", undefined]);
  });

  it("isn't taken where the answer came on the day of the debrief, and stays open without one", () => {
    expect(rowsOf([one({ how: "offer", at: MONDAY + 0.9 * DAY })])).toEqual([]);
    expect(rowsOf([one()])[0]?.ended).toBeUndefined();
  });

  it("is one of the latest few of its person, who weigh no more than the cap together", () => {
    const many = Array.from({ length: 30 }, (_, nth) =>
      one({ how: "offer", at: MONDAY + (nth * 7 + 3) * DAY }, MONDAY + nth * 7 * DAY),
    );
    const rows = rowsOf(many);
    expect(rows).toHaveLength(PER_PERSON.rows);
    expect(rows.at(-1)?.week).toBe(weekOf(MONDAY) + 29);
    const cases = casesOf([{ rows }], "advanced", weekOf(MONDAY) + 40);
    expect(cases.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(PER_PERSON.weight);
  });

  it("counts from its fifth week on, less with every year, and in the end no more", () => {
    const rows = rowsOf([one({ how: "offer", at: MONDAY + 2 * DAY })]);
    const weightIn = (weeks: number) => casesOf([{ rows }], "offer", weekOf(MONDAY) + weeks)[0]?.weight;
    expect([3, 4, 56, 157].map(weightIn)).toEqual([undefined, 0.5 ** (4 / 52), 0.5 ** (56 / 52), undefined]);
  });
});

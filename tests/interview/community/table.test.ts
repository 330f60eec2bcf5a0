import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEnough, mayShow, peopleIn } from "../../../src/interview/community/cells.ts";
import { type Case, casesOf, type Person, type Row } from "../../../src/interview/community/evidence.ts";
import { ENOUGH, FEWEST_PEOPLE, ROUNDED_TO } from "../../../src/interview/community/rules.ts";
import { type Table, tableSchema } from "../../../src/interview/community/shown.ts";
import { cellsIn, cellsOf, tableOf } from "../../../src/interview/community/table.ts";
import { told } from "../../../src/interview/reading/seen.ts";
import { SIGNS, type SignName } from "../../../src/interview/signs.ts";
import { figuresIn } from "../../support/figures.ts";
import { anyCommunity, anyTruth, dice, NOW } from "../../support/simulated.ts";

const simulated = (outcomes: number, seed = 1): readonly Person[] => {
  const roll = dice(seed);
  return anyCommunity(roll, anyTruth(roll), outcomes);
};

const row = (sign: SignName, polarity: "positive" | "negative", yes: boolean): Row => ({
  week: NOW - 8,
  signs: { [sign]: polarity },
  stage: "first",
  format: "onsite",
  ended: { after: 5, how: yes ? "advanced" : "stopped" },
});

/** One person for each row. */
const people = (...rows: readonly (readonly [Row, number])[]): readonly Person[] =>
  rows.flatMap(([row, count]) => Array.from({ length: count }, () => ({ rows: [row] })));

/** Everybody who stands behind one polarity of a sign, or behind neither. */
function groupsOf(sign: SignName, everybody: readonly Person[]): readonly (readonly Case[])[] {
  const cases = casesOf(everybody, "advanced", NOW);
  return (["positive", "negative", undefined] as const).map((polarity) =>
    cases.filter(({ row }) => {
      const said = told(sign, row);
      return (said === "mixed" ? undefined : said) === polarity;
    }),
  );
}

function expectEnoughBehind([good, bad, rest]: readonly (readonly Case[])[]): void {
  for (const group of [good!, bad!])
    for (const yes of [true, false])
      expect(peopleIn(group.filter((each) => each.yes === yes))).toBeGreaterThanOrEqual(FEWEST_PEOPLE);
  // The whole less what is shown is what is left.
  expect(rest!.length === 0 || isEnough(rest!)).toBe(true);
}

describe("a community's table", () => {
  it("isn't there before there are enough outcomes of enough people", () => {
    expect(tableOf(simulated(ENOUGH.closed - 1), NOW)).toBeUndefined();
    const few = simulated(200).slice(0, ENOUGH.people - 1);
    expect(tableOf(few, NOW)).toBeUndefined();
    expect(tableOf(simulated(120), NOW)).toBeDefined();
  });

  it("isn't there where all came to the same", () => {
    expect(tableOf(people([row("rapport", "positive", true), 80]), NOW)).toBeUndefined();
  });

  it("shows nothing that fewer than five people stand behind, nor lets it be worked out", () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 160 }), fc.nat(), (outcomes, seed) => {
        const everybody = simulated(outcomes, seed);
        const shown = cellsOf(everybody, NOW);
        for (const sign of SIGNS)
          if (shown.includes(`advanced ${sign}`)) expectEnoughBehind(groupsOf(sign, everybody));
      }),
      { numRuns: 40 },
    );
  });

  it("shows all that may be shown, and no more", () => {
    for (const outcomes of [80, 110, 300]) {
      const everybody = simulated(outcomes);
      expect(cellsIn(tableOf(everybody, NOW) as Table)).toEqual(cellsOf(everybody, NOW));
    }
  });

  it("hides a second group where one alone could be found by taking the others from the whole", () => {
    const group = (from: number, count: number): readonly Case[] =>
      Array.from({ length: count }, (_, nth) => ({
        who: from + nth,
        row: row("rapport", "positive", true),
        yes: nth % 2 === 0,
        weight: 1,
      }));
    expect(mayShow([group(0, 40), group(100, 12), group(200, 3)])).toEqual([true, false, false]);
    expect(mayShow([group(0, 40), group(100, 12), group(200, 10)])).toEqual([true, true, true]);
    expect(mayShow([group(0, 40), group(100, 12), []])).toEqual([true, true, false]);
    expect(mayShow([group(0, 40), group(200, 3)])).toEqual([false, false]);
    expect(mayShow([group(0, 3), group(200, 3)])).toEqual([false, false]);
  });

  it("says plainly which signs told outcomes apart, which told nothing, and which nobody can tell", () => {
    const signs = tableOf(
      people(
        [row("skills_depth", "positive", true), 70],
        [row("skills_depth", "positive", false), 10],
        [row("skills_depth", "negative", true), 10],
        [row("skills_depth", "negative", false), 70],
        [row("introductions", "positive", true), 150],
        [row("introductions", "positive", false), 150],
        [row("introductions", "negative", true), 150],
        [row("introductions", "negative", false), 150],
        [row("rapport", "positive", true), 6],
        [row("rapport", "positive", false), 6],
        [row("rapport", "negative", true), 6],
        [row("rapport", "negative", false), 6],
        [row("length", "positive", true), 8],
        [row("length", "positive", false), 8],
        [row("length", "negative", true), 4],
      ),
      NOW,
    )?.advanced.signs;
    expect(signs?.skills_depth?.tells).toBe("apart");
    expect(signs?.introductions?.tells).toBe("nothing");
    expect(signs?.rapport?.tells).toBe("unsure");
    expect(signs?.length).toBeUndefined();
    expect(signs?.skills_depth?.weights.positive.is).toBeGreaterThan(0.3);
  });

  it("is rounded throughout, intervals outwards, and is what a store gives back", () => {
    const table = tableOf(simulated(300), NOW);
    expect(tableSchema.parse(JSON.parse(JSON.stringify(table)))).toEqual(table);
    for (const [name, { is, low, high }] of figuresIn(table)) {
      const step = /weight|level/.test(name) ? ROUNDED_TO.weight : ROUNDED_TO.share;
      for (const value of [is, low, high])
        expect(Math.abs(value / step - Math.round(value / step))).toBeLessThan(1e-6);
      expect(low <= is && is <= high, name).toBe(true);
    }
  });

  it("holds offers apart from getting past the interview", () => {
    const { advanced, offer } = tableOf(simulated(600), NOW) as Table;
    expect(offer?.all.middle).toBeLessThan(advanced.all.middle);
  });

  it("measures its forecasts on people they were not made from", () => {
    const roll = dice(9);
    const telling = anyCommunity(roll, anyTruth(roll, 1), 800);
    const { learnt, base } = (tableOf(telling, NOW) as Table).advanced.calibration;
    expect(learnt).toBeLessThan(base);
    const shuffled = telling.map(({ rows }) => ({
      rows: rows.map(
        (each): Row => ({ ...each, ended: { after: 3, how: roll() < 0.5 ? "advanced" : "stopped" } }),
      ),
    }));
    const chance = (tableOf(shuffled, NOW) as Table).advanced.calibration;
    expect(Math.abs(chance.learnt - chance.base)).toBeLessThanOrEqual(0.01);
  });
});

describe("the waiting clock", () => {
  const waited = (after: number, how: "advanced" | "stopped" | "withdrew", week = NOW - 10): Row => ({
    week,
    signs: {},
    ended: { after, how },
  });
  const open: Row = { week: NOW - 3, signs: {} };

  it("says how many of those still waiting got past it later, those still open counted as long as they are known to have waited", () => {
    const everybody = people(
      [waited(2, "advanced"), 40],
      [waited(5, "stopped"), 20],
      [waited(5, "advanced"), 8],
      [waited(12, "advanced"), 20],
      [waited(16, "stopped"), 60],
      [open, 30],
      [waited(4, "withdrew"), 10],
    );
    const days = new Map(tableOf(everybody, NOW)?.waiting.map(({ day, later }) => [day, later]));
    // On day 9 there are 110: 20 got past it while all were waiting, and the 30 still open would share the others' fate.
    expect(days.get(9)).toMatchObject({ of: 110, middle: 20 });
    expect(days.get(9)!.low).toBeLessThan(20);
  });

  it("shows no day that differs from the one before by fewer than five people", () => {
    const everybody = people(
      [waited(2, "advanced"), 30],
      [waited(2, "stopped"), 30],
      [waited(8, "advanced"), 3],
      [waited(20, "advanced"), 20],
      [waited(20, "stopped"), 20],
    );
    expect(tableOf(everybody, NOW)?.waiting.map(({ day }) => day)).toEqual([3, 6]);
  });
});

import { describe, expect, it } from "vitest";
import { learnt } from "../../../src/interview/community/weights.ts";
import { WEIGHTS } from "../../../src/interview/reading/priors.ts";
import { SIGNS } from "../../../src/interview/signs.ts";
import { guessedRight } from "../../support/attack.ts";
import { LIES, missed, recovered, shiftsBy } from "../../support/lessons.ts";
import { anyCommunity, anyTruth, dice } from "../../support/simulated.ts";

/** A slice of what `npm run bench -- learning` does at length, small enough for every commit. Seeds are fixed. */

describe("what a community's outcomes teach", () => {
  it("is nothing without outcomes: the published weights stand", () => {
    const model = learnt([]);
    for (const sign of SIGNS)
      for (const polarity of ["positive", "negative"] as const)
        expect(model.weight(sign, polarity).mean).toBeCloseTo(WEIGHTS[sign][polarity]);
  });

  it("comes nearer to known weights than the published ones are, and says how near", () => {
    const { outside, off, publishedOff } = recovered(4, 2_000);
    // Nine intervals in ten are meant to hold; that old interviews count less makes them rather too wide.
    expect(outside).toBeLessThan(0.15);
    expect(off).toBeLessThan(0.65 * publishedOff);
  });

  it.each([
    ["as far off as we say they may be", 0.35, 0],
    ["exactly right", 0, 0.001],
  ])("with 50 outcomes is not worse than the published weights where those are %s", (_, spread, margin) => {
    const { ours, published } = missed({ communities: 20, outcomes: 50, spread, each: 100 });
    expect(ours).toBeLessThanOrEqual(published + margin);
  });

  it.each(LIES)("is moved by no single account out of what was said before: %s", (_, lie) => {
    for (const outcomes of [60, 200]) {
      const roll = dice(outcomes);
      const honest = anyCommunity(roll, anyTruth(roll), outcomes);
      expect(shiftsBy(lie, honest).filter(({ out }) => out)).toEqual([]);
    }
  });

  it("doesn't tell whoever compares two tables what came of one person's interview", () => {
    const times = 10;
    const right = guessedRight({ times, own: true });
    expect(right).toBeLessThanOrEqual(0.7);
    // The guess is a good one: were everybody heard every time, it would hardly ever be wrong.
    expect(guessedRight({ times, own: true, all: true })).toBeGreaterThanOrEqual(0.9);
  }, 60_000);
});

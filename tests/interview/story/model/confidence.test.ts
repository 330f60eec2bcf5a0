import fc from "fast-check";
import { expect, it } from "vitest";
import { guessesFrom } from "../../../../src/interview/story/model/confidence.ts";
import { OUTPUTS } from "../../../../src/interview/story/model/linear.ts";

const thresholds = {
  slopes: Array<number>(OUTPUTS).fill(1),
  offsets: Array<number>(OUTPUTS).fill(0),
  assert: 0.5,
  offer: 0.25,
  beside: 0.75,
  circumstances: [],
};
const heardAll = fc
  .array(fc.float({ min: -20, max: 20, noNaN: true }), { minLength: OUTPUTS, maxLength: OUTPUTS })
  .map((odds) => odds.map((one) => ({ odds: one, at: { from: 0, to: 1 } })));

it("guesses each sign once, the likelier way round, and is surer the louder it was", () => {
  fc.assert(
    fc.property(heardAll, (heard) => {
      const guesses = guessesFrom(heard, thresholds);
      expect(new Set(guesses.map(({ name }) => name)).size).toBe(OUTPUTS / 2);
      for (const [i, { polarity, confidence }] of guesses.entries()) {
        const [good, bad] = [heard[2 * i]!.odds, heard[2 * i + 1]!.odds];
        if (Math.abs(good - bad) > 0.01) expect(polarity).toBe(good > bad ? "positive" : "negative");
        expect(confidence).toBeCloseTo(1 / (1 + Math.exp(-Math.max(good, bad))), 5);
      }
    }),
  );
});

it("guesses nothing from silence", () => {
  expect(guessesFrom([], thresholds)).toEqual([]);
});

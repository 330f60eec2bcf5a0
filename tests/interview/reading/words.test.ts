import fc from "fast-check";
import { expect, it } from "vitest";
import { BASES, CONTEXT, NOT_SIGNS } from "../../../src/interview/reading/priors.ts";
import { read } from "../../../src/interview/reading/reading.ts";
import * as words from "../../../src/interview/reading/words.ts";
import { anySeen } from "./any-seen.ts";

const PROMISES =
  /\b(likely|likelihood|certain(ly)?|probabl\w*|chances?|odds|guarantee\w*|sure(ly)?|definitely|promis\w+|bound to|in the bag|you('ve| have)? got|will|going to|expect\w*|hopeful|congrat\w*|hired?|success\w*)\b/i;
/** An offer may only be spoken of as so many in a hundred, from so many to so many. */
const SHARE_OF_OFFERS = /^(About|Of 100) .*\d+ to \d+ .*end in an offer/;

function promises(sentence: string): boolean {
  return (
    PROMISES.test(sentence) ||
    /%/.test(sentence) ||
    (/offer/i.test(sentence) && !SHARE_OF_OFFERS.test(sentence))
  );
}

const tables = Object.values(words).flatMap((entry) =>
  typeof entry === "string" ? [entry] : typeof entry === "object" ? Object.values<string>(entry) : [],
);
const bases = Object.values(BASES).flatMap((base) => [
  words.baseSays(base),
  words.rangeSays({ low: 35, high: 80 }, base),
]);
const reasons = [...CONTEXT, ...NOT_SIGNS].map(({ because }) => because);

it("would catch a sentence that promises an offer", () => {
  expect(promises("An offer is likely.")).toBe(true);
  expect(promises("You will hear good news.")).toBe(true);
  expect(promises("They make an offer after talks like this.")).toBe(true);
  expect(promises("60% of people hear back.")).toBe(true);
});

it("never tells Ann that an offer is likely or certain, in any table", () => {
  expect(tables.length).toBeGreaterThan(15);
  for (const sentence of [...tables, ...bases, ...reasons]) expect(promises(sentence), sentence).toBe(false);
});

it("never tells anyone so in any reading", () => {
  fc.assert(
    fc.property(anySeen, (seen) => {
      const { says, range, base, tells, contributions } = read(seen);
      const all = [
        says,
        range.says,
        base.says,
        tells.says,
        ...tells.because,
        ...contributions.flatMap((row) => row.because),
      ];
      for (const sentence of all) expect(promises(sentence), sentence).toBe(false);
    }),
  );
});

it("says one unknown sign is, and several are", () => {
  expect(words.unheardTells(1, 8)).toBe("1 of the 8 signs that could show here is unknown.");
  expect(words.unheardTells(3, 8)).toBe("3 of the 8 signs that could show here are unknown.");
});

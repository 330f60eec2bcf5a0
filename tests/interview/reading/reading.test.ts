import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BANDS, BASES, CLIP, OVERLAP, RUNGS } from "../../../src/interview/reading/priors.ts";
import { read } from "../../../src/interview/reading/reading.ts";
import { applies, type Seen } from "../../../src/interview/reading/seen.ts";
import { SIGNS, type SignName } from "../../../src/interview/signs.ts";
import { anySeen, anySign } from "./any-seen.ts";

const law = (holds: (seen: Seen, sign: SignName) => void) =>
  fc.assert(fc.property(anySeen, anySign, holds), { numRuns: 500 });
const tell = (seen: Seen, sign: SignName, as: Seen["signs"][SignName]) =>
  read({ ...seen, signs: { ...seen.signs, [sign]: as } });
const everySign = (as: "positive" | "negative" | "mixed") =>
  Object.fromEntries(SIGNS.map((sign) => [sign, as]));
const points = (seen: Seen, sign: SignName) =>
  read(seen).contributions.find((row) => row.sign === sign)?.points;

describe("a reading of one interview", () => {
  it("has nothing to say about an interview nobody told of", () => {
    const reading = read({ signs: {}, stage: "first", format: "onsite" });
    expect(reading).toMatchObject({ enough: false, band: "not_enough", contributions: [] });
    expect(reading.tells.telling).toBe("nothing");
    expect(reading.base).toMatchObject({ label: "first interviews", low: 12, high: 35, year: "2015–2019" });
  });

  it("has something to say as soon as Ann tells one sign", () => {
    for (const sign of SIGNS) expect(read({ signs: { [sign]: "mixed" } }).band).toBe("mixed");
  });

  it("shows an all-good first interview as encouraging, and still as far from settled", () => {
    const reading = read({ signs: everySign("positive"), stage: "first", format: "onsite", hoursSince: 3 });
    expect(reading).toMatchObject({ band: "encouraging", range: { low: 20, high: 50 }, clipped: true });
  });

  it("gives the base rate back where every sign was mixed", () => {
    const reading = read({ signs: everySign("mixed"), stage: "first", format: "onsite", hoursSince: 3 });
    expect(reading).toMatchObject({ band: "mixed", points: 0, range: { low: 10, high: 35 } });
  });

  it("counts a tour only where there was an office", () => {
    expect(
      points({ signs: { introductions: "positive" }, format: "onsite" }, "introductions"),
    ).toBeGreaterThan(0);
    law((seen) => {
      if (seen.format !== "phone" && seen.format !== "video") return;
      expect(applies("introductions", seen)).toBe(false);
      const without = tell(seen, "introductions", undefined);
      const withTour = tell(seen, "introductions", "positive");
      expect([withTour.band, withTour.range, withTour.tells]).toEqual([
        without.band,
        without.range,
        without.tells,
      ]);
    });
  });

  it("says why Ben's tour on a video call adds nothing", () => {
    const [row] = read({ signs: { introductions: "positive" }, format: "video" }).contributions;
    expect(row).toMatchObject({ points: 0, because: ["There is no tour on a video call: no sign at all."] });
  });

  it("gives no comfort from warmth where the questions stayed shallow", () => {
    const warm: Seen["signs"] = { rapport: "positive", engagement: "positive" };
    for (const sign of ["rapport", "engagement"] as const) {
      expect(points({ signs: { ...warm, skills_depth: "mixed" } }, sign)).toBeGreaterThan(0);
      expect(points({ signs: { ...warm, skills_depth: "negative" } }, sign)).toBe(0);
    }
    expect(points({ signs: { rapport: "negative", skills_depth: "negative" } }, "rapport")).toBeLessThan(0);
  });

  it("multiplies discounts, and gives a sentence for each", () => {
    const seen: Seen = { signs: { rapport: "negative" }, structured: true, inexperienced: true };
    const [row] = read(seen).contributions;
    expect(row?.multiplier).toBeCloseTo(0.15);
    expect(row?.because).toHaveLength(2);
  });

  it("tells less after a fortnight, by phone, under a script", () => {
    const full: Seen = { signs: everySign("positive"), stage: "first", format: "onsite", hoursSince: 3 };
    const telling = (change: Partial<Seen>) => read({ ...full, ...change }).tells.telling;
    expect(telling({})).toBe("fair");
    expect(telling({ hoursSince: 400 })).toBe("some");
    expect(telling({ structured: true })).toBe("some");
    expect(telling({ structured: true, hoursSince: 400 })).toBe("little");
    expect(read({ ...full, format: "phone" }).tells.because.join()).toContain("two signs fall away");
  });

  it("reaches wider the later it is told, in steps", () => {
    const at = (hoursSince: number) => read({ signs: {}, hoursSince }).spread.down;
    expect([at(0), at(48)]).toEqual([at(12), at(12)]);
    expect(at(49)).toBeGreaterThan(at(48));
    expect(at(200)).toBeGreaterThan(at(168));
    expect(at(1000)).toBeGreaterThan(at(720));
  });
});

describe("the laws of a reading", () => {
  it("reads the same answers the same way, in whatever order they were given", () => {
    law((seen) => {
      const backwards = Object.fromEntries(Object.entries(seen.signs).reverse());
      expect(read({ ...seen, signs: backwards })).toEqual(read(seen));
    });
  });

  it("has enough to say exactly where a sign that counts was told", () => {
    law((seen) => {
      const counts = SIGNS.some((sign) => seen.signs[sign] !== undefined && applies(sign, seen));
      expect(read(seen).enough).toBe(counts);
      expect(read(seen).band === "not_enough").toBe(!counts);
    });
  });

  it("never takes a better sign amiss", () => {
    const order = ["not_enough", ...BANDS.map(({ band }) => band)];
    law((seen, sign) => {
      const steps = (["negative", "mixed", "positive"] as const).map((as) => tell(seen, sign, as));
      for (const [worse, better] of [steps.slice(0, 2), steps.slice(1)] as const) {
        if (!worse || !better) throw new Error("two steps each");
        expect(order.indexOf(better.band)).toBeGreaterThanOrEqual(order.indexOf(worse.band));
        expect(better.points).toBeGreaterThanOrEqual(worse.points);
        expect(better.range.low).toBeGreaterThanOrEqual(worse.range.low);
        expect(better.range.high).toBeGreaterThanOrEqual(worse.range.high);
      }
    });
  });

  it("keeps the points within the clip, and says when it had to", () => {
    law((seen) => {
      for (const signs of [seen.signs, everySign("positive"), everySign("negative")]) {
        const { points, clipped, contributions } = read({ ...seen, signs });
        const sum = contributions.reduce((total, row) => total + row.points, 0);
        expect(points).toBeGreaterThanOrEqual(CLIP.low);
        expect(points).toBeLessThanOrEqual(CLIP.high);
        expect(clipped).toBe(sum < CLIP.low || sum > CLIP.high);
      }
    });
  });

  it("never reaches wider, nor tells less, for one more mixed sign", () => {
    const tellings = ["nothing", "little", "some", "fair"];
    law((seen, sign) => {
      if (seen.signs[sign] !== undefined || !applies(sign, seen)) return;
      const [before, after] = [read(seen), tell(seen, sign, "mixed")];
      expect(after.spread.down).toBeLessThanOrEqual(before.spread.down);
      expect(after.spread.up).toBeLessThanOrEqual(before.spread.up);
      expect(after.range.low).toBeGreaterThanOrEqual(before.range.low);
      expect(after.range.high).toBeLessThanOrEqual(before.range.high);
      expect(tellings.indexOf(after.tells.telling)).toBeGreaterThanOrEqual(
        tellings.indexOf(before.tells.telling),
      );
    });
    expect(read({ signs: everySign("mixed") }).range).not.toEqual(read({ signs: {} }).range);
  });

  it("can be made again by hand from what it prints", () => {
    law((seen) => {
      const { contributions, points, band, shift, spread, range } = read(seen);
      for (const row of contributions)
        expect(row.points).toBeCloseTo(row.weight * row.multiplier * OVERLAP, 12);

      const sum = contributions.reduce((total, row) => total + row.weight * row.multiplier * OVERLAP, 0);
      expect(points).toBeCloseTo(Math.min(Math.max(sum, CLIP.low), CLIP.high), 12);

      const row = BANDS.find(({ to }) => points < to) ?? BANDS.at(-1)!;
      expect(band === "not_enough" ? "mixed" : band).toBe(row.band);
      expect(shift).toBeCloseTo((row.from + row.to) / 2, 12);

      const { low, middle, high } = BASES[seen.stage ?? "unknown"];
      const odds = (share: number) => Math.log(share / (1 - share));
      const end = (edge: number, reach: number, side: 1 | -1) =>
        odds(middle) + shift + side * Math.sqrt((odds(edge) - odds(middle)) ** 2 + reach ** 2);
      const rung = (logOdds: number) => {
        const perCent = 100 / (1 + Math.exp(-logOdds));
        return [...RUNGS].sort((a, b) => Math.abs(a - perCent) - Math.abs(b - perCent))[0];
      };
      expect([range.low, range.high]).toEqual([
        rung(end(low, spread.down, -1)),
        rung(end(high, spread.up, 1)),
      ]);
    });
  });

  it("never shows a range finer than five points, nor one wholly on the side of an offer", () => {
    law((seen) => {
      for (const signs of [seen.signs, everySign("positive"), everySign("negative")]) {
        const { low, high } = read({ ...seen, signs }).range;
        expect([low % 5, high % 5]).toEqual([0, 0]);
        expect(low).toBeGreaterThanOrEqual(5);
        expect(high - low).toBeGreaterThanOrEqual(5);
        expect(low).toBeLessThan(50);
      }
    });
  });
});

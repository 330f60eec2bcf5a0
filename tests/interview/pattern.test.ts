import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FEWEST, patternIn } from "../../src/interview/pattern.ts";
import type { Seen } from "../../src/interview/reading/seen.ts";
import { anySeen } from "./reading/any-seen.ts";

const told = (...signs: readonly Seen["signs"][]): readonly Seen[] => signs.map((each) => ({ signs: each }));
const bad = { skills_depth: "negative" } as const;
const good = { skills_depth: "positive" } as const;

describe("a pattern", () => {
  it("is not spoken of under three interviews", () => {
    expect(patternIn(told(bad, bad))).toBeUndefined();
    expect(patternIn(told(bad, bad, bad))?.recurs).toEqual([{ sign: "skills_depth", times: 3, of: 3 }]);
  });

  it("needs the sign to be so three times, and in two of three where it was told", () => {
    expect(patternIn(told(bad, bad, {}, {}))?.recurs).toEqual([]);
    expect(patternIn(told(bad, bad, bad, good, good))?.recurs).toEqual([]);
    expect(patternIn(told(bad, bad, bad, good))?.recurs).toMatchObject([{ times: 3, of: 4 }]);
  });

  it("leaves out what circumstances explain", () => {
    const scripted = told(bad, bad, bad).map((seen) => ({ ...seen, structured: true }));
    expect(patternIn(scripted)?.recurs).toEqual([]);
    const phoned = told(...Array.from({ length: 3 }, () => ({ engagement: "negative" as const })));
    expect(patternIn(phoned.map((seen) => ({ ...seen, format: "phone" as const })))?.recurs).toEqual([]);
  });

  it("sees what improved, and no longer calls it recurring", () => {
    const found = patternIn(told(bad, bad, bad, good, good, good));
    expect(found?.improved).toEqual(["skills_depth"]);
    expect(found?.recurs).toEqual([]);
    expect(patternIn(told(good, good, good, bad, bad, bad))?.improved).toEqual([]);
  });

  it("names one thing to work on: the weightiest that recurs", () => {
    const both = { skills_depth: "negative", company_info: "negative" } as const;
    expect(patternIn(told(both, both, both))?.next).toBe("skills_depth");
    expect(patternIn(told(good, good, good))?.next).toBeUndefined();
  });

  it("counts no sign oftener than it was told, and none as both recurring and holding", () => {
    fc.assert(
      fc.property(fc.array(anySeen, { minLength: FEWEST, maxLength: 12 }), (all) => {
        const { recurs = [], holds = [], improved = [] } = patternIn(all) ?? {};
        for (const { sign, times, of } of [...recurs, ...holds]) {
          expect(of).toBeLessThanOrEqual(all.filter(({ signs }) => signs[sign] !== undefined).length);
          expect(times).toBeLessThanOrEqual(of);
          expect(times).toBeGreaterThanOrEqual(FEWEST);
        }
        const bad = recurs.map(({ sign }) => sign);
        expect(holds.filter(({ sign }) => bad.includes(sign))).toEqual([]);
        expect(improved.filter((sign) => bad.includes(sign))).toEqual([]);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askNext, READING_QUESTIONS, type ReadingQuestion } from "../../../src/interview/reading/ask-next.ts";
import { RECALL } from "../../../src/interview/reading/priors.ts";
import { read } from "../../../src/interview/reading/reading.ts";
import type { Seen } from "../../../src/interview/reading/seen.ts";
import { FORMATS, SIGNS, type SignName, STAGES } from "../../../src/interview/signs.ts";
import { anySeen } from "./any-seen.ts";

const anyOpen = fc.subarray([...READING_QUESTIONS]);
const law = (holds: (seen: Seen, open: readonly ReadingQuestion[]) => void) =>
  fc.assert(fc.property(anySeen, anyOpen, holds), { numRuns: 150 });

/** Written apart from the code under test: all that a member could answer. */
function futures(question: ReadingQuestion, seen: Seen): readonly Seen[] {
  if (question === "stage") return STAGES.map((stage) => ({ ...seen, stage }));
  if (question === "format") return FORMATS.map((format) => ({ ...seen, format }));
  if (question === "when") return RECALL.map(({ upToHours }) => ({ ...seen, hoursSince: upToHours }));
  if (question === "structured" || question === "inexperienced")
    return [true, false].map((so) => ({ ...seen, [question]: so }));
  return ["positive", "negative", "mixed", "na"].map((as) => ({
    ...seen,
    signs: { ...seen.signs, [question]: as },
  }));
}

const face = (seen: Seen) => {
  const { band, range } = read(seen);
  return `${band} ${range.low} ${range.high}`;
};
const couldChange = (question: ReadingQuestion, seen: Seen) =>
  futures(question, seen).some((future) => face(future) !== face(seen));

describe("what to ask next", () => {
  it("finds every question worth asking when Ann has said nothing", () => {
    expect(new Set(askNext({ signs: {} }, READING_QUESTIONS))).toEqual(new Set(READING_QUESTIONS));
  });

  it("asks for the telling signs before the tour", () => {
    const asked = askNext({ signs: {}, format: "onsite", stage: "first" }, SIGNS);
    expect(asked.slice(0, 2)).toEqual(["skills_depth", "next_steps"]);
    expect(asked.at(-1)).toBe("introductions");
  });

  it("asks nothing that cannot be seen on the phone", () => {
    const asked = askNext({ signs: {}, format: "phone" }, READING_QUESTIONS);
    expect(asked).not.toContain("introductions");
    expect(asked).not.toContain("engagement");
  });

  it("leaves alone what Ben set aside", () => {
    expect(askNext({ signs: { future: "na" } }, ["future", "rapport"])).toEqual(["rapport"]);
  });

  it("does not ask about a script where it could not matter", () => {
    const seen: Seen = { signs: { next_steps: "positive", ...rest("na") }, stage: "first", format: "onsite" };
    expect(askNext(seen, ["structured", "inexperienced"])).toEqual([]);
  });

  it("asks nothing when nothing is open", () => {
    law((seen) => {
      expect(askNext(seen, [])).toEqual([]);
    });
  });

  it("never asks what no answer could change, and asks only what is open, once", () => {
    law((seen, open) => {
      const asked = askNext(seen, [...open, ...open]);
      expect(new Set(asked).size).toBe(asked.length);
      for (const question of asked) {
        expect(open).toContain(question);
        expect(couldChange(question, seen)).toBe(true);
      }
    });
  });

  it("drops an unanswered question only where no answer could change anything", () => {
    law((seen, open) => {
      const unanswered = open.filter((question) => seen.signs[question as SignName] === undefined);
      const asked = askNext(seen, unanswered);
      for (const question of unanswered)
        expect(asked.includes(question), question).toBe(couldChange(question, seen));
    });
  });

  it("asks in the same order however the open questions are listed", () => {
    law((seen, open) => {
      expect(askNext(seen, [...open].reverse())).toEqual(askNext(seen, open));
    });
  });
});

describe("how soon it stops", () => {
  const left = (seen: Seen, told: number) =>
    choices(told).map((signs) => {
      const known: Seen = { ...seen, signs };
      return askNext(
        known,
        READING_QUESTIONS.filter((question) => !isKnown(question, known)),
      ).length;
    });

  it("leaves at most a handful of questions after a rich story, and few after a full one", () => {
    expect(median(left({ signs: {}, format: "onsite" }, 5))).toBeLessThanOrEqual(5);
    expect(median(left({ signs: {}, format: "onsite", stage: "first" }, 7))).toBeLessThanOrEqual(3);
  });
});

function rest(as: "na"): Seen["signs"] {
  return Object.fromEntries(SIGNS.filter((sign) => sign !== "next_steps").map((sign) => [sign, as]));
}

function isKnown(question: ReadingQuestion, seen: Seen): boolean {
  return question in seen.signs || (question !== "when" && question in seen);
}

/** Every choice of so many signs, told now well, now badly, now so-so. */
function choices(count: number): readonly Seen["signs"][] {
  const told = ["positive", "mixed", "positive", "negative"] as const;
  return Array.from({ length: 2 ** SIGNS.length }, (_, mask) => SIGNS.filter((_, bit) => mask & (1 << bit)))
    .filter((signs) => signs.length === count)
    .map((signs, at) => Object.fromEntries(signs.map((sign, nth) => [sign, told[(at + nth) % told.length]])));
}

function median(counts: readonly number[]): number {
  return [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)]!;
}

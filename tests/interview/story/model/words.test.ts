import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { standingOf } from "../../../../src/interview/story/model/standing.ts";
import { wordsOf } from "../../../../src/interview/story/model/words.ts";

const plain = (text: string) => wordsOf(text).map(({ word }) => word);

describe("words", () => {
  it("reads a shortened word as the two it is, whether or not people put the apostrophe", () => {
    expect(plain("Didn’t she?")).toEqual(["did", "n't", "she", "?"]);
    expect(plain("didnt she")).toEqual(["did", "n't", "she"]);
    expect(plain("they'd go")).toEqual(["they", "'d", "go"]);
  });

  it("stand where they were written, in their order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        let end = 0;
        for (const { from, to } of wordsOf(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          end = to;
        }
      }),
    );
  });
});

describe("standing", () => {
  const stands = (text: string, word: string) => {
    const words = wordsOf(text);
    return standingOf(words)[words.findIndex((one) => one.word === word)];
  };

  it("denies what follows a no, up to the end of its clause", () => {
    expect(stands("she never smiled", "smiled")?.denied).toBe(true);
    expect(stands("she never came, he smiled", "smiled")?.denied).toBe(false);
  });

  it("knows whose doing it is", () => {
    expect(stands("I froze", "froze")?.whose).toBe("mine");
    expect(stands("I froze and she laughed", "laughed")?.whose).toBe("theirs");
    expect(stands('she said "well done"', "well")?.quoted).toBe(true);
  });
});

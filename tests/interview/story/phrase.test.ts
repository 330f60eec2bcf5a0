import { describe, expect, it } from "vitest";
import { compile } from "../../../src/interview/story/phrase.ts";

const says = (phrase: string, plain: string) => compile(phrase, { they: "he|she|both_of_them" }).test(plain);

describe("phrases", () => {
  it("matches words in order, whatever stands between them up to the gap", () => {
    expect(says("asked .. work", "she asked about all my work")).toBe(true);
    expect(says("asked .. work", "asked me very much about work")).toBe(false);
  });

  it("never crosses a comma or into the middle of a word", () => {
    expect(says("asked .. work", "she asked, then work")).toBe(false);
    expect(says("late", "the plate was cold")).toBe(false);
  });

  it("reads endings, groups, apostrophes left out and the edges of a sentence", () => {
    expect(says("<they> nod*", "both of them nodded")).toBe(true);
    expect(says("didn't look", "he didnt look up")).toBe(true);
    expect(says("^ bored", "bored, all of them")).toBe(true);
    expect(says("^ bored", "they were bored")).toBe(false);
  });

  it("names the groups it knows when asked for one it doesn't", () => {
    expect(() => says("<them>", "")).toThrow("Known: they");
  });
});

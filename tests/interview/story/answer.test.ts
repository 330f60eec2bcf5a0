import { describe, expect, it } from "vitest";
import { answersHeldOut } from "../../../scripts/answers.ts";
import type { SignName } from "../../../src/interview/signs.ts";
import { readAnswer } from "../../../src/interview/story/answer.ts";

describe("answers kept for measuring", () => {
  // The later ones were written when the readers were done; their floors are a little under what they were first read with.
  it.each([
    ["signs", 0.95, 0.85],
    ["others", 0.95, 0.85],
    ["later", 0.9, 0.72],
  ] as const)("are read rightly, or asked again: %s", (which, precision, recall) => {
    const { right, wrong, missed } = answersHeldOut()[which];
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(precision);
    expect(right / (right + missed)).toBeGreaterThanOrEqual(recall);
  });
});

describe("an answer to a sign's question", () => {
  it.each<[SignName, string, ReturnType<typeof readAnswer>]>([
    ["company_info", "a lot", "positive"],
    ["length", "a lot", undefined],
    ["future", "no", "negative"],
    ["rapport", "no", undefined],
    ["company_info", "didn't come up", "na"],
    ["future", "didn't come up", "negative"],
    ["questions_welcomed", "they ran out of time", "negative"],
    ["questions_welcomed", "i didnt have any", "na"],
    ["length", "ten minutes over", "positive"],
    ["length", "40 minutes", undefined],
    ["length", "20 mins instead of 45", "negative"],
  ])("means what it means there: %s, “%s”", (sign, words, means) => {
    expect(readAnswer(words, { sign })).toBe(means);
  });

  it.each<[SignName, string]>([
    ["engagement", "at first yes, then he drifted off"],
    ["future", "yes but only at the end"],
    ["rapport", "started stiff but he warmed up by the end"],
    ["company_info", "about the company yes, about the job not so much"],
  ])("is in between where it says both: %s, “%s”", (sign, words) => {
    expect(readAnswer(words, { sign })).toBe("mixed");
  });

  it("is turned by a no, and not by a no about something else", () => {
    expect(readAnswer("not rushed at all", { sign: "questions_welcomed" })).toBe("positive");
    expect(readAnswer("no awkward pauses", { sign: "rapport" })).toBe("positive");
    expect(readAnswer("not very present", { sign: "engagement" })).toBe("negative");
  });

  it("is left to the other question where its words are about that", () => {
    expect(readAnswer("she was on her phone the whole time", { sign: "length" })).toBeUndefined();
    expect(readAnswer("he showed me round the whole place", { sign: "rapport" })).toBeUndefined();
  });

  it("can take back or confirm what was seemingly meant", () => {
    const cut = { sign: "length", meant: "negative" } as const;
    expect(readAnswer("yes exactly", cut)).toBe("negative");
    expect(readAnswer("no they were fine", { sign: "questions_welcomed", meant: "negative" })).toBe(
      "positive",
    );
    expect(readAnswer("yes but only at the end", { sign: "future", meant: "positive" })).toBe("mixed");
    // Neither says what it was instead.
    expect(readAnswer("no", cut)).toBeUndefined();
    expect(readAnswer("no, that was the wifi", cut)).toBeUndefined();
  });
});

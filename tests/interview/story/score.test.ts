import { describe, expect, it } from "vitest";
import { labelledFrom } from "../../../src/interview/story/labelled.ts";
import { readStory } from "../../../src/interview/story/read-story.ts";
import { score } from "../../../src/interview/story/score.ts";
import { scoreTable } from "../../../src/interview/story/score-table.ts";

const scored = (...lines: readonly unknown[]) =>
  score(
    lines.map((line) => {
      const labelled = labelledFrom(JSON.stringify(line))!;
      return { labelled, reading: readStory(labelled.text) };
    }),
  );
const engagement = (line: unknown) => {
  const { right, wrong, missed } = scored(line).signs.find((row) => row.name === "engagement")!;
  return [right, wrong, missed];
};

const text = "He was on his phone the whole time.";

describe("scoring", () => {
  it("counts a sign read the wrong way round as wrong and missed", () => {
    expect(engagement({ text, signals: { engagement: "negative" } })).toEqual([1, 0, 0]);
    expect(engagement({ text, signals: { engagement: "positive" } })).toEqual([0, 1, 1]);
    expect(engagement({ text, signals: {} })).toEqual([0, 1, 0]);
  });

  it("does not judge what its raters dispute", () => {
    expect(engagement({ text, signals: { engagement: "disputed" } })).toEqual([0, 0, 0]);
  });

  it("takes either answer where a post says both", () => {
    const sentences = [
      { text, signals: { engagement: "negative" } },
      { text: "Then she warmed up.", signals: { engagement: "positive" } },
    ];
    expect(engagement({ sentences })).toEqual([1, 0, 0]);
  });

  it("compares names without their titles", () => {
    const facts = { interviewers: ["Achebe"], reply_by: null, scheduled_minutes: null, actual_minutes: null };
    const people = scored({ text: "Dr Achebe chaired.", signals: {}, facts }).facts[0];
    expect(people).toMatchObject({ right: 1, wrong: 0, missed: 0 });
  });

  it("knows a line that is no labelled story", () => {
    expect(labelledFrom("nope")).toBeUndefined();
    expect(labelledFrom('{"text":"Hello","signals":{"charm":"positive"}}')).toBeUndefined();
  });

  it("draws a table with a dash where there is nothing to measure", () => {
    const table = scoreTable(scored({ text, signals: { engagement: "negative" } }));
    expect(table).toContain("1 story");
    expect(table).toMatch(/engagement +1\.000 +1\.000 +1\.000 +1 +0 +0/);
    expect(table).toContain("silent where there is no sign: – (–)");
  });
});

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { labelledFrom } from "../../../src/interview/story/labelled.ts";
import { readStory } from "../../../src/interview/story/read-story.ts";
import { score, total } from "../../../src/interview/story/score.ts";

// Nobody trains on these stories: they are one author's, and that author wrote nothing else.
const stories = readFileSync(new URL("../../../texts/narratives-dev.jsonl", import.meta.url), "utf8")
  .split("\n")
  .flatMap((line) => labelledFrom(line) ?? []);

it("reads whole stories of an author it has never read, nearly always rightly", () => {
  const { signs, silence } = score(
    stories.map((labelled) => ({ labelled, reading: readStory(labelled.text) })),
  );
  const { right, wrong, missed } = total(signs);
  expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.85);
  expect((2 * right) / (2 * right + wrong + missed)).toBeGreaterThanOrEqual(0.82);
  expect(silence.silent / silence.of).toBeGreaterThanOrEqual(0.85);
});

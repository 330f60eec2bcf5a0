import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type Scores, scoresBy } from "../../../../src/interview/story/model/reader.ts";
import { shipped } from "../../../../src/interview/story/model/shipped.ts";

const stories = readFileSync(new URL("../../../../texts/narratives-dev.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line): string => JSON.parse(line).text);
const sentences = stories.slice(0, 12).flatMap((story) => story.split(/(?<=\.) /));

const alone = (scores: Scores) => sentences.map((sentence) => scores([sentence])[0]);

it("hears a sentence the same whatever it has heard before, and whatever stands beside it", () => {
  const one = scoresBy(shipped());
  const all = one(sentences);
  one(stories);
  expect(one(sentences)).toEqual(all);
  expect(alone(one)).toEqual(all);
  expect(scoresBy(shipped())(sentences.slice(0, 3))).toEqual(all.slice(0, 3));
});

it("hears nothing where there is nothing", () => {
  const scores = scoresBy(shipped());
  expect(scores([])).toEqual([]);
  expect(scores([""])).toHaveLength(1);
});

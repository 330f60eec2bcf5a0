import { expect, it } from "vitest";
import { endingsBy } from "../../../../src/interview/story/model/endings.ts";
import { shipped } from "../../../../src/interview/story/model/shipped.ts";

const endings = endingsBy(shipped().endings);

function sentencesIn(text: string): readonly string[] {
  const ends = endings(text);
  return [0, ...ends].map((from, i) => text.slice(from, ends[i] ?? text.length).trim());
}

it("finds where sentences end that nobody ended", () => {
  expect(
    sentencesIn(
      "she walked me round the ward and I met the porters he never looked up from his laptop they said they'd ring me on friday",
    ),
  ).toEqual([
    "she walked me round the ward and I met the porters",
    "he never looked up from his laptop",
    "they said they'd ring me on friday",
  ]);
});

it("finds no end inside a sentence that has one of its own", () => {
  expect(endings("She asked what I'd do with a patient who won't take his tablets.")).toEqual([]);
  expect(endings("")).toEqual([]);
});

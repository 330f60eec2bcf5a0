import { readFileSync } from "node:fs";
import { argv, exit } from "node:process";
import { type Labelled, labelledFrom } from "../src/interview/story/labelled.ts";
import { readStory } from "../src/interview/story/read-story.ts";
import { score } from "../src/interview/story/score.ts";
import { scoreTable } from "../src/interview/story/score-table.ts";

/** `npm run eval -- FILE [FILE...]`: how well the story reader reads stories whose right reading is known. */
function main(files: readonly string[]): void {
  if (files.length === 0) fail("Which stories? For example: npm run eval -- texts/narratives-dev.jsonl");
  const pairs = files.flatMap(storiesIn).map((labelled) => ({ labelled, reading: readStory(labelled.text) }));
  console.log(files.join(" "));
  console.log(scoreTable(score(pairs)));
}

function storiesIn(file: string): readonly Labelled[] {
  const stories = linesOf(file).flatMap((line, i) => {
    if (line.trim() === "") return [];
    return (
      labelledFrom(line) ??
      fail(
        `${file}, line ${i + 1}: not a labelled story. One JSON object a line, with "text" and "signals" (or "sentences"): see texts/README.md.`,
      )
    );
  });
  return stories.length > 0 ? stories : fail(`${file} holds no story.`);
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch (error) {
    return fail(
      `Could not read ${file} (${error instanceof Error && "code" in error ? error.code : error}). Is the path right?`,
    );
  }
}

function fail(message: string): never {
  console.error(message);
  exit(1);
}

main(argv.slice(2));

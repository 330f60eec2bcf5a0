import { existsSync, readFileSync } from "node:fs";
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type Labelled, labelledFrom } from "../src/interview/story/labelled.ts";
import { readStory } from "../src/interview/story/read-story.ts";
import { type Score, score, type Tally, total } from "../src/interview/story/score.ts";
import { scoreTable } from "../src/interview/story/score-table.ts";
import { answersHeldOut } from "./answers.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
/** Short passages of real people's posts, labelled; they are nobody's to copy, and are read where whoever has them says. */
const REAL = process.env.REAL_PASSAGES;

/**
 * `npm run eval -- FILE [FILE...]`: how well the story reader reads stories whose right reading is known.
 * Without a file: every target, and what was reached.
 */
function main(files: readonly string[]): void {
  if (files.length === 0) targets();
  else console.log(`${files.join(" ")}\n${scoreTable(scored(files))}`);
}

function scored(files: readonly string[]): Score {
  return score(files.flatMap(storiesIn).map((labelled) => ({ labelled, reading: readStory(labelled.text) })));
}

/** Signs on authors held out come out of the training's report: the shipped model has read them since. */
function targets(): void {
  const { heldOut, secondTest } = report.parse(
    JSON.parse(linesOf(`${ROOT}docs/story-reader-report.json`).join("\n")),
  );
  const { silent, of } = heldOut.sentences.silence;
  line("whole stories, author held out", { ...heldOut.stories.all, target: "F1 0.82 at precision 0.85" });
  line("posts, three authors held out", { ...heldOut.posts.all, target: "F1 0.65 at precision 0.80" });
  line("posts, two voices never looked at", { ...secondTest.all, target: "F1 0.65 at precision 0.80" });
  console.log(`${"silent where there is no sign".padEnd(34)}${(silent / of).toFixed(3)}   target 0.90`);
  if (REAL && existsSync(REAL))
    line("real people's passages", {
      ...rates(total(scored([REAL]).signs)),
      target: "F1 0.50 at precision 0.70",
    });
  else console.log("real people's passages            not here: REAL_PASSAGES=FILE names them");
  for (const row of scored([`${ROOT}texts/narratives-dev.jsonl`]).facts)
    line(`${row.name}, whole stories`, { ...rates(row), target: "F1 0.90" });
  for (const row of scored([`${ROOT}texts/facts-held-out.jsonl`]).facts)
    line(`${row.name}, list held out`, { ...rates(row), target: "F1 0.90" });
  const { signs, later, others } = answersHeldOut();
  line("answers to signs, odd ones", { ...rates(signs), target: "recall 0.85 at precision 0.95" });
  line("answers to signs, written later", { ...rates(later), target: "recall 0.85 at precision 0.95" });
  line("other answers, odd ones", { ...rates(others), target: "recall 0.85 at precision 0.95" });
}

const measured = z.object({ precision: z.number(), recall: z.number(), f1: z.number() });
const report = z.object({
  heldOut: z.object({
    stories: z.object({ all: measured }),
    posts: z.object({ all: measured }),
    sentences: z.object({ silence: z.object({ silent: z.number(), of: z.number() }) }),
  }),
  secondTest: z.object({ all: measured }),
});

function rates({ right, wrong, missed }: Tally): z.infer<typeof measured> {
  return {
    precision: right / (right + wrong),
    recall: right / (right + missed),
    f1: (2 * right) / (2 * right + wrong + missed),
  };
}

function line(
  what: string,
  { precision, recall, f1, target }: z.infer<typeof measured> & { readonly target: string },
): void {
  const numbers = `F1 ${f1.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`;
  console.log(`${what.padEnd(34)}${numbers}   target ${target}`);
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

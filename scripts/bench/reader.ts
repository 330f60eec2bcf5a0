import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Labelled, labelledFrom } from "../../src/interview/story/labelled.ts";
import { wordsOf } from "../../src/interview/story/model/words.ts";
import { readStory } from "../../src/interview/story/read-story.ts";
import { type Figure, percentile, type Section } from "./frame.ts";
import { FIXED_ORDER, questionsAfter } from "./simulated-member.ts";

const STORIES = new URL("../../texts/narratives-dev.jsonl", import.meta.url);
const LOAD = fileURLToPath(new URL("./reader-load.ts", import.meta.url));
const WORDS = 150;
const READINGS = 400;
const WARM_UP = 40;
/** A story that tells this many signs is a rich one. */
const RICH = 4;

/** How fast the story reader is, what it costs, and how many questions it saves. */
export const reader: Section = {
  name: "reader",
  measure: async () => {
    const stories = storiesIn(readFileSync(STORIES, "utf8"));
    return [...speed(stories.map(({ text }) => text)), ...cost(), ...questions(stories)];
  },
};

function storiesIn(lines: string): readonly Labelled[] {
  return lines.split("\n").flatMap((line) => labelledFrom(line) ?? []);
}

/** Against the floor: cutting the same text into words, which whatever reads it has to do. */
function speed(texts: readonly string[]): readonly Figure[] {
  const long = Array.from({ length: texts.length }, (_, i) => ofLength(texts, i));
  const timed = (read: (text: string) => unknown, now: () => number) =>
    Array.from({ length: WARM_UP + READINGS }, (_, i) => {
      const start = now();
      read(long[i % long.length] ?? "");
      return now() - start;
    }).slice(WARM_UP);
  const clock = () => performance.now();
  const floor = percentile(timed(wordsOf, clock), 0.5);
  const times = timed(readStory, clock);
  const p50 = percentile(times, 0.5);
  const spent = percentile(timed(readStory, processorTime), 0.5);
  return [
    { what: `a story of ${WORDS} words, p50`, value: p50, unit: "ms", most: 20 },
    { what: `a story of ${WORDS} words, p99`, value: percentile(times, 0.99), unit: "ms", most: 100 },
    { what: "processor time of one, p50", value: spent, unit: "ms" },
    { what: "p50 against cutting it into words", value: p50 / floor, unit: "times" },
  ];
}

/** In milliseconds, of all threads: what a busy machine can't lengthen much. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Stories one after another, up to the length. */
function ofLength(texts: readonly string[], from: number): string {
  let words: string[] = [];
  for (let i = from; words.length < WORDS; i++)
    words = [...words, ...(texts[i % texts.length] ?? "").split(/\s+/)];
  return words.slice(0, WORDS).join(" ");
}

/** In a process of its own, so that nothing is there yet. */
function cost(): readonly Figure[] {
  const told = execFileSync(process.execPath, ["--expose-gc", "--import", "tsx", LOAD], { encoding: "utf8" });
  return JSON.parse(told); // What reader-load.ts prints.
}

/** Said first: whoever tells much usually says this much. */
const WITH_WHOM =
  "Had my interview today for the staff nurse role at St Anne's Hospital, it was with Maria Lopez. ";

function questions(stories: readonly Labelled[]): readonly Figure[] {
  const rich = stories.filter(({ signs }) => signs.size >= RICH).map(({ text }) => text);
  const medians = (texts: readonly string[]) => {
    const counts = texts.map(questionsAfter);
    return [counts.map(({ card }) => card), counts.map(({ email }) => email)].map((all) =>
      percentile(all, 0.5),
    );
  };
  const [card = 0, email = 0] = medians(rich.map((text) => WITH_WHOM + text));
  const [barely = 0, barelyEmail = 0] = medians(rich);
  return [
    { what: `rich stories (${RICH} signs or more)`, value: rich.length, unit: "stories" },
    { what: "questions to the card, median", value: card, unit: "questions", most: 6 },
    { what: "more to the email, median", value: email, unit: "questions", most: 3 },
    { what: "to the card, day, job and names untold", value: barely, unit: "questions" },
    { what: "more to the email, job and names untold", value: barelyEmail, unit: "questions" },
    { what: "in a fixed order it would be", value: FIXED_ORDER, unit: "questions" },
  ];
}

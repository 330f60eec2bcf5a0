import { NUMBERS } from "../numbers.ts";
import { beginningToEnd, rangesIn } from "./by-the-clock.ts";
import { timesIn } from "./clock.ts";
import { isAnother } from "./scope.ts";
import type { Sentence } from "./telling.ts";

/**
 * How a length is told: in so many words ("half an hour"), as a number alone ("used 40"), by two times of day ("9 to
 * 9.30"), by when it began and when it ended ("in at two … out at twenty past"), or by what it was more or less than.
 */
export type Telling = "words" | "bare" | "range" | "kept" | "due" | "reckoned";

/** A length of time in a story; whose it is, nobody has said yet. */
export interface Duration {
  readonly minutes: number;
  readonly telling: Telling;
  readonly sentence: Sentence;
  /** Where it stands in its sentence. */
  readonly from: number;
  readonly to: number;
}

const NUMBER = `(?:\\d{1,3}|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ])?(?:${Object.keys(NUMBERS).join("|")}))`;
const HOURS = "(?:hours?|hrs?|h)";
const MINUTES = "(?:minutes?|mins?|m)";
/** "50ish minutes", "twenty-odd", "ten or so". */
const ISH = "(?:[- ]?(?:ish|odd)| or so)?";

/** The forms of a length, most specific first; each says how its parts add up. */
const FORMS: readonly (readonly [RegExp, (one: number, two: number) => number])[] = [
  [new RegExp(`(\\d)[.,]5[- ]?${HOURS}\\b`, "y"), (hours) => hours * 60 + 30],
  [new RegExp(`(${NUMBER})[- ]?${HOURS}(?: and|,)? ?(?:a )?half`, "y"), (hours) => hours * 60 + 30],
  [new RegExp(`(${NUMBER})[- ]?${HOURS}(?: and|,)? ?three[- ]quarters`, "y"), (hours) => hours * 60 + 45],
  [new RegExp(`(${NUMBER})[- ]?${HOURS}(?: and|,)? ?(?:a )?quarter`, "y"), (hours) => hours * 60 + 15],
  [
    new RegExp(
      `(${NUMBER})[- ]?${HOURS}(?: and|,)? ?(${NUMBER})(?:[- ]?${MINUTES})?\\b(?! ?(?:people|of|questions|with))`,
      "y",
    ),
    (hours, minutes) => hours * 60 + minutes,
  ],
  [new RegExp(`(${NUMBER}) and a (?:half|bit) ${HOURS}`, "y"), (hours) => hours * 60 + 30],
  [/(?:three[- ]quarters? of an|3\/4(?: of an)?) hour/y, () => 45],
  [/(?:a )?quarter of an hour/y, () => 15],
  [/half(?: an)?[- ](?:hour|hr)/y, () => 30],
  [new RegExp(`(${NUMBER})${ISH}[- ]?${MINUTES}\\b`, "y"), (minutes) => minutes],
  [/(?:a )?couple of hours/y, () => 120],
  [new RegExp(`(${NUMBER})[- ]?${HOURS}\\b`, "y"), (hours) => hours * 60],
  [/hour\b(?!ly)/y, () => 60],
];

/** A number without its unit: minutes, unless it is small and hours were spoken of before. */
const BARE = new RegExp(`(${NUMBER})(?::[0-5]\\d)?(?![\\p{L}\\p{N}%:-]|[.,:]\\d)`, "uy");
const NOT_TIME =
  /^ (?:weeks?|days?|months?|years?|people|of us|questions?|rounds?|times|candidates|others?|managers?|more people|women|men|nurses|staff|quid|pounds|percent|per cent|o'clock|working|business|stages?|interviews?|tests?|tasks?|patients|kids|buses)\b/;
const LEAST_BARE = 5;
/** "They said an hour. It was nearly two"; "it took two and a half", "it was half", "he gave me three quarters". */
const HOURS_LEFT_OUT: readonly (readonly [RegExp, (hours: number) => number])[] = [
  [/three[- ]quarters(?! of)\b/y, () => 45],
  [/half(?= ?(?:[.,;!?]|$))/y, () => 30],
  [/(one|two|three|four) and a half(?! (?:days?|weeks?|months?|years?))\b/y, (hours) => hours * 60 + 30],
  [
    /(one|two|three|four)(?= ?(?:[.,;!?]|of (?:them|it)|$|instead|(?:since|because|before|by the time|in the end)\b))/y,
    (hours) => hours * 60,
  ],
];
const SHARES: Readonly<Record<string, number>> = {
  half: 0.5,
  "a third": 1 / 3,
  "a quarter": 0.25,
  twice: 2,
  double: 2,
};
const SHARE = /(half|a third|a quarter|twice|double)(?: of)? (?:that|it)\b/y;
const MORE = new RegExp(`(?:another|an extra|added|extra|a further) (half an hour|${NUMBER})`, "y");

/** "Ran ten minutes over", "finished a quarter of an hour early". */
const BEYOND = new RegExp(
  `(half an hour|(?:a )?quarter of an hour|${NUMBER})(?: ${MINUTES})? (?:(over|longer|extra)|early|short)\\b`,
  "y",
);
const RAN = /\b(?:ran|run|runs|went|go|going|gone|were|kept (?:me|us)|stayed)(?: \p{L}+){0,3} $/u;
const STOPPED =
  /\b(?:ended|finished|finish|done|stopped|wrapped|out|over|closed|let (?:me|us))(?: \p{L}+){0,3} $/u;

/** Where a length may begin, or two times that make one; "another" and "added" begin as "a" does. */
const BEGINS = new RegExp(
  `(?<![\\p{L}\\p{N}$£€.:'-])(?=${NUMBER}|half|quarter|couple|hour|twice|double|extra|noon|midday)`,
  "gu",
);

const LONGEST = 600;
const SHORTEST = 3;
/** More than any story tells; it bounds the work. */
const MOST = 30;

/** Every length told in a story that may be of this interview, in order. */
export function durationsIn(story: readonly Sentence[]): readonly Duration[] {
  const sentences = story.filter(({ plain }) => !isAnother(plain));
  const found: Duration[] = [];
  for (const sentence of sentences)
    if (found.length < MOST) found.push(...toldIn(sentence, found.slice(-MOST)));
  return [...found.slice(0, MOST), ...beginningToEnd(sentences)].filter(
    ({ minutes }) => minutes >= SHORTEST && minutes <= LONGEST,
  );
}

function toldIn(sentence: Sentence, before: readonly Duration[]): readonly Duration[] {
  const times = timesIn(sentence.plain);
  const ranges = rangesIn(sentence, times);
  const found: Duration[] = [];
  for (const { index } of sentence.plain.matchAll(BEGINS)) {
    if (index < (found.at(-1)?.to ?? 0)) continue;
    const isTime = times.some(({ sure, from, to }) => sure && from <= index && index < to);
    const told =
      ranges.find(({ from }) => from === index) ??
      (isTime ? undefined : durationAt(sentence, index, [...before, ...found]));
    if (told) found.push(told);
  }
  return found;
}

/** "An hour longer than planned" is no length, but by how much another was passed. */
const BY_WHICH =
  /^ (?:longer|more|shorter|less) than (?:planned|expected|booked|scheduled|promised|it|they|i|we)\b/;

function durationAt(sentence: Sentence, from: number, before: readonly Duration[]): Duration | undefined {
  const read =
    reckoned(sentence.plain, from, before.at(-1)) ??
    inWords(sentence.plain, from) ??
    bare(sentence.plain, from, before);
  if (!read || BY_WHICH.test(sentence.plain.slice(from + read.letters))) return undefined;
  return { sentence, from, to: from + read.letters, minutes: read.minutes, telling: read.telling };
}

interface Read {
  readonly letters: number;
  readonly minutes: number;
  readonly telling: Telling;
}

/** "Another twenty", "ten over", "half that": more or less than the length told before. */
function reckoned(plain: string, from: number, last: Duration | undefined): Read | undefined {
  if (last === undefined) return undefined;
  const more = at(MORE, plain, from);
  if (more) return { letters: more[0].length, minutes: last.minutes + partOf(more[1]), telling: "reckoned" };
  const beyond = at(BEYOND, plain, from);
  if (beyond) {
    const [, part, over] = beyond;
    const told = plain.slice(Math.max(0, from - 40), from);
    const minutes = last.minutes + (over ? partOf(part) : -partOf(part));
    if ((over ? RAN : STOPPED).test(told)) return { letters: beyond[0].length, minutes, telling: "reckoned" };
  }
  const share = at(SHARE, plain, from);
  if (!share) return undefined;
  const minutes = Math.round(last.minutes * (SHARES[share[1] ?? ""] ?? 1));
  return { letters: share[0].length, minutes, telling: "reckoned" };
}

function inWords(plain: string, from: number): Read | undefined {
  for (const [form, add] of FORMS) {
    const match = at(form, plain, from);
    if (match)
      return {
        letters: match[0].length,
        minutes: add(numberOf(match[1]), numberOf(match[2])),
        telling: "words",
      };
  }
  return undefined;
}

function bare(plain: string, from: number, before: readonly Duration[]): Read | undefined {
  const ofHours = before.some(({ minutes, telling }) => telling === "words" && minutes % 30 === 0);
  for (const [form, add] of ofHours ? HOURS_LEFT_OUT : []) {
    const match = at(form, plain, from);
    if (match) return { letters: match[0].length, minutes: add(numberOf(match[1])), telling: "bare" };
  }
  const match = at(BARE, plain, from);
  if (!match || NOT_TIME.test(plain.slice(from + match[0].length))) return undefined;
  const minutes = numberOf(match[1]);
  return minutes >= LEAST_BARE ? { letters: match[0].length, minutes, telling: "bare" } : undefined;
}

function at(form: RegExp, plain: string, from: number): RegExpExecArray | null {
  form.lastIndex = from;
  return form.exec(plain);
}

function partOf(told = ""): number {
  if (told === "half an hour") return 30;
  return told.endsWith("quarter of an hour") ? 15 : numberOf(told);
}

function numberOf(words = ""): number {
  if (/^\d+$/.test(words)) return Number(words);
  return words.split(/[- ]/).reduce((sum, word) => sum + (NUMBERS[word] ?? 0), 0);
}

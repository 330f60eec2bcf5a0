import { NUMBERS } from "../numbers.ts";
import { minutesBetween, type Time, timesIn } from "./clock.ts";
import { isElsewhere } from "./scope.ts";
import type { Sentence } from "./telling.ts";

/**
 * How a length is told: in so many words ("half an hour"), as a number alone ("used 40"), by two times of day ("9 to
 * 9.30"), by when it began and when it ended ("in at two … out at twenty past"), or by what it was more or less than.
 */
type Telling = "words" | "bare" | "range" | "kept" | "due" | "reckoned";

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
  [new RegExp(`(${NUMBER})[- ]?${MINUTES}\\b`, "y"), (minutes) => minutes],
  [/(?:a )?couple of hours/y, () => 120],
  [new RegExp(`(${NUMBER})[- ]?${HOURS}\\b`, "y"), (hours) => hours * 60],
  [/hour\b(?!ly)/y, () => 60],
];

/** A number without its unit: minutes, unless it is small and hours were spoken of before. */
const BARE = new RegExp(`(${NUMBER})(?::[0-5]\\d)?(?![\\p{L}\\p{N}%:-]|[.,:]\\d)`, "uy");
const NOT_TIME =
  /^ (?:weeks?|days?|months?|years?|people|of us|questions?|rounds?|times|candidates|others?|managers?|more people|women|men|nurses|staff|quid|pounds|percent|per cent|o'clock|working|business|stages?|interviews?|tests?|tasks?|patients|kids|buses)\b/;
const LEAST_BARE = 5;
/** "They said an hour. It was nearly two." */
const HOURS_LEFT_OUT = /^(?:one|two|three|four)(?= ?(?:[.,;!?]|of (?:them|it)|$|instead))/;
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
  const sentences = story.filter(({ plain }) => !isElsewhere(plain));
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

function durationAt(sentence: Sentence, from: number, before: readonly Duration[]): Duration | undefined {
  const read =
    reckoned(sentence.plain, from, before.at(-1)) ??
    inWords(sentence.plain, from) ??
    bare(sentence.plain, from, before);
  return read && { sentence, from, to: from + read.letters, minutes: read.minutes, telling: read.telling };
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
  const match = at(BARE, plain, from);
  if (!match || NOT_TIME.test(plain.slice(from + match[0].length))) return undefined;
  const number = numberOf(match[1]);
  const letters = match[0].length;
  const ofHours = before.some(({ minutes, telling }) => telling === "words" && minutes % 30 === 0);
  if (ofHours && HOURS_LEFT_OUT.test(plain.slice(from)))
    return { letters, minutes: number * 60, telling: "bare" };
  return number >= LEAST_BARE ? { letters, minutes: number, telling: "bare" } : undefined;
}

function at(form: RegExp, plain: string, from: number): RegExpExecArray | null {
  form.lastIndex = from;
  return form.exec(plain);
}

const JOINED = /^ ?(?:to|till?|til|until|-|–) ?(?:about |around |gone |nearly |almost |just )*$/;
const BOOKS =
  /\b(?:from|between|booked|scheduled|slot|diary|calendar|down for|invite|was|said|appointment)\b[^.!?;]{0,20}$/;
const LONGEST_BY_CLOCK = 240;

/** Two times of day, told so that they can be nothing else: one of them surely a time, or with a word that books. */
function rangesIn(sentence: Sentence, times: readonly Time[]): readonly Duration[] {
  const { plain } = sentence;
  return times.slice(1).flatMap((end, i) => {
    const start = times[i] as Time;
    if (!JOINED.test(plain.slice(start.to, end.from))) return [];
    const minutes = minutesBetween(start, end);
    const sure = start.sure || end.sure || BOOKS.test(plain.slice(0, start.from));
    if (!sure || minutes === 0 || minutes > LONGEST_BY_CLOCK) return [];
    return [{ minutes, telling: "range" as const, sentence, from: start.from, to: end.to }];
  });
}

const BEGAN =
  /\b(?:went in|walked in|go in|in at|start(?:ed|s|ing)?|began|begun|begin|kicked off|rang(?: me)?|called(?: me)?|(?:interview|mine|slot|appointment|it) was|given me|saw me|due)\b[^.!?;,]{0,12}$/;
const BEGAN_AFTER = /^ (?:i went in|start\b|is when (?:i|it|we)|they called me in|it (?:started|began))/;
const ENDED =
  /\b(?:out|finish(?:ed)?|done|left|leav\w+|ended|stopped|back|home|bus|car|train|hung up|stood up|came out|thanked|wound up|over|through|gone|put her coat|put his coat)\b[^.!?;,]{0,22}$/;
const ENDED_AFTER =
  /^,? (?:i was (?:out|back|done|home|on)|we were (?:done|finished|through)|finish\b|they(?:'d| had)? thanked|(?:\p{L}+ ){1,3}(?:thanked|stood up|got up|left|put)|it was (?:over|done)|i was still|i (?:left|came out|walked out)|we (?:finished|stopped|hung up))/u;
const DUE = /\b(?:meant|supposed|due|booked|scheduled|was to|planned)\b[^.!?;]{0,24}$/;

/** What the times say where the member tells when it began and when it ended. */
function beginningToEnd(sentences: readonly Sentence[]): readonly Duration[] {
  const all = sentences.flatMap((sentence) => timesIn(sentence.plain).map((time) => ({ time, sentence })));
  const sides = all.map(({ time, sentence }, i) => {
    const before = sentence.plain.slice(0, time.from);
    const after = sentence.plain.slice(time.to);
    const next = all[i + 1];
    const ranged = next?.sentence === sentence && JOINED.test(sentence.plain.slice(time.to, next.time.from));
    const due = DUE.test(before);
    const ended = !ranged && (ENDED.test(before) || ENDED_AFTER.test(after));
    const began = ranged || BEGAN_AFTER.test(after) || (!due && BEGAN.test(before) && !ENDED.test(before));
    return {
      time,
      sentence,
      began,
      ended: ended && !due,
      due: due && /\b(?:finish|end|till|until|be done)\b/.test(before),
    };
  });
  const start = sides.find(({ began }) => began);
  const between = (end: (typeof sides)[number] | undefined, telling: Telling): readonly Duration[] => {
    if (start === undefined || end === undefined || end === start) return [];
    const minutes = minutesBetween(start.time, end.time);
    if (minutes === 0 || minutes > LONGEST_BY_CLOCK) return [];
    return [{ minutes, telling, sentence: end.sentence, from: end.time.from, to: end.time.to }];
  };
  return [
    ...between(
      sides.find(({ ended }) => ended),
      "kept",
    ),
    ...between(
      sides.find(({ due }) => due),
      "due",
    ),
  ];
}

function partOf(told = ""): number {
  if (told === "half an hour") return 30;
  return told.endsWith("quarter of an hour") ? 15 : numberOf(told);
}

function numberOf(words = ""): number {
  if (/^\d+$/.test(words)) return Number(words);
  return words.split(/[- ]/).reduce((sum, word) => sum + (NUMBERS[word] ?? 0), 0);
}

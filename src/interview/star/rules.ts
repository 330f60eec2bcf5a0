import type { PartName, Star } from "./star.ts";

/** One thing that makes a story thin. */
export interface Rule {
  readonly name: string;
  readonly part: PartName;
  /** The words that show it, "" where what shows it is that there are none; undefined where it isn't so. */
  readonly finds: (words: string, told: Star["parts"]) => string | undefined;
  /** What it is about those words. Follows a quote, or stands alone. */
  readonly says: string;
  /** The one question that would mend it. */
  readonly asks: string;
  readonly replaces?: boolean;
  /** Whether it can be seen in a language that isn't read. */
  readonly anyLanguage?: boolean;
}

/** Lengths are in words. Our judgement: a story of two minutes is some 280 words, most of them what was done. */
const LENGTH = { leastSituation: 6, mostSituation: 70, mostShare: 0.45, leastAction: 15 } as const;

const I = /\b(?:i|i'm|i've|i'd|i'll|my|me|myself|mine)\b/i;
const WE = /\b(?:we|we're|we've|we'd|our|us|ours)\b/i;

/** A figure, or a word that is as good as one. "One" is as often nobody in particular. */
const NUMBER =
  /\d|[一二三四五六七八九十百千]|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|ninety|hundreds?|thousands?|millions?|dozens?|half|halved|halving|doubl(?:ed|ing)|tripl(?:ed|ing)|twice|a third|a quarter|quarters?|per ?cent|zero|nobody|no one|not a single|every (?:day|week|month|year|shift|one))\b/i;

const VAGUE =
  /\b(?:helped(?: out)?(?: with)?|was (?:involved in|part of|responsible for|in charge of)|worked (?:hard|closely|together|on it|with (?:them|everyone))|dealt with|handled (?:it|this|that|the (?:situation|issue|problem))|managed (?:it|this|the (?:situation|issue|problem))|took care of|supported|assisted|did (?:my best|what i could|everything)|made sure|communicated|coordinated|sorted (?:it|things|everything) out|fixed (?:it|things|everything))\b/i;
const HEDGED = /\b(?:just|kind of|kinda|sort of|i guess|i suppose|maybe|a little bit|a bit|i think i)\b/i;
const BLAMED =
  /\b(?:boss|manager|supervisor|lead|director|colleagues?|co-?workers?|teams?|customers?|clients?|he|she|they)\b[^.!?\n]{0,30}\b(?:useless|incompetent|stupid|lazy|idiots?|an? idiot|terrible|awful|toxic|impossible|crazy|clueless|hopeless|rubbish)\b/i;

export const RULES: readonly Rule[] = [
  {
    name: "situation_missing",
    part: "situation",
    finds: (words) => (counted(words) === 0 ? "" : undefined),
    says: "Whoever listens doesn't know yet where this was.",
    asks: "Where was it, and what was at stake? Two sentences.",
    anyLanguage: true,
  },
  {
    name: "situation_blames",
    part: "situation",
    finds: (words) => sentenceWith(words, BLAMED),
    says: "puts the blame on somebody, and that is what stays in mind.",
    asks: "How would they tell it themselves? Say it so that they could read it.",
    replaces: true,
  },
  {
    name: "situation_long",
    part: "situation",
    finds: (words, told) => (isLong(words, told) ? words : undefined),
    says: "is a long way in: the weight should be on what you did.",
    asks: "In two sentences: where was it, and what was at stake?",
    replaces: true,
    anyLanguage: true,
  },
  {
    name: "situation_thin",
    part: "situation",
    finds: (words) => (counted(words) < LENGTH.leastSituation ? words : undefined),
    says: "is too little to see it by.",
    asks: "Where was it, and what would have happened if nobody had done anything?",
    anyLanguage: true,
  },
  {
    name: "task_missing",
    part: "task",
    finds: (words) => (counted(words) === 0 ? "" : undefined),
    says: "It isn't said what was yours to do.",
    asks: "What was yours to do in it, and what made that hard?",
    anyLanguage: true,
  },
  {
    name: "task_not_yours",
    part: "task",
    finds: (words) => (I.test(words) ? undefined : words),
    says: "doesn't say which part of it was yours.",
    asks: "What did they count on you for? Begin with “I”.",
  },
  {
    name: "action_missing",
    part: "action",
    finds: (words) => (counted(words) === 0 ? "" : undefined),
    says: "What you did is missing, and it is what they ask for.",
    asks: "What did you do first, and what then?",
    anyLanguage: true,
  },
  {
    name: "action_we",
    part: "action",
    finds: (words) => (WE.test(words) && !I.test(words) ? sentenceWith(words, WE) : undefined),
    says: "says “we” and never “I”, so nobody can tell what you did.",
    asks: "Which part of that was you? Begin with “I”.",
  },
  {
    name: "action_vague",
    part: "action",
    // Where enough is told beside it, it is no more than a way in.
    finds: (words) =>
      toldBeside(words, VAGUE) < LENGTH.leastAction ? sentenceWith(words, VAGUE) : undefined,
    says: "could be said of anybody.",
    asks: "What would a camera have seen you do? Two or three steps, in order.",
  },
  {
    name: "action_mostly_we",
    part: "action",
    finds: (words) => (mostlyWe(words) ? sentenceWith(words, WE) : undefined),
    says: "is one of several “we”s: your own part gets lost in them.",
    asks: "What did you do in it that nobody else did?",
  },
  {
    name: "action_short",
    part: "action",
    finds: (words) => (counted(words) < LENGTH.leastAction ? words : undefined),
    says: "is over before it is begun, and it is the part they ask for.",
    asks: "What did you do first, what then, and why in that order?",
    anyLanguage: true,
  },
  {
    name: "action_hedged",
    part: "action",
    finds: (words) => sentenceWith(words, HEDGED),
    says: "makes it smaller than it was.",
    asks: "How would somebody who watched you put it?",
  },
  {
    name: "result_missing",
    part: "result",
    finds: (words) => (counted(words) === 0 ? "" : undefined),
    says: "There is no result yet: the story stops where it gets interesting.",
    asks: "What changed because of you? Give the number, if there is one.",
    anyLanguage: true,
  },
  {
    name: "result_no_number",
    part: "result",
    finds: (words) => (NUMBER.test(words) ? undefined : sentencesOf(words)[0]),
    says: "has no number in it.",
    asks: "What changed because of you? Give the number: how many, how much, from what to what.",
  },
];

const sentencesOf = (words: string): readonly string[] =>
  (words.match(/[^.!?\n]+[.!?]*/g) ?? []).map((sentence) => sentence.trim()).filter(Boolean);

const sentenceWith = (words: string, pattern: RegExp): string | undefined =>
  sentencesOf(words).find((sentence) => pattern.test(sentence));

const toldBeside = (words: string, pattern: RegExp): number =>
  counted(
    sentencesOf(words)
      .filter((sentence) => !pattern.test(sentence) && I.test(sentence))
      .join(" "),
  );

export const counted = (words: string): number =>
  words.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

function isLong(words: string, told: Star["parts"]): boolean {
  const situation = counted(words);
  if (situation > LENGTH.mostSituation) return true;
  const { action, result } = told;
  if (action === undefined || result === undefined) return false;
  const whole = Object.values(told).reduce((sum, part) => sum + counted(part), 0);
  return situation > LENGTH.mostSituation / 2 && situation > LENGTH.mostShare * whole;
}

function mostlyWe(words: string): boolean {
  const times = (pattern: RegExp) => words.match(new RegExp(pattern, "gi"))?.length ?? 0;
  return times(WE) >= 3 && times(WE) > 2 * times(I);
}

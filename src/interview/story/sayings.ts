import type { SignName } from "../signs.ts";
import { lengthsIn } from "./minutes.ts";
import type { Stretch } from "./model/listen.ts";
import { isElsewhere, isHarmless } from "./scope.ts";
import type { Sentence } from "./telling.ts";

/** What words of fixed meaning say, over the model's head. */
export interface Saying {
  readonly name: SignName;
  readonly polarity: "positive" | "negative";
  readonly at: Stretch;
}

interface Row extends Omit<Saying, "at"> {
  readonly words: RegExp;
}

/** Sayings the model has met too rarely to trust. Source: our judgement. */
const TABLE: readonly Row[] = [
  {
    name: "engagement",
    polarity: "positive",
    words:
      /\b(?:never|not once|nobody|no one|neither(?: of them)?|didn't|did not)\b(?: \p{L}+){0,4} (?:look|glance|check|touch|peek)(?:s|ed|ing)?(?: even| once)?(?: at)? (?:his|her|their|the|a)(?: own)? (?:phones?|watch(?:es)?|clock|screens?|mobiles?)\b/u,
  },
  {
    name: "length",
    polarity: "positive",
    words:
      /\b(?:it|(?:the |that |an )?(?:whole )?(?:time|hour|thing|interview|chat)) (?:all |just |absolutely )?(?:flew|whizzed|raced) (?:by|past)\b/u,
  },
];

/** The sayings in a story, and what its two lengths say where both are told. */
export function sayingsIn(sentences: readonly Sentence[]): readonly Saying[] {
  const measured = measuredLength(sentences.filter(({ plain }) => !isElsewhere(plain)));
  return [...(measured ? [measured] : []), ...sentences.flatMap(saidIn)];
}

function saidIn({ start, plain }: Sentence): readonly Saying[] {
  return TABLE.flatMap(({ name, polarity, words }) => {
    const match = words.exec(plain);
    if (match === null || /\bi (?:\p{L}+ )?$/u.test(plain.slice(0, match.index))) return [];
    const end = match.index + match[0].length;
    // What follows the clause may tell of somebody else ("the other one") and takes nothing back.
    const told = plain.slice(0, end) + (/^[^,;:]*/.exec(plain.slice(end))?.[0] ?? "");
    return isElsewhere(told) ? [] : [{ name, polarity, at: { from: start + match.index, to: start + end } }];
  });
}

/** A quarter of the promised time lost is a cut-short interview; all of it or more is a full one. Our judgement. */
const CUT_SHORT = 0.75;

function measuredLength(here: readonly Sentence[]): Saying | undefined {
  const { scheduled, actual, told } = lengthsIn(here);
  if (scheduled === undefined || actual === undefined || told === undefined) return undefined;
  if (here.some(({ plain }) => isHarmless(plain))) return undefined;
  if (actual > CUT_SHORT * scheduled && actual < scheduled) return undefined;
  return { name: "length", polarity: actual < scheduled ? "negative" : "positive", at: told };
}

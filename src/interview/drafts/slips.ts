import { CONFUSED } from "./slips/confused.ts";
import { GRAMMAR } from "./slips/grammar.ts";
import { LEARNERS } from "./slips/learners.ts";
import { MISSPELT } from "./slips/misspelt.ts";
import { type Rule, righted, rule } from "./slips/rule.ts";

/** A slip of the pen: what stands there, what should, and why. Places count UTF-16 units. */
export interface Slip {
  readonly at: number;
  readonly was: string;
  readonly to: string;
  readonly says: string;
}

const TYPING: readonly Rule[] = [
  rule(
    /(?<![\p{L}'’-])(?!(?:had|that|so|very|many|really|much|far|bye|ha|no)\s)(\p{Ll}[\p{L}'’]*)\s+\1(?![\p{L}'’-])/gu,
    "$1",
    "written twice",
  ),
  rule(/(?<![\p{L}\p{N}'’._-])i(?=[\s,.;!?)]|['’](?:m|ve|d|ll)\b)/gu, "I", "always a capital"),
  rule(
    /\b([Aa]) (?=(?!one\b|once\b)(?:hour|honest|honou?r|heir|[aio]\p{Ll}+|e(?!u)\p{Ll}+|u(?!ni|se|su|ti|k\b|r[aeiou])\p{Ll}+)(?!\p{L}))/gu,
    "$1n ",
    "“an” before a vowel",
  ),
  rule(
    /\b([Aa])n (?=(?:[bcdfgjklmnpqrtvwxyz]\p{Ll}+|uni(?!n|m)\p{Ll}+|user?\b|useful|one\b|European\b)(?!\p{L}))/gu,
    "$1 ",
    "“a” before a consonant",
  ),
];

/**
 * Our own proofreading, which needs nothing beside it: each is wrong wherever it stands in a mail to an employer; what
 * could be right in one is left alone.
 */
const RULES: readonly Rule[] = [...CONFUSED, ...GRAMMAR, ...LEARNERS, ...TYPING, ...MISSPELT];

/** The slips in a text, in order. `masked` is the text with what is none of ours blanked, letter for letter. */
export function slipsIn(text: string, masked: string = text): readonly Slip[] {
  const found = RULES.flatMap((each) =>
    [...masked.matchAll(each.pattern)].map((match) => {
      const was = text.slice(match.index, match.index + match[0].length);
      return { at: match.index, was, to: cased(was, righted(each, match)), says: each.says };
    }),
  ).filter(({ was, to }) => was !== to);
  return found
    .filter((slip, nth) => !found.slice(0, nth).some((earlier) => meet(earlier, slip)))
    .sort((one, other) => one.at - other.at);
}

/** Whether two touch the same letters. */
export const meet = (one: Pick<Slip, "at" | "was">, other: Pick<Slip, "at" | "was">): boolean =>
  one.at < other.at + Math.max(1, other.was.length) && other.at < one.at + Math.max(1, one.was.length);

/** At the start of a sentence the right word has a capital too. */
function cased(was: string, right: string): string {
  return /^\p{Lu}/u.test(was) ? right.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : right;
}

import { endsClause, type Standing } from "./standing.ts";
import type { Word } from "./words.ts";

/** Kinds of feature; each keeps its keys apart from the others'. */
const KIND = {
  word: 1,
  denied: 2,
  standing: 3,
  pair: 4,
  triple: 5,
  overOne: 6,
  overTwo: 7,
  letters: 8,
  number: 9,
} as const;

/** Pieces of words are many and say little each. */
const LETTERS_WEIGHT = 0.5;
const STANDS = { "nobody's": 0, mine: 1, theirs: 2 } as const;

/** What the linear half sees: feature key (32 bits) to weight, of length one all together. */
export type Features = ReadonlyMap<number, number>;

/**
 * Words, their neighbours, their pieces and how they stand, as hashed features; all of them, or those that are wanted,
 * with the weights they have among all.
 */
export function featuresOf(
  words: readonly Word[],
  standing: readonly Standing[],
  isWanted: (key: number) => boolean = () => true,
): Features {
  const counts = new Map<number, number>();
  let sum = 0;
  const add = (key: number, weight = 1) => {
    sum += weight;
    if (isWanted(key)) counts.set(key, (counts.get(key) ?? 0) + weight);
  };
  addRuns(add, words);
  for (const [i, { word }] of words.entries()) {
    const stands = standing[i];
    if (/^\d/.test(word)) add(mixed(KIND.number, 0));
    if (stands && !endsClause(word)) addStanding(add, hash(word), stands);
    if (word.length > 3) addLetters(add, `<${word}>`);
  }
  return scaled(counts, sum);
}

type Add = (key: number, weight?: number) => void;

/** Each word, and the two and three that stand together or nearly so. */
function addRuns(add: Add, words: readonly Word[]): void {
  const exact = [hash("<"), ...words.map(({ word }) => hash(word)), hash(">")];
  const loose = [hash("<"), ...words.map(({ word }) => hash(/^\d/.test(word) ? "#" : word)), hash(">")];
  const at = (i: number) => loose[i] ?? 0;
  for (const [i, key] of exact.entries()) {
    add(mixed(KIND.word, key));
    if (i + 1 < loose.length) add(mixed(KIND.pair, at(i), at(i + 1)));
    if (i + 2 < loose.length) {
      add(mixed(KIND.triple, at(i), at(i + 1), at(i + 2)));
      add(mixed(KIND.overOne, at(i), at(i + 2)));
    }
    if (i + 3 < loose.length) add(mixed(KIND.overTwo, at(i), at(i + 3)));
  }
}

function addStanding(add: Add, word: number, { denied, whose }: Standing): void {
  add(mixed(KIND.denied, word, Number(denied)));
  add(mixed(KIND.standing, word, Number(denied), STANDS[whose]));
}

function addLetters(add: Add, word: string): void {
  for (let length = 3; length <= 5; length++)
    for (let from = 0; from + length <= word.length; from++)
      add(mixed(KIND.letters, hash(word, from, from + length)), LETTERS_WEIGHT);
}

/** Of length one all together. */
export function unitLength(counts: Map<number, number>): Features {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return scaled(counts, sum);
}

function scaled(counts: Map<number, number>, sum: number): Features {
  for (const [key, count] of counts) counts.set(key, Math.sqrt(count / sum));
  return counts;
}

/** FNV-1a over the letters, or over some of them. */
export function hash(word: string, from = 0, to = word.length): number {
  let sum = 0x811c9dc5;
  for (let i = from; i < to; i++) sum = Math.imul(sum ^ word.charCodeAt(i), 0x01000193);
  return sum;
}

/** One key of several, spread over all 32 bits (the last steps are MurmurHash3's). */
export function mixed(...parts: readonly number[]): number {
  let sum = 0x9e3779b9;
  for (let i = 0; i < parts.length; i++) {
    const turned = sum ^ (parts[i] as number);
    sum = Math.imul((turned << 13) | (turned >>> 19), 0x85ebca6b) + 0x52dce729;
  }
  sum ^= sum >>> 16;
  sum = Math.imul(sum, 0xc2b2ae35);
  return (sum ^ (sum >>> 13)) >>> 0;
}

import type { Standing } from "./standing.ts";
import type { Word } from "./words.ts";

/** Numbers that tell where a word stands, after the numbers that tell what it is. */
export const STANDS = 4;
/** Outputs are multiplied eight at a time; the last six are never read. */
export const PADDED = 24;
/** The second layer looks further: two words to either side. */
export const NEAR = 1;
export const FAR = 2;

export interface Layer {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** The network half: word vectors, a layer of near windows, one of far windows over it, the peaks of both, the outputs. */
export interface Network {
  /** Word to row of `vectors`; a word never seen has the last row. */
  readonly rows: ReadonlyMap<string, number>;
  readonly vectors: Int8Array;
  /** What one step of a vector's numbers is worth. */
  readonly step: number;
  readonly near: Layer;
  readonly far: Layer;
  readonly out: Layer;
}

/** A sentence as the network takes it: rows of its word vectors, and how its words stand (`STANDS` numbers each). */
export interface Encoded {
  readonly rows: Int32Array;
  readonly standing: Float32Array;
}

/** Times worth telling apart; every other number is a small one, a year or a number. */
const TIMES = /^(?:5|10|15|20|30|40|45|60|90)$/;

/** The word a number is looked up under. */
export function lookedUp(word: string): string {
  if (!/^\d/.test(word) || TIMES.test(word)) return word;
  if (/^\d$/.test(word)) return "#1";
  return /^\d{1,2}:|^\d{4}$/.test(word) ? "#t" : "#";
}

/** Looks up the words of a sentence; its beginning stands nowhere, its end as its last word does. */
export function encode(
  rows: ReadonlyMap<string, number>,
  words: readonly Word[],
  standing: readonly Standing[],
): Encoded {
  const unknown = rows.size;
  const encoded = {
    rows: new Int32Array(words.length + 2),
    standing: new Float32Array((words.length + 2) * STANDS),
  };
  encoded.rows[0] = rows.get("<s>") ?? unknown;
  encoded.rows[words.length + 1] = rows.get("</s>") ?? unknown;
  for (const [i, { word }] of words.entries()) encoded.rows[i + 1] = rows.get(lookedUp(word)) ?? unknown;
  for (let i = 0; i <= words.length; i++) {
    const stands = standing[Math.min(i, words.length - 1)];
    if (stands) encoded.standing.set(numbersOf(stands), (i + 1) * STANDS);
  }
  return encoded;
}

function numbersOf({ denied, whose, quoted }: Standing): readonly number[] {
  return [Number(denied), Number(whose === "mine"), Number(whose === "theirs"), Number(quoted)];
}

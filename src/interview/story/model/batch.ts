import { eachNeighbour, type Laid, lay } from "./convolution.ts";
import { type Encoded, FAR, NEAR, STANDS } from "./network.ts";

/** Sentences laid end to end, and the numbers of their words and of the windows over them. */
export interface Batch {
  readonly laid: Laid;
  readonly rows: Int32Array;
  readonly standing: Float32Array;
  /** Words as they stand, windows over those, windows over these. */
  readonly words: Numbered;
  readonly near: Numbered;
  readonly far: Numbered;
}

/** What stands at each place, by numbers: equal things have equal ones, in this batch and in those before it. */
export interface Numbered {
  readonly at: Int32Array;
  /** The first number that is new, and the places where it and those after it stand first. */
  readonly first: number;
  readonly places: readonly number[];
}

interface Limits {
  /** Words in a batch. */
  readonly atOnce: number;
  /** Numbers given before all are forgotten. */
  readonly kept: number;
}

/** Puts sentences in batches, to be read one after another. */
export function batchesBy({ atOnce, kept }: Limits): (sentences: readonly Encoded[]) => Iterable<Batch> {
  const [words, near, far] = [numbering(), numbering(), numbering()];
  const numbered = (sentences: readonly Encoded[]): Batch => {
    const laid = lay(sentences.map(({ rows }) => rows.length));
    // Different words stand in different windows, and those in different windows again: of these there are the most.
    if (far.count() + laid.words >= kept) for (const each of [words, near, far]) each.forget();
    const { rows, standing } = joined(sentences, laid);
    const wordsMet = words.meet(wordKeys(rows, standing));
    const nearMet = near.meet(windowKeys(laid, wordsMet, NEAR));
    const farMet = far.meet(windowKeys(laid, nearMet, FAR));
    return { laid, rows, standing, words: wordsMet, near: nearMet, far: farMet };
  };
  return function* (sentences) {
    for (const portion of portions(sentences, atOnce)) yield numbered(portion);
  };
}

function joined(sentences: readonly Encoded[], { words, bounds }: Laid): Encoded {
  const all = { rows: new Int32Array(words), standing: new Float32Array(words * STANDS) };
  for (const [i, { rows, standing }] of sentences.entries()) {
    all.rows.set(rows, bounds[i]);
    all.standing.set(standing, (bounds[i] ?? 0) * STANDS);
  }
  return all;
}

function portions(sentences: readonly Encoded[], most: number): readonly (readonly Encoded[])[] {
  const all: Encoded[][] = [[]];
  let words = 0;
  for (const sentence of sentences) {
    if (words + sentence.rows.length > most) {
      all.push([]);
      words = 0;
    }
    all.at(-1)?.push(sentence);
    words += sentence.rows.length;
  }
  return all;
}

/** Numbers things as they are met, from 1 on; a thing keeps its number until all are forgotten. */
function numbering() {
  const known = new Map<number, number>();
  const meet = (keys: Float64Array): Numbered => {
    const first = known.size + 1;
    const places: number[] = [];
    const at = new Int32Array(keys.length);
    for (let place = 0; place < keys.length; place++) {
      const key = keys[place] as number;
      const number = known.get(key) ?? known.size + 1;
      if (number > known.size) {
        known.set(key, number);
        places.push(place);
      }
      at[place] = number;
    }
    return { at, first, places };
  };
  return { meet, count: () => known.size, forget: () => known.clear() };
}

function wordKeys(rows: Int32Array, standing: Float32Array): Float64Array {
  const keys = new Float64Array(rows);
  for (let place = 0, at = 0; place < keys.length; place++)
    for (let i = 0; i < STANDS; i++, at++)
      keys[place] = (keys[place] as number) * 2 + (standing[at] as number);
  return keys;
}

/** More than there are numbers. */
const BASE = 2 ** 16;

/** A key for each window of three: equal where the same things stand in the same places. */
function windowKeys(laid: Laid, { at }: Numbered, apart: number): Float64Array {
  const keys = new Float64Array(laid.words);
  eachNeighbour(laid, apart, (place, neighbour, slot) => {
    keys[place] = (keys[place] as number) + (at[neighbour] as number) * BASE ** slot;
  });
  return keys;
}

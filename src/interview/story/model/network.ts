import { type Laid, lay, peaksOf, rectify, rowsFor, unroll, type Window } from "./convolution.ts";
import { OUTPUTS } from "./linear.ts";
import { type Workbench, workbench } from "./matmul.ts";
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

/** Looks up the words of a sentence. */
export function encode(
  rows: ReadonlyMap<string, number>,
  words: readonly Word[],
  standing: readonly Standing[],
): Encoded {
  const unknown = rows.size;
  const row = (word: string) => rows.get(lookedUp(word)) ?? unknown;
  const stands = standing.flatMap(({ denied, whose, quoted }) => [
    Number(denied),
    Number(whose === "mine"),
    Number(whose === "theirs"),
    Number(quoted),
  ]);
  return {
    rows: Int32Array.from([row("<s>"), ...words.map(({ word }) => row(word)), row("</s>")]),
    standing: Float32Array.from([...Array<number>(STANDS).fill(0), ...stands, ...stands.slice(-STANDS)]),
  };
}

const MEGABYTES = 4;
/** Words read at once; more sentences than that are read in turn. */
const AT_ONCE = 512;

/** A reader that gives the log odds of each output for every sentence. */
export function networkReader(network: Network): (sentences: readonly Encoded[]) => readonly Float32Array[] {
  const forward = forwardPass(network);
  return (sentences) => {
    const scores: Float32Array[] = [];
    let batch: Encoded[] = [];
    let words = 0;
    for (const sentence of sentences) {
      if (words + sentence.rows.length > AT_ONCE) {
        scores.push(...forward(batch));
        [batch, words] = [[], 0];
      }
      batch.push(sentence);
      words += sentence.rows.length;
    }
    return [...scores, ...forward(batch)];
  };
}

function forwardPass(network: Network): (batch: readonly Encoded[]) => readonly Float32Array[] {
  const bench = workbench(MEGABYTES);
  const units = network.near.bias.length;
  const dims = network.vectors.length / (network.rows.size + 1);
  const input = bench.room(AT_ONCE * (dims + STANDS));
  const near = windowsOf(bench, network.near, { width: dims + STANDS, apart: NEAR });
  const far = windowsOf(bench, network.far, { width: units, apart: FAR });
  const outputs = outputsOf(bench, network.out);
  return (batch) => {
    const laid = lay(batch.map((sentence) => sentence.rows.length));
    fill(input, batch, network);
    const nearUnits = near(laid, input);
    return outputs(laid, [nearUnits, far(laid, nearUnits)]);
  };
}

/** A layer of windows: what its units say of each word; the same array every time. */
function windowsOf({ room, multiply }: Workbench, { weights, bias }: Layer, window: Window) {
  const [units, inner] = [bias.length, 3 * window.width];
  const right = room(weights.length);
  right.set(weights);
  const [left, sum] = [room(AT_ONCE * inner), room(AT_ONCE * units)];
  return (laid: Laid, input: Float32Array): Float32Array => {
    const rows = rowsFor(laid.words);
    unroll(laid, window, [input, left]);
    sum.fill(0, 0, rows * units);
    multiply({ left, right, sum, rows, columns: units, inner });
    rectify(sum, bias, laid.words);
    return sum;
  };
}

/** The outputs, read off the peaks of both layers' units in each sentence. */
function outputsOf({ room, multiply }: Workbench, { weights, bias }: Layer) {
  const inner = weights.length / PADDED;
  const units = inner / 2;
  const right = room(weights.length);
  right.set(weights);
  const [left, sum] = [room(AT_ONCE * inner), room(AT_ONCE * PADDED)];
  const where = new Int32Array(units);
  return ({ bounds }: Laid, halves: readonly Float32Array[]): readonly Float32Array[] => {
    const sentences = bounds.length - 1;
    const rows = rowsFor(sentences);
    for (let sentence = 0, at = 0; sentence < sentences; sentence++)
      for (const values of halves) {
        peaksOf(values, [bounds[sentence] ?? 0, bounds[sentence + 1] ?? 0], where);
        for (let unit = 0; unit < units; unit++, at++)
          left[at] = values[(where[unit] as number) * units + unit] as number;
      }
    sum.fill(0, 0, rows * PADDED);
    multiply({ left, right, sum, rows, columns: PADDED, inner });
    return bounds
      .slice(1)
      .map((_, i) =>
        sum.slice(i * PADDED, i * PADDED + OUTPUTS).map((one, output) => one + (bias[output] ?? 0)),
      );
  };
}

/** Lays the words' vectors and how they stand side by side. */
function fill(input: Float32Array, batch: readonly Encoded[], { vectors, rows, step }: Network): void {
  const dims = vectors.length / (rows.size + 1);
  let at = 0;
  for (const sentence of batch)
    for (const [word, row] of sentence.rows.entries()) {
      for (let i = 0; i < dims; i++) input[at + i] = (vectors[row * dims + i] ?? 0) * step;
      for (let i = 0; i < STANDS; i++) input[at + dims + i] = sentence.standing[word * STANDS + i] ?? 0;
      at += dims + STANDS;
    }
}

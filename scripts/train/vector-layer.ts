import type { Laid } from "../../src/interview/story/model/convolution.ts";
import { type Encoded, STANDS } from "../../src/interview/story/model/network.ts";
import type { Dice } from "./dice.ts";
import { MOST_WORDS } from "./window-layer.ts";

/** Word vectors that learn. */
export interface VectorLayer {
  /** The numbers of every word, one after the other; the same array every time. */
  readonly forward: (batch: readonly Encoded[]) => Float32Array;
  readonly backward: (laid: Laid, slopes: Float32Array) => void;
}

interface Habits {
  /** Shares left out at random: whole words, and single numbers. */
  readonly dropWords: number;
  readonly dropNumbers: number;
  readonly rate: number;
}

/** AdaGrad's sum starts here, so that the first step is not a leap. */
const FIRST_SUM = 1e-3;

/** Trains `vectors` in place; its last row is the word unknown, which a word left out becomes. */
export function vectorLayer(
  vectors: Float32Array,
  dims: number,
  { dropWords, dropNumbers, rate, dice }: Habits & { readonly dice: Dice },
): VectorLayer {
  const width = dims + STANDS;
  const unknown = vectors.length / dims - 1;
  const numbers = new Float32Array(MOST_WORDS * width);
  const rows = new Int32Array(MOST_WORDS);
  const sums = new Float32Array(unknown + 1).fill(FIRST_SUM);
  const scale = 1 / (1 - dropNumbers);

  const write = (word: number, row: number, stands: Float32Array) => {
    rows[word] = row;
    const at = word * width;
    numbers.set(vectors.subarray(row * dims, (row + 1) * dims), at);
    numbers.set(stands, at + dims);
    for (let i = at; i < at + width; i++)
      numbers[i] = dice.roll() < dropNumbers ? 0 : (numbers[i] as number) * scale;
  };

  const forward = (batch: readonly Encoded[]) => {
    let word = 0;
    for (const sentence of batch)
      for (const [i, row] of sentence.rows.entries())
        write(
          word++,
          dice.roll() < dropWords ? unknown : row,
          sentence.standing.subarray(i * STANDS, (i + 1) * STANDS),
        );
    return numbers;
  };

  /** One rate a word, so that a rare word moves as surely as a common one. */
  const move = (row: number, slope: Float32Array) => {
    const sum = slope.reduce((total, one) => total + one * one, 0);
    if (sum === 0) return;
    sums[row] = (sums[row] as number) + sum;
    const step = rate / Math.sqrt(sums[row] as number);
    for (let i = 0; i < dims; i++)
      vectors[row * dims + i] = (vectors[row * dims + i] as number) - step * (slope[i] as number);
  };

  const backward = ({ words }: Laid, slopes: Float32Array) => {
    for (let word = 0; word < words; word++)
      move(rows[word] as number, slopes.subarray(word * width, word * width + dims));
  };

  return { forward, backward };
}

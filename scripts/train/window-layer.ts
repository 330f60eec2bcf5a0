import {
  eachNeighbour,
  type Laid,
  rectify,
  rowsFor,
  unroll,
} from "../../src/interview/story/model/convolution.ts";
import type { Workbench } from "../../src/interview/story/model/matmul.ts";
import type { Layer } from "../../src/interview/story/model/network.ts";
import { type Adam, adam } from "./adam.ts";
import type { Dice } from "./dice.ts";

/** The most words a batch may have. */
export const MOST_WORDS = 4096;

/** A layer of windows of three words that learns. */
export interface WindowLayer {
  /** What its units say of each word; the same array every time. */
  readonly forward: (laid: Laid, input: Float32Array) => Float32Array;
  /** Takes the slopes of its units, keeps its own, and gives those of its input. */
  readonly backward: (laid: Laid, slopes: Float32Array) => Float32Array;
  readonly parts: readonly Adam[];
  readonly layer: () => Layer;
}

interface Shape {
  /** Numbers a word comes in with, and units it goes out with. */
  readonly width: number;
  readonly units: number;
  readonly apart: number;
  readonly spread: number;
}

export function windowLayer(
  { room, multiply }: Workbench,
  { width, units, apart, spread }: Shape,
  dice: Dice,
): WindowLayer {
  const inner = 3 * width;
  const weights = adam(room(inner * units), room(inner * units));
  const bias = adam(room(units), room(units));
  for (let i = 0; i < weights.values.length; i++) weights.values[i] = dice.bell() * spread;
  const window = room(MOST_WORDS * inner);
  const turned = room(MOST_WORDS * inner);
  const turnedWeights = room(inner * units);
  const values = room(MOST_WORDS * units);
  const unrolled = room(MOST_WORDS * inner);
  const back = room(MOST_WORDS * width);

  const forward = (laid: Laid, input: Float32Array) => {
    const rows = rowsFor(laid.words);
    unroll(laid, { width, apart }, [input, window]);
    values.fill(0, 0, rows * units);
    multiply({ left: window, right: weights.values, sum: values, rows, columns: units, inner });
    rectify(values, bias.values, laid.words);
    return values;
  };

  const backward = (laid: Laid, slopes: Float32Array) => {
    const rows = rowsFor(laid.words);
    silence(slopes, values, laid.words * units);
    addRows(bias.slopes, slopes, laid.words);
    transpose(window, turned, [rows, inner]);
    multiply({ left: turned, right: slopes, sum: weights.slopes, rows: inner, columns: units, inner: rows });
    transpose(weights.values, turnedWeights, [inner, units]);
    unrolled.fill(0, 0, rows * inner);
    multiply({ left: slopes, right: turnedWeights, sum: unrolled, rows, columns: inner, inner: units });
    back.fill(0, 0, rows * width);
    eachNeighbour(laid, apart, (word, neighbour, slot) => {
      const from = (word * 3 + slot) * width;
      for (let i = 0; i < width; i++)
        back[neighbour * width + i] =
          (back[neighbour * width + i] as number) + (unrolled[from + i] as number);
    });
    return back;
  };

  const layer = () => ({ weights: weights.values.slice(), bias: bias.values.slice() });
  return { forward, backward, parts: [weights, bias], layer };
}

/** Turns rows into columns. */
export function transpose(
  from: Float32Array,
  to: Float32Array,
  [height, width]: readonly [number, number],
): void {
  for (let i = 0; i < height; i++)
    for (let j = 0; j < width; j++) to[j * height + i] = from[i * width + j] as number;
}

/** Nothing flows back through a unit that was silent. */
function silence(slopes: Float32Array, values: Float32Array, length: number): void {
  for (let i = 0; i < length; i++) if ((values[i] as number) <= 0) slopes[i] = 0;
}

function addRows(sums: Float32Array, rows: Float32Array, count: number): void {
  const width = sums.length;
  for (let row = 0, i = 0; row < count; row++)
    for (let j = 0; j < width; j++, i++) sums[j] = (sums[j] as number) + (rows[i] as number);
}

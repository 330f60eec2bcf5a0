import { type Laid, peaksOf, rowsFor } from "../../src/interview/story/model/convolution.ts";
import { OUTPUTS } from "../../src/interview/story/model/linear.ts";
import type { Workbench } from "../../src/interview/story/model/matmul.ts";
import { type Layer, PADDED } from "../../src/interview/story/model/network.ts";
import { type Adam, adam } from "./adam.ts";
import type { Dice } from "./dice.ts";
import type { Truth } from "./texts.ts";
import { MOST_WORDS, transpose } from "./window-layer.ts";

/** The peaks of two layers' units in each sentence, and the outputs read off them. */
export interface PeakLayer {
  /** Scores sentences against what they tell, keeps its own slopes, and gives those of the two layers' units. */
  readonly learn: (laid: Laid, halves: Halves, truths: readonly Truth[]) => Halves;
  readonly parts: readonly Adam[];
  readonly layer: () => Layer;
}

type Halves = readonly [near: Float32Array, far: Float32Array];

interface Shape {
  readonly units: number;
  readonly batch: number;
  readonly drop: number;
}

const FIRST_BIAS = -3;

export function peakLayer(
  { room, multiply }: Workbench,
  { units, batch, drop }: Shape,
  dice: Dice,
): PeakLayer {
  const inner = 2 * units;
  const weights = adam(room(inner * PADDED), room(inner * PADDED));
  const bias = adam(room(PADDED), room(PADDED));
  const spread = 0.5 / Math.sqrt(inner);
  for (let i = 0; i < weights.values.length; i++) weights.values[i] = dice.bell() * spread;
  bias.values.fill(FIRST_BIAS);
  const [peaks, peakSlopes, turned] = [room(batch * inner), room(batch * inner), room(batch * inner)];
  const [scores, turnedWeights] = [room(batch * PADDED), room(inner * PADDED)];
  const slopes: Halves = [room(MOST_WORDS * units), room(MOST_WORDS * units)];
  const where = new Int32Array(batch * inner);
  const kept = new Float32Array(batch * inner);

  /** Calls `visit` with a place among the peaks, its layer and its unit there. */
  const eachPeak = (count: number, visit: (at: number, half: 0 | 1, unit: number) => void) => {
    for (let sentence = 0, at = 0; sentence < count; sentence++)
      for (const half of [0, 1] as const)
        for (let unit = 0; unit < units; unit++, at++) visit(at, half, unit);
  };

  const climb = (laid: Laid, halves: Halves, count: number) => {
    peaks.fill(0);
    for (let row = 0; row < 2 * count; row++) {
      const sentence = row >> 1;
      const span = [laid.bounds[sentence] as number, laid.bounds[sentence + 1] as number] as const;
      peaksOf(halves[(row & 1) as 0 | 1], span, where.subarray(row * units, (row + 1) * units));
    }
    eachPeak(count, (at, half, unit) => {
      const place = (where[at] as number) * units + unit;
      kept[at] = dice.roll() < drop ? 0 : 1 / (1 - drop);
      peaks[at] = (halves[half][place] as number) * (kept[at] as number);
    });
  };

  const score = (truths: readonly Truth[]) => {
    scores.fill(0);
    const rows = rowsFor(truths.length);
    multiply({ left: peaks, right: weights.values, sum: scores, rows, columns: PADDED, inner });
    for (let at = 0; at < rows * PADDED; at++) {
      const output = at % PADDED;
      const truth = truths[Math.floor(at / PADDED)];
      const read = truth && output < OUTPUTS;
      const chance = 1 / (1 + Math.exp(-(scores[at] as number) - (bias.values[output] as number)));
      scores[at] = read ? (chance - (truth[output] as number)) / batch : 0;
      bias.slopes[output] = (bias.slopes[output] as number) + (scores[at] as number);
    }
    return rows;
  };

  const learn = (laid: Laid, halves: Halves, truths: readonly Truth[]) => {
    climb(laid, halves, truths.length);
    const rows = score(truths);
    transpose(peaks, turned, [rows, inner]);
    multiply({ left: turned, right: scores, sum: weights.slopes, rows: inner, columns: PADDED, inner: rows });
    transpose(weights.values, turnedWeights, [inner, PADDED]);
    peakSlopes.fill(0);
    multiply({ left: scores, right: turnedWeights, sum: peakSlopes, rows, columns: inner, inner: PADDED });
    for (const half of slopes) half.fill(0, 0, rowsFor(laid.words) * units);
    eachPeak(truths.length, (at, half, unit) => {
      const place = (where[at] as number) * units + unit;
      slopes[half][place] =
        (slopes[half][place] as number) + (peakSlopes[at] as number) * (kept[at] as number);
    });
    return slopes;
  };

  const layer = () => ({ weights: weights.values.slice(), bias: bias.values.slice() });
  return { learn, parts: [weights, bias], layer };
}

import type { Features } from "./features.ts";

/** What a sentence is read for: each of the nine signs, good (even places) and bad (odd places). */
export const OUTPUTS = 18;

/**
 * A linear reader: a table of 2^bits places. A feature has one place, and counts only where its mark stands there, so
 * that the many never seen in training stay silent.
 */
export interface Linear {
  readonly marks: Uint8Array;
  /** A row for each place, as long as `bias`: one number for each output. */
  readonly weights: Int8Array | Float32Array;
  readonly scale: number;
  readonly bias: Float32Array;
}

/** Where a feature would stand in a table of `places`, a power of two. */
export function placeOf(key: number, places: number): number {
  return key & (places - 1);
}

/** What tells a feature from the others that would stand in its place; never zero, which marks an empty one. */
export function markOf(key: number): number {
  return (key >>> 24) | 1;
}

/** Says of a feature whether it has a place in the table; the others count for nothing. */
export function isIn({ marks }: Linear): (key: number) => boolean {
  return (key) => marks[placeOf(key, marks.length)] === markOf(key);
}

/** Log odds of each output. */
export function linearScores(linear: Linear, features: Features): Float32Array {
  const { marks, weights, scale, bias } = linear;
  const outputs = bias.length;
  const sums = new Float32Array(outputs);
  const isKnown = isIn(linear);
  for (const [key, value] of features) {
    if (!isKnown(key)) continue;
    const row = placeOf(key, marks.length) * outputs;
    for (let output = 0; output < outputs; output++)
      sums[output] = (sums[output] as number) + (weights[row + output] as number) * value;
  }
  return sums.map((sum, output) => sum * scale + (bias[output] as number));
}

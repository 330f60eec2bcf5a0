import type { Features } from "../../src/interview/story/model/features.ts";
import { type Linear, markOf, placeOf } from "../../src/interview/story/model/linear.ts";
import { diceFrom } from "./dice.ts";
import type { Truth } from "./texts.ts";

/** A feature seen in a single text says more about the text than about the sign. */
const SEEN_AT_LEAST = 2;
const ROUNDS = 8;
const RATE = 1;
const FIRST_BIAS = -3;
const BIAS_RATE = 0.02;
/** Steps from nothing to the largest weight. */
const STEPS = 63;

/** What stands in a text for the linear half, and what the text tells. */
export interface Seen {
  readonly features: Features;
  readonly truth: Truth;
}

interface Shape {
  /** A power of two. */
  readonly places: number;
  readonly outputs: number;
  readonly seed: number;
}

/** Fits a linear table: logistic regression by AdaGrad over the features with a place in it. */
export function trainLinear(texts: readonly Seen[], { places, outputs, seed }: Shape): Linear {
  const marks = marksFor(texts, places);
  const sparse = texts.map(({ features, truth }) => ({ ...placed(features, marks, outputs), truth }));
  const fit: Fit = {
    weights: new Float32Array(places * outputs),
    squares: new Float32Array(places * outputs),
    bias: new Float32Array(outputs).fill(FIRST_BIAS),
  };
  const order = Int32Array.from(texts.keys());
  const dice = diceFrom(seed);
  for (let round = 0; round < ROUNDS; round++) {
    dice.shuffle(order);
    for (const i of order) learn(fit, sparse[i] as Sparse);
  }
  return quantised(fit, marks);
}

/** The commoner feature takes a place that two would have; equals by key, so that the order of texts decides nothing. */
function marksFor(texts: readonly Seen[], places: number): Uint8Array {
  const counts = new Map<number, number>();
  for (const { features } of texts)
    for (const key of features.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= SEEN_AT_LEAST);
  const marks = new Uint8Array(places);
  for (const [key] of kept.sort(([a, m], [b, n]) => n - m || a - b)) {
    const place = placeOf(key, places);
    if (marks[place] === 0) marks[place] = markOf(key);
  }
  return marks;
}

interface Sparse {
  readonly rows: Int32Array;
  readonly values: Float32Array;
  readonly truth: Truth;
}

function placed(features: Features, marks: Uint8Array, outputs: number): Omit<Sparse, "truth"> {
  const known = [...features].filter(([key]) => marks[placeOf(key, marks.length)] === markOf(key));
  return {
    rows: Int32Array.from(known, ([key]) => placeOf(key, marks.length) * outputs),
    values: Float32Array.from(known, ([, value]) => value),
  };
}

interface Fit {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly bias: Float32Array;
}

function learn({ weights, squares, bias }: Fit, { rows, values, truth }: Sparse): void {
  const errors = bias.slice();
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const value = values[i] as number;
    for (let j = 0; j < bias.length; j++)
      errors[j] = (errors[j] as number) + (weights[row + j] as number) * value;
  }
  for (let j = 0; j < bias.length; j++) {
    const error = 1 / (1 + Math.exp(-(errors[j] as number))) - (truth[j] as number);
    errors[j] = error;
    bias[j] = (bias[j] as number) - BIAS_RATE * error;
  }
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const value = values[i] as number;
    for (let j = 0; j < bias.length; j++) {
      const slope = (errors[j] as number) * value;
      const sum = (squares[row + j] as number) + slope * slope;
      squares[row + j] = sum;
      weights[row + j] = (weights[row + j] as number) - (RATE * slope) / (Math.sqrt(sum) + 0.1);
    }
  }
}

function quantised({ weights, bias }: Fit, marks: Uint8Array): Linear {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = Math.fround(largest / STEPS);
  return { marks, weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale, bias };
}

import { CholeskyDecomposition, Matrix } from "ml-matrix";
import { shareOf } from "../reading/range.ts";

/** A logistic model with a normal prior, fitted at its peak; how uncertain it is, from how sharply it bends there. */

/** Parameters by their place, each with what it is multiplied by; all others by nought. */
type Sum = readonly (readonly [place: number, times: number])[];

export interface Example {
  readonly at: Sum;
  readonly yes: boolean;
  readonly weight: number;
}

export interface Belief {
  readonly mean: number;
  /** Standard deviation. */
  readonly spread: number;
}

/** What a sum of parameters is believed to be. */
export type Posterior = (sum: Sum) => Belief;

/** The peak is a few steps away; far more means that something isn't a number. */
const MOST_STEPS = 50;
const CLOSE = 1e-9;

export function fitted(examples: readonly Example[], prior: readonly Belief[]): Posterior {
  let mean = prior.map((belief) => belief.mean);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { slope, bend } = around(mean, examples, prior);
    const move = new CholeskyDecomposition(bend).solve(slope).to1DArray();
    mean = mean.map((value, place) => value + (move[place] ?? 0));
    if (Math.max(...move.map(Math.abs)) < CLOSE) break;
  }
  const { bend } = around(mean, examples, prior);
  const covariance = new CholeskyDecomposition(bend).solve(Matrix.eye(mean.length));
  return (sum) => {
    const pairs = sum.flatMap(([one, times]) =>
      sum.map(([other, by]) => times * by * covariance.get(one, other)),
    );
    return { mean: along(mean, sum), spread: Math.sqrt(pairs.reduce((total, each) => total + each, 0)) };
  };
}

/** The slope of the log posterior at `mean`, and how sharply it bends down there. */
function around(
  mean: readonly number[],
  examples: readonly Example[],
  prior: readonly Belief[],
): { readonly slope: Matrix; readonly bend: Matrix } {
  const size = prior.length;
  const slope = prior.map((belief, place) => (belief.mean - (mean[place] ?? 0)) / belief.spread ** 2);
  const bend = Float64Array.from({ length: size * size }, (_, at) =>
    at % (size + 1) === 0 ? (prior[at % size]?.spread ?? 1) ** -2 : 0,
  );
  // A flat array and no closures: this runs millions of times.
  for (const { at, yes, weight } of examples) {
    const share = shareOf(along(mean, at));
    const off = weight * ((yes ? 1 : 0) - share);
    const sure = weight * share * (1 - share);
    for (const [one, times] of at) {
      slope[one] = (slope[one] ?? 0) + off * times;
      // The product first: the two halves must agree to the last bit.
      for (const [other, by] of at)
        bend[one * size + other] = (bend[one * size + other] ?? 0) + times * by * sure;
    }
  }
  return { slope: Matrix.columnVector(slope), bend: Matrix.from1DArray(size, size, [...bend]) };
}

function along(mean: readonly number[], sum: Sum): number {
  let total = 0;
  for (const [place, times] of sum) total += times * (mean[place] ?? 0);
  return total;
}

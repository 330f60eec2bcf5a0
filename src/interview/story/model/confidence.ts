import { SIGNS, type SignName } from "../../signs.ts";
import type { Heard, Stretch } from "./listen.ts";

/** What turns log odds into a confidence, and from where one speaks up. Fitted on authors held out of training. */
export interface Thresholds {
  /** One for each output, as are the offsets. */
  readonly slopes: readonly number[];
  readonly offsets: readonly number[];
  /** From here a sign is asserted. */
  readonly assert: number;
  /** From here it is worth a question. */
  readonly offer: number;
  /** From here it is asserted even out of words that answered something else. */
  readonly beside: number;
  /** For each learnt circumstance, the log odds from which it is told. */
  readonly circumstances: readonly number[];
}

/** A sign as it was heard, before anyone decides whether that is enough. */
export interface Guess {
  readonly name: SignName;
  readonly polarity: "positive" | "negative";
  /** The share of such guesses that are right. */
  readonly confidence: number;
  readonly at: Stretch;
}

/** The likelier reading of each sign, in the order of the signs. */
export function guessesFrom(heard: readonly Heard[], thresholds: Thresholds): readonly Guess[] {
  const guess = (name: SignName, output: number): readonly Guess[] => {
    const one = heard[output];
    if (one === undefined) return [];
    const confidence = sureness(one, output, thresholds);
    return [{ name, polarity: output % 2 === 0 ? "positive" : "negative", confidence, at: one.at }];
  };
  return SIGNS.flatMap((name, i) =>
    [...guess(name, 2 * i), ...guess(name, 2 * i + 1)]
      .toSorted((a, b) => b.confidence - a.confidence)
      .slice(0, 1),
  );
}

/** The share of such sayings that are right. */
export function sureness({ odds }: Heard, output: number, { slopes, offsets }: Thresholds): number {
  return 1 / (1 + Math.exp(-((slopes[output] ?? 0) * odds + (offsets[output] ?? 0))));
}

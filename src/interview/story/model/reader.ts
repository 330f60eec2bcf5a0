import { featuresOf } from "./features.ts";
import { type Linear, linearScores, OUTPUTS } from "./linear.ts";
import { encode, type Network, networkReader } from "./network.ts";
import { standingOf } from "./standing.ts";
import { wordsOf } from "./words.ts";

/** Both halves, and the vectors and words they share. */
export interface Model {
  readonly linear: Linear;
  readonly networks: readonly Network[];
}

/** Log odds, for each text, of each sign told good (even places) or bad (odd places). */
export type Scores = (texts: readonly string[]) => readonly Float32Array[];

/** A model's reader: half of what the linear table says and half of what the networks say on average. */
export function scoresBy({ linear, networks }: Model): Scores {
  const readers = networks.map((network) => ({ rows: network.rows, read: networkReader(network) }));
  return (texts) => {
    const told = texts.map((text) => {
      const words = wordsOf(text);
      return { words, standing: standingOf(words) };
    });
    const read = readers.map(({ rows, read }) =>
      read(told.map(({ words, standing }) => encode(rows, words, standing))),
    );
    return told.map(({ words, standing }, i) => {
      const direct = linearScores(linear, featuresOf(words, standing));
      return Float32Array.from({ length: OUTPUTS }, (_, output) => {
        const seen = read.reduce((sum, scores) => sum + (scores[i]?.[output] ?? 0), 0) / read.length;
        return ((direct[output] ?? 0) + seen) / 2;
      });
    });
  };
}

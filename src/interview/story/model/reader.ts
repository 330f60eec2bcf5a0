import { featuresOf } from "./features.ts";
import { networksReader } from "./forward.ts";
import { isIn, type Linear, linearScores, OUTPUTS } from "./linear.ts";
import { encode, type Network } from "./network.ts";
import { standingOf } from "./standing.ts";
import { wordsOf } from "./words.ts";

/**
 * Both halves that read signs, and three small tables: for circumstances, for where sentences end unsaid, and for which
 * of the durations in a story are the interview's.
 */
export interface Model {
  readonly linear: Linear;
  readonly circumstances: Linear;
  readonly endings: Linear;
  readonly lengths: Linear;
  readonly networks: readonly Network[];
}

/** Log odds, for each text, of each sign told good (even places) or bad (odd places). */
export type Scores = (texts: readonly string[]) => readonly Float32Array[];

/** A model's reader: half of what the linear table says and half of what the networks say on average. */
export function scoresBy({ linear, networks }: Pick<Model, "linear" | "networks">): Scores {
  const read = networksReader(networks);
  const isKnown = isIn(linear);
  // One list of words for all of them.
  const rows = networks[0]?.rows ?? new Map<string, number>();
  return (texts) => {
    const told = texts.map((text) => {
      const words = wordsOf(text);
      return { words, standing: standingOf(words) };
    });
    const encoded = told.map(({ words, standing }) => encode(rows, words, standing));
    const seenBy = read(encoded);
    return told.map(({ words, standing }, i) => {
      const direct = linearScores(linear, featuresOf(words, standing, isKnown));
      return Float32Array.from({ length: OUTPUTS }, (_, output) => {
        const seen = seenBy.reduce((sum, scores) => sum + (scores[i]?.[output] ?? 0), 0) / seenBy.length;
        return ((direct[output] ?? 0) + seen) / 2;
      });
    });
  };
}

/** The same scores, where what was read once is not read again: for one story, of which the same stretches are asked again. */
export function onceEach(scores: Scores): Scores {
  const read = new Map<string, Float32Array>();
  return (texts) => {
    const unread = [...new Set(texts)].filter((text) => !read.has(text));
    for (const [i, odds] of scores(unread).entries()) read.set(unread[i] as string, odds);
    return texts.map((text) => read.get(text) as Float32Array);
  };
}

/** What is told in too many ways for rules, in the order of the small table's outputs. */
export const CIRCUMSTANCES = ["structured_format", "inexperienced_interviewer"] as const;

/** The loudest that any of these texts tells each circumstance, in log odds; very low where there is none. */
export function circumstancesBy({ circumstances }: Pick<Model, "circumstances">) {
  return (texts: readonly string[]): readonly number[] => {
    const told = texts.map((text) => {
      const words = wordsOf(text);
      return linearScores(circumstances, featuresOf(words, standingOf(words), isIn(circumstances)));
    });
    return CIRCUMSTANCES.map((_, output) => Math.max(-10, ...told.map((odds) => odds[output] ?? -10)));
  };
}

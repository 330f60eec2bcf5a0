import { ROLES } from "../../src/interview/story/length-roles.ts";
import { featuresOf } from "../../src/interview/story/model/features.ts";
import { OUTPUTS } from "../../src/interview/story/model/linear.ts";
import { encode, lookedUp } from "../../src/interview/story/model/network.ts";
import { CIRCUMSTANCES, type Model } from "../../src/interview/story/model/reader.ts";
import { standingOf } from "../../src/interview/story/model/standing.ts";
import { type Word, wordsOf } from "../../src/interview/story/model/words.ts";
import { diceFrom } from "./dice.ts";
import { gapsSeen } from "./gaps.ts";
import type { Author } from "./texts.ts";
import { type Seen, trainLinear } from "./train-linear.ts";
import { type Plan, trainNetwork, type Vocabulary } from "./train-network.ts";

/** Word vectors to start from: row `i` of `vectors` is word `i`'s. */
export interface Vectors {
  readonly words: readonly string[];
  readonly vectors: Int8Array;
  readonly dims: number;
}

/** All there is to learn from. */
export interface Lessons {
  readonly authors: readonly Author[];
  readonly durations: readonly Seen[];
  readonly vectors: Vectors;
}

const PLAN: Plan = {
  units: 96,
  rounds: 12,
  rate: 0.003,
  vectorRate: 0.3,
  dropWords: 0.1,
  dropNumbers: 0.1,
  dropPeaks: 0.5,
};

const SEED = 20261122;
/** Two networks that began by other dice err in other places: their mean is wrong less often than either. */
const NETWORK_SEEDS = [2, 3];
/** A word without a vector gets one of its own when it is seen this often. */
const OWN_VECTOR = 3;
/** What one step of a packed vector is worth. */
export const STEP = 3 / 127;

/** Fits the whole model to what the authors wrote. */
export function fitModel({ authors, durations, vectors: given }: Lessons): Model {
  const examples = authors.flatMap((author) => author.examples);
  const told = examples.map(({ text, truth, circumstances }) => {
    const words = wordsOf(text);
    return { words, standing: standingOf(words), truth, circumstances };
  });
  const vocabulary = vocabularyOf(
    told.map(({ words }) => words),
    given,
  );
  const lessons = told.map(({ words, standing, truth }) => ({
    sentence: encode(vocabulary.rows, words, standing),
    truth,
  }));
  const seen = told.map(({ words, standing, ...tells }) => ({
    ...tells,
    features: featuresOf(words, standing),
  }));
  const around = seen.map(({ features, circumstances }) => ({ features, truth: circumstances }));
  return {
    linear: trainLinear(seen, { places: 2 ** 17, outputs: OUTPUTS, seed: SEED }),
    circumstances: trainLinear(around, { places: 2 ** 14, outputs: CIRCUMSTANCES.length, seed: SEED }),
    endings: trainLinear(
      authors.flatMap((author) => author.told.flatMap(gapsSeen)),
      { places: 2 ** 16, outputs: 1, seed: SEED },
    ),
    lengths: trainLinear(durations, { places: 2 ** 15, outputs: ROLES.length, seed: SEED }),
    networks: NETWORK_SEEDS.map((seed) => trainNetwork(lessons, vocabulary, { ...PLAN, seed })),
  };
}

function vocabularyOf(texts: readonly (readonly Word[])[], { words, vectors, dims }: Vectors): Vocabulary {
  const known = new Set(words);
  const counts = new Map<string, number>([
    ["<s>", OWN_VECTOR],
    ["</s>", OWN_VECTOR],
  ]);
  for (const { word } of texts.flat()) {
    const own = lookedUp(word);
    if (!known.has(own)) counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  const own = [...counts].filter(([, count]) => count >= OWN_VECTOR).map(([word]) => word);
  const rows = new Map([...words, ...own].map((word, row) => [word, row]));
  const started = new Float32Array((rows.size + 1) * dims);
  const { bell } = diceFrom(SEED);
  for (let i = 0; i < started.length; i++)
    started[i] = i < vectors.length ? (vectors[i] as number) * STEP : bell() * 0.4;
  return { rows, vectors: started };
}

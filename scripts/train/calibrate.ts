import { SIGNS } from "../../src/interview/signs.ts";
import type { Labelled } from "../../src/interview/story/labelled.ts";
import { type Guess, guessesFrom, type Thresholds } from "../../src/interview/story/model/confidence.ts";
import { OUTPUTS } from "../../src/interview/story/model/linear.ts";
import type { Heard } from "../../src/interview/story/model/listen.ts";
import { CIRCUMSTANCES } from "../../src/interview/story/model/reader.ts";

/** A story by an author the model that heard it had never read. */
export interface Judged {
  readonly author: string;
  readonly kind: "posts" | "sentences" | "stories";
  readonly truth: Labelled["signs"];
  readonly heard: readonly Heard[];
  readonly context: readonly string[];
  /** For each learnt circumstance, the loudest it is told. */
  readonly around: readonly number[];
}

/** What is asserted should be right this often on posts, the hardest of the texts. */
const PRECISION = 0.81;
/** So many snippets without a sign should be left without one. */
const SILENT = 0.9;
/** What is asserted out of an answer to something else should be right this often, on posts again. */
const PRECISION_BESIDE = 0.9;
/** A question is worth asking when it is right one time in four. */
const OFFER = 0.25;
/** Keep a rare sign's offset and slope near the others'. */
const PULL = 3;
const SLOPE_PULL = 20;
const ROUNDS = 60;

/** Fits confidences to whole stories (a slope and an offset for each output: pictures of attention mislead more than dates do), then says where to speak up. */
export function calibrate(judged: readonly Judged[]): Thresholds {
  const whole = judged.filter(({ kind }) => kind !== "sentences");
  const { slopes, offsets } = logistic(whole);
  const draft = { slopes, offsets, assert: 1, offer: OFFER, beside: 1, circumstances: [] };
  const posts = judged.filter(({ kind }) => kind === "posts");
  const guesses = posts
    .flatMap(({ truth, heard }) =>
      guessesFrom(heard, draft).map((guess) => ({ guess, right: isRight(guess, truth) })),
    )
    .toSorted((a, b) => b.guess.confidence - a.guess.confidence);
  return {
    ...draft,
    assert: Math.max(lowest(guesses, PRECISION), silentFrom(judged, draft)),
    beside: lowest(guesses, PRECISION_BESIDE),
    circumstances: CIRCUMSTANCES.map((name, output) => bestOdds(judged, name, output)),
  };
}

/** The log odds from which telling a circumstance makes the best F1. */
function bestOdds(judged: readonly Judged[], name: string, output: number): number {
  const texts = judged
    .map(({ context, around }) => ({ odds: around[output] ?? -10, told: context.includes(name) }))
    .toSorted((one, other) => other.odds - one.odds);
  const told = texts.filter((text) => text.told).length;
  let [right, best, at] = [0, 0, 10];
  for (const [i, text] of texts.entries()) {
    right += Number(text.told);
    const f1 = (2 * right) / (i + 1 + told);
    if (f1 > best) [best, at] = [f1, text.odds];
  }
  return rounded(at);
}

/** Says whether a guess is what the story's label says. */
export function isRight({ name, polarity }: Guess, truth: Labelled["signs"]): boolean {
  const told = truth.get(name);
  return told === "either" || told === polarity;
}

/** The lowest confidence from which on, counted from the highest down, this share of guesses is right. */
function lowest(
  guesses: readonly { readonly guess: Guess; readonly right: boolean }[],
  precision: number,
): number {
  let right = 0;
  let at = 1;
  for (const [i, one] of guesses.entries()) {
    right += Number(one.right);
    if (right / (i + 1) >= precision) at = one.guess.confidence;
  }
  return Math.ceil(at * 1000) / 1000;
}

/** The lowest confidence at which snippets without a sign are left without one as often as they should be. */
function silentFrom(judged: readonly Judged[], draft: Thresholds): number {
  const loudest = judged
    .filter(({ kind, truth }) => kind === "sentences" && truth.size === 0)
    .map(({ heard }) => Math.max(0, ...guessesFrom(heard, draft).map(({ confidence }) => confidence)))
    .toSorted((a, b) => a - b);
  const at = loudest[Math.ceil(loudest.length * SILENT) - 1] ?? 0;
  return Math.floor(at * 1000 + 1) / 1000;
}

function logistic(stories: readonly Judged[]): Pick<Thresholds, "slopes" | "offsets"> {
  let slopes: readonly number[] = Array(OUTPUTS).fill(1);
  let offsets: readonly number[] = Array(OUTPUTS).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const [slope, offset] = [average(slopes), average(offsets)];
    offsets = offsets.map((one, output) =>
      newton(
        stories,
        { output, slope: slopes[output] ?? slope, offset: one },
        { of: () => 1, value: one, mean: offset, pull: PULL },
      ),
    );
    slopes = slopes.map((one, output) =>
      newton(
        stories,
        { output, slope: one, offset: offsets[output] ?? offset },
        { of: (odds) => odds, value: one, mean: slope, pull: SLOPE_PULL },
      ),
    );
  }
  return { slopes: slopes.map(rounded), offsets: offsets.map(rounded) };
}

interface Line {
  readonly output: number;
  readonly slope: number;
  readonly offset: number;
}

/** The number that is fitted: what it multiplies, where it stands, and what draws it back. */
interface Fitted {
  readonly of: (odds: number) => number;
  readonly value: number;
  readonly mean: number;
  readonly pull: number;
}

/** One step of Newton's method for one number of one output's line. */
function newton(
  stories: readonly Judged[],
  { output, slope, offset }: Line,
  { of, value, mean, pull }: Fitted,
): number {
  let down = pull * (value - mean);
  let curve = pull;
  for (const story of stories) {
    const odds = oddsOf(story, output);
    const chance = sigmoid(slope * odds + offset);
    down += (chance - toldOf(story, output)) * of(odds);
    curve += chance * (1 - chance) * of(odds) ** 2;
  }
  return value - down / curve;
}

const average = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

function oddsOf({ heard }: Judged, output: number): number {
  return heard[output]?.odds ?? -10;
}

function toldOf({ truth }: Judged, output: number): number {
  const sign = SIGNS[output >> 1];
  const told = sign && truth.get(sign);
  return Number(told === "either" || told === (output % 2 === 0 ? "positive" : "negative"));
}

const sigmoid = (odds: number) => 1 / (1 + Math.exp(-odds));
const rounded = (number: number) => Math.round(number * 1e4) / 1e4;

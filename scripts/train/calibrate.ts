import { SIGNS } from "../../src/interview/signs.ts";
import type { Labelled } from "../../src/interview/story/labelled.ts";
import { type Guess, guessesFrom, type Thresholds } from "../../src/interview/story/model/confidence.ts";
import { OUTPUTS } from "../../src/interview/story/model/linear.ts";
import type { Heard } from "../../src/interview/story/model/listen.ts";

/** A story by an author the model that heard it had never read. */
export interface Judged {
  readonly author: string;
  readonly kind: "posts" | "sentences" | "stories";
  readonly truth: Labelled["signs"];
  readonly heard: readonly Heard[];
}

/** What is asserted should be right this often on posts, the hardest of the texts. */
const PRECISION = 0.81;
/** A question is worth asking when it is right one time in four. */
const OFFER = 0.25;
/** Keeps a rare sign's offset near the others'. */
const PULL = 3;
const ROUNDS = 60;

/** Fits confidences to whole stories (one slope, an offset for each output), then says where to speak up. */
export function calibrate(judged: readonly Judged[]): Thresholds {
  const whole = judged.filter(({ kind }) => kind !== "sentences");
  const { slope, offsets } = logistic(whole);
  const draft = { slope, offsets, assert: 1, offer: OFFER };
  const posts = judged.filter(({ kind }) => kind === "posts");
  const guesses = posts
    .flatMap(({ truth, heard }) =>
      guessesFrom(heard, draft).map((guess) => ({ guess, right: isRight(guess, truth) })),
    )
    .toSorted((a, b) => b.guess.confidence - a.guess.confidence);
  return { ...draft, assert: lowest(guesses) };
}

/** Says whether a guess is what the story's label says. */
export function isRight({ name, polarity }: Guess, truth: Labelled["signs"]): boolean {
  const told = truth.get(name);
  return told === "either" || told === polarity;
}

function lowest(guesses: readonly { readonly guess: Guess; readonly right: boolean }[]): number {
  let right = 0;
  let at = 1;
  for (const [i, one] of guesses.entries()) {
    right += Number(one.right);
    if (right / (i + 1) >= PRECISION) at = one.guess.confidence;
  }
  return Math.ceil(at * 1000) / 1000;
}

function logistic(stories: readonly Judged[]): Pick<Thresholds, "slope" | "offsets"> {
  let slope = 1;
  let offsets: readonly number[] = Array(OUTPUTS).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const mean = offsets.reduce((sum, one) => sum + one, 0) / OUTPUTS;
    offsets = offsets.map((offset, output) => newton(stories, { slope, offset, output, mean }));
    slope = newtonSlope(stories, slope, offsets);
  }
  return { slope: rounded(slope), offsets: offsets.map(rounded) };
}

interface Step {
  readonly slope: number;
  readonly offset: number;
  readonly output: number;
  readonly mean: number;
}

function newton(stories: readonly Judged[], { slope, offset, output, mean }: Step): number {
  let down = PULL * (offset - mean);
  let curve = PULL;
  for (const story of stories) {
    const chance = sigmoid(slope * oddsOf(story, output) + offset);
    down += chance - toldOf(story, output);
    curve += chance * (1 - chance);
  }
  return offset - down / curve;
}

function newtonSlope(stories: readonly Judged[], slope: number, offsets: readonly number[]): number {
  let down = 0;
  let curve = 1e-6;
  for (const story of stories)
    for (const [output, offset] of offsets.entries()) {
      const odds = oddsOf(story, output);
      const chance = sigmoid(slope * odds + offset);
      down += (chance - toldOf(story, output)) * odds;
      curve += chance * (1 - chance) * odds * odds;
    }
  return slope - down / curve;
}

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

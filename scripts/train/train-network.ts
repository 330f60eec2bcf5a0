import { lay } from "../../src/interview/story/model/convolution.ts";
import { workbench } from "../../src/interview/story/model/matmul.ts";
import { type Encoded, FAR, NEAR, type Network, STANDS } from "../../src/interview/story/model/network.ts";
import { type Dice, diceFrom } from "./dice.ts";
import { peakLayer } from "./peak-layer.ts";
import type { Truth } from "./texts.ts";
import { vectorLayer } from "./vector-layer.ts";
import { windowLayer } from "./window-layer.ts";

/** How the network is trained. Chosen by trying, on authors held out; docs/story-reader.md says what was tried. */
export interface Plan {
  readonly units: number;
  readonly rounds: number;
  readonly rate: number;
  readonly vectorRate: number;
  /** Shares left out at random: words, their numbers, the peaks. */
  readonly dropWords: number;
  readonly dropNumbers: number;
  readonly dropPeaks: number;
}

/** A sentence and what it tells. */
export interface Lesson {
  readonly sentence: Encoded;
  readonly truth: Truth;
}

export interface Vocabulary {
  readonly rows: ReadonlyMap<string, number>;
  /** A row for each word and one more for words unknown. */
  readonly vectors: Float32Array;
}

const BATCH = 32;
const MEGABYTES = 128;
const WARM_UP = 200;
const LEAST_RATE = 0.03;

/** Fits the network half; the word vectors it starts from are trained with it. */
export function trainNetwork(
  lessons: readonly Lesson[],
  { rows, vectors }: Vocabulary,
  plan: Plan & { readonly seed: number },
): Network {
  const dice = diceFrom(plan.seed);
  const trained = vectors.slice();
  const learner = learnerOf(trained, trained.length / (rows.size + 1), { plan, dice });
  const order = Int32Array.from(lessons.keys());
  const steps = plan.rounds * Math.ceil(order.length / BATCH);
  let step = 0;
  for (let round = 0; round < plan.rounds; round++) {
    dice.shuffle(order);
    for (let at = 0; at < order.length; at += BATCH) {
      step++;
      const pace = Math.min(1, step / WARM_UP) * Math.max(LEAST_RATE, 1 - step / steps);
      learner.learn(
        Array.from(order.subarray(at, at + BATCH), (i) => lessons[i] as Lesson),
        plan.rate * pace,
      );
    }
  }
  return { rows, ...quantised(trained), ...learner.layers() };
}

function learnerOf(
  vectors: Float32Array,
  dims: number,
  { plan, dice }: { readonly plan: Plan; readonly dice: Dice },
) {
  const { units, dropWords, dropNumbers, dropPeaks } = plan;
  const bench = workbench(MEGABYTES);
  const width = dims + STANDS;
  const words = vectorLayer(vectors, dims, { dropWords, dropNumbers, rate: plan.vectorRate, dice });
  const near = windowLayer(bench, { width, units, apart: NEAR, spread: 1.4 / Math.sqrt(3 * width) }, dice);
  const far = windowLayer(
    bench,
    { width: units, units, apart: FAR, spread: Math.sqrt(2 / (3 * units)) },
    dice,
  );
  const out = peakLayer(bench, { units, batch: BATCH, drop: dropPeaks }, dice);
  const parts = [...near.parts, ...far.parts, ...out.parts];

  const learn = (lessons: readonly Lesson[], rate: number) => {
    const laid = lay(lessons.map(({ sentence }) => sentence.rows.length));
    for (const part of parts) part.slopes.fill(0);
    const nearUnits = near.forward(laid, words.forward(lessons.map(({ sentence }) => sentence)));
    const farUnits = far.forward(laid, nearUnits);
    const [nearSlopes, farSlopes] = out.learn(
      laid,
      [nearUnits, farUnits],
      lessons.map(({ truth }) => truth),
    );
    const through = far.backward(laid, farSlopes);
    for (let i = 0; i < laid.words * units; i++)
      nearSlopes[i] = (nearSlopes[i] as number) + (through[i] as number);
    words.backward(laid, near.backward(laid, nearSlopes));
    for (const part of parts) part.step(rate);
  };

  return { learn, layers: () => ({ near: near.layer(), far: far.layer(), out: out.layer() }) };
}

/** Numbers beyond this are rare, and cutting them keeps the steps of all the others small. */
const LARGEST = 3;
/** Few steps take few bytes once they are compressed, and the model reads no worse. */
const STEPS = 31;

function quantised(vectors: Float32Array): Pick<Network, "vectors" | "step"> {
  const step = Math.fround(LARGEST / STEPS);
  const whole = (value: number) => Math.max(-STEPS, Math.min(STEPS, Math.round(value / step)));
  return { step, vectors: Int8Array.from(vectors, whole) };
}

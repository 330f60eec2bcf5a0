import { type Batch, batchesBy, type Numbered } from "./batch.ts";
import { neighboursOf, rectify, rowsFor, type Window } from "./convolution.ts";
import { OUTPUTS } from "./linear.ts";
import { type Workbench, workbench } from "./matmul.ts";
import { type Encoded, FAR, type Layer, NEAR, type Network, PADDED, STANDS } from "./network.ts";

const MEGABYTES = 4;
/** Words read at once; more sentences than that are read in turn. */
const AT_ONCE = 512;
/** A story is read in pieces that overlap: what the networks made of so many windows is kept for the next piece. */
const KEPT = 1024;
/** Those windows, an empty row in front of them, and what a multiplication writes beyond. */
const ROWS = KEPT + 4;

/** A reader by networks that share their list of words: each one's log odds of each output, for every sentence. */
export function networksReader(
  networks: readonly Network[],
): (sentences: readonly Encoded[]) => readonly (readonly Float32Array[])[] {
  const bench = workbench(MEGABYTES);
  const widest = Math.max(0, ...networks.flatMap(({ near, far }) => [near, far].map(innerOf)));
  const left = bench.room(AT_ONCE * widest);
  const passes = networks.map((network) => forwardPass(bench, network, left));
  const batches = batchesBy({ atOnce: AT_ONCE, kept: KEPT });
  return (sentences) => {
    const read = passes.map((): Float32Array[] => []);
    for (const batch of batches(sentences))
      for (const [i, pass] of passes.entries()) read[i]?.push(...pass(batch));
    return read;
  };
}

const innerOf = ({ weights, bias }: Layer): number => weights.length / bias.length;

function forwardPass(bench: Workbench, network: Network, left: Float32Array) {
  const units = network.near.bias.length;
  const width = network.vectors.length / (network.rows.size + 1) + STANDS;
  const input = bench.room(ROWS * width);
  const near = windowsOf(bench, network.near, { left, width, apart: NEAR });
  const far = windowsOf(bench, network.far, { left, width: units, apart: FAR });
  const outputs = outputsOf(bench, network.out, left);
  return (batch: Batch): readonly Float32Array[] => {
    fill(input, batch, network);
    const nearUnits = near(batch, [batch.words, batch.near], input);
    const farUnits = far(batch, [batch.near, batch.far], nearUnits);
    return outputs(batch, [
      [batch.near, nearUnits],
      [batch.far, farUnits],
    ]);
  };
}

/** Lays side by side what each new word is and how it stands. */
function fill(
  input: Float32Array,
  { words, rows, standing }: Batch,
  { vectors, rows: known, step }: Network,
): void {
  const dims = vectors.length / (known.size + 1);
  let at = words.first * (dims + STANDS);
  for (const place of words.places) {
    const row = (rows[place] as number) * dims;
    for (let i = 0; i < dims; i++) input[at++] = (vectors[row + i] as number) * step;
    for (let i = 0; i < STANDS; i++) input[at++] = standing[place * STANDS + i] as number;
  }
}

/** A layer of windows: a row for each of them by its number, what its units say; the same array every time. */
function windowsOf(
  { room, multiply }: Workbench,
  { weights, bias }: Layer,
  { left, width, apart }: Window & { readonly left: Float32Array },
) {
  const [units, inner] = [bias.length, 3 * width];
  const right = room(weights.length);
  right.set(weights);
  const said = room(ROWS * units);
  return (
    { laid }: Batch,
    [things, { first, places }]: readonly [inWindows: Numbered, windows: Numbered],
    from: Float32Array,
  ): Float32Array => {
    const rows = rowsFor(places.length);
    const sum = said.subarray(first * units, (first + rows) * units);
    left.fill(0, 0, rows * inner);
    for (const [row, word] of places.entries())
      neighboursOf(laid, { word, apart }, (neighbour, slot) => {
        const at = (things.at[neighbour] as number) * width;
        left.set(from.subarray(at, at + width), row * inner + slot * width);
      });
    sum.fill(0);
    multiply({ left, right, sum, rows, columns: units, inner });
    rectify(sum, bias, places.length);
    return said;
  };
}

/** The outputs, read off the peaks of both layers' units in each sentence. */
function outputsOf({ room, multiply }: Workbench, { weights, bias }: Layer, left: Float32Array) {
  const inner = weights.length / PADDED;
  const units = inner / 2;
  const right = room(weights.length);
  right.set(weights);
  const sum = room((AT_ONCE / 2) * PADDED);
  return ({ laid: { bounds } }: Batch, halves: readonly (readonly [Numbered, Float32Array])[]) => {
    const sentences = bounds.length - 1;
    const rows = rowsFor(sentences);
    for (let sentence = 0, at = 0; sentence < sentences; sentence++)
      for (const [{ at: numbers }, said] of halves) {
        peaks(said, numbers.subarray(bounds[sentence], bounds[sentence + 1]), left.subarray(at, at + units));
        at += units;
      }
    sum.fill(0, 0, rows * PADDED);
    multiply({ left, right, sum, rows, columns: PADDED, inner });
    return Array.from({ length: sentences }, (_, i) =>
      sum.slice(i * PADDED, i * PADDED + OUTPUTS).map((one, output) => one + (bias[output] as number)),
    );
  };
}

/** Writes how strong each unit is where it is strongest; none is below nothing. */
function peaks(said: Float32Array, rows: Int32Array, strongest: Float32Array): void {
  const units = strongest.length;
  strongest.fill(0);
  for (const row of rows)
    for (let unit = 0, at = row * units; unit < units; unit++, at++)
      if ((said[at] as number) > (strongest[unit] as number)) strongest[unit] = said[at] as number;
}

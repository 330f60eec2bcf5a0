/** Sentences laid end to end: word `i` belongs to the sentence from `starts[i]` up to `ends[i]`. */
export interface Laid {
  readonly words: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Where each sentence begins, and after the last where it ends. */
  readonly bounds: readonly number[];
}

/** Lays sentences of these lengths end to end. */
export function lay(lengths: readonly number[]): Laid {
  const words = lengths.reduce((sum, length) => sum + length, 0);
  const starts = new Int32Array(words);
  const ends = new Int32Array(words);
  const bounds = [0];
  for (const length of lengths) {
    const start = bounds.at(-1) ?? 0;
    starts.fill(start, start, start + length);
    ends.fill(start + length, start, start + length);
    bounds.push(start + length);
  }
  return { words, starts, ends, bounds };
}

/** Rows are multiplied four at a time. */
export function rowsFor(words: number): number {
  return (words + 3) & ~3;
}

/** How far a window's three words stand apart. */
export interface Window {
  readonly width: number;
  readonly apart: number;
}

/** Writes beside each word what stands `apart` before and after it, nothing where the sentence ends. */
export function unroll(
  laid: Laid,
  { width, apart }: Window,
  [from, to]: readonly [Float32Array, Float32Array],
): void {
  to.fill(0, 0, rowsFor(laid.words) * width * 3);
  eachNeighbour(laid, apart, (word, neighbour, slot) =>
    to.set(from.subarray(neighbour * width, (neighbour + 1) * width), (word * 3 + slot) * width),
  );
}

/** Calls `visit` for every word and each of its three window places that lies inside its sentence. */
export function eachNeighbour(
  laid: Laid,
  apart: number,
  visit: (word: number, neighbour: number, slot: number) => void,
): void {
  for (let word = 0; word < laid.words; word++)
    neighboursOf(laid, { word, apart }, (neighbour, slot) => visit(word, neighbour, slot));
}

/** The same for one word. */
export function neighboursOf(
  { starts, ends }: Laid,
  { word, apart }: { readonly word: number; readonly apart: number },
  visit: (neighbour: number, slot: number) => void,
): void {
  for (let slot = 0; slot < 3; slot++) {
    const neighbour = word + (slot - 1) * apart;
    if (neighbour >= (starts[word] as number) && neighbour < (ends[word] as number)) visit(neighbour, slot);
  }
}

/** Adds the bias and lets nothing below zero through. */
export function rectify(values: Float32Array, bias: Float32Array, words: number): void {
  const width = bias.length;
  for (let word = 0, i = 0; word < words; word++)
    for (let unit = 0; unit < width; unit++, i++)
      values[i] = Math.max(0, (values[i] ?? 0) + (bias[unit] ?? 0));
}

/** Writes, for each unit, the word of a sentence at which it is strongest, the first of equals. */
export function peaksOf(
  values: Float32Array,
  [from, to]: readonly [number, number],
  where: Int32Array,
): void {
  const units = where.length;
  where.fill(from);
  for (let word = from + 1; word < to; word++)
    for (let unit = 0; unit < units; unit++)
      if (
        (values[word * units + unit] as number) > (values[(where[unit] as number) * units + unit] as number)
      )
        where[unit] = word;
}

import { letterBefore } from "./letters.ts";

/** Where a text may be cut, the best place first: after a paragraph, a line, a sentence, a word. */
const BREAKS = [/\n\s*\n\s*/g, /\n\s*/g, /[.!?…。！？]["”’)]*\s+/g, /\s+/g];

/**
 * Cuts a text into portions that fit, each as long as a good place to cut allows. Joined, they are the text.
 * `fits` must hold for every beginning of what it holds for, and for a single code point.
 */
export function portions(text: string, fits: (portion: string) => boolean): readonly string[] {
  const all: string[] = [];
  let rest = text;
  while (!fits(rest)) {
    const end = goodEnd(rest, longest(rest, fits));
    all.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...all, rest];
}

/** The same, as messages of their own: white space at a cut is the break between two, and what is all white space is none. */
export function stretches(text: string, fits: (portion: string) => boolean): readonly string[] {
  return portions(text, fits)
    .map((portion) => portion.replace(/^\n+|\s+$/g, ""))
    .filter((portion) => portion.trim() !== "");
}

/** The length of the longest beginning that fits. */
function longest(text: string, fits: (portion: string) => boolean): number {
  let [low, high] = [1, text.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(text.slice(0, middle))) low = middle;
    else high = middle;
  }
  return low;
}

/** A good place that wastes less than half, or else the end of a letter. */
function goodEnd(text: string, most: number): number {
  for (const pattern of BREAKS) {
    const end = [...text.slice(0, most).matchAll(pattern)].map((gap) => gap.index + gap[0].length).at(-1);
    if (end !== undefined && end > most / 2) return end;
  }
  return letterBefore(text, most) || most;
}

/** Joins neighbours as long as they fit together. */
export function packed<T>(
  items: readonly T[],
  join: (one: T, next: T) => T,
  fits: (item: T) => boolean,
): readonly T[] {
  const all: T[] = [];
  for (const item of items) {
    const last = all.at(-1);
    const joined = last === undefined ? undefined : join(last, item);
    if (joined !== undefined && fits(joined)) all[all.length - 1] = joined;
    else all.push(item);
  }
  return all;
}

import { eachNeighbour, type Laid } from "./convolution.ts";

/** What stands in a batch, by numbers: equal things have equal ones. */
export interface Numbered {
  /** The number of what stands at each place. */
  readonly at: Int32Array;
  /** The first that is new, and the places where it and those after it stand first. */
  readonly first: number;
  readonly places: readonly number[];
}

/** Numbers things as they are met, from 1 on. */
export interface Numbering {
  readonly meet: (keys: Float64Array) => Numbered;
  readonly count: () => number;
  readonly forget: () => void;
}

/** A numbering: a thing keeps its number until all are forgotten. */
export function numbering(): Numbering {
  const known = new Map<number, number>();
  const meet = (keys: Float64Array): Numbered => {
    const first = known.size + 1;
    const places: number[] = [];
    const at = Int32Array.from(keys, (key, place) => {
      const number = known.get(key);
      if (number !== undefined) return number;
      places.push(place);
      known.set(key, known.size + 1);
      return known.size;
    });
    return { at, first, places };
  };
  return { meet, count: () => known.size, forget: () => known.clear() };
}

/** More than there are numbers of things in windows. */
const BASE = 2 ** 16;

/** A key for each window of three that stand `apart`: equal where the same three numbers stand in it. */
export function windowKeys(laid: Laid, { at }: Numbered, apart: number): Float64Array {
  const keys = new Float64Array(laid.words);
  eachNeighbour(laid, apart, (place, neighbour, slot) => {
    keys[place] = (keys[place] as number) + (at[neighbour] as number) * BASE ** slot;
  });
  return keys;
}

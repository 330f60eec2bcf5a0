/** A map that lets go of what was not used for longest, and never holds more than it may. */
export interface Bounded<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  drop(key: string): void;
  /** Lets go of what was not used since this was last called but one. */
  age(): void;
}

/**
 * Two halves, a young and an old one: what is used moves to the young, and when that is full it becomes the old and
 * the old is let go. Keeping exact order would cost a removal and an insertion at every look.
 */
export function bounded<V>(most: number): Bounded<V> {
  let young = new Map<string, V>();
  let old = new Map<string, V>();
  const age = (): void => {
    old = young;
    young = new Map();
  };
  const set = (key: string, value: V): void => {
    young.set(key, value);
    if (young.size * 2 >= most) age();
  };
  return {
    set,
    age,
    get(key) {
      const value = young.get(key);
      if (value !== undefined) return value;
      const found = old.get(key);
      if (found !== undefined) set(key, found);
      return found;
    },
    drop(key) {
      young.delete(key);
      old.delete(key);
    },
  };
}

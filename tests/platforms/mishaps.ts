/** What is still to go wrong, call by call. */
export interface Mishaps<Mishap> {
  /** The next `times` calls of `name` end in `mishap`. */
  befall(name: string, mishap: Mishap, times?: number): void;
  take(name: string): Mishap | undefined;
  /** Nothing is still to go wrong. */
  calm(): void;
}

export function mishaps<Mishap>(): Mishaps<Mishap> {
  const waiting = new Map<string, Mishap[]>();
  return {
    befall: (name, mishap, times = 1) => {
      waiting.set(name, [...(waiting.get(name) ?? []), ...Array<Mishap>(times).fill(mishap)]);
    },
    take: (name) => waiting.get(name)?.shift(),
    calm: () => waiting.clear(),
  };
}

/** So many times something happens that otherwise doesn't. */
export function countdown() {
  let left = 0;
  return {
    add: (times = 1) => {
      left += times;
    },
    take: () => left > 0 && left-- > 0,
  };
}

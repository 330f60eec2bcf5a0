/** As many as a phone shows without losing the thread. */
const A_PAGE = 8;

interface Page<T> {
  readonly items: readonly T[];
  /** Counted from 1; the nearest there is to the one that was asked for. */
  readonly at: number;
  readonly last: number;
}

export function paged<T>(all: readonly T[], page: number): Page<T> {
  const last = Math.max(1, Math.ceil(all.length / A_PAGE));
  const at = Math.min(Math.max(1, page), last);
  return { items: all.slice((at - 1) * A_PAGE, at * A_PAGE), at, last };
}

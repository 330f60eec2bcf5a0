import type { Sight } from "./eyes.ts";
import type { Ticks } from "./ticks.ts";

/** Where somebody in mid-story looks, and since when they wait for an answer. */
export interface Attention<Looking> {
  looking(): Looking;
  /** Opens a new deed, wherever they turn for it. */
  begins(at?: Looking): void;
  sights(): readonly Sight[];
  /** What has appeared or changed since the last deed began. */
  news(): readonly Sight[];
}

export function attention<Looking>(
  ticks: Ticks,
  start: Looking,
  sightsAt: (looking: Looking) => readonly Sight[],
): Attention<Looking> {
  let looking = start;
  let since = 0;
  const sights = () => sightsAt(looking);
  return {
    looking: () => looking,
    begins: (at = looking) => {
      since = ticks.tick();
      looking = at;
    },
    sights,
    news: () => sights().filter(({ touched }) => touched > since),
  };
}

import type { Clock } from "../../core/ports.ts";
import { bounded } from "../store/bounded.ts";

/** How much one member can say at once: a burst, and then one a second, so that nobody else has to wait for them. */
export interface Limit {
  /** `full`: this one is too many, and the first of those; `over`: another one. */
  take(member: string): "free" | "full" | "over";
}

const BURST = 40;
const EVERY = 1_000;
const REMEMBERED = 5_000;

interface Bucket {
  /** How many more are free, as of `at` (epoch milliseconds). */
  free: number;
  at: number;
  told: boolean;
}

export function limiting(clock: Clock): Limit {
  const buckets = bounded<Bucket>(REMEMBERED);
  return {
    take(member) {
      const now = clock.now();
      const held = buckets.get(member) ?? { free: BURST, at: now, told: false };
      const free = Math.min(BURST, held.free + Math.max(0, now - held.at) / EVERY);
      if (free >= 1) {
        buckets.set(member, { free: free - 1, at: now, told: false });
        return "free";
      }
      buckets.set(member, { free, at: now, told: true });
      return held.told ? "over" : "full";
    },
  };
}

import type { Clock } from "../../clock.ts";

/** docs, apis/web-api/rate-limits: calls a minute, per method and workspace. */
export const TIERS = { 1: 1, 2: 20, 3: 50, 4: 100, free: Number.POSITIVE_INFINITY } as const;
export type Tier = keyof typeof TIERS;

/** docs: "one message per second per channel", short bursts allowed; how short is not written: ours. */
export const CHANNEL_PACE = { perSecond: 1, burst: 3 } as const;

export interface Pace {
  /** Off unless a test asks: the clock stands still in most stories, so every call would be in one second. */
  enforced: boolean;
  /** Seconds to wait, or undefined: go ahead (and it is counted). */
  wait(name: string, rate: { readonly burst: number; readonly perSecond: number }): number | undefined;
}

/** A leaky bucket for each name. */
export function pacing(clock: Clock): Pace {
  const buckets = new Map<string, { level: number; at: number }>();
  const pace: Pace = {
    enforced: false,
    wait: (name, { burst, perSecond }) => {
      if (!pace.enforced || burst === Number.POSITIVE_INFINITY) return undefined;
      const last = buckets.get(name) ?? { level: 0, at: clock.now() };
      const level = Math.max(0, last.level - ((clock.now() - last.at) / 1000) * perSecond);
      if (level + 1 > burst) return Math.ceil((level + 1 - burst) / perSecond);
      buckets.set(name, { level: level + 1, at: clock.now() });
      return undefined;
    },
  };
  return pace;
}

import { shareOf } from "../reading/range.ts";
import type { Case } from "./evidence.ts";
import { INTERVAL, ROUNDED_TO } from "./rules.ts";
import type { Share } from "./shown.ts";

/** Cases by their weights, so that nobody counts for more than the cap here either. */
export function shareAmong(cases: readonly Case[]): Share {
  const weigh = (some: readonly Case[]) => some.reduce((sum, { weight }) => sum + weight, 0);
  const yes = weigh(cases.filter((each) => each.yes));
  return { of: rounded(cases.length), ...shareBetween(yes, weigh(cases) - yes) };
}

/** The share and its interval, in 100: Jeffreys' half a case on either side, and the normal interval in log-odds. */
export function shareBetween(yes: number, no: number): Pick<Share, "middle" | "low" | "high"> {
  const middle = Math.log((yes + 0.5) / (no + 0.5));
  const reach = INTERVAL * Math.sqrt(1 / (yes + 0.5) + 1 / (no + 0.5));
  return {
    middle: toStep(shareOf(middle) * 100, Math.round),
    low: toStep(shareOf(middle - reach) * 100, Math.floor),
    high: toStep(shareOf(middle + reach) * 100, Math.ceil),
  };
}

const toStep = (share: number, round: (value: number) => number): number =>
  round(share / ROUNDED_TO.share) * ROUNDED_TO.share;

export const rounded = (count: number): number => Math.round(count / ROUNDED_TO.count) * ROUNDED_TO.count;

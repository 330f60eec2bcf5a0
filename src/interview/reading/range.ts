import { contribution } from "./contribution.ts";
import { BASES, FLOOR, RECALL, RECALL_UNKNOWN, RUNGS, UNHEARD } from "./priors.ts";
import { type Seen, unheard } from "./seen.ts";

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** How far the range reaches below and above its middle, in log-odds, the base rate's own width left out. */
export interface Spread {
  readonly down: number;
  readonly up: number;
}

/** What stays open: signs are weak at best, memory fades, and each unheard sign could still have moved it. */
export function spreadOf(seen: Seen): Spread {
  const always = FLOOR + fading(seen);
  const open = unheard(seen);
  const could = (polarity: "positive" | "negative") =>
    UNHEARD * open.reduce((sum, sign) => sum + Math.abs(contribution(sign, polarity, seen).points), 0);
  return { down: always + could("negative"), up: always + could("positive") };
}

function fading({ hoursSince }: Seen): number {
  if (hoursSince === undefined) return RECALL_UNKNOWN;
  return RECALL.find(({ upToHours }) => hoursSince <= upToHours)?.widens ?? RECALL_UNKNOWN;
}

/**
 * The base rate for the stage, moved by `shift` log-odds: shares out of 1, unrounded, never shown as such.
 * The base rate's own width and the spread are separate doubts, so they join like the sides of a right angle.
 */
export function spanOf(seen: Seen, shift: number, spread = spreadOf(seen)): Range {
  const base = BASES[seen.stage ?? "unknown"];
  const middle = logit(base.middle);
  return {
    low: shareOf(middle + shift - Math.hypot(middle - logit(base.low), spread.down)),
    high: shareOf(middle + shift + Math.hypot(logit(base.high) - middle, spread.up)),
  };
}

/** A span as the member sees it: each end on its nearest rung. */
export function shown({ low, high }: Range): Range {
  return { low: nearestRung(low * 100), high: nearestRung(high * 100) };
}

function nearestRung(perCent: number): number {
  return RUNGS.reduce((near, rung) => (Math.abs(rung - perCent) < Math.abs(near - perCent) ? rung : near));
}

const logit = (share: number) => Math.log(share / (1 - share));
/** Out of 1. */
export const shareOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

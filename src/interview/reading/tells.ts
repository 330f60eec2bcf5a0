import { SIGNS, type SignName } from "../signs.ts";
import { contribution } from "./contribution.ts";
import { STALE_HOURS, TELLINGS, type Telling, WEIGHTS } from "./priors.ts";
import { heard, type Seen, unheard } from "./seen.ts";
import * as words from "./words.ts";

/** How much the signs tell, and what limits it. */
export interface Tells {
  readonly telling: Telling;
  readonly says: string;
  readonly because: readonly string[];
}

export function tellsOf(seen: Seen): Tells {
  const telling = tellingOf(seen);
  return { telling, says: words.TELLS[telling], because: limitsOf(seen) };
}

function tellingOf(seen: Seen): Telling {
  if (heard(seen).length === 0) return "nothing";
  const reached = TELLINGS.findLastIndex(({ from }) => reachOf(seen) >= from);
  const step = isStale(seen) ? reached - 1 : reached;
  return TELLINGS[Math.max(step, 0)]?.telling ?? "little";
}

/** The part of the table's whole weight that was heard, after context: out of 1. */
function reachOf(seen: Seen): number {
  const sum = (signs: readonly SignName[], weigh: (sign: SignName) => number) =>
    signs.reduce((total, sign) => total + weigh(sign), 0);
  const inContext = (sign: SignName) =>
    (["positive", "negative"] as const)
      .map((polarity) => contribution(sign, polarity, seen))
      .reduce((total, { weight, multiplier }) => total + Math.abs(weight) * multiplier, 0);
  return sum(heard(seen), inContext) / sum(SIGNS, (sign) => WEIGHTS[sign].positive - WEIGHTS[sign].negative);
}

function limitsOf(seen: Seen): readonly string[] {
  const open = unheard(seen).length;
  return [
    open > 0 ? words.unheardTells(open, open + heard(seen).length) : undefined,
    words.STAGE_TELLS[seen.stage ?? "unknown"],
    words.FORMAT_TELLS[seen.format ?? "unknown"],
    seen.structured ? words.SCRIPT_TELLS : undefined,
    seen.inexperienced ? words.BEGINNER_TELLS : undefined,
    seen.hoursSince === undefined ? words.DELAY_UNKNOWN_TELLS : undefined,
    isStale(seen) ? words.STALE_TELLS : undefined,
  ].filter((limit) => limit !== undefined);
}

function isStale({ hoursSince = 0 }: Seen): boolean {
  return hoursSince > STALE_HOURS;
}

import { type Contribution, contributionsOf, totalOf } from "./contribution.ts";
import { BANDS, BASES, type Band } from "./priors.ts";
import { type Range, type Spread, shown, spanOf, spreadOf } from "./range.ts";
import { heard, type Seen } from "./seen.ts";
import { type Tells, tellsOf } from "./tells.ts";
import * as words from "./words.ts";

/** The base rate for the stage: `low` to `high` in 100 interviews of that kind end in an offer. */
interface BaseRate extends Range {
  readonly label: string;
  readonly source: string;
  readonly year: string;
  readonly says: string;
}

/** What the signs say together, with every number it was made from, so that anyone can make it again. */
export interface Reading {
  /** False while no sign is known: then there is a base rate to show and nothing else. */
  readonly enough: boolean;
  /** How it looked: the signs alone. */
  readonly band: Band;
  readonly says: string;
  /** In 100 such interviews, both ends on a coarse rung: the base rate moved by the band. */
  readonly range: Range & { readonly says: string };
  readonly base: BaseRate;
  readonly tells: Tells;
  readonly contributions: readonly Contribution[];
  /** The contributions' sum, clipped: log-odds. */
  readonly points: number;
  readonly clipped: boolean;
  /** What the band moves the base rate by: log-odds. */
  readonly shift: number;
  readonly spread: Spread;
}

export function read(seen: Seen): Reading {
  const outcome = outcomeOf(seen);
  const { enough, band, range } = outcome;
  const rangeSays = enough
    ? words.rangeSays(range, BASES[seen.stage ?? "unknown"])
    : words.RANGE_SAYS_NOTHING;
  return {
    ...outcome,
    says: words.LOOKED[band],
    range: { ...range, says: rangeSays },
    base: baseOf(seen),
    tells: tellsOf(seen),
  };
}

type Numbers = "enough" | "band" | "contributions" | "points" | "clipped" | "shift" | "spread";
export type Outcome = Pick<Reading, Numbers> & { readonly range: Range };

/** What the signs come to, without a word on it: cheap enough to try every answer that may come. */
export function outcomeOf(seen: Seen): Outcome {
  const contributions = contributionsOf(seen);
  const { points, clipped } = totalOf(contributions);
  const enough = heard(seen).length > 0;
  const { band, shift } = looks(points);
  const spread = spreadOf(seen);
  return {
    enough,
    band: enough ? band : "not_enough",
    range: shown(spanOf(seen, shift, spread)),
    contributions,
    points,
    clipped,
    shift,
    spread,
  };
}

/** The band the points fall in, and its middle: the range moves by no finer step than the word does. */
function looks(points: number): { readonly band: Band; readonly shift: number } {
  const row = BANDS.findLast(({ from }) => points >= from);
  return row ? { band: row.band, shift: (row.from + row.to) / 2 } : { band: "mixed", shift: 0 };
}

function baseOf(seen: Seen): BaseRate {
  const base = BASES[seen.stage ?? "unknown"];
  const { label, source, year } = base;
  return {
    label,
    low: words.whole(base.low),
    high: words.whole(base.high),
    source,
    year,
    says: words.baseSays(base),
  };
}

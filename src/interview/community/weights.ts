import { WEIGHTS } from "../reading/priors.ts";
import { SIGNS, type SignName, STAGES, type Stage } from "../signs.ts";
import type { Case, Row } from "./evidence.ts";
import { type Belief, type Example, fitted, type Posterior } from "./fit.ts";
import { type Pointed, pulls } from "./pulls.ts";
import { PRIOR_SPREAD } from "./rules.ts";

/**
 * The published reading as a model of outcomes: a level, how each stage lies beside it, and each sign's two weights,
 * discounted by circumstances as in a reading. The weights are shrunk to the published ones; the level is not, for what is
 * published is about offers.
 */

const LEVELS = [...STAGES, "unknown"] as const;
const POLARITIES = ["positive", "negative"] as const;

/** Where each parameter lies: the level, the stages, then good and bad for each sign. */
const LEVEL = 0;
const stagePlace = (stage: Stage | undefined): number => 1 + LEVELS.indexOf(stage ?? "unknown");
const weightPlace = (sign: SignName, polarity: Pointed): number =>
  1 + LEVELS.length + 2 * SIGNS.indexOf(sign) + POLARITIES.indexOf(polarity);

const PRIOR: readonly Belief[] = [
  { mean: 0, spread: PRIOR_SPREAD.level },
  ...LEVELS.map(() => ({ mean: 0, spread: PRIOR_SPREAD.stage })),
  ...SIGNS.flatMap((sign) =>
    POLARITIES.map((polarity) => ({ mean: WEIGHTS[sign][polarity], spread: PRIOR_SPREAD.weight })),
  ),
];

const levelAt = (stage: Stage | undefined): Example["at"] => [
  [LEVEL, 1],
  [stagePlace(stage), 1],
];

const placesOf = (row: Row): Example["at"] => [
  ...levelAt(row.stage),
  ...pulls(row).map(([sign, polarity, times]) => [weightPlace(sign, polarity), times] as const),
];

/** What the community's cases make of the published weights. */
export interface Model {
  weight(sign: SignName, polarity: Pointed): Belief;
  /** How much further good lies from bad. */
  apart(sign: SignName): Belief;
  /** With no sign known. */
  level(stage: Stage | undefined): Belief;
  forecast(row: Row): Belief;
}

export function learnt(cases: readonly Case[]): Model {
  return modelOf(
    fitted(
      cases.map(({ row, yes, weight }) => ({ at: placesOf(row), yes, weight })),
      PRIOR,
    ),
  );
}

/** The published weights as they are; only the level is learnt. */
export function unlearnt(cases: readonly Case[]): Model {
  const fixed = PRIOR.map((belief, place) => (place <= LEVELS.length ? belief : { ...belief, spread: 1e-3 }));
  return modelOf(
    fitted(
      cases.map(({ row, yes, weight }) => ({ at: placesOf(row), yes, weight })),
      fixed,
    ),
  );
}

const modelOf = (belief: Posterior): Model => ({
  weight: (sign, polarity) => belief([[weightPlace(sign, polarity), 1]]),
  apart: (sign) =>
    belief([
      [weightPlace(sign, "positive"), 1],
      [weightPlace(sign, "negative"), -1],
    ]),
  level: (stage) => belief(levelAt(stage)),
  forecast: (row) => belief(placesOf(row)),
});

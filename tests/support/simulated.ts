import type { Person, Row } from "../../src/interview/community/evidence.ts";
import { weekOf } from "../../src/interview/community/evidence.ts";
import { pulls } from "../../src/interview/community/pulls.ts";
import { PRIOR_SPREAD } from "../../src/interview/community/rules.ts";
import { WEIGHTS } from "../../src/interview/reading/priors.ts";
import { shareOf } from "../../src/interview/reading/range.ts";
import { FORMATS, SIGNS, type SignName, STAGES } from "../../src/interview/signs.ts";

/** A community made up from known weights, so that what is learnt of it can be held against the truth. */

export type Dice = () => number;

/** The same numbers between 0 and 1 for the same seed. mulberry32, public domain. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const bell = (roll: Dice): number => Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll());

const oneOf = <T>(roll: Dice, all: readonly T[]): T => all[Math.floor(roll() * all.length)]!;

export type Truth = Readonly<Record<SignName, { readonly positive: number; readonly negative: number }>>;

/** The published weights, each as far off as we say they may be. */
export function anyTruth(roll: Dice, spread: number = PRIOR_SPREAD.weight): Truth {
  const near = (weight: number) => weight + spread * bell(roll);
  return Object.fromEntries(
    SIGNS.map((sign) => [
      sign,
      { positive: near(WEIGHTS[sign].positive), negative: near(WEIGHTS[sign].negative) },
    ]),
  ) as Truth;
}

/** What would happen with such signs in the long run. */
export const chance = (row: Row, truth: Truth, level = -0.3): number =>
  shareOf(
    level +
      STAGES.indexOf(row.stage ?? "first") * 0.15 +
      pulls(row).reduce((sum, [sign, polarity, times]) => sum + truth[sign][polarity] * times, 0),
  );

export const NOW = weekOf(Date.UTC(2026, 10, 18));

/** One interview, told some time in the last year. Signs travel together: a good talk is good in most of them. */
export function anyRow(roll: Dice, truth: Truth): Row {
  const mood = bell(roll);
  const signs = Object.fromEntries(
    SIGNS.filter(() => roll() < 0.7).map((sign) => [
      sign,
      roll() < 0.1 ? "mixed" : roll() < shareOf(0.3 + 0.8 * mood) ? "positive" : "negative",
    ]),
  ) as Row["signs"];
  const row: Row = {
    week: NOW - 5 - Math.floor(roll() * 48),
    signs,
    stage: oneOf(roll, STAGES),
    format: oneOf(roll, FORMATS),
    structured: roll() < 0.15,
    inexperienced: roll() < 0.1,
  };
  const yes = roll() < chance(row, truth);
  const after = 1 + Math.floor((yes ? 12 : 20) * -Math.log(1 - roll()));
  return { ...row, ended: { after, how: yes ? "advanced" : "stopped", offer: yes && roll() < 0.3 } };
}

/** So many outcomes of people with one to five interviews each. */
export function anyCommunity(roll: Dice, truth: Truth, outcomes: number): readonly Person[] {
  const people: Person[] = [];
  for (let left = outcomes; left > 0; ) {
    const rows = Array.from({ length: Math.min(left, 1 + Math.floor(roll() * 5)) }, () =>
      anyRow(roll, truth),
    );
    people.push({ rows });
    left -= rows.length;
  }
  return people;
}

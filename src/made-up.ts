import type { Person, Row } from "./interview/community/evidence.ts";
import { weekOf } from "./interview/community/evidence.ts";
import type { Table } from "./interview/community/shown.ts";
import { WEIGHTS } from "./interview/reading/priors.ts";
import { shareOf } from "./interview/reading/range.ts";
import { FORMATS, SIGNS, STAGES } from "./interview/signs.ts";

/** A community of people who don't exist, for whoever wants to see what a grown one would be shown. */

const PEOPLE = 60;
const EACH = 4;
/** Their signs tell more than signs are thought to, so that so few people can show something. */
const CLEARER = 3;
/** In log-odds; it evens out that bad signs weigh more than good ones: about half get past. */
const LEVEL = 0.3;

/** The table that would be made of them in the week of `now`, in epoch milliseconds; the same for all of a week. */
export async function madeUpTable(now: number): Promise<Table | undefined> {
  const week = weekOf(now);
  // Only now: the numerical library is no small thing to load.
  if (made?.week !== week) made = { week, table: tabled(week) };
  return made.table;
}

let made: { readonly week: number; readonly table: Promise<Table | undefined> } | undefined;

async function tabled(week: number): Promise<Table | undefined> {
  const [{ heard }, { tableOf }] = await Promise.all([
    import("./interview/community/draw.ts"),
    import("./interview/community/table.ts"),
  ]);
  const roll = rolling();
  return tableOf(heard(madeUpPeople(roll, week), roll), week);
}

function madeUpPeople(roll: () => number, week: number): readonly Person[] {
  return Array.from({ length: PEOPLE }, () => ({
    rows: Array.from({ length: EACH }, () => madeUpRow(roll, week)),
  }));
}

/** One interview of the last year, and what came of it. A good talk is good in most of its signs. */
function madeUpRow(roll: () => number, week: number): Row {
  const mood = 0.15 + 0.7 * roll();
  const pointed = SIGNS.filter(() => roll() < 0.7).map((sign) => ({
    sign,
    polarity: roll() < mood ? ("positive" as const) : ("negative" as const),
  }));
  const pulled = pointed.reduce((sum, { sign, polarity }) => sum + WEIGHTS[sign][polarity], 0);
  const advanced = roll() < shareOf(CLEARER * pulled + LEVEL);
  return {
    week: week - 5 - Math.floor(45 * roll()),
    signs: Object.fromEntries(pointed.map(({ sign, polarity }) => [sign, polarity])),
    stage: oneOf(STAGES, roll),
    format: oneOf(FORMATS, roll),
    ended: {
      after: 1 + Math.floor((advanced ? 12 : 24) * roll()),
      how: advanced ? "advanced" : "stopped",
      offer: advanced && roll() < 0.4,
    },
  };
}

const oneOf = <T>(all: readonly [T, ...T[]], roll: () => number): T =>
  all[Math.floor(all.length * roll())] ?? all[0];

/** Numbers from 0 to 1, the same each time: Lehmer's, with the multiplier of Park and Miller. */
function rolling(): () => number {
  let state = 20_261_118;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

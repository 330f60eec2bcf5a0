import { heard } from "../../src/interview/community/draw.ts";
import type { Person, Row } from "../../src/interview/community/evidence.ts";
import type { Table } from "../../src/interview/community/shown.ts";
import { tableOf } from "../../src/interview/community/table.ts";
import { SIGNS } from "../../src/interview/signs.ts";
import { figuresIn } from "./figures.ts";
import { anyCommunity, anyRow, anyTruth, type Dice, dice, NOW, type Truth } from "./simulated.ts";

export interface Attack {
  readonly times: number;
  /** The four others are the attacker's own accounts; strangers otherwise. */
  readonly own?: boolean;
  /** Everybody is heard in every table, as nobody ever is. */
  readonly all?: boolean;
}

/**
 * Two tables in a row that differ by five people, one of whom is the victim: their signs are known, and what came of their
 * interview is guessed from how the figures they are part of moved. How often that is right, out of 1.
 */
export function guessedRight({ times, own, all }: Attack): number {
  let [right, count] = [0, 0];
  for (let seed = 0; seed < times; seed++) {
    const roll = dice(5_000 + seed);
    const truth = anyTruth(roll);
    const before = anyCommunity(roll, truth, 150);
    const victim = anyRow(roll, truth);
    const others = own ? neutral : strangers(roll, truth);
    const after = [...before, { rows: [victim] }, ...others];
    const [one, two] = [before, after].map((people) => tableOf(all ? people : heard(people, roll), NOW));
    if (!one || !two) continue;
    count++;
    const moved = movement(one, two, victim);
    const guess = moved === 0 ? roll() < 0.5 : moved > 0;
    if (guess === (victim.ended?.how === "advanced")) right++;
  }
  return right / count;
}

const strangers = (roll: Dice, truth: Truth): readonly Person[] =>
  Array.from({ length: 4 }, () => ({
    rows: Array.from({ length: 1 + Math.floor(roll() * 3) }, () => anyRow(roll, truth)),
  }));

/** Accounts that leave the figures where they are: what moves is the victim's. */
const neutral: readonly Person[] = [true, false, true, false].map((yes) => ({
  rows: [{ week: NOW - 6, signs: {}, ended: { after: 3, how: yes ? "advanced" : "stopped", offer: false } }],
}));

/** Which way the figures moved that the victim is part of, each by its interval. */
function movement(one: Table, two: Table, { signs, stage }: Row): number {
  const [before, after] = [figuresIn(one), figuresIn(two)];
  const mine = [
    "advanced",
    `advanced ${stage}`,
    `advanced ${stage} level`,
    "advanced level",
    ...SIGNS.flatMap((sign) => {
      const said = signs[sign];
      if (said !== "positive" && said !== "negative") return [];
      const side = said === "positive" ? "good" : "bad";
      return [`advanced ${sign} ${side}`, `advanced ${sign} weight if ${side}`];
    }),
  ];
  return mine.reduce((sum, name) => {
    const [from, to] = [before.get(name), after.get(name)];
    if (!from || !to) return sum;
    const ends = to.is - from.is + (to.low - from.low) / 2 + (to.high - from.high) / 2;
    return sum + ends / (from.high - from.low);
  }, 0);
}

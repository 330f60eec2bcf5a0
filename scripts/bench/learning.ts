import { casesOf } from "../../src/interview/community/evidence.ts";
import { tableOf } from "../../src/interview/community/table.ts";
import { learnt } from "../../src/interview/community/weights.ts";
import { type Attack, guessedRight } from "../../tests/support/attack.ts";
import { LIES, missed, recovered, shiftsBy } from "../../tests/support/lessons.ts";
import { anyCommunity, anyTruth, dice, NOW } from "../../tests/support/simulated.ts";
import type { Figure, Section } from "./frame.ts";

/** What communities made up from known weights teach, and what can be done to them. Seeds are fixed; only time varies. */
export const learning: Section = {
  name: "learning",
  measure: async () => [
    ...recovery(),
    ...small("as far off as we say they may be", 0.35),
    ...small("exactly right", 0),
    ...small("twice as far off", 0.7),
    ...adversary(),
    ...comparison(),
    ...cost(),
  ],
};

const COMMUNITIES = 24;

/** 2,000 outcomes of known weights. */
function recovery(): readonly Figure[] {
  const { outside, off, publishedOff } = recovered(COMMUNITIES, 2_000);
  return [
    {
      what: "2,000 outcomes: intervals of 90 % that miss the weight",
      value: 100 * outside,
      unit: "of 100",
      most: 12,
    },
    {
      what: "2,000 outcomes: off from the weight, root mean square",
      value: off,
      unit: "log-odds",
    },
    { what: "the same of the published weights", value: publishedOff, unit: "log-odds" },
  ];
}

/** New interviews forecast after a few outcomes; below nought is better than the published weights. */
function small(where: string, spread: number): readonly Figure[] {
  return [50, 100, 200, 500].map((outcomes) => {
    const { ours, published, base } = missed({ communities: COMMUNITIES, outcomes, spread, each: 300 });
    return {
      what: `${outcomes} outcomes, published weights ${where}: what is lost by learning, of what the signs gain`,
      value: (100 * (ours - published)) / (base - published),
      unit: "of 100",
      ...(outcomes === 50 && { most: spread === 0 ? 10 : 0 }),
    };
  });
}

/** One account with as many lies as it is heard with, against every figure shown. */
function adversary(): readonly Figure[] {
  const shifts = [60, 100, 200, 400, 800].flatMap((outcomes) =>
    Array.from({ length: 5 }, (_, seed) => {
      const roll = dice(seed * 7 + outcomes);
      const honest = anyCommunity(roll, anyTruth(roll), outcomes);
      return LIES.flatMap(([, lie]) => shiftsBy(lie, honest));
    }).flat(),
  );
  return [
    {
      what: "one account that lies: figures it moves out of their interval",
      value: shifts.filter(({ out }) => out).length,
      unit: `of ${shifts.length}`,
      most: 0,
    },
    {
      what: "the furthest it moves one, of the width of its interval",
      value: 100 * Math.max(...shifts.map(({ far }) => far)),
      unit: "of 100",
      most: 50,
    },
  ];
}

/** Two tables are compared, to find out what came of one person's interview. A coin is right 50 times in 100. */
function comparison(): readonly Figure[] {
  return [
    {
      what: "guessing what came of somebody's interview, the four others strangers",
      ...guess({}),
      most: 66,
    },
    { what: "the same, the four others the attacker's own accounts", ...guess({ own: true }), most: 66 },
    { what: "the same again, were everybody heard in every table", ...guess({ own: true, all: true }) },
  ];
}

const guess = (attack: Omit<Attack, "times">): Pick<Figure, "value" | "unit"> => ({
  value: 100 * guessedRight({ ...attack, times: 240 }),
  unit: "of 100",
});

/** A whole table of a large community, against one fit of it. */
function cost(): readonly Figure[] {
  const roll = dice(1);
  const people = anyCommunity(roll, anyTruth(roll), 2_000);
  const cases = casesOf(people, "advanced", NOW);
  const cpu = (work: () => unknown) => {
    const start = process.cpuUsage().user;
    work();
    return (process.cpuUsage().user - start) / 1_000;
  };
  for (let warm = 0; warm < 3; warm++) learnt(cases);
  const one = cpu(() => learnt(cases));
  const whole = cpu(() => tableOf(people, NOW));
  return [
    { what: "a table of 2,000 outcomes, once a week", value: whole, unit: "ms CPU", most: 2_000 },
    { what: "the same against one fit", value: whole / one, unit: "times" },
  ];
}

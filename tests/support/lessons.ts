import { casesOf, type Person, type Row } from "../../src/interview/community/evidence.ts";
import { INTERVAL } from "../../src/interview/community/rules.ts";
import { tableOf } from "../../src/interview/community/table.ts";
import { learnt, unlearnt } from "../../src/interview/community/weights.ts";
import { WEIGHTS } from "../../src/interview/reading/priors.ts";
import { shareOf } from "../../src/interview/reading/range.ts";
import { SIGNS } from "../../src/interview/signs.ts";
import { figuresIn } from "./figures.ts";
import { anyCommunity, anyRow, anyTruth, chance, dice, NOW } from "./simulated.ts";

/** What made-up communities teach, held against the truth they are made from. Seeds are fixed. */

const POLARITIES = ["positive", "negative"] as const;

/** How near the weights come, over so many communities: root mean squares in log-odds, and how many intervals of all miss. */
export function recovered(communities: number, outcomes: number) {
  let [outside, off, publishedOff, count] = [0, 0, 0, 0];
  for (let seed = 0; seed < communities; seed++) {
    const roll = dice(seed);
    const truth = anyTruth(roll);
    const model = learnt(casesOf(anyCommunity(roll, truth, outcomes), "advanced", NOW));
    for (const sign of SIGNS)
      for (const polarity of POLARITIES) {
        const { mean, spread } = model.weight(sign, polarity);
        const known = truth[sign][polarity];
        count++;
        off += (mean - known) ** 2;
        publishedOff += (WEIGHTS[sign][polarity] - known) ** 2;
        if (Math.abs(mean - known) > INTERVAL * spread) outside++;
      }
  }
  return {
    outside: outside / count,
    off: Math.sqrt(off / count),
    publishedOff: Math.sqrt(publishedOff / count),
  };
}

interface Forecasts {
  readonly communities: number;
  readonly outcomes: number;
  /** How far the true weights lie from the published ones, in log-odds. */
  readonly spread: number;
  /** New interviews forecast in each. */
  readonly each: number;
}

/** Mean squared misses of forecasts: by what was learnt, by the published weights, and always saying the same. */
export function missed({ communities, outcomes, spread, each }: Forecasts) {
  let [ours, published, base] = [0, 0, 0];
  for (let seed = 0; seed < communities; seed++) {
    const roll = dice(1_000 + seed);
    const truth = anyTruth(roll, spread);
    const cases = casesOf(anyCommunity(roll, truth, outcomes), "advanced", NOW);
    const [model, fixed] = [learnt(cases), unlearnt(cases)];
    const level = shareOf(fixed.level(undefined).mean);
    for (let nth = 0; nth < each; nth++) {
      const row = anyRow(roll, truth);
      const real = chance(row, truth);
      const miss = (said: number) => real * (1 - said) ** 2 + (1 - real) * said ** 2;
      ours += miss(shareOf(model.forecast(row).mean));
      published += miss(shareOf(fixed.forecast(row).mean));
      base += miss(level);
    }
  }
  const count = communities * each;
  return { ours: ours / count, published: published / count, base: base / count };
}

const all = (polarity: "positive" | "negative"): Row["signs"] =>
  Object.fromEntries(SIGNS.map((sign) => [sign, polarity]));

/** What somebody may tell who wants to move a figure. */
export const LIES: readonly (readonly [who: string, lie: Partial<Row>])[] = [
  [
    "who praises everything and never gets on",
    { signs: all("positive"), ended: { after: 3, how: "stopped", offer: false } },
  ],
  [
    "who complains of everything and always gets on",
    { signs: all("negative"), ended: { after: 3, how: "advanced", offer: true } },
  ],
  [
    "who is after one sign",
    { signs: { introductions: "negative" }, ended: { after: 3, how: "advanced", offer: true } },
  ],
  [
    "who is after the waiting clock",
    { signs: { skills_depth: "positive" }, ended: { after: 40, how: "stopped", offer: false } },
  ],
];

/** How one account with as many lies as it is heard with moves each figure that honest people show. */
export function shiftsBy(lie: Partial<Row>, honest: readonly Person[]) {
  const after = figuresIn(tableOf([...honest, liar(lie)], NOW));
  return [...figuresIn(tableOf(honest, NOW))].map(([name, { is, low, high }]) => {
    const now = after.get(name)?.is ?? is;
    return { name, out: now < low || now > high, far: Math.abs(now - is) / (high - low) };
  });
}

const liar = (lie: Partial<Row>): Person => ({
  rows: Array.from({ length: 12 }, () => ({
    week: NOW - 5,
    signs: {},
    stage: "first",
    format: "onsite",
    ...lie,
  })),
});

import { shareOf } from "../reading/range.ts";
import type { Case } from "./evidence.ts";
import { FOLDS } from "./rules.ts";
import { rounded } from "./shares.ts";
import type { Calibration } from "./shown.ts";
import { learnt, type Model, unlearnt } from "./weights.ts";

/** Each forecast is made without the person it is about. */
export function calibrationOf(cases: readonly Case[]): Calibration {
  const misses = { learnt: 0, published: 0, base: 0 };
  let weighed = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const [seen, unseen] = [
      cases.filter(({ who }) => who % FOLDS !== fold),
      cases.filter(({ who }) => who % FOLDS === fold),
    ];
    const [ours, published] = [learnt(seen), unlearnt(seen)];
    const base = baseOf(seen);
    for (const each of unseen) {
      weighed += each.weight;
      misses.learnt += miss(each, forecast(ours, each));
      misses.published += miss(each, forecast(published, each));
      misses.base += miss(each, base);
    }
  }
  const mean = (sum: number) => Math.round((sum / weighed) * 100) / 100;
  return {
    learnt: mean(misses.learnt),
    published: mean(misses.published),
    base: mean(misses.base),
    of: rounded(cases.length),
  };
}

const forecast = (model: Model, { row }: Case): number => shareOf(model.forecast(row).mean);
const miss = ({ yes, weight }: Case, share: number): number => weight * ((yes ? 1 : 0) - share) ** 2;

function baseOf(cases: readonly Case[]): number {
  const weigh = (some: readonly Case[]) => some.reduce((sum, { weight }) => sum + weight, 0);
  return weigh(cases.filter(({ yes }) => yes)) / weigh(cases);
}

import { z } from "zod";
import { WEIGHTS } from "../reading/priors.ts";
import { type Range, shareOf, shown } from "../reading/range.ts";
import type { Seen } from "../reading/seen.ts";
import { SIGNS, STAGES } from "../signs.ts";
import { pulls } from "./pulls.ts";
import { INTERVAL, PRIOR_SPREAD } from "./rules.ts";
import type { Figure, Table } from "./shown.ts";

/** Mean and standard deviation, in log-odds. A pair, for it lies in every debrief that was begun with it. */
const belief = z.tuple([z.number(), z.number()]);
type Believed = z.infer<typeof belief>;

/** As much of a community's table as it takes to hold one interview against it. */
export const learntSchema = z.object({
  people: z.number().int(),
  of: z.number().int(),
  level: belief,
  stages: z.partialRecord(z.enum(STAGES), belief),
  /** Good, then bad. */
  weights: z.partialRecord(z.enum(SIGNS), z.tuple([belief, belief])),
});
export type Learnt = z.infer<typeof learntSchema>;

export function learntIn({ advanced }: Table): Learnt {
  const { people, all, level, stages, signs } = advanced;
  return {
    people,
    of: all.of,
    level: believed(level),
    stages: mapped(stages, ({ level }) => believed(level)),
    weights: mapped(signs, ({ weights }): [Believed, Believed] => [
      believed(weights.positive),
      believed(weights.negative),
    ]),
  };
}

const believed = ({ is, low, high }: Figure): Believed => [
  is,
  Number(((high - low) / 2 / INTERVAL).toFixed(2)),
];

const mapped = <K extends string, V, W>(
  all: Partial<Record<K, V>>,
  map: (value: V) => W,
): Partial<Record<K, W>> =>
  // Object.entries forgets the keys' type.
  Object.fromEntries(Object.entries(all).map(([key, value]) => [key, map(value as V)])) as Partial<
    Record<K, W>
  >;

/**
 * Of 100 such interviews in this community, how many go on: from what is shown of it and nothing else. What it doesn't
 * show counts as published. Each figure's doubt is added as if it were a doubt of its own, which makes the range rather
 * too wide than too narrow.
 */
export function outlookOf(seen: Seen, { level, stages, weights }: Learnt): Range {
  const start = (seen.stage && stages[seen.stage]) ?? level;
  let [mean, variance] = [start[0], start[1] ** 2];
  for (const [sign, polarity, times] of pulls(seen)) {
    const published: Believed = [WEIGHTS[sign][polarity], PRIOR_SPREAD.weight];
    const [weight, spread] = weights[sign]?.[polarity === "positive" ? 0 : 1] ?? published;
    mean += times * weight;
    variance += (times * spread) ** 2;
  }
  const reach = INTERVAL * Math.sqrt(variance);
  return shown({ low: shareOf(mean - reach), high: shareOf(mean + reach) });
}

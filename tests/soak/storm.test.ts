import { describe, expect, it } from "vitest";
import { runs } from "./runs.ts";
import { SETTINGS } from "./stages.ts";
import { planOf } from "./storm/plan.ts";

/** Where SEED is set, its storm is the only one. */
const only = process.env.SEED;
const seeds = only ? [Number(only)] : Array.from({ length: runs(1, 16) }, (_, nth) => nth + 1);
const ROUNDS = runs(12, 30);

describe.each(SETTINGS)("on $on", ({ hasRedis, goesThrough }) => {
  it(
    "no storm loses, doubles or leaves anything unanswered",
    async () => {
      const wrong: string[] = [];
      let turns = 0;
      for (const seed of seeds) {
        const outcome = await goesThrough(planOf(seed, ROUNDS, hasRedis));
        turns += outcome.turns;
        wrong.push(...outcome.wrong.map((each) => `SEED=${seed} ${each}`));
      }
      expect(wrong).toEqual([]);
      // Every member does something in nearly every round.
      expect(turns).toBeGreaterThan(seeds.length * ROUNDS * 3);
    },
    runs(120_000, 3_600_000),
  );
});

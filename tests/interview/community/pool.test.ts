import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawn } from "../../../src/interview/community/draw.ts";
import { DAY, type Row } from "../../../src/interview/community/evidence.ts";
import {
  type Contributor,
  contributed,
  emptyPool,
  nextDraw,
  type Pool,
  without,
} from "../../../src/interview/community/pool.ts";
import { FEWEST_PEOPLE } from "../../../src/interview/community/rules.ts";
import { anyCommunity, anyRow, anyTruth, type Dice, dice } from "../../support/simulated.ts";

const NOW = Date.UTC(2026, 10, 18, 12, 0);
const WEEK = 7 * DAY;

/** A pool and who is in it, week by week. */
interface World {
  readonly pool: Pool;
  readonly people: readonly Contributor[];
  readonly now: number;
}

const truth = anyTruth(dice(0));

function joins({ pool, people, ...world }: World, rows: readonly Row[]): World {
  return { ...world, pool, people: [...people, contributed(pool, undefined, rows)!] };
}

function leaves({ pool, people, ...world }: World, who: number): World {
  const gone = people[who]!;
  return { ...world, pool: without(pool, gone), people: people.filter((_, nth) => nth !== who) };
}

function changes({ pool, people, ...world }: World, who: number, roll: Dice): World {
  const changed = contributed(pool, people[who], [anyRow(roll, truth)]) ?? people[who]!;
  return { ...world, pool, people: people.map((person, nth) => (nth === who ? changed : person)) };
}

/** The night to the next Monday. */
function draws({ pool, people, now }: World): World {
  const monday = nextDraw(now);
  const roll = dice(monday / DAY + people.length);
  return { pool: drawn(pool, people, { now: monday, roll }) ?? pool, people, now: monday };
}

function fresh(outcomes: number, seed: number): World {
  const empty: World = { pool: emptyPool, people: [], now: NOW };
  return anyCommunity(dice(seed), truth, outcomes).reduce((world, { rows }) => joins(world, rows), empty);
}

/** A community that has had its first table. */
const settled = (outcomes = 150, seed = 1): World => draws(fresh(outcomes, seed));

const times = (count: number, world: World, change: (world: World, nth: number) => World): World =>
  Array.from({ length: count }).reduce<World>((held, _, nth) => change(held, nth), world);

describe("a community's pool", () => {
  it("draws on Mondays", () => {
    expect(new Date(nextDraw(NOW)).toISOString()).toBe("2026-11-23T00:00:00.000Z");
    expect(nextDraw(nextDraw(NOW)) - nextDraw(NOW)).toBe(WEEK);
  });

  it("shows a table once there are enough, and keeps it while hardly anybody changes", () => {
    expect(draws(fresh(40, 1)).pool.table).toBeUndefined();
    const first = settled(400);
    expect(first.pool.table).toBeDefined();
    const roll = dice(5);
    const four = times(FEWEST_PEOPLE - 1, first, (world, nth) => changes(world, nth, roll));
    expect(draws(four).pool).toBe(four.pool);
    const five = draws(changes(four, FEWEST_PEOPLE - 1, roll));
    expect(five.pool.table).not.toEqual(first.pool.table);
    expect(five.pool.edition).toBe(2);
  });

  it("counts nobody twice: not who changes again and again, nor who leaves and comes back", () => {
    const first = settled();
    const roll = dice(6);
    const fidgety = times(9, first, (world) => changes(world, 0, roll));
    expect(draws(fidgety).pool.edition).toBe(1);
    const restless = times(4, first, (world) =>
      joins(leaves(world, world.people.length - 1), [anyRow(roll, truth)]),
    );
    expect(draws(restless).pool.edition).toBe(1);
  });

  it("says the same or nothing when one person leaves, whoever it is", () => {
    const first = settled(110, 3);
    for (const who of first.people.keys()) {
      const { pool } = draws(leaves(first, who));
      expect([first.pool.table, undefined]).toContainEqual(pool.table);
    }
  });

  it("is withdrawn whole when those behind a figure become too few, and comes back only when five have changed", () => {
    const first = settled(130, 2);
    expect(first.pool.table).toBeDefined();
    const few = draws(times(4, first, (world) => leaves(world, 0)));
    const gone = draws(times(28, few, (world) => leaves(world, 0)));
    expect(gone.pool.table).toBeUndefined();
    expect(gone.pool.edition).toBeGreaterThanOrEqual(1);
    const roll = dice(7);
    const back = draws(times(30, gone, (world) => joins(world, [anyRow(roll, truth), anyRow(roll, truth)])));
    expect(back.pool.table).toBeDefined();
  });

  it("never shows two tables that differ by fewer than five people", () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(
          fc.array(fc.constantFrom("joins" as const, "leaves" as const, "changes" as const), {
            maxLength: 9,
          }),
          { maxLength: 6 },
        ),
        (seed, weeks) => {
          const roll = dice(seed);
          let world = settled(90, 4);
          let last = world;
          for (const deeds of weeks) {
            world = draws(deeds.reduce((held, deed) => does(held, deed, roll), world));
            if (world.pool.edition === last.pool.edition) continue;
            expect(changedBetween(last.people, world.people)).toBeGreaterThanOrEqual(FEWEST_PEOPLE);
            last = world;
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});

function does(world: World, deed: "joins" | "leaves" | "changes", roll: Dice): World {
  const who = Math.floor(roll() * world.people.length);
  if (deed === "joins") return joins(world, [anyRow(roll, truth)]);
  return deed === "leaves" ? leaves(world, who) : changes(world, who, roll);
}

/** How many people have come, gone or changed: at least as many as there are rows of one that the other hasn't. */
function changedBetween(before: readonly Contributor[], after: readonly Contributor[]): number {
  const rows = (people: readonly Contributor[]) => people.map((person) => JSON.stringify(person.rows));
  const [old, young] = [rows(before), rows(after)];
  const gone = old.filter((each) => !young.includes(each)).length;
  const come = young.filter((each) => !old.includes(each)).length;
  return Math.max(gone, come);
}

import { type Person, weekOf } from "./evidence.ts";
import { type Contributor, isIn, type Pool } from "./pool.ts";
import { FEWEST_PEOPLE, HEARD_EACH_TIME } from "./rules.ts";
import type { Table } from "./shown.ts";
import { cellsIn, cellsOf, tableOf } from "./table.ts";

interface Drawing {
  /** Epoch milliseconds. */
  readonly now: number;
  /** From 0 to 1; nobody may know it. */
  readonly roll: () => number;
}

/** What is shown from now on. Undefined where all stays as it is. */
export function drawn(pool: Pool, people: readonly Contributor[], { now, roll }: Drawing): Pool | undefined {
  const week = weekOf(now);
  if (enoughChanged(pool, people)) {
    const next = tableOf(inOrder(heard(people, roll)), week);
    if (next) return { edition: pool.edition + 1, left: 0, table: next };
  }
  // It stands as long as those it was made of could make it, one and all: a cell that vanished alone would say who left.
  const { table, ...withdrawn } = pool;
  const stayed = people.filter((person) => isIn(pool, person));
  return table && !stillStands(table, stayed, week) ? withdrawn : undefined;
}

/** Those a table is made of: who isn't among them this time doesn't move it, and nobody can tell who is. */
export const heard = <P>(people: readonly P[], roll: () => number): readonly P[] =>
  people.filter(() => roll() < HEARD_EACH_TIME);

/**
 * Those who left and those whose rows changed are counted apart: whoever leaves and comes back is in both, and must not
 * count twice.
 */
function enoughChanged(pool: Pool, people: readonly Contributor[]): boolean {
  const changed = people.filter((person) => person.changed === pool.edition).length;
  return pool.edition === 0 || Math.max(changed, pool.left) >= FEWEST_PEOPLE;
}

/** Whether all that is shown could be shown of these people alone. */
function stillStands(shown: Table, people: readonly Person[], week: number): boolean {
  const now = new Set(cellsOf(people, week));
  return cellsIn(shown).every((cell) => now.has(cell));
}

/** The store hands them over in any order; forecasts take turns by it. */
const inOrder = (people: readonly Contributor[]): readonly Contributor[] =>
  people
    .map((person) => [JSON.stringify(person.rows), person] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, person]) => person);

import { z } from "zod";
import { endOfWeek, type Row, rowsSchema, weekOf } from "./evidence.ts";
import { tableSchema } from "./shown.ts";

/**
 * What a community's members have put together, and what is shown of it. Tables come out once a week at the most, and only
 * where enough people's rows have changed since the last: so no two of them differ by one person.
 */
export const poolSchema = z.object({
  /** How many tables there have been. */
  edition: z.number().int(),
  /** People of the last table who have gone since. */
  left: z.number().int(),
  table: tableSchema.exactOptional(),
});
export type Pool = z.infer<typeof poolSchema>;

export const emptyPool: Pool = { edition: 0, left: 0 };

/** One person's share in it. Nobody's name is here, nor anything that leads to one. */
export const contributorSchema = z.object({
  rows: rowsSchema,
  /** The edition there was when they came, and when their rows last changed. */
  since: z.number().int(),
  changed: z.number().int(),
});
export type Contributor = z.infer<typeof contributorSchema>;

/** Their rows as they are now; undefined where they are as they were. */
export function contributed(
  { edition }: Pool,
  held: Contributor | undefined,
  rows: readonly Row[],
): Contributor | undefined {
  if (held && JSON.stringify(held.rows) === JSON.stringify(rows)) return undefined;
  return { rows: [...rows], since: held?.since ?? edition, changed: edition };
}

/** Somebody takes all of theirs away. */
export function without(pool: Pool, gone: Contributor): Pool {
  return isIn(pool, gone) ? { ...pool, left: pool.left + 1 } : pool;
}

/** Whether the last table was made with them. */
export const isIn = ({ edition }: Pool, { since }: Contributor): boolean => since < edition;

/** The next time a table may come out: the night to Monday. */
export const nextDraw = (now: number): number => endOfWeek(weekOf(now));

import { open, type RootDatabase } from "lmdb";

/**
 * Rows of the store, by key. `o` tellings begin with their owner's eight characters.
 * `m address` value · `o address number` untold telling · `u owner address` whose are untold, since when ·
 * `r address name` record · `x address number` set aside · `d instant address` whom to look at, `i address` and when ·
 * `k name` mark · `z` and `z number` of the scrub.
 */
type RowKey = (string | number)[];
export type Database = RootDatabase<Buffer, RowKey>;

/** Without `durable` a power cut loses what was written last; a killed process loses nothing either way. */
export function openDatabase(path: string, durable: boolean): Database {
  return open({
    path,
    encoding: "binary",
    // A commit then resolves when it is on the disk, and not a moment before.
    overlappingSync: false,
    noSync: !durable,
  });
}

/**
 * One step, alone and whole. A child transaction, because lmdb keeps what a plain asynchronous one wrote before it
 * threw. Steps that wait together share one write to the disk.
 */
export async function atomically<T>(db: Database, step: () => T): Promise<T> {
  return db.childTransaction(step);
}

/** The database as it is now: another process may have written since this one last looked. */
export function fresh(db: Database): Database {
  db.resetReadTxn();
  return db;
}

export interface Row {
  readonly key: RowKey;
  readonly value: Buffer;
}

/** All rows whose key begins so and goes on with one more part, in order. */
export function rowsUnder(db: Database, ...start: RowKey): readonly Row[] {
  return Array.from(db.getRange({ start, end: [...start, AFTER_ALL] }));
}

/** Sorts behind every number and every string we use. */
const AFTER_ALL = "\uffff";

/** Rows numbered in the order they came: the next free number under `start`. */
export function append(db: Database, start: Readonly<RowKey>, value: Buffer): void {
  const last = rowsUnder(db, ...start)
    .at(-1)
    ?.key.at(-1);
  db.put([...start, typeof last === "number" ? last + 1 : 0], value);
}

/** An instant in epoch milliseconds as a value, and back. */
export function instant(milliseconds: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(milliseconds);
  return bytes;
}

export const instantOf = (value: Buffer): number => value.readDoubleBE(0);

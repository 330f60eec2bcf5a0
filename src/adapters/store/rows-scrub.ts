import type { RootDatabase } from "lmdb";

type Rows = RootDatabase<Buffer, (string | number)[]>;

/**
 * What lmdb removes stays in its file: in pages that are free, and in the gaps and branches of those that aren't, until
 * something happens to be written there. So all rows are written anew, into pages of their own, and all that is free
 * after is filled and let go. Costs about what the file holds, twice; the file grows to some two times its rows, once.
 * `z` is wanted, and `z number` is filling: whatever was cut short is seen at the next opening, and done again.
 */
export interface Scrub {
  /** Removes something for good, in one transaction, and scrubs before it says so; several at once are one. */
  after<T>(remove: () => T): Promise<T>;
  /** Resolves when nothing is left to scrub. */
  done(): Promise<void>;
}

export function scrubbing(db: Rows): Scrub {
  let running: Promise<void> | undefined;
  const wanted = (): boolean => {
    db.resetReadTxn();
    return Array.from(db.getKeys({ start: WANTED, end: [FILLING, "\uffff"], limit: 1 })).length > 0;
  };
  async function go(): Promise<void> {
    try {
      while (wanted()) await scrub(db);
    } catch {
      // A full disk, say. It stays wanted: the next that is forgotten tries again, and so does the next opening.
    }
  }
  const begin = (): Promise<void> => {
    running ??= go().finally(() => {
      running = undefined;
    });
    return running;
  };
  if (wanted()) void begin();
  return {
    async after(remove) {
      const removed = await db.childTransaction(() => {
        void db.put(WANTED, Buffer.alloc(0));
        return remove();
      });
      await begin();
      return removed;
    },
    done: async () => running,
  };
}

const FILLING = "z";
const WANTED = [FILLING];
/**
 * A page of 4,096 bytes without its head. A value of this size has a page to itself, which is let go without being
 * written again: rows within a page would need as many pages once more to be removed.
 */
const A_PAGE = Buffer.alloc(4_096 - 24);
/** The keys of these values need pages, too: some 1 in 85. Filling more than is free would let the file grow each time. */
const VALUES_TO_PAGES = 0.985;
/** lmdb keeps the pages of its two last transactions as they are, for whoever still reads them. */
const TRANSACTIONS_HELD = 3;
const PAGES_HELD = 6;
const STEP = 1_000;
const LEAST = 64;

async function scrub(db: Rows): Promise<void> {
  await db.childTransaction(() => writeAnew(db));
  // What one filling doesn't reach is the first that the next is given.
  await fillWhatIsFree(db);
  await fillWhatIsFree(db);
}

function writeAnew(db: Rows): void {
  const rows = Array.from(db.getRange({}), ({ key, value }) => ({ key, value: Buffer.from(value) }));
  db.clearSync();
  for (const { key, value } of rows) if (key[0] !== FILLING) db.putSync(key, value);
  db.putSync([FILLING, 0], A_PAGE);
}

async function fillWhatIsFree(db: Rows): Promise<void> {
  for (let held = 0; held < TRANSACTIONS_HELD; held++)
    await db.childTransaction(() => void db.put([FILLING, 0], A_PAGE));
  db.resetReadTxn();
  const rows = Math.max(LEAST, Math.floor((freePages(db) - PAGES_HELD) * VALUES_TO_PAGES));
  await inSteps(db, rows, (row) => void db.put([FILLING, row], A_PAGE));
  await inSteps(db, rows, (row) => void db.remove([FILLING, row]));
}

/** Many writes, in transactions short enough for others to have their turn between them. */
async function inSteps(db: Rows, rows: number, write: (row: number) => void): Promise<void> {
  for (let start = 0; start < rows; start += STEP)
    await db.childTransaction(() => {
      for (let row = start; row < Math.min(rows, start + STEP); row++) write(row);
    });
}

interface Tree {
  readonly treeBranchPageCount: number;
  readonly treeLeafPageCount: number;
  readonly overflowPages: number;
}

/** lmdb-js types its statistics as an empty object; these are the fields of LMDB's own `MDB_stat` and `MDB_envinfo`. */
type Statistics = Tree & { readonly lastPageNumber: number; readonly free: Tree };

function freePages(db: Rows): number {
  const statistics = db.getStats() as Statistics;
  const pages = (tree: Tree): number =>
    tree.treeBranchPageCount + tree.treeLeafPageCount + tree.overflowPages;
  const META_PAGES = 2;
  return Math.max(0, statistics.lastPageNumber + 1 - META_PAGES - pages(statistics) - pages(statistics.free));
}

import { mkdirSync } from "node:fs";
import { open as openLmdb, type RootDatabase } from "lmdb";
import type { Inbound } from "../../core/inbound.ts";
import type { Log } from "../../core/ports.ts";
import type { Keys, SealKey } from "../store/keys.ts";
import { scrubbing } from "../store/rows-scrub.ts";
import { type Address, open, openVault, seal } from "../store/vault.ts";

/** One inbound that waits, its place among those of the same member, and the row that is there. */
interface Slip {
  readonly key: RowKey;
  readonly row: Buffer;
  readonly inbound: Inbound;
}

/** What waits here, on disk and sealed, each member's in the order it came. */
export interface Drawer {
  /** Resolves when it would survive a kill of this process, and a power cut. */
  put(inbound: Inbound): Promise<void>;
  /** The oldest of a member. */
  first(address: Address): Slip | undefined;
  /** Another process may have removed it, and put something else in its place: that stays. */
  remove(slip: Slip): Promise<void>;
  /** Everyone something waits for. */
  addresses(): readonly Address[];
  address(member: string): Address;
  count(): number;
  /** Removes all of a member's, and says how many there were. */
  forget(member: string): Promise<number>;
  close(): Promise<void>;
}

/** `i address number` waiting · `x address number` could not be read and was set aside. */
type RowKey = [kind: "i" | "x", address: Address, number: number];
type Database = RootDatabase<Buffer, (string | number)[]>;

export interface DrawerOptions {
  /** A folder of its own under DATA_DIR; processes of one machine may share it. */
  readonly dir: string;
  readonly keys: Keys;
  readonly log: Log;
  /** False gives up what was written last in a power cut. For tests. */
  readonly durable?: boolean | undefined;
}

export function openDrawer({ dir, keys, log, durable = true }: DrawerOptions): Drawer {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const vault = openVault(keys);
  const db: Database = openLmdb({ path: dir, encoding: "binary", overlappingSync: false, noSync: !durable });
  let closed = false;
  const scrub = scrubbing(db);
  const fresh = (): Database => {
    // lmdb takes the whole process down where something is read after the end.
    if (closed) throw new Error("The inbox is closed.");
    // Another process may have written since this one last looked.
    db.resetReadTxn();
    return db;
  };

  return {
    address: vault.address,
    count: () => fresh().getKeysCount(under(["i"])),
    addresses: () => [
      ...new Set(Array.from(fresh().getKeys(under(["i"])), ([, address]) => String(address))),
    ],
    first(address) {
      for (const { key, value } of fresh().getRange(under(["i", address]))) {
        const inbound = unsealed(keys, address, value);
        // The keys of these rows are written here and nowhere else.
        if (inbound) return { key: key as RowKey, row: value, inbound };
        setAside(db, key as RowKey, value);
        log.warn("Something that waited in the inbox could not be read and was set aside.", {
          member: address,
        });
      }
      return undefined;
    },
    async put(inbound) {
      const address = vault.address(inbound.member);
      const row = sealed(keys.seal[0], address, inbound);
      await db.childTransaction(() => void db.put(["i", address, nextAfter(db, address)], row));
    },
    remove: ({ key, row }) =>
      db.childTransaction(() => {
        if (db.get(key)?.equals(row)) db.remove(key);
      }),
    forget: (member) => scrub.after(() => removeAll(fresh(), vault.address(member))),
    async close() {
      closed = true;
      await scrub.done();
      await db.close();
    },
  };
}

/** All keys that begin so. */
const under = (start: (string | number)[]) => ({ start, end: [...start, "\uffff"] });

function nextAfter(db: Database, address: Address): number {
  const last = Array.from(db.getKeys(under(["i", address])))
    .at(-1)
    ?.at(-1);
  return typeof last === "number" ? last + 1 : 0;
}

function setAside(db: Database, [, address, number]: RowKey, value: Buffer): void {
  db.transactionSync(() => {
    db.put(["x", address, number], value);
    db.remove(["i", address, number]);
  });
}

function removeAll(db: Database, address: Address): number {
  const keys = ["i", "x"].flatMap((kind) => Array.from(db.getKeys(under([kind, address]))));
  for (const key of keys) db.remove(key);
  return keys.length;
}

/** `[kid length][kid][sealed]`. The member's own key lies in the store, which is what cannot be reached just now. */
function sealed({ kid, key }: SealKey, address: Address, inbound: Inbound): Buffer {
  const body = seal(key, about(address), JSON.stringify(inbound));
  return Buffer.concat([Buffer.of(kid.length), Buffer.from(kid, "latin1"), body]);
}

function unsealed({ seal: known }: Keys, address: Address, row: Buffer): Inbound | undefined {
  const length = row[0] ?? 0;
  const kid = row.toString("latin1", 1, 1 + length);
  const by = known.find((one) => one.kid === kid);
  const text = by && open(by.key, about(address), row.subarray(1 + length));
  // Written by this file, and the seal is unbroken.
  return text === undefined ? undefined : (JSON.parse(text) as Inbound);
}

const about = (address: Address): string => `${address} inbox`;

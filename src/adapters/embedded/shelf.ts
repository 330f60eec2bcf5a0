import { OWNER_LENGTH } from "../store/owner.ts";
import { scrubbing } from "../store/rows-scrub.ts";
import type { Damaged, Outcome, Page, SealedTelling, Shelf, ShelvedRecords, Step } from "../store/shelf.ts";
import { type Address, NONCE_BYTES } from "../store/vault.ts";
import { claim } from "./claim.ts";
import { append, atomically, type Database, fresh, instant, instantOf, rowsUnder } from "./database.ts";
import { ownerOf, type Rack } from "./rack.ts";

export function embeddedShelf(rack: Rack): Shelf {
  const { db, owner, beats } = rack;
  let closed = false;
  /** lmdb takes the whole process down where something is read after the end. */
  const open = (): Database => {
    if (closed) throw new Error("The store is closed.");
    return db;
  };
  const change = async <T>(step: () => T): Promise<T> => atomically(open(), step);
  const scrub = scrubbing(db);
  return {
    value: async (address) => fresh(open()).get(["m", address]),
    record: async (address, name) => record(fresh(open()), address, name),
    records: async (address) => records(fresh(open()), address),
    commit: (step) => change(() => commit(rack, step)),
    strike: (told) => change(() => strikeAll(db, told)),
    claim: async (limit, holds) => claim({ ...rack, db: open() }, limit, holds),
    due: async (now, limit) => due(fresh(open()), now, limit),
    soonest: async () => soonest(fresh(open())),
    setAside: (address, damaged) => change(() => setAside(db, address, damaged)),
    addresses: () => addresses(fresh(open())),
    page: async (address) => page(fresh(open()), address),
    forget: async (address) => scrub.after(() => forget(open(), address)),
    expire: (address, over) =>
      scrub.after(() => beginsWith(open().get(["m", address]), over) && Boolean(forget(db, address))),
    mark: (name, mark) => change(() => db.get(["k", name]) ?? put(db, ["k", name], mark)),
    beat: async () => beats.beat(owner),
    async close() {
      closed = true;
      beats.stop(owner);
      await scrub.done();
      await db.close();
    },
  };
}

function put(db: Database, key: (string | number)[], value: Buffer): Buffer {
  db.put(key, value);
  return value;
}

function record(db: Database, address: Address, name: string): Awaited<ReturnType<Shelf["record"]>> {
  const value = db.get(["m", address]);
  const kept = db.get(["r", address, name]);
  return { ...(value && { value }), ...(kept && { record: kept }) };
}

function records(db: Database, address: Address): ShelvedRecords {
  const rows = rowsUnder(db, "r", address);
  return {
    value: db.get(["m", address]),
    records: rows.map(({ key, value }) => [String(key.at(-1)), value]),
  };
}

function commit({ db, owner, now }: Rack, step: Step): Outcome {
  const { address, over, value, telling, due, records } = step;
  const held = db.get(["m", address]);
  const free = over.length === 0 ? held === undefined : beginsWith(held, over);
  if (!free) return { done: false, found: held };
  db.put(["m", address], value);
  setDue(db, address, due);
  if (telling) {
    append(db, ["o", address], Buffer.concat([Buffer.from(owner), telling]));
    if (!db.get(["u", owner, address])) db.put(["u", owner, address], instant(now()));
  }
  for (const [name, kept] of records)
    if (kept) db.put(["r", address, name], kept);
    else db.remove(["r", address, name]);
  return { done: true };
}

const beginsWith = (value: Buffer | undefined, start: Buffer): boolean =>
  value?.subarray(0, start.length).equals(start) ?? false;

function setDue(db: Database, address: Address, due: number | null): void {
  const before = db.get(["i", address]);
  if (before) db.remove(["d", instantOf(before), address]);
  if (due === null) {
    db.remove(["i", address]);
    return;
  }
  db.put(["d", due, address], Buffer.from(address));
  db.put(["i", address], instant(due));
}

function due(db: Database, now: number, limit: number): Awaited<ReturnType<Shelf["due"]>> {
  // "d" alone sorts before its first instant, and an instant alone before the addresses under it.
  const rows = db.getRange({ start: ["d"], end: ["d", now, "\uffff"], limit });
  return Array.from(rows).flatMap(({ value: row }) => {
    const address = row.toString();
    const value = db.get(["m", address]);
    return value ? [{ address, value }] : [];
  });
}

function soonest(db: Database): number | undefined {
  const [first] = db.getKeys({ start: ["d"], end: ["d", "\uffff"], limit: 1 });
  const instant = first?.[1];
  return typeof instant === "number" ? instant : undefined;
}

function strikeAll(db: Database, told: Parameters<Shelf["strike"]>[0]): void {
  for (const { address, telling } of told) strike(db, address, telling);
}

function strike(db: Database, address: Address, told: SealedTelling): void {
  const nonce = told.subarray(0, NONCE_BYTES);
  for (const { key, value } of rowsUnder(db, "o", address)) {
    if (!value.subarray(OWNER_LENGTH, OWNER_LENGTH + NONCE_BYTES).equals(nonce)) continue;
    db.remove(key);
    unlist(db, address, ownerOf(value));
  }
}

/** Takes a member off an owner's list once nothing of theirs is left under that owner. */
function unlist(db: Database, address: Address, owner: string): void {
  const left = rowsUnder(db, "o", address).some(({ value }) => ownerOf(value) === owner);
  if (!left) db.remove(["u", owner, address]);
}

function setAside(db: Database, address: Address, damaged: Damaged): boolean {
  if ("telling" in damaged) {
    const listed = rowsUnder(db, "o", address).some(({ value }) =>
      value.subarray(OWNER_LENGTH).equals(damaged.telling),
    );
    if (!listed) return false;
    strike(db, address, damaged.telling);
    append(db, ["x", address], damaged.telling);
    return true;
  }
  const [key, bytes] =
    "record" in damaged ? [["r", address, damaged.name], damaged.record] : [["m", address], damaged.value];
  if (!db.get(key)?.equals(bytes)) return false;
  append(db, ["x", address], bytes);
  if ("record" in damaged) db.remove(key);
  else {
    db.put(key, damaged.leaving);
    setDue(db, address, null);
  }
  return true;
}

async function* addresses(db: Database): AsyncIterable<Address> {
  for (const [, address] of db.getKeys({ start: ["m"], end: ["m", "\uffff"] })) yield String(address);
}

function page(db: Database, address: Address): Page | undefined {
  const value = db.get(["m", address]);
  if (!value) return undefined;
  const due = db.get(["i", address]);
  return {
    value,
    due: due ? instantOf(due) : null,
    tellings: rowsUnder(db, "o", address).map(({ value }) => value.subarray(OWNER_LENGTH)),
    records: rowsUnder(db, "r", address).map(({ key, value }) => [String(key.at(-1)), value]),
    aside: rowsUnder(db, "x", address).map(({ value }) => value),
  };
}

function forget(db: Database, address: Address): Awaited<ReturnType<Shelf["forget"]>> {
  const [tellings, records, aside] = ["o", "r", "x"].map((kind) => rowsUnder(db, kind, address));
  const state = db.get(["m", address]) ? 1 : 0;
  for (const { value } of tellings ?? []) db.remove(["u", ownerOf(value), address]);
  for (const { key } of [...(tellings ?? []), ...(records ?? []), ...(aside ?? [])]) db.remove(key);
  db.remove(["m", address]);
  setDue(db, address, null);
  return {
    profile: state,
    waiting_messages: tellings?.length ?? 0,
    kept_interviews_and_talks: records?.length ?? 0,
    damaged_pieces: aside?.length ?? 0,
  };
}

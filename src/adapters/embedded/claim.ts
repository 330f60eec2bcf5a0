import { OWNER_LENGTH } from "../store/owner.ts";
import type { Claim } from "../store/shelf.ts";
import type { Address } from "../store/vault.ts";
import { atomically, type Database, fresh, instant, instantOf, rowsUnder } from "./database.ts";
import { ownerOf, type Rack } from "./rack.ts";

export async function claim(
  rack: Rack,
  limit: number,
  holds: (address: Address) => boolean,
): Promise<readonly Claim[]> {
  // Most sweeps find nothing, and so cost no write.
  const free = takeable(rack, limit, holds);
  if (free.size === 0) return [];
  return atomically(rack.db, () =>
    [...free]
      .map(([address, owners]) => take(rack, address, owners))
      .filter(({ tellings }) => tellings.length > 0),
  );
}

/** Members with something untold that nobody will tell, the longest waiting first, and whose it was. */
function takeable(
  { db, owner: us, beats }: Rack,
  limit: number,
  holds: (address: Address) => boolean,
): ReadonlyMap<Address, ReadonlySet<string>> {
  const untold = untoldRows(fresh(db)).sort((one, other) => one.since - other.since);
  const stopped = new Set(untold.map(({ owner }) => owner).filter((owner) => !beats.beats(owner)));
  const free = new Map<Address, Set<string>>();
  for (const { owner, address } of untold) {
    if (owner === us ? holds(address) : !stopped.has(owner)) continue;
    const owners = free.get(address);
    if (owners) owners.add(owner);
    else if (free.size < limit) free.set(address, new Set([owner]));
  }
  return free;
}

function untoldRows(db: Database): { owner: string; address: Address; since: number }[] {
  const rows = db.getRange({ start: ["u"], end: ["u", "\uffff"] });
  return Array.from(rows).map(({ key: [, owner, address], value }) => ({
    owner: String(owner),
    address: String(address),
    since: instantOf(value),
  }));
}

/** In a transaction. Of two who come at once, the second finds that the owner is a living one. */
function take({ db, owner: us, now }: Rack, address: Address, owners: ReadonlySet<string>): Claim {
  const tellings: Buffer[] = [];
  for (const { key, value } of rowsUnder(db, "o", address)) {
    if (!owners.has(ownerOf(value))) continue;
    const telling = value.subarray(OWNER_LENGTH);
    db.put(key, Buffer.concat([Buffer.from(us), telling]));
    tellings.push(telling);
  }
  for (const owner of owners) db.remove(["u", owner, address]);
  if (tellings.length > 0) db.put(["u", us, address], instant(now()));
  return { address, value: db.get(["m", address]), tellings };
}

import { OWNER_LENGTH } from "../store/owner.ts";
import type { Claim, Shelf } from "../store/shelf.ts";
import type { Address } from "../store/vault.ts";
import type { Rack } from "./rack.ts";

export async function claim(
  rack: Rack,
  limit: number,
  holds: (address: Address) => boolean,
): Promise<readonly Claim[]> {
  const untold = await rows(rack, rack.names.allUntold, { score: "+inf", limit: -1 });
  const owned = untold.map(({ name }) => ({
    owner: name.slice(0, OWNER_LENGTH),
    address: name.slice(OWNER_LENGTH),
  }));
  const stopped = await stoppedAmong(rack, new Set(owned.map(({ owner }) => owner)));
  const free = new Map<Address, string[]>();
  for (const { owner, address } of owned) {
    if (owner === rack.owner ? holds(address) : !stopped.has(owner)) continue;
    const owners = free.get(address);
    if (owners) owners.push(owner);
    else if (free.size < limit) free.set(address, [owner]);
  }
  return take(rack, free);
}

async function take(rack: Rack, free: ReadonlyMap<Address, readonly string[]>): Promise<readonly Claim[]> {
  if (free.size === 0) return [];
  const { redis, names, owner, now } = rack;
  const taken = await Promise.all(
    [...free].map(([address, owners]) => {
      const { value, untold, bucket } = names.member(address);
      return redis.afterwordClaimBuffer(value, untold, bucket.untold, address, owner, now(), ...owners);
    }),
  );
  return [...free.keys()].flatMap((address, index) => {
    const [value, tellings = []] = taken[index] ?? [];
    return tellings.length > 0 ? [{ address, value: value ?? undefined, tellings }] : [];
  });
}

async function stoppedAmong(
  { redis, names }: Rack,
  owners: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const beats = await Promise.all([...owners].map((owner) => redis.exists(names.alive(owner))));
  return new Set([...owners].filter((_, index) => beats[index] === 0));
}

export async function due(rack: Rack, now: number, limit: number): ReturnType<Shelf["due"]> {
  const overdue = await rows(rack, rack.names.allDue, { score: now, limit });
  const first = overdue.slice(0, limit).map(({ name }) => name);
  if (first.length === 0) return [];
  const values = await Promise.all(
    first.map((address) => rack.redis.getBuffer(rack.names.member(address).value)),
  );
  await unlist(
    rack,
    first.filter((_, index) => !values[index]),
  );
  return first.flatMap((address, index) => {
    const value = values[index];
    return value ? [{ address, value }] : [];
  });
}

async function unlist({ redis, names }: Rack, gone: readonly Address[]): Promise<void> {
  await Promise.all(
    gone.map((address) => {
      const { value, bucket } = names.member(address);
      return redis.afterwordUnlist(value, bucket.due, address);
    }),
  );
}

export async function soonest(rack: Rack): Promise<number | undefined> {
  const [first] = await rows(rack, rack.names.allDue, { score: "+inf", limit: 1 });
  return first?.score;
}

interface Row {
  readonly name: string;
  readonly score: number;
}

interface Extent {
  readonly score: number | "+inf";
  /** How many at most of each bucket; -1 for all. */
  readonly limit: number;
}

/** All rows of an index up to a score, lowest first. */
async function rows(rack: Rack, index: readonly string[], upTo: Extent): Promise<readonly Row[]> {
  const flat = await flatRows(rack, index, upTo);
  const found: Row[] = [];
  for (let at = 0; at < flat.length; at += 2)
    found.push({ name: flat[at] ?? "", score: Number(flat[at + 1]) });
  return found.sort((one, other) => one.score - other.score);
}

/** In one call where one server has every bucket; a cluster is asked for each, for a call reaches one of its slots. */
async function flatRows(
  { redis }: Rack,
  index: readonly string[],
  { score, limit }: Extent,
): Promise<readonly string[]> {
  if (!redis.isCluster) return redis.afterwordRows(...index, score, limit);
  const rows = (key: string) => redis.zrangebyscore(key, "-inf", score, "WITHSCORES", "LIMIT", 0, limit);
  return (await Promise.all(index.map(rows))).flat();
}

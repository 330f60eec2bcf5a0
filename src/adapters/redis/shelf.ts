import { OWNER_LENGTH } from "../store/owner.ts";
import { type Damaged, LEASE_MS, type Page, type Shelf, type ShelvedRecords } from "../store/shelf.ts";
import type { Address } from "../store/vault.ts";
import { mastersOf } from "./client.ts";
import { committing, strike } from "./every-turn.ts";
import type { Rack } from "./rack.ts";
import { scrubbing } from "./scrub.ts";
import { claim, due, soonest } from "./sweep.ts";

export function redisShelf(rack: Rack): Shelf {
  const { redis, names, owner } = rack;
  const scrub = scrubbing(redis);
  let begun = false;
  return {
    value: async (address) => (await redis.getBuffer(names.member(address).value)) ?? undefined,
    record: (address, name) => record(rack, address, name),
    records: (address) => records(rack, address),
    commit: committing(rack),
    strike: (told) => strike(rack, told),
    claim: (limit, holds) => claim(rack, limit, holds),
    due: (now, limit) => due(rack, now, limit),
    soonest: () => soonest(rack),
    setAside: (address, damaged) => setAside(rack, address, damaged),
    addresses: () => addresses(rack),
    page: (address) => page(rack, address),
    async forget(address) {
      const receipt = await forget(rack, address);
      scrub.wanted();
      return receipt;
    },
    async expire(address, over) {
      const done = await remove(rack, address, over);
      if (done) scrub.wanted();
      return done !== undefined;
    },
    async mark(name, mark) {
      await redis.hsetnx(names.marks, name, mark);
      return (await redis.hgetBuffer(names.marks, name)) ?? mark;
    },
    async beat() {
      const before = await redis.set(names.alive(owner), "", "PX", LEASE_MS, "GET");
      const lapsed = begun && before === null;
      begun = true;
      await scrub.go();
      return !lapsed;
    },
    async close() {
      await redis.del(names.alive(owner));
      await redis.quit();
    },
  };
}

async function record({ redis, names }: Rack, address: Address, name: string): ReturnType<Shelf["record"]> {
  const { value, records } = names.member(address);
  const [found, kept] = await Promise.all([redis.getBuffer(value), redis.hgetBuffer(records, name)]);
  return { ...(found && { value: found }), ...(kept && { record: kept }) };
}

async function records({ redis, names }: Rack, address: Address): Promise<ShelvedRecords> {
  const { value, records } = names.member(address);
  const [found, kept] = await Promise.all([redis.getBuffer(value), redis.hgetallBuffer(records)]);
  return { value: found ?? undefined, records: Object.entries(kept) };
}

async function setAside({ redis, names, owner }: Rack, address: Address, damaged: Damaged): Promise<boolean> {
  const { value, untold, records, aside, bucket } = names.member(address);
  const done = await ("value" in damaged
    ? redis.afterwordSetValueAside(value, aside, bucket.due, damaged.value, damaged.leaving, address)
    : "record" in damaged
      ? redis.afterwordSetRecordAside(records, aside, damaged.record, damaged.name)
      : redis.afterwordSetTellingAside(untold, aside, bucket.untold, damaged.telling, address, owner));
  return done === 1;
}

/** How many keys Redis looks through at a time; it serves others in between. */
const A_SCAN = 1_000;

async function* addresses({ redis, names }: Rack): AsyncIterable<Address> {
  for (const master of mastersOf(redis))
    for await (const keys of master.scanStream({ match: names.anyValue, count: A_SCAN }))
      for (const key of keys as string[]) yield key.slice(key.lastIndexOf(":") + 1);
}

async function page({ redis, names }: Rack, address: Address): Promise<Page | undefined> {
  const { value, untold, records, aside, bucket } = names.member(address);
  const [found, tellings, kept, set_aside, due] = await Promise.all([
    redis.getBuffer(value),
    redis.lrangeBuffer(untold, 0, -1),
    redis.hgetallBuffer(records),
    redis.lrangeBuffer(aside, 0, -1),
    redis.zscore(bucket.due, address),
  ]);
  if (!found) return undefined;
  return {
    value: found,
    due: due === null ? null : Number(due),
    tellings: tellings.map((telling) => telling.subarray(OWNER_LENGTH)),
    records: Object.entries(kept),
    aside: set_aside,
  };
}

type Counts = readonly [states: number, tellings: number, records: number, aside: number];

/** Removes all of a member, whatever their value, or only where it begins so. */
async function remove({ redis, names }: Rack, address: Address, over?: Buffer): Promise<Counts | undefined> {
  const { value, untold, records, aside, bucket } = names.member(address);
  const keys = [value, untold, records, aside, bucket.untold, bucket.due];
  return (await redis.afterwordForget(...keys, address, over ?? "")) ?? undefined;
}

async function forget(rack: Rack, address: Address): ReturnType<Shelf["forget"]> {
  const [profile, waiting_messages, kept_interviews_and_talks, damaged_pieces] =
    (await remove(rack, address)) ?? NOTHING;
  return { profile, waiting_messages, kept_interviews_and_talks, damaged_pieces };
}

const NOTHING: Counts = [0, 0, 0, 0];

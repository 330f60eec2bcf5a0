import { type Damaged, LEASE_MS, type Shelf, type ShelvedRecords, type Step } from "../store/shelf.ts";
import { type Address, NONCE_BYTES } from "../store/vault.ts";
import type { Rack } from "./rack.ts";
import { resultsOf } from "./results.ts";
import { claim, due } from "./sweep.ts";

export function redisShelf(rack: Rack): Shelf {
  const { redis, names, owner } = rack;
  return {
    value: async (address) => (await redis.getBuffer(names.member(address).value)) ?? undefined,
    record: (address, name) => record(rack, address, name),
    records: (address) => records(rack, address),
    commit: (step) => commit(rack, step),
    strike: (told) => strike(rack, told),
    claim: (limit, holds) => claim(rack, limit, holds),
    due: (now, limit) => due(rack, now, limit),
    setAside: (address, damaged) => setAside(rack, address, damaged),
    forget: (address) => forget(rack, address),
    async mark(name, mark) {
      await redis.hsetnx(names.marks, name, mark);
      return (await redis.hgetBuffer(names.marks, name)) ?? mark;
    },
    beat: async () => void (await redis.set(names.alive(owner), "", "PX", LEASE_MS)),
    async close() {
      await redis.del(names.alive(owner));
      await redis.quit();
    },
  };
}

async function record({ redis, names }: Rack, address: Address, name: string): ReturnType<Shelf["record"]> {
  const { value, records } = names.member(address);
  const both = redis.pipeline().getBuffer(value).hgetBuffer(records, name);
  const [found, kept] = await resultsOf<Buffer | null>(both);
  return { ...(found && { value: found }), ...(kept && { record: kept }) };
}

async function records({ redis, names }: Rack, address: Address): Promise<ShelvedRecords> {
  const { value, records } = names.member(address);
  const [found, kept] = await Promise.all([redis.getBuffer(value), redis.hgetallBuffer(records)]);
  return { value: found ?? undefined, records: Object.entries(kept) };
}

async function commit({ redis, names, owner, now }: Rack, step: Step): Promise<boolean> {
  const { value, untold, records, bucket } = names.member(step.address);
  const done = await redis.afterwordCommit(
    ...[value, untold, bucket.untold, bucket.due, records],
    ...[step.over, step.value, step.due ?? "", step.address, owner, now(), step.telling ?? ""],
    ...step.records.flatMap(([name, kept]) => [name, kept ?? ""]),
  );
  return done === 1;
}

async function strike({ redis, names }: Rack, told: Parameters<Shelf["strike"]>[0]): Promise<void> {
  const pipeline = redis.pipeline();
  for (const { address, telling } of told) {
    const { untold, bucket } = names.member(address);
    pipeline.afterwordStrike(untold, bucket.untold, address, telling.subarray(0, NONCE_BYTES));
  }
  await resultsOf(pipeline);
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

async function forget({ redis, names }: Rack, address: Address): ReturnType<Shelf["forget"]> {
  const { value, untold, records, aside, bucket } = names.member(address);
  const keys = [value, untold, records, aside, bucket.untold, bucket.due];
  const [state, tellings, kept, set_aside] = await redis.afterwordForget(...keys, address);
  return { state, tellings, records: kept, set_aside };
}

import type { Outcome, SealedTelling, Shelf, Step } from "../store/shelf.ts";
import { type Address, NONCE_BYTES } from "../store/vault.ts";
import { gathered } from "./gathered.ts";
import type { Rack } from "./rack.ts";

/**
 * What every turn asks of Redis: a commit, and a strike once it is told. Many members' go in one call, for most of what
 * one costs is the call; on a cluster each member's goes alone, for a call reaches one slot.
 */

/** In one call: as long as it takes, Redis does nothing else. */
const MOST = 64;
const atOnce = ({ redis }: Rack): number => (redis.isCluster ? 1 : MOST);

export const committing = (rack: Rack): Shelf["commit"] =>
  gathered(atOnce(rack), (steps: readonly Step[]) => commit(rack, steps));

async function commit(
  { redis, names, owner, now }: Rack,
  steps: readonly Step[],
): Promise<readonly (Outcome | Error)[]> {
  const keys = steps.flatMap(({ address }) => {
    const { value, untold, records, aside, bucket } = names.member(address);
    return [value, untold, bucket.untold, bucket.due, records, aside];
  });
  const args = [owner, now(), ...steps.flatMap(written)];
  const answers = redis.isCluster
    ? await redis.afterwordCommitBuffer(...keys, ...args)
    : await redis.afterwordCommitsBuffer(keys.length, ...keys, ...args);
  return answers.map(outcomeOf);
}

const written = ({ over, value, due, ends, address, telling, records }: Step) => [
  ...[over, value, due ?? "", ends ?? "", address, telling ?? "", records.length],
  ...records.flatMap(([name, kept]) => [name, kept ?? ""]),
];

function outcomeOf(answer: Buffer | number | null | Error): Outcome | Error {
  if (answer instanceof Error) return answer;
  return answer === 1 ? { done: true } : { done: false, found: Buffer.isBuffer(answer) ? answer : undefined };
}

export async function strike(rack: Rack, told: Parameters<Shelf["strike"]>[0]): Promise<void> {
  const nonces = new Map<Address, SealedTelling[]>();
  for (const { address, telling } of told)
    nonces.set(address, [...(nonces.get(address) ?? []), telling.subarray(0, NONCE_BYTES)]);
  const all = [...nonces];
  const calls: Promise<unknown>[] = [];
  for (let from = 0; from < all.length; from += atOnce(rack))
    calls.push(strikeSome(rack, all.slice(from, from + atOnce(rack))));
  await Promise.all(calls);
}

async function strikeSome(
  { redis, names }: Rack,
  told: readonly (readonly [Address, readonly Buffer[]])[],
): Promise<unknown> {
  const keys = told.flatMap(([address]) => {
    const { untold, bucket } = names.member(address);
    return [untold, bucket.untold];
  });
  const args = told.flatMap(([address, nonces]) => [address, Buffer.concat(nonces)]);
  return redis.isCluster
    ? redis.afterwordStrike(...keys, ...args)
    : redis.afterwordStrikes(keys.length, ...keys, ...args);
}

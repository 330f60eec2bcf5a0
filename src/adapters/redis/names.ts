import type { Address } from "../store/vault.ts";

export const BUCKETS = 1024;

/** Key names of one deployment. Short, for Redis keeps each in memory beside its value. */
export interface Names {
  /** The keys of one member. */
  member(address: Address): {
    readonly value: string;
    readonly untold: string;
    readonly records: string;
    readonly aside: string;
    readonly bucket: BucketNames;
  };
  /** Each index of every bucket: what a sweep looks through. */
  readonly allUntold: readonly string[];
  readonly allDue: readonly string[];
  /** A pattern for the value of anyone. */
  readonly anyValue: string;
  alive(owner: string): string;
  readonly marks: string;
}

interface BucketNames {
  readonly untold: string;
  readonly due: string;
}

/** `prefix` keeps deployments apart that share one Redis. */
export function namesUnder(prefix: string): Names {
  const tags = Array.from({ length: BUCKETS }, (_, number) => `${prefix}:{${number.toString(36)}}:`);
  const buckets = tags.map((tag) => ({ untold: `${tag}u`, due: `${tag}d` }));
  const at = <T>(list: readonly T[], number: number): T => {
    const found = list[number];
    if (found === undefined)
      throw new Error(`There is no bucket ${number}: they go from 0 to ${BUCKETS - 1}.`);
    return found;
  };
  return {
    member(address) {
      const number = bucketOf(address);
      const tag = at(tags, number);
      return {
        value: `${tag}m:${address}`,
        untold: `${tag}o:${address}`,
        records: `${tag}r:${address}`,
        aside: `${tag}x:${address}`,
        bucket: at(buckets, number),
      };
    },
    allUntold: buckets.map(({ untold }) => untold),
    allDue: buckets.map(({ due }) => due),
    anyValue: `${prefix}:{*}:m:*`,
    alive: (owner) => `${prefix}:alive:${owner}`,
    marks: `${prefix}:marks`,
  };
}

/** Buckets in groups of as many, by number. */
export const groupOf = (address: Address, groups: number): number =>
  Math.floor((bucketOf(address) * groups) / BUCKETS);

/** The first ten bits of an address. */
function bucketOf(address: Address): number {
  return Buffer.from(address.slice(0, 4), "base64url").readUInt16BE(0) >> 6;
}

import type { Clock } from "../../clock.ts";
import { scramble } from "../../scramble.ts";

/** docs, reference: the first second of 2015. */
const EPOCH = 1_420_070_400_000n;

export interface Ids {
  /** An id with its time in it; later ones are always greater. */
  snowflake(): string;
  /** Only digits and lower-case letters: the stuff of tokens and sessions. */
  secret(length?: number): string;
}

export function countingIds(clock: Clock): Ids {
  let last = 0n;
  let count = 0;
  return {
    snowflake: () => {
      const earliest = (BigInt(clock.now()) - EPOCH) << 22n;
      last = earliest > last ? earliest : last + 1n;
      return String(last);
    },
    secret: (length = 24) => scramble(++count, length),
  };
}

import type { Clock } from "../../clock.ts";
import { scramble } from "../../scramble.ts";

export interface Ids {
  /** A Slack-looking id with its usual first letters: `D`, `Ev`, `V`, `F`… */
  id(prefix: string): string;
  /** Only digits and lower-case letters: the stuff of tokens, tickets and codes. */
  secret(length?: number): string;
  /** A message's name and its time in one: seconds, then microseconds that never repeat. */
  ts(): string;
}

export function countingIds(clock: Clock): Ids {
  let count = 0;
  const next = () => ++count;
  return {
    id: (prefix) => `${prefix}0${next().toString(36).toUpperCase().padStart(8, "0")}`,
    secret: (length = 24) => scramble(next(), length),
    ts: () => `${Math.floor(clock.now() / 1000)}.${String(next() % 1_000_000).padStart(6, "0")}`,
  };
}

import type { Clock } from "./clock.ts";

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

function scramble(seed: number, length: number): string {
  let state = seed;
  let out = seed.toString(36);
  while (out.length < length) {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    out += state.toString(36);
  }
  return out.slice(0, length);
}

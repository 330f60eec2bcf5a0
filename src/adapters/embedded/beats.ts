import { closeSync, mkdirSync, openSync, readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { LEASE_MS } from "../store/shelf.ts";

/** Which of the processes that share a folder are alive. */
export interface Beats {
  /** False where it beat before, and too long ago. */
  beat(owner: string): boolean;
  stop(owner: string): void;
  beats(owner: string): boolean;
}

/**
 * An empty file a process, whose date is its last beat: a row in the database would cost a write through to the disk
 * every second, for ever.
 */
export function beatsIn(dir: string, now: () => number): Beats {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const file = (owner: string) => join(dir, owner);
  const begun = new Set<string>();
  const beats = (owner: string): boolean => {
    const last = statSync(file(owner), { throwIfNoEntry: false })?.mtimeMs;
    return last !== undefined && now() - last <= LEASE_MS;
  };
  // Files of processes that were killed: nobody else would take them away.
  for (const owner of readdirSync(dir)) if (!beats(owner)) rmSync(file(owner), { force: true });

  return {
    beats,
    beat(owner) {
      const lapsed = begun.has(owner) && !beats(owner);
      begun.add(owner);
      closeSync(openSync(file(owner), "a", 0o600));
      utimesSync(file(owner), now() / 1000, now() / 1000);
      return !lapsed;
    },
    stop: (owner) => rmSync(file(owner), { force: true }),
  };
}

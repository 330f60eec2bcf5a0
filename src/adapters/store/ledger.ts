import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import type { Address } from "./vault.ts";

/**
 * Who was forgotten, so that a backup that is brought back never serves them again. It lies outside the store, which
 * goes back in time with the backup, and says nothing about anybody: a keyed hash, a hash of a key that is gone, a day.
 */
export interface Ledger {
  /** On the disk when it returns. */
  write(forgotten: Forgotten): void;
  read(): readonly Forgotten[];
}

export interface Forgotten {
  readonly address: Address;
  /** Which life of this member it was: one who comes back begins a new one. See `lifeOf`. */
  readonly life: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

const line = z.object({ address: z.string(), life: z.string(), at: z.number() });

const DAY = 86_400_000;

/** `days`: how long backups are kept; older lines have nothing left to guard against. */
export function openLedger(
  file: string,
  { now, days }: { readonly now: () => number; readonly days: number },
): Ledger {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const read = (): Forgotten[] => {
    const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
    // A line that was cut short by a power cut stands for a forget that was never acknowledged.
    return lines.flatMap((each) => parsed(each) ?? []);
  };
  prune(file, read(), now() - days * DAY);
  return {
    read,
    write(forgotten) {
      const open = openSync(file, "a", 0o600);
      try {
        // On a line of its own, whatever stands before it.
        appendFileSync(open, `\n${JSON.stringify(forgotten)}`);
        fsyncSync(open);
      } finally {
        closeSync(open);
      }
    },
  };
}

function prune(file: string, all: readonly Forgotten[], since: number): void {
  const kept = all.filter(({ at }) => at >= since);
  if (kept.length === all.length) return;
  const draft = `${file}.new`;
  writeFileSync(draft, kept.map((each) => `\n${JSON.stringify(each)}`).join(""), {
    mode: 0o600,
    flush: true,
  });
  renameSync(draft, file);
}

function parsed(text: string): Forgotten | undefined {
  try {
    const read = line.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

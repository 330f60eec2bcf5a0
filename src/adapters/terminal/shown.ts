import { appendFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What this terminal has shown already: its history, as a chat platform has one, so that nothing is shown twice. */
export interface Shown {
  has(telling: string): boolean;
  /** Written through at once: the next moment may be a kill -9. */
  add(telling: string): void;
}

/** Keeps the history in a file of the data folder, or nowhere but in this process. */
export function shownIn(folder: string | undefined): Shown {
  const file = folder === undefined ? undefined : join(folder, "terminal-shown");
  if (folder !== undefined) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const shown = new Set(file === undefined ? [] : linesOf(file));
  return {
    has: (telling) => shown.has(telling),
    add(telling) {
      shown.add(telling);
      if (file !== undefined) appendFileSync(file, `${telling}\n`, { mode: 0o600 });
    },
  };
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, "utf8").split("\n").filter(Boolean);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

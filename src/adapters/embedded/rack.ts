import { OWNER_LENGTH } from "../store/owner.ts";
import type { Beats } from "./beats.ts";
import type { Database } from "./database.ts";

/** What a shelf in lmdb works with. */
export interface Rack {
  readonly db: Database;
  /** Eight characters that no other process has. */
  readonly owner: string;
  readonly beats: Beats;
  readonly now: () => number;
}

export const ownerOf = (telling: Buffer): string => telling.toString("latin1", 0, OWNER_LENGTH);

import type { Client } from "./client.ts";
import type { Names } from "./names.ts";

/** What a shelf in Redis works with. */
export interface Rack {
  readonly redis: Client;
  readonly names: Names;
  /** Eight characters that no other process has. */
  readonly owner: string;
  readonly now: () => number;
}

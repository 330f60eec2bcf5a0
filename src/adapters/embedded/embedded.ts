import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Store } from "../../core/ports.ts";
import { type Keys, loadOrMakeKeys } from "../store/keys.ts";
import { newOwner } from "../store/owner.ts";
import type { Shelf } from "../store/shelf.ts";
import { type StoreOptions, storeOn } from "../store/store.ts";
import { beatsIn } from "./beats.ts";
import { openDatabase } from "./database.ts";
import { embeddedShelf } from "./shelf.ts";

interface Where {
  /** The data folder. Processes on one machine may share it; a network drive won't do. */
  readonly dir: string;
  /** Epoch milliseconds; processes that share a folder have to agree on it. */
  readonly now: () => number;
  /** False gives up what was written last in a power cut. For tests. */
  readonly durable?: boolean | undefined;
}

export interface EmbeddedOptions<Book> extends Omit<StoreOptions<Book>, "keys">, Where {
  /** Without them, those in the folder's `keys.json`, made on first use. */
  readonly keys?: Keys | undefined;
}

/** Members in a folder: no server, and nothing committed is lost when the process is killed. */
export async function openEmbedded<Book>(options: EmbeddedOptions<Book>): Promise<Store<Book>> {
  const { dir, keys = loadOrMakeKeys(dir) } = options;
  const shelf = openEmbeddedShelf(options);
  try {
    return await storeOn(shelf, { ...options, keys });
  } catch (error) {
    await shelf.close();
    throw error;
  }
}

/** The bytes themselves. */
export function openEmbeddedShelf({ dir, now, durable = true }: Where): Shelf {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const db = openDatabase(join(dir, "store"), durable);
  return embeddedShelf({ db, now, beats: beatsIn(join(dir, "alive"), now), owner: newOwner() });
}

/** The same in a folder for passing things, gone when it is closed. */
export async function openMemory<Book>(
  options: Omit<EmbeddedOptions<Book>, "dir" | "durable">,
  dir: string = mkdtempSync(join(tmpdir(), "afterword-")),
): Promise<Store<Book>> {
  const store = await openEmbedded({ ...options, dir, durable: false });
  return {
    ...store,
    async close() {
      await store.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

import { createHmac } from "node:crypto";
import type { Keys, SealKey } from "./keys.ts";
import type { Shelf } from "./shelf.ts";
import { open, seal } from "./vault.ts";

const WORD = "afterword";

/**
 * Refuses keys that are not the ones this store began with. With a wrong id key nobody would be found, and with a
 * wrong seal key everybody would look damaged and be set aside: one mistyped setting, and all is gone from sight.
 */
export async function checkKeys(shelf: Shelf, keys: Keys): Promise<void> {
  const id = createHmac("sha256", keys.id).update(WORD).digest();
  if (!(await shelf.mark("id", id)).equals(id))
    throw new Error(
      "AFTERWORD_ID_KEY is not the key this store was begun with, so no member would be found. Restore the old one; it never changes.",
    );
  for (const key of keys.seal) await checkSealKey(shelf, key);
}

async function checkSealKey(shelf: Shelf, { kid, key }: SealKey): Promise<void> {
  const about = `mark ${kid}`;
  const mark = await shelf.mark(`seal ${kid}`, seal(key, about, WORD));
  if (open(key, about, mark) !== WORD)
    throw new Error(
      `Seal key "${kid}" is not the key that was used here under that name, so nothing sealed with it would open. Restore the old one; a new key takes a new name, in front of the others.`,
    );
}

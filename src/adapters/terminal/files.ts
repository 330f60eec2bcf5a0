import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Store } from "../../core/ports.ts";

/** Writes a file for the member beside their data, and gives back where it is; undefined where nothing is kept. */
export function written(folder: string | undefined, name: string, content: string): string | undefined {
  return folder === undefined ? undefined : put(join(folder, "files"), name, content);
}

/** The same for a picture. A file was asked for and is the member's; a picture was not, and goes when they are forgotten. */
export function pictured(folder: string | undefined, name: string, png: Buffer): string | undefined {
  return folder === undefined ? undefined : put(join(folder, PICTURES), name, png);
}

export const forgettingPictures = <Book>(store: Store<Book>, folder: string): Store<Book> => ({
  ...store,
  async forget(member) {
    rmSync(join(folder, PICTURES), { recursive: true, force: true });
    return store.forget(member);
  },
});

const PICTURES = "pictures";

function put(folder: string, name: string, content: string | Buffer): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, basename(name));
  writeFileSync(path, content);
  return path;
}

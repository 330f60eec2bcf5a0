import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beatsIn } from "../../../src/adapters/embedded/beats.ts";
import { fresh, openDatabase } from "../../../src/adapters/embedded/database.ts";
import { openEmbedded } from "../../../src/adapters/embedded/embedded.ts";
import { embeddedShelf } from "../../../src/adapters/embedded/shelf.ts";
import { newOwner } from "../../../src/adapters/store/owner.ts";
import type { Store } from "../../../src/core/ports.ts";
import { type Book, type Ground, schema } from "../store/ground.ts";

const FIVE_SECONDS = 5_000;

/** A ground of its own in a folder of its own. */
export async function embeddedGround(): Promise<Ground> {
  const dir = mkdtempSync(join(tmpdir(), "afterword-ground-"));
  const opened: Store<Book>[] = [];
  let time = Date.UTC(2026, 0, 5);
  const now = () => time++;
  const db = openDatabase(join(dir, "store"), false);
  const shelf = embeddedShelf({ db, now, beats: beatsIn(join(dir, "alive"), now), owner: newOwner() });
  return {
    shelf,
    async open(start) {
      const store = await openEmbedded({ ...start, dir, now, schema, durable: false });
      opened.push(store);
      return store;
    },
    async silence() {
      time += FIVE_SECONDS;
    },
    // All but the marks of the keys, and what a scrub is at.
    rows: async () =>
      Array.from(fresh(db).getKeys({})).filter(([kind]) => kind !== "k" && kind !== "z").length,
    everything: async () => readFileSync(join(dir, "store", "data.mdb")),
    async leave() {
      await Promise.allSettled(opened.map((store) => store.close()));
      await shelf.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

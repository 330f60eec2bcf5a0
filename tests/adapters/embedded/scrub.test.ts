import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../../src/adapters/embedded/database.ts";
import { openEmbedded } from "../../../src/adapters/embedded/embedded.ts";
import {
  addressOf,
  newKeys,
  notebook,
  noteOf,
  noting,
  revisionOf,
  schema,
  telling,
} from "../store/ground.ts";

const keys = newKeys();
const file = (dir: string): string => join(dir, "store", "data.mdb");
const openIn = (dir: string) =>
  openEmbedded({ dir, keys, schema, log: notebook(), now: () => 0, durable: false });

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), "afterword-scrub-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** So many members, each with everything a member can have, and each changed a few times. */
async function crowded(dir: string, members: number, changes: number) {
  const store = await openIn(dir);
  for (let number = 0; number < members; number++) {
    const id = `member ${number}`;
    const more = {
      due: number * 7,
      records: { one: "x".repeat(number * 90) },
      telling: telling(id, `t${id}`),
    };
    await store.commit(noting(id, "y".repeat((number * 37) % 2_000), more));
  }
  for (let change = 0; change < changes; change++) {
    const id = `member ${change % members}`;
    await store.commit(noting(id, "z".repeat((change * 53) % 2_000), { over: await revisionOf(store, id) }));
  }
  return store;
}

describe("what a forgotten member leaves in the file of the embedded store", () => {
  it("is nothing: no row, no page that is free, no gap", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.nat(80),
        fc.nat(),
        async (members, changes, pick) => {
          const dir = folder();
          const store = await crowded(dir, members, changes);
          const gone = `member ${pick % members}`;
          const address = addressOf(keys, gone);
          const before = readFileSync(file(dir), "latin1");
          expect(before).toContain(address);
          await store.forget(gone);
          const others = Array.from({ length: members }, (_, number) => `member ${number}`);
          for (const other of others) expect((await noteOf(store, other)) === undefined).toBe(other === gone);
          await store.close();
          expect(readFileSync(file(dir), "latin1")).not.toContain(address);
        },
      ),
      { numRuns: 12 },
    );
  });

  it("is removed without the file growing each time", async () => {
    const dir = folder();
    await (await crowded(dir, 40, 80)).close();
    const sizes: number[] = [];
    for (let number = 0; number < 12; number++) {
      const store = await openIn(dir);
      await store.forget(`member ${number}`);
      await store.close();
      sizes.push(statSync(file(dir)).size);
    }
    expect(sizes.at(-1)).toBeLessThan(1.5 * (sizes[1] ?? 0));
  });

  it("is removed while others have their turns", async () => {
    const store = await crowded(folder(), 300, 0);
    let over = false;
    const forgetting = store.forget("member 7").then(() => {
      over = true;
    });
    let turns = 0;
    while (!over) await store.commit(noting(`new member ${turns++}`, "hi"));
    await forgetting;
    expect(turns).toBeGreaterThan(5);
    await store.close();
  });

  it("is removed at the next opening where the process was killed before", async () => {
    const dir = folder();
    const store = await crowded(dir, 30, 60);
    await store.close();
    const address = addressOf(keys, "member 7");
    const db = openDatabase(join(dir, "store"), false);
    await db.childTransaction(() => {
      for (const key of Array.from(db.getKeys({}))) if (key.includes(address)) db.removeSync(key);
      db.putSync(["z", 0], Buffer.alloc(9));
    });
    await db.close();
    expect(readFileSync(file(dir), "latin1")).toContain(address);
    await (await openIn(dir)).close();
    expect(readFileSync(file(dir), "latin1")).not.toContain(address);
  });
});

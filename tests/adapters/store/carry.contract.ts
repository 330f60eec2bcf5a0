import { describe, expect, it, onTestFinished } from "vitest";
import { carriedOut, carryIn, reseal } from "../../../src/adapters/store/carry.ts";
import type { Forgotten, Ledger } from "../../../src/adapters/store/ledger.ts";
import {
  addressOf,
  ann,
  bob,
  type Ground,
  newKeys,
  noteOf,
  noting,
  revisionOf,
  sealKey,
  tamper,
  telling,
  type World,
} from "./ground.ts";

async function* each(lines: readonly string[]): AsyncIterable<string> {
  yield* lines;
}

async function all(lines: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const line of lines) found.push(line);
  return found;
}

/** What every shelf promises of backups, moves and new keys. */
export function carryContract(at: World, newGround: () => Promise<Ground>): void {
  const elsewhere = async (): Promise<Ground> => {
    const ground = await newGround();
    onTestFinished(ground.leave);
    return ground;
  };
  const { keys, log } = at.start;

  async function twoMembers(): Promise<void> {
    const over = await at.store.commit(
      noting(ann, "Ann's", { records: { one: 1, two: "zwei" }, telling: telling(ann, "t1", "First.") }),
    );
    await at.store.commit(
      noting(ann, "Ann's own", { over, telling: telling(ann, "t2", "Second."), due: 500 }),
    );
    await at.store.commit(noting(bob, "Bob's"));
  }

  describe("a backup", () => {
    it("brings everything back, elsewhere: states, records, what is untold and who is due", async () => {
      await twoMembers();
      const lines = await all(carriedOut(at.ground.shelf, keys));
      expect(lines).toHaveLength(3);
      const there = await elsewhere();
      expect(await carryIn(there.shelf, keys, each(lines))).toEqual({ members: 2, already: 0 });
      const store = await there.open({ keys, log });
      expect([await noteOf(store, ann), await noteOf(store, bob)]).toEqual(["Ann's own", "Bob's"]);
      expect([await store.record(ann, "one"), await store.record(ann, "two")]).toEqual([1, "zwei"]);
      expect(await store.due(499, 9)).toEqual([]);
      expect(await store.due(500, 9)).toEqual([ann]);
      await there.silence();
      expect((await store.stranded(9)).map(({ id }) => id)).toEqual(["t1", "t2"]);
    });

    it("says nothing to those who have no keys", async () => {
      await twoMembers();
      const text = (await all(carriedOut(at.ground.shelf, keys))).join("\n");
      for (const secret of ["Ann's", "zwei", "First.", "UANNA", keys.id.toString("base64")])
        expect(text).not.toContain(secret);
    });

    it("touches nobody who is there already, and so can be brought in twice", async () => {
      await twoMembers();
      const lines = await all(carriedOut(at.ground.shelf, keys));
      const there = await elsewhere();
      const store = await there.open({ keys, log });
      await store.commit(noting(bob, "Bob's newer"));
      expect(await carryIn(there.shelf, keys, each(lines))).toEqual({ members: 1, already: 1 });
      expect(await carryIn(there.shelf, keys, each(lines))).toEqual({ members: 0, already: 2 });
      expect(await noteOf(store, bob)).toBe("Bob's newer");
      await there.silence();
      expect(await store.stranded(9)).toHaveLength(2);
    });

    it("keeps what was set aside as damaged", async () => {
      await at.store.commit(noting(ann, "before", { records: { one: 1 } }));
      await tamper(at.ground.shelf, addressOf(keys, ann), (value) => {
        value[value.length - 1] = (value.at(-1) ?? 0) ^ 1;
        return value;
      });
      const fresh = await at.ground.open(at.start);
      expect(await fresh.load(ann)).toEqual({ damaged: true });
      const there = await elsewhere();
      await carryIn(there.shelf, keys, each(await all(carriedOut(at.ground.shelf, keys))));
      const store = await there.open({ keys, log });
      expect(await store.load(ann)).toEqual({ damaged: true });
      expect(await store.record(ann, "one")).toBe(1);
      expect(await store.forget(ann)).toMatchObject({ damaged_pieces: 1 });
    });

    it.each([
      ["under other keys", (lines: string[]) => lines, newKeys(), "made under other keys"],
      ["that is none", () => ['{"some":"file"}'], keys, "no backup of Afterword's"],
      ["that is empty", () => [], keys, "at least one line"],
      ["with a damaged line", ([head = ""]: string[]) => [head, '{"a":"x"'], keys, "Line 2 is damaged"],
    ])("%s is refused, and says why", async (_, change, under, why) => {
      await twoMembers();
      const lines = change(await all(carriedOut(at.ground.shelf, keys)));
      const there = await elsewhere();
      await expect(carryIn(there.shelf, under, each(lines))).rejects.toThrow(why);
      expect(await there.shelf.page(addressOf(keys, ann))).toBeUndefined();
    });
  });

  describe("new keys", () => {
    it("seal everybody at once, so that the old ones can be put away", async () => {
      await twoMembers();
      const fresh = sealKey("k2");
      const both = { ...keys, seal: [fresh, ...keys.seal] } as const;
      expect(await reseal(at.ground.shelf, both)).toEqual({ resealed: 2, already: 0 });
      expect(await reseal(at.ground.shelf, both)).toEqual({ resealed: 0, already: 2 });
      const store = await at.ground.open({ keys: { ...keys, seal: [fresh] }, log });
      expect([await noteOf(store, ann), await noteOf(store, bob)]).toEqual(["Ann's own", "Bob's"]);
      expect(await store.record(ann, "two")).toBe("zwei");
      expect(await store.due(500, 9)).toEqual([ann]);
      const over = await revisionOf(store, ann);
      expect(await store.commit(noting(ann, "goes on", { over }))).toBeDefined();
    });
  });

  describe("whoever was forgotten", () => {
    /** A ledger in memory. */
    const ledger = (): Ledger => {
      const lines: Forgotten[] = [];
      return { write: (line) => void lines.push(line), read: () => lines };
    };

    it("is named when a backup brings them back, and nobody else is", async () => {
      const kept = { ...at.start, ledger: ledger() };
      const store = await at.ground.open(kept);
      await twoMembers();
      const lines = await all(carriedOut(at.ground.shelf, keys));
      await store.forget(ann);
      expect(await store.returned()).toEqual([]);
      await carryIn(at.ground.shelf, keys, each(lines));
      const later = await at.ground.open(kept);
      expect(await later.returned()).toEqual([ann]);
      await later.forget(ann);
      expect(await later.returned()).toEqual([]);
      expect(await noteOf(later, bob)).toBe("Bob's");
    });

    it("is not the one who comes back by themself", async () => {
      const kept = { ...at.start, ledger: ledger() };
      const store = await at.ground.open(kept);
      await store.commit(noting(ann, "before"));
      await store.forget(ann);
      await store.commit(noting(ann, "after"));
      expect(await store.returned()).toEqual([]);
      expect(await noteOf(store, ann)).toBe("after");
    });

    it("is still the same after new keys", async () => {
      const kept = { ...at.start, ledger: ledger() };
      const store = await at.ground.open(kept);
      await store.commit(noting(ann, "before"));
      const lines = await all(carriedOut(at.ground.shelf, keys));
      await store.forget(ann);
      await carryIn(at.ground.shelf, keys, each(lines));
      const both = { ...keys, seal: [sealKey("k2"), ...keys.seal] } as const;
      await reseal(at.ground.shelf, both);
      const later = await at.ground.open({ ...kept, keys: both });
      expect(await later.returned()).toEqual([ann]);
    });

    it("is noted before anything is removed, without a word about them", async () => {
      const written: string[] = [];
      const strict: Ledger = { write: (line) => void written.push(JSON.stringify(line)), read: () => [] };
      const store = await at.ground.open({ ...at.start, ledger: strict });
      await store.commit(noting(ann, "before"));
      const key = (await at.ground.everything()).toString("base64");
      await store.forget(ann);
      expect(written).toHaveLength(1);
      expect(written[0]).not.toContain("UANNA");
      expect(key).not.toContain(JSON.parse(written[0] ?? "{}").life);
    });
  });
}

import { describe, expect, it } from "vitest";
import { ann, bob, member, noteOf, noting, telling, type World } from "./ground.ts";

/** What every store promises of states and records, and of who is due. */
export function stateContract(at: World): void {
  describe("state", () => {
    it("knows nobody at first", async () => {
      expect(await at.store.load(ann)).toEqual({ damaged: false });
    });

    it("gives any process back what one has saved", async () => {
      const revision = await at.store.commit(noting(ann, "Grüße, 李明 🎉"));
      expect(await at.other.load(ann)).toEqual({ member: member(ann, "Grüße, 李明 🎉"), revision });
    });

    it("lets one of two writers lose, and says so", async () => {
      const over = await at.store.commit(noting(ann, "first"));
      expect(await at.store.commit(noting(ann, "second", { over }))).toBeDefined();
      expect(await at.other.commit(noting(ann, "third", { over }))).toBeUndefined();
      expect(await noteOf(at.store, ann)).toBe("second");
    });

    it("lets exactly one of fifty win, and gives only the winner's effects", async () => {
      const over = await at.store.commit(noting(ann, "before"));
      const all = Array.from({ length: 50 }, (_, n) => {
        const more = { over, telling: telling(ann, `t${n}`), records: { [`r${n}`]: n } };
        return (n % 2 ? at.store : at.other).commit(noting(ann, `${n}`, more));
      });
      const won = (await Promise.all(all)).flatMap((revision, n) => (revision ? [n] : []));
      expect(won).toHaveLength(1);
      expect(await noteOf(at.store, ann)).toBe(`${won[0]}`);
      expect(await at.store.forget(ann)).toEqual({ state: 1, tellings: 1, records: 1, set_aside: 0 });
    });

    it("lets one of two begin with somebody new", async () => {
      const begun = await Promise.all([
        at.store.commit(noting(ann, "one")),
        at.other.commit(noting(ann, "two")),
      ]);
      expect(begun.filter(Boolean)).toHaveLength(1);
    });

    it("gives no revision twice, even for the same state", async () => {
      const first = await at.store.commit(noting(ann, "same"));
      const second = await at.store.commit(noting(ann, "same", { over: first }));
      expect(second).not.toBe(first);
    });

    it("keeps members apart", async () => {
      await at.store.commit(noting(ann, "Ann's"));
      await at.store.commit(noting(bob, "Bob's"));
      expect([await noteOf(at.other, ann), await noteOf(at.other, bob)]).toEqual(["Ann's", "Bob's"]);
    });
  });

  describe("records", () => {
    it("are written, replaced and deleted with the state", async () => {
      const records = { "interview:1": { at: "Initech" }, "interview:2": [1, "two"] };
      const first = await at.store.commit(noting(ann, "", { records }));
      expect(await at.other.record(ann, "interview:1")).toEqual({ at: "Initech" });
      expect(await at.other.record(ann, "interview:2")).toEqual([1, "two"]);
      await at.store.commit(
        noting(ann, "", { over: first, records: { "interview:1": null, "interview:2": "new" } }),
      );
      expect(await at.other.record(ann, "interview:1")).toBeUndefined();
      expect(await at.other.record(ann, "interview:2")).toBe("new");
      expect(await at.store.record(bob, "interview:2")).toBeUndefined();
    });

    it("can be had all at once, by those who don't know their names", async () => {
      expect(await at.store.records(ann)).toEqual([]);
      const over = await at.store.commit(
        noting(ann, "", { records: { one: "first", two: { at: 2 }, three: 3 } }),
      );
      await at.store.commit(noting(bob, "", { records: { one: "Bob's" } }));
      await at.store.commit(noting(ann, "", { over, records: { three: null } }));
      const found = await at.other.records(ann);
      expect(new Set(found.map((one) => JSON.stringify(one)))).toEqual(new Set(['"first"', '{"at":2}']));
      await at.store.forget(ann);
      expect(await at.other.records(ann)).toEqual([]);
    });

    it("stay as they were where the writer lost", async () => {
      await at.store.commit(noting(ann, "", { records: { one: "kept" } }));
      expect(await at.store.commit(noting(ann, "", { records: { one: null, two: "late" } }))).toBeUndefined();
      expect([await at.store.record(ann, "one"), await at.store.record(ann, "two")]).toEqual([
        "kept",
        undefined,
      ]);
    });
  });

  describe("who is due", () => {
    it("comes in order, the longest overdue first, and no more than asked for", async () => {
      const dues = { late: 300, now: 1_000, longest: 20, never: null, later: 1_001 };
      for (const [name, due] of Object.entries(dues)) await at.store.commit(noting(name, "", { due }));
      expect(await at.other.due(1_000, 10)).toEqual(["longest", "late", "now"]);
      expect(await at.other.due(1_000, 2)).toEqual(["longest", "late"]);
      expect(await at.other.due(19, 10)).toEqual([]);
    });

    it("is moved and cleared by the next commit", async () => {
      const first = await at.store.commit(noting(ann, "", { due: 100 }));
      const second = await at.store.commit(noting(ann, "", { over: first, due: 500 }));
      expect(await at.store.due(499, 10)).toEqual([]);
      expect(await at.store.due(500, 10)).toEqual([ann]);
      await at.store.commit(noting(ann, "", { over: second }));
      expect(await at.store.due(9_999, 10)).toEqual([]);
    });

    it("stays as it was where the writer lost", async () => {
      await at.store.commit(noting(ann, "", { due: 100 }));
      await at.store.commit(noting(ann, "", { due: 1 }));
      expect(await at.store.due(99, 10)).toEqual([]);
    });
  });
}

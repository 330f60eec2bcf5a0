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
      expect(await at.store.forget(ann)).toEqual({
        profile: 1,
        waiting_messages: 1,
        kept_interviews_and_talks: 1,
        damaged_pieces: 0,
      });
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

  describe("memory", () => {
    it("is of what this process read or wrote last, and of nobody else", async () => {
      expect(at.store.recalled(ann)).toBeUndefined();
      const first = await at.store.commit(noting(ann, "first"));
      expect(at.store.recalled(ann)).toMatchObject({ member: member(ann, "first"), revision: first });
      const over = await at.other.commit(noting(ann, "second", { over: first }));
      expect(at.store.recalled(ann)?.member?.book.note).toBe("first");
      await at.store.load(ann);
      expect(at.store.recalled(ann)).toMatchObject({ member: member(ann, "second"), revision: over });
      expect(at.store.recalled(bob)).toBeUndefined();
    });

    it("is put right by a commit that is refused", async () => {
      const over = await at.store.commit(noting(ann, "first"));
      const second = await at.other.commit(noting(ann, "second", { over }));
      expect(await at.store.commit(noting(ann, "too late", { over }))).toBeUndefined();
      expect(at.store.recalled(ann)).toMatchObject({ member: member(ann, "second"), revision: second });
      await at.other.forget(ann);
      expect(await at.store.commit(noting(ann, "too late", { over: second }))).toBeUndefined();
      expect(at.store.recalled(ann)).toBeUndefined();
    });

    it("keeps nothing of whom it forgot", async () => {
      await at.store.commit(noting(ann, "private"));
      await at.store.forget(ann);
      expect(at.store.recalled(ann)).toBeUndefined();
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

    it("is known from the first of them on", async () => {
      expect(await at.store.soonest()).toBeUndefined();
      for (const [name, due] of Object.entries({ late: 300, soon: 20, never: null }))
        await at.store.commit(noting(name, "", { due }));
      expect(await at.other.soonest()).toBe(20);
      await at.other.forget("soon");
      expect(await at.store.soonest()).toBe(300);
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

  describe("a member whose time is over", () => {
    it("is removed with all that is theirs, for every process", async () => {
      const over = await at.store.commit(
        noting(ann, "", { due: 5, telling: telling(ann, "t1"), records: { one: 1 } }),
      );
      expect(await at.other.expire(ann, over ?? "")).toBe(true);
      expect(await at.store.load(ann)).toEqual({ damaged: false });
      expect(await at.store.record(ann, "one")).toBeUndefined();
      expect(await at.store.soonest()).toBeUndefined();
      expect(at.other.holds(telling(ann, "t1"))).toBe(false);
    });

    it("stays where they have moved meanwhile", async () => {
      const over = await at.store.commit(noting(ann, "before"));
      await at.other.commit(noting(ann, "after", { over }));
      expect(await at.store.expire(ann, over ?? "")).toBe(false);
      expect(await noteOf(at.store, ann)).toBe("after");
      await at.store.forget(ann);
      expect(await at.store.expire(ann, over ?? "")).toBe(false);
    });
  });

  describe("an alias", () => {
    it("leads back to the member, in any process, and tells nobody else who they are", async () => {
      await at.store.commit(noting(ann, "here"));
      const alias = at.store.alias(ann);
      expect(alias).toBe(at.other.alias(ann));
      expect(alias).not.toBe(at.store.alias(bob));
      expect(alias).toMatch(/^[\w-]{22}$/);
      expect(await at.other.named(alias)).toBe(ann);
    });

    it("leads nowhere where nobody is kept, or no more", async () => {
      expect(await at.store.named(at.store.alias(bob))).toBeUndefined();
      await at.store.commit(noting(ann, "here"));
      await at.store.forget(ann);
      expect(await at.store.named(at.store.alias(ann))).toBeUndefined();
    });
  });
}

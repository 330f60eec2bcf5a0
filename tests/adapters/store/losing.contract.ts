import { describe, expect, it } from "vitest";
import { storeOn } from "../../../src/adapters/store/store.ts";
import {
  addressOf,
  ann,
  bob,
  member,
  notebook,
  noteOf,
  noting,
  schema,
  tamper,
  telling,
  type World,
} from "./ground.ts";

/** What every store promises when somebody is forgotten, or bytes are damaged. */
export function losingContract(at: World): void {
  describe("forgetting", () => {
    it("leaves nothing, says what there was, and can be asked for twice", async () => {
      const more = { telling: telling(ann, "t1"), due: 5, records: { one: 1, two: 2 } };
      await at.store.commit(noting(ann, "private", more));
      expect(await at.other.forget(ann)).toEqual({
        profile: 1,
        waiting_messages: 1,
        kept_interviews_and_talks: 2,
        damaged_pieces: 0,
      });
      expect(await at.store.load(ann)).toEqual({ damaged: false });
      expect(await at.store.record(ann, "one")).toBeUndefined();
      expect(await at.store.due(9_999, 10)).toEqual([]);
      await at.ground.silence();
      await at.other.beat();
      expect(await at.other.stranded(10)).toEqual([]);
      expect(await at.other.forget(ann)).toEqual({
        profile: 0,
        waiting_messages: 0,
        kept_interviews_and_talks: 0,
        damaged_pieces: 0,
      });
      expect(await at.ground.rows()).toBe(0);
    });

    it("leaves everybody else alone", async () => {
      await at.store.commit(
        noting(bob, "Bob's", { telling: telling(bob, "t1"), due: 5, records: { one: 1 } }),
      );
      await at.store.commit(noting(ann, "Ann's"));
      await at.store.forget(ann);
      expect(await noteOf(at.store, bob)).toBe("Bob's");
      expect(await at.store.record(bob, "one")).toBe(1);
      expect(await at.store.due(5, 1)).toEqual([bob]);
    });

    it("lets somebody begin anew, and no old revision write over that", async () => {
      const old = await at.store.commit(noting(ann, "old"));
      await at.store.forget(ann);
      expect(await at.store.commit(noting(ann, "ghost", { over: old }))).toBeUndefined();
      await at.store.commit(noting(ann, "new"));
      expect(await at.other.commit(noting(ann, "ghost", { over: old }))).toBeUndefined();
      expect(await noteOf(at.store, ann)).toBe("new");
    });

    it("destroys the key: who begins anew gets another", async () => {
      await at.store.commit(noting(ann, "old"));
      const address = addressOf(at.start.keys, ann);
      const before = await at.ground.shelf.value(address);
      await at.other.forget(ann);
      await at.store.commit(noting(ann, "new"));
      await tamper(at.ground.shelf, address, (value) =>
        Buffer.concat([value.subarray(0, 63), before!.subarray(63)]),
      );
      expect((await at.store.load(ann)).member).toBeUndefined();
    });
  });

  describe("damage", () => {
    const breakLastByte = (value: Buffer) => {
      value[value.length - 1]! ^= 1;
      return value;
    };
    const breakKey = (value: Buffer) => {
      value[20]! ^= 1;
      return value;
    };

    it("is set aside and said, by address only, and nothing else is lost", async () => {
      const quiet = notebook();
      const witness = await at.ground.open({ ...at.start, log: quiet });
      await at.store.commit(noting(ann, "lost", { records: { one: "kept" } }));
      await at.store.commit(noting(bob, "Bob's"));
      await tamper(at.ground.shelf, addressOf(at.start.keys, ann), breakLastByte);
      expect(await witness.load(ann)).toEqual({ damaged: true });
      expect(quiet.said).toEqual([
        {
          what: "A member's state could not be read and was set aside.",
          about: { member: addressOf(at.start.keys, ann) },
        },
      ]);
      expect(await witness.load(ann)).toEqual({ damaged: true });
      expect(quiet.said).toHaveLength(1);
      expect(await witness.due(9_999, 10)).toEqual([]);
      expect(await noteOf(at.store, bob)).toBe("Bob's");
      expect(await at.store.record(ann, "one")).toBe("kept");
    });

    it("doesn't keep anybody from going on, with the records they had", async () => {
      await at.store.commit(noting(ann, "lost", { records: { one: "kept" }, telling: telling(ann, "t1") }));
      await tamper(at.ground.shelf, addressOf(at.start.keys, ann), breakLastByte);
      await at.other.load(ann);
      const over = await at.other.commit(noting(ann, "new"));
      expect(await at.other.commit(noting(ann, "newer", { over }))).toBeDefined();
      expect([await noteOf(at.store, ann), await at.store.record(ann, "one")]).toEqual(["newer", "kept"]);
      await at.store.close();
      expect(await at.other.stranded(5)).toEqual([telling(ann, "t1")]);
      expect(await at.other.forget(ann)).toEqual({
        profile: 1,
        waiting_messages: 1,
        kept_interviews_and_talks: 1,
        damaged_pieces: 1,
      });
    });

    it("of the key is survived as well, and takes what was sealed with it along", async () => {
      const one = { records: { one: "lost" }, telling: telling(ann, "t1") };
      await at.store.commit(noting(ann, "lost", one));
      await tamper(at.ground.shelf, addressOf(at.start.keys, ann), breakKey);
      const fresh = await at.ground.open(at.start);
      expect(await fresh.load(ann)).toEqual({ damaged: true });
      expect(await fresh.commit(noting(ann, "new"))).toBeDefined();
      expect(await fresh.records(ann)).toEqual([]);
      expect(await fresh.record(ann, "one")).toBeUndefined();
      await at.store.close();
      expect(await fresh.stranded(5)).toEqual([]);
      expect(await fresh.forget(ann)).toEqual({
        profile: 1,
        waiting_messages: 0,
        kept_interviews_and_talks: 0,
        damaged_pieces: 3,
      });
    });

    it("isn't set aside where somebody has put it right in the meantime", async () => {
      const revision = await at.store.commit(noting(ann, "right"));
      const { shelf } = at.ground;
      let looks = 0;
      const value = async (address: string) => {
        const held = await shelf.value(address);
        return held && looks++ === 0 ? breakLastByte(Buffer.from(held)) : held;
      };
      const late = await storeOn({ ...shelf, value }, { ...at.start, schema, now: () => 0 });
      expect(await late.load(ann)).toEqual({ member: member(ann, "right"), revision });
      expect(await at.store.load(ann)).toEqual({ member: member(ann, "right"), revision });
    });

    it("is found by whoever looks for who is due, and doesn't hide the others", async () => {
      await at.store.commit(noting(ann, "lost", { due: 1 }));
      await at.store.commit(noting(bob, "", { due: 2 }));
      await tamper(at.ground.shelf, addressOf(at.start.keys, ann), breakLastByte);
      expect(await at.other.due(5, 10)).toEqual([bob]);
      expect(await at.other.load(ann)).toEqual({ damaged: true });
    });

    it("is made good by whoever wrote what was damaged, and goes on", async () => {
      const over = await at.store.commit(noting(ann, "lost elsewhere"));
      await tamper(at.ground.shelf, addressOf(at.start.keys, ann), breakLastByte);
      expect(await noteOf(at.store, ann)).toBe("lost elsewhere");
      await at.store.commit(noting(ann, "and more", { over }));
      expect(await noteOf(at.other, ann)).toBe("and more");
    });

    it("is also a state that no longer makes sense", async () => {
      // Sealed well and nonsense within: as a bug would leave it.
      await at.store.commit({
        ...noting(ann, ""),
        member: { ...member(ann, ""), zone: 7 as unknown as string },
      });
      expect(await at.other.load(ann)).toEqual({ damaged: true });
    });

    it("is whatever stands where it doesn't belong", async () => {
      await at.store.commit(noting(ann, "Ann's"));
      await at.store.commit(noting(bob, "Bob's"));
      const bobs = await at.ground.shelf.value(addressOf(at.start.keys, bob));
      await tamper(at.ground.shelf, addressOf(at.start.keys, ann), () => bobs!);
      expect(await at.store.load(ann)).toEqual({ damaged: true });
      expect(await noteOf(at.store, bob)).toBe("Bob's");
    });
  });
}

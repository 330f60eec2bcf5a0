import { describe, expect, it } from "vitest";
import { stateFormat } from "../../../src/adapters/store/state.ts";
import {
  addressOf,
  ann,
  bob,
  member,
  noteOf,
  noting,
  revisionOf,
  schema,
  sealKey,
  telling,
  type World,
} from "./ground.ts";

/** What every store promises of keys and versions. */
export function sealingContract(at: World): void {
  describe("keys", () => {
    it("leave nothing to read for those who have none", async () => {
      const secrets = ["Initech", "Milton", "basement"];
      const more = {
        telling: telling(ann, `${ann}/7`, "Basement? Milton, do tell."),
        records: { "interview:Initech": { with: "Milton" } },
        due: 1,
      };
      const over = await at.store.commit(noting(ann, "Milton in the basement of Initech", more));
      await at.store.commit(
        noting(ann, "still in the basement", { over, telling: telling(ann, "milton/8") }),
      );
      const bytes = (await at.ground.everything()).toString("latin1").toLowerCase();
      expect(bytes).toContain(addressOf(at.start.keys, ann).toLowerCase());
      for (const secret of [...secrets, "UANNA", "interview", '"note"', '"zone"'])
        expect(bytes.includes(secret.toLowerCase()), secret).toBe(false);
    });

    it("of another deployment are refused at the start", async () => {
      const wrongSeal = { id: at.start.keys.id, seal: [sealKey("k1")] } as const;
      const wrongId = { ...at.start.keys, id: sealKey("").key };
      await expect(at.ground.open({ keys: wrongSeal, log: at.start.log })).rejects.toThrow(
        'Seal key "k1" is not the key',
      );
      await expect(at.ground.open({ keys: wrongId, log: at.start.log })).rejects.toThrow(
        "AFTERWORD_ID_KEY is not the key",
      );
    });

    it("change by and by: the old one opens, the new one seals", async () => {
      const [old] = at.start.keys.seal;
      const fresh = sealKey("k2");
      await at.store.commit(
        noting(ann, "sealed with k1", { records: { one: 1 }, telling: telling(ann, "t1") }),
      );
      await at.store.commit(noting(bob, "left with k1"));
      const both = await at.ground.open({
        keys: { ...at.start.keys, seal: [fresh, old] },
        log: at.start.log,
      });
      const over = await revisionOf(both, ann);
      await both.commit(noting(ann, "sealed with k2", { over }));

      const newOnly = await at.ground.open({ keys: { ...at.start.keys, seal: [fresh] }, log: at.start.log });
      expect(await noteOf(newOnly, ann)).toBe("sealed with k2");
      expect(await newOnly.record(ann, "one")).toBe(1);
      // A key put away too early is the operator's slip, not damage: nothing is set aside for it.
      await expect(newOnly.load(bob)).rejects.toThrow(
        'sealed with key "k1", and AFTERWORD_SEAL_KEYS has only "k2"',
      );
      expect(await noteOf(both, bob)).toBe("left with k1");
    });
  });

  describe("versions", () => {
    const migrations = {
      2: (old: Readonly<Record<string, unknown>>) => ({ ...old, book: { note: "moved to 2" } }),
      3: (old: Readonly<Record<string, unknown>>) => ({ ...old, zone: "Asia/Tokyo" }),
    };

    it("of an older Afterword are brought up to date", async () => {
      const over = await at.store.commit(noting(ann, "from 1"));
      const newer = await at.ground.open({ ...at.start, migrations });
      expect(await newer.load(ann)).toEqual({
        member: { ...member(ann, "moved to 2"), zone: "Asia/Tokyo" },
        revision: over,
      });
    });

    it("of a newer one are left alone, and say so", async () => {
      const newer = await at.ground.open({ ...at.start, migrations });
      await newer.commit(noting(ann, "from 3", { due: 1 }));
      await expect(at.store.load(ann)).rejects.toThrow(
        "written by a newer Afterword (state version 3; this one reads up to 1)",
      );
      expect(await at.store.due(5, 5)).toEqual([ann]);
      expect((await newer.load(ann)).member?.book.note).toBe("from 3");
    });

    it("stand in the state itself", () => {
      expect(stateFormat(schema, migrations).write(member(ann, ""))).toContain('"v":3');
    });
  });
}

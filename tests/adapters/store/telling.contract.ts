import { describe, expect, it } from "vitest";
import type { Outcome, Step } from "../../../src/adapters/store/shelf.ts";
import { storeOn } from "../../../src/adapters/store/store.ts";
import type { Store } from "../../../src/core/ports.ts";
import { ann, type Book, bob, noting, schema, telling, type World } from "./ground.ts";

/** What every store promises of what has to be told. */
export function tellingContract(at: World): void {
  describe("what is to be told", () => {
    const claims = async (by: Store<Book>) => (await by.stranded(10)).map(({ id }) => id);
    const otherAlone = async () => {
      await at.ground.silence();
      await at.other.beat();
    };

    it("is nobody else's while the process that committed it lives", async () => {
      await at.store.commit(noting(ann, "", { telling: telling(ann, "t1") }));
      expect(await claims(at.other)).toEqual([]);
      expect(await claims(at.store)).toEqual([]);
    });

    it("is told by another once that process has stopped, word for word and under the same id", async () => {
      const words = telling(ann, "t1", "How did it go?");
      await at.store.commit(noting(ann, "", { telling: words }));
      await otherAlone();
      expect(await at.other.stranded(10)).toEqual([words]);
    });

    it("is free at once where a process ends cleanly", async () => {
      await at.store.commit(noting(ann, "", { telling: telling(ann, "t1") }));
      await at.store.close();
      expect(await claims(at.other)).toEqual(["t1"]);
    });

    it("is gone once told; telling it twice is harmless", async () => {
      const [one, two] = [telling(ann, "t1"), telling(bob, "t1")];
      await at.store.commit(noting(ann, "", { telling: one }));
      await at.store.commit(noting(bob, "", { telling: two }));
      await at.store.told([one, two]);
      await at.store.told([one, two]);
      await at.other.told([one]);
      await otherAlone();
      expect(await claims(at.other)).toEqual([]);
    });

    it("leaves nothing behind once told but the state itself", async () => {
      const words = telling(ann, "t1");
      await at.store.commit(noting(ann, "", { telling: words }));
      await at.store.told([words]);
      expect(await at.ground.rows()).toBe(1);
    });

    it("keeps its order, and what is told of it doesn't take the rest along", async () => {
      const all = ["t9", "t1", "t5", "t3"].map((id) => telling(ann, id));
      let over: string | undefined;
      for (const one of all) over = await at.store.commit(noting(ann, "", { over, telling: one }));
      await at.store.told([all[1]!]);
      await otherAlone();
      expect(await claims(at.other)).toEqual(["t9", "t5", "t3"]);
    });

    it("keeps its order where several processes committed it", async () => {
      const first = await at.store.commit(noting(ann, "", { telling: telling(ann, "t1") }));
      const second = await at.other.commit(noting(ann, "", { over: first, telling: telling(ann, "t2") }));
      await at.store.commit(noting(ann, "", { over: second, telling: telling(ann, "t3") }));
      const third = await at.ground.open(at.start);
      await at.ground.silence();
      await third.beat();
      expect(await claims(third)).toEqual(["t1", "t2", "t3"]);
    });

    it("goes to exactly one of two who come for it", async () => {
      await at.store.commit(noting(ann, "", { telling: telling(ann, "t1") }));
      await at.store.commit(noting(bob, "", { telling: telling(bob, "t2") }));
      const third = await at.ground.open(at.start);
      await at.ground.silence();
      await Promise.all([at.other.beat(), third.beat()]);
      const found = await Promise.all([claims(at.other), claims(third), claims(at.other), claims(third)]);
      expect(found.flat().sort()).toEqual(["t1", "t2"]);
    });

    it("is taken over again from whoever took it over and stopped as well", async () => {
      await at.store.commit(noting(ann, "", { telling: telling(ann, "t1") }));
      await otherAlone();
      await claims(at.other);
      const third = await at.ground.open(at.start);
      await at.ground.silence();
      await third.beat();
      const [taken] = await third.stranded(10);
      expect(taken).toEqual(telling(ann, "t1"));
      await third.told([taken!]);
      await third.close();
      await at.other.beat();
      expect(await claims(at.other)).toEqual([]);
    });

    it("is told once more, not lost, by a process that had only seemed to have stopped", async () => {
      const one = telling(ann, "t1");
      await at.store.commit(noting(ann, "", { telling: one }));
      await otherAlone();
      expect(await claims(at.other)).toEqual(["t1"]);
      await at.store.told([one]);
      await at.ground.silence();
      await at.store.beat();
      expect(await claims(at.store)).toEqual([]);
    });

    it("is this process's to tell from commit or takeover until it is told, and nobody's who had seemed to have stopped", async () => {
      const [one, two] = [telling(ann, "t1"), telling(bob, "t2")];
      await at.store.commit(noting(ann, "", { telling: one }));
      await at.store.commit(noting(bob, "", { telling: two }));
      await at.store.told([two]);
      const held = () => [at.store, at.other].map((store) => [store.holds(one), store.holds(two)]);
      expect(held()).toEqual([
        [true, false],
        [false, false],
      ]);
      await otherAlone();
      await claims(at.other);
      await at.store.beat();
      expect(held()).toEqual([
        [false, false],
        [true, false],
      ]);
    });

    it("that nobody took from a process that had seemed to have stopped, it takes over from itself", async () => {
      const one = telling(ann, "t1");
      await at.store.commit(noting(ann, "", { telling: one }));
      await at.ground.silence();
      await at.store.beat();
      expect(at.store.holds(one)).toBe(false);
      expect(await claims(at.store)).toEqual(["t1"]);
      expect(at.store.holds(one)).toBe(true);
      await at.store.beat();
      expect(at.store.holds(one)).toBe(true);
    });

    it("comes to no more members than asked for", async () => {
      for (const name of ["a", "b", "c"])
        await at.store.commit(noting(name, "", { telling: telling(name, name) }));
      await otherAlone();
      const first = await at.other.stranded(2);
      expect(first.map(({ id }) => id)).toEqual(["a", "b"]);
      expect(await claims(at.other)).toEqual(["c"]);
    });

    it("is found by its own process where the reply to the commit was lost", async () => {
      const { shelf } = at.ground;
      let replies = true;
      const commit = async (step: Step): Promise<Outcome> => {
        const outcome = await shelf.commit(step);
        if (!replies) throw new Error("Timed out.");
        return outcome;
      };
      const unsure = await storeOn({ ...shelf, commit }, { ...at.start, schema, now: () => 0 });
      const first = telling(ann, "t1");
      const over = await unsure.commit(noting(ann, "", { telling: first }));
      await unsure.told([first]);
      replies = false;
      const lost = unsure.commit(noting(ann, "", { over, telling: telling(ann, "t2") }));
      await expect(lost).rejects.toThrow("Timed out.");
      expect(await claims(at.other)).toEqual([]);
      expect(await claims(unsure)).toEqual(["t2"]);
      expect(await claims(unsure)).toEqual([]);
    });
  });
}

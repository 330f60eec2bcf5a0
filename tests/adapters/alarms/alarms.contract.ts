import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Alarms, Store } from "../../../src/core/ports.ts";
import { ann, type Book, bob, newKeys, notebook, noting, revisionOf } from "../store/ground.ts";

/** Alarms beside the store they belong to, as a process has them. */
interface Process {
  readonly store: Store<Book>;
  readonly alarms: Alarms;
}

export interface AlarmGround {
  open(start: {
    readonly keys: ReturnType<typeof newKeys>;
    readonly log: ReturnType<typeof notebook>;
  }): Promise<Process>;
  leave(): Promise<void>;
}

/** What rang, in order, and a way to wait for it. */
function bell() {
  const rung: string[] = [];
  const waiting = new Set<() => void>();
  return {
    rung,
    ring: async (alias: string) => {
      rung.push(alias);
      for (const look of waiting) look();
    },
    until: (times: number, alias?: string) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (rung.filter((one) => alias === undefined || one === alias).length < times) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}

const cleo = "slack:T012AB3CD:UCLEO";
const SOON = 40;
/** Late enough that what comes next is done before, however busy the machine is. */
const IN_A_WHILE = 2_000;
const AFTER_THAT = 2_100;
const AN_HOUR = 3_600_000;

/** What every alarm clock promises. The clocks here are real: what is waited for is waited for by its bell. */
export function alarmsContract(newGround: () => Promise<AlarmGround>): void {
  let ground: AlarmGround;
  let process: Process;
  const start = { keys: newKeys(), log: notebook() };
  beforeEach(async () => {
    ground = await newGround();
    process = await ground.open(start);
  });
  afterEach(() => ground.leave());

  /** As the engine does: the store first, and then the alarm. */
  async function sets({ store, alarms }: Process, member: string, ms: number | null, before?: number) {
    const due = ms === null ? null : Date.now() + ms;
    const held = await store.load(member);
    const over = held.member && (await revisionOf(store, member));
    await store.commit(noting(member, "", { due, over }));
    alarms.set(store.alias(member), due, before);
    return due ?? undefined;
  }

  /** Rings as the engine is rung: whoever is woken is due no more. */
  function listens({ store, alarms }: Process) {
    const it = bell();
    alarms.start(async (alias) => {
      const member = await store.named(alias);
      if (member) await store.commit(noting(member, "", { over: await revisionOf(store, member) }));
      await it.ring(alias);
    });
    return it;
  }

  describe("an alarm", () => {
    it("rings when it is due, once, by the alias it was set for", async () => {
      const it = listens(process);
      await sets(process, bob, IN_A_WHILE);
      await sets(process, ann, SOON);
      await it.until(2);
      expect(it.rung).toEqual([process.store.alias(ann), process.store.alias(bob)]);
    });

    it("rings at once where it is overdue when it is set", async () => {
      const it = listens(process);
      await sets(process, ann, -5_000);
      await it.until(1);
      expect(it.rung).toEqual([process.store.alias(ann)]);
    });

    it("that was set while nobody listened rings for whoever listens then, another process too", async () => {
      await sets(process, ann, SOON);
      const other = await ground.open(start);
      const it = listens(other);
      await it.until(1);
      expect(it.rung).toEqual([process.store.alias(ann)]);
    });

    it("that is moved or taken away doesn't ring at its old time", async () => {
      const it = listens(process);
      const [moved, taken] = [await sets(process, ann, IN_A_WHILE), await sets(process, cleo, IN_A_WHILE)];
      await sets(process, ann, AN_HOUR, moved);
      await sets(process, cleo, null, taken);
      await sets(process, bob, AFTER_THAT);
      await it.until(1);
      expect(it.rung).toEqual([process.store.alias(bob)]);
    });

    it("that is moved closer rings then", async () => {
      const it = listens(process);
      const before = await sets(process, ann, AN_HOUR);
      await sets(process, ann, SOON, before);
      await it.until(1);
      expect(it.rung).toEqual([process.store.alias(ann)]);
    });

    it("keeps none of the others waiting where it fails", async () => {
      const it = bell();
      process.alarms.start(async (alias) => {
        await it.ring(alias);
        if (alias === process.store.alias(ann)) throw new Error("not now");
        await process.store.commit(noting(bob, "", { over: await revisionOf(process.store, bob) }));
      });
      await sets(process, ann, SOON);
      await sets(process, bob, SOON);
      await it.until(1, process.store.alias(ann));
      await it.until(1, process.store.alias(bob));
      expect(new Set(it.rung).size).toBe(2);
    });

    it("can be set by the hundred at once, and every one of them rings", async () => {
      const it = listens(process);
      const members = Array.from({ length: 300 }, (_, nth) => `member ${nth}`);
      await Promise.all(members.map((member, nth) => sets(process, member, (nth % 5) * 20)));
      await it.until(300);
      expect(new Set(it.rung)).toEqual(new Set(members.map((member) => process.store.alias(member))));
    });

    it("rings no more once its clock is closed, and closing waits for what rings", async () => {
      const it = bell();
      let finish = () => {};
      const finished = new Promise<void>((resolve) => {
        finish = resolve;
      });
      let done = false;
      process.alarms.start(async (alias) => {
        await it.ring(alias);
        await finished;
        await process.store.commit(noting(ann, "", { over: await revisionOf(process.store, ann) }));
        done = true;
      });
      await sets(process, ann, SOON);
      await it.until(1);
      const closing = process.alarms.close();
      finish();
      await closing;
      expect(done).toBe(true);
      expect(start.log.said).toEqual([]);
    });
  });
}

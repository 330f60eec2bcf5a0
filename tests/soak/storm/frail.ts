import type { Drawer } from "../../../src/adapters/inbox/drawer.ts";
import type { Shelf } from "../../../src/adapters/store/shelf.ts";
import type { Gate } from "./gate.ts";
import type { StoreCall } from "./plan.ts";

/** What a process keeps things in: it fails when it is told to, and nothing comes back from it once its process is dead. */
export interface Frail {
  shelf(shelf: Shelf): Shelf;
  drawer(drawer: Drawer): Drawer;
  /** The next calls fail: before anything was done, or after it. */
  fails(call: StoreCall, when: "before" | "after", times: number): void;
  /** The process is killed after so many more steps into or out of what it keeps things in. */
  killsAfter(steps: number, kill: () => void): void;
  dies(): void;
  /** Whatever still waits for a dead process's store is let go, so that the test can end. */
  buries(): void;
  calm(): void;
}

type Work = (...args: never[]) => Promise<unknown>;

export interface Gates {
  readonly store: Gate;
  readonly drawer: Gate;
}

export function frail(gates: Gates): Frail {
  const failing = new Map<string, number>();
  let left: { steps: number; readonly kill: () => void } | undefined;
  let dead = false;
  let bury = () => {};
  const buried = new Promise<never>((_, reject) => {
    bury = () => reject(new Error("dead"));
  });
  buried.catch(() => {});

  async function step(name: string): Promise<void> {
    if (left && left.steps-- === 0) left.kill();
    if (dead) await buried;
    const times = failing.get(name) ?? 0;
    if (times === 0) return;
    failing.set(name, times - 1);
    throw new Error("The store fails.");
  }

  function guarded<W extends Work>(name: string, work: W, gate = gates.store): W {
    const guard = async (...args: Parameters<W>) => {
      await step(`${name} before`);
      const done = await gate
        .passes(() => work(...args))
        .catch(async (error: unknown) => {
          if (dead) await buried;
          throw error;
        });
      await step(`${name} after`);
      return done;
    };
    return guard as W;
  }

  return {
    shelf: (shelf) => ({
      ...shelf,
      value: guarded("value", shelf.value),
      record: guarded("record", shelf.record),
      records: guarded("records", shelf.records),
      commit: guarded("commit", shelf.commit),
      strike: guarded("strike", shelf.strike),
      claim: guarded("claim", shelf.claim),
      due: guarded("due", shelf.due),
      forget: guarded("forget", shelf.forget),
      expire: guarded("expire", shelf.expire),
      mark: guarded("mark", shelf.mark),
      beat: guarded("beat", shelf.beat),
      // Whoever is dead says goodbye to nobody.
      close: () =>
        gates.store.alone(shelf.close).catch((error: unknown) => {
          if (!dead) throw error;
        }),
    }),
    drawer: (drawer) => ({
      ...drawer,
      put: guarded("put", drawer.put, gates.drawer),
      remove: guarded("remove", drawer.remove, gates.drawer),
      forget: guarded("forget", drawer.forget, gates.drawer),
      close: () => gates.drawer.alone(drawer.close),
    }),
    fails: (call, when, times) => void failing.set(`${call} ${when}`, times),
    killsAfter: (steps, kill) => {
      left = { steps, kill };
    },
    dies: () => {
      dead = true;
    },
    buries: () => bury(),
    calm: () => {
      failing.clear();
      left = undefined;
    },
  };
}

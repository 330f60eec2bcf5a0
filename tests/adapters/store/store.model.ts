import fc from "fast-check";
import { expect, it } from "vitest";
import type { Store, Telling } from "../../../src/core/ports.ts";
import { type Book, type Ground, newKeys, notebook, noteOf, noting, telling } from "./ground.ts";

const NAMES = ["ann", "bob", "cyd"];
const LOOK_AT = 25;

/** Two processes, 0 and 1. */
type By = 0 | 1;

interface CommitDeed {
  readonly do: "commit";
  readonly who: string;
  readonly by: By;
  readonly tells: boolean;
  readonly due: number | null;
  /** Decided on a state that has passed: somebody's who was forgotten, or nobody's where somebody is. */
  readonly stale: boolean;
}

type Deed =
  | CommitDeed
  | { readonly do: "forget"; readonly who: string; readonly by: By }
  | { readonly do: "tell"; readonly by: By }
  | { readonly do: "stop"; readonly by: By };

const by = fc.constantFrom<By>(0, 1);
const who = fc.constantFrom(...NAMES);
const due = fc.option(fc.integer({ min: 0, max: 2 * LOOK_AT }));
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("commit"),
      who,
      by,
      tells: fc.boolean(),
      due,
      stale: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("tell"), by }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("forget"), who, by }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("stop"), by }) },
);

interface Believed {
  readonly note: string;
  readonly due: number | null;
  readonly revision: string;
  /** In order, and who has it. */
  readonly untold: readonly { readonly telling: Telling; readonly by: By }[];
}

/** What a store would be if nothing ever went wrong: a list in memory. */
interface Model {
  readonly stores: [Store<Book>, Store<Book>];
  readonly members: Map<string, Believed>;
  readonly gone: string[];
  readonly restart: () => Promise<Store<Book>>;
  readonly silence: () => Promise<void>;
  deedsDone: number;
}

/** Whatever two processes do in whatever order, the store is what a list in memory would be. */
export function storeModel(newGround: () => Promise<Ground>): void {
  it("agrees with a list in memory after any run of commits, tellings, forgets and stops", async () => {
    const anyRun = fc.asyncProperty(fc.array(deeds, { maxLength: 25 }), async (run) => {
      const ground = await newGround();
      try {
        const start = { keys: newKeys(), log: notebook() };
        const restart = () => ground.open(start);
        const stores: Model["stores"] = [await restart(), await restart()];
        const model = {
          stores,
          restart,
          silence: ground.silence,
          members: new Map(),
          gone: [],
          deedsDone: 0,
        };
        for (const deed of run) await follow(model, deed);
        await agree(model);
      } finally {
        await ground.leave();
      }
    });
    await fc.assert(anyRun, { numRuns: 50 });
  });
}

async function follow(model: Model, deed: Deed): Promise<void> {
  model.deedsDone++;
  if (deed.do === "commit") await commit(model, deed);
  else if (deed.do === "forget") await forget(model, deed);
  else if (deed.do === "tell") await tell(model, deed.by);
  else await stop(model, deed.by);
  for (const name of NAMES) expect(await noteOf(model.stores[0], name)).toBe(model.members.get(name)?.note);
}

async function commit({ stores, members, gone, deedsDone }: Model, deed: CommitDeed): Promise<void> {
  const held = members.get(deed.who);
  const stale = deed.stale && (held !== undefined || gone.length > 0);
  const words = deed.tells ? telling(deed.who, `t${deedsDone}`) : undefined;
  const note = `note ${deedsDone}`;
  const wanted = { over: stale ? gone.at(-1) : held?.revision, telling: words, due: deed.due };
  const revision = await stores[deed.by].commit(noting(deed.who, note, wanted));
  expect(revision === undefined).toBe(stale);
  if (revision === undefined) return;
  const untold = [...(held?.untold ?? []), ...(words ? [{ telling: words, by: deed.by }] : [])];
  members.set(deed.who, { note, due: deed.due, revision, untold });
}

async function forget({ stores, members, gone }: Model, deed: { who: string; by: By }): Promise<void> {
  const held = members.get(deed.who);
  const { profile, waiting_messages } = await stores[deed.by].forget(deed.who);
  expect([profile, waiting_messages]).toEqual(held ? [1, held.untold.length] : [0, 0]);
  if (held) gone.push(held.revision);
  members.delete(deed.who);
}

async function tell({ stores, members }: Model, by: By): Promise<void> {
  for (const [name, held] of members) {
    await stores[by].told(held.untold.map((one) => one.telling));
    members.set(name, { ...held, untold: held.untold.filter((one) => one.by !== by) });
  }
}

/** Both fall silent for too long; one is heard of again and takes over all, and a new one comes in the other's place. */
async function stop({ stores, members, silence, restart }: Model, by: By): Promise<void> {
  const heir: By = by === 0 ? 1 : 0;
  await silence();
  await stores[heir].beat();
  const found = await stores[heir].stranded(10);
  for (const [name, held] of members) {
    const left = held.untold.map((one) => one.telling);
    expect(found.filter((one) => one.member === name)).toEqual(left);
    members.set(name, { ...held, untold: held.untold.map((one) => ({ ...one, by: heir })) });
  }
  stores[by] = await restart();
}

async function agree({ stores, members }: Model): Promise<void> {
  const dues = [...members].flatMap(([name, { due }]) => (due === null || due > LOOK_AT ? [] : [name]));
  for (const store of stores) {
    expect([...(await store.due(LOOK_AT, 10))].sort()).toEqual(dues.sort());
    expect(await store.stranded(10)).toEqual([]);
  }
}

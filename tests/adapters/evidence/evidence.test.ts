import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { openMemory } from "../../../src/adapters/embedded/embedded.ts";
import { type Book, bookSchema, emptyBook, interviewRecord } from "../../../src/conversations/book.ts";
import { memberSchema, newMember } from "../../../src/core/member.ts";
import type { Store } from "../../../src/core/ports.ts";
import { DAY } from "../../../src/interview/community/evidence.ts";
import { tableSchema } from "../../../src/interview/community/shown.ts";
import type { Interview } from "../../../src/interview/interview.ts";
import { evidenceSchema, learning } from "../../../src/learn.ts";
import { dice } from "../../support/simulated.ts";
import { newKeys } from "../store/ground.ts";

/** Members, their store, and what their community learns, all real; the clock stands until it is moved. */

const NOON = Date.UTC(2026, 10, 18, 17, 0);
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** One who has agreed, and of whom nothing else is known. */
async function agrees(members: Store<Book>, id: string): Promise<void> {
  const member = newMember(id, { ...emptyBook, sharing: HERE });
  await members.commit({ member, over: undefined, due: null, records: {} });
}

async function ground() {
  const keys = newKeys();
  const dir = mkdtempSync(join(tmpdir(), "afterword-evidence-"));
  let now = NOON;
  const logged: string[] = [];
  const common = { keys, now: () => now, log: { warn: (what: string) => void logged.push(what) } };
  const members = await openMemory({ ...common, schema: memberSchema<Book>(bookSchema) });
  const pools = await openMemory({ ...common, schema: evidenceSchema }, dir);
  const process = () => learning({ members, store: pools, clock: { now: () => now } });
  closing.push(
    () => members.close(),
    () => pools.close(),
    async () => rmSync(dir, { recursive: true, force: true }),
  );
  const passes = (ms: number) => {
    now += ms;
  };
  return { members, pools, dir, logged, process, passes };
}

const SECRET = "They asked me about Quillfeather Holdings";

function interview(id: string, toldAt: number, good: boolean): Interview {
  const said = good ? "positive" : "negative";
  return {
    id,
    job: { role: "Night porter", company: "Quillfeather Holdings" },
    people: ["Maria Lopez"],
    toldAt,
    seen: {
      signs: { rapport: said, skills_depth: said, next_steps: said },
      stage: "first",
      format: "onsite",
    },
    evidence: { rapport: SECRET },
    employer: [],
    points: [SECRET],
    well: [],
    badly: [],
  };
}

/** Writes a member as their turns would: two interviews with one employer, a week apart. */
async function tells(store: Store<Book>, id: string, sharing: Book["sharing"], good = true): Promise<void> {
  const { member, ...held } = await store.load(id);
  const told = [interview("1", NOON - 30 * DAY, good), interview("2", NOON - 22 * DAY, good)];
  const book: Book = {
    ...emptyBook,
    ...(sharing && { sharing }),
    interviews: told.map(({ id, job, toldAt }) => ({ id, job, toldAt })),
    processes: [
      {
        id: "1",
        company: "Quillfeather Holdings",
        interviews: ["1", "2"],
        outcome: { is: "rejected", at: NOON - 10 * DAY, on: { date: "2026-11-08" }, after: "2" },
      },
    ],
  };
  await store.commit({
    member: { ...(member ?? newMember(id, emptyBook)), book },
    over: "revision" in held ? held.revision : undefined,
    due: null,
    records: Object.fromEntries(told.map((each) => [interviewRecord(each.id), each])),
  });
}

const HERE = { community: "slack:T1", on: true };
const POOL = "pool:slack:T1";
const ANN = "slack:T1:U2";

describe("what joins a community's evidence", () => {
  it("is nothing until a member says so, and then their rows", async () => {
    const { pools, process } = await ground();
    const here = process();
    await tells(here.store, ANN, undefined);
    await here.settle();
    expect(await pools.records(POOL)).toEqual([]);
    await tells(here.store, ANN, HERE);
    await here.settle();
    expect(await pools.records(POOL)).toMatchObject([
      {
        share: {
          rows: [
            { stage: "first", ended: { after: 8, how: "advanced", offer: false } },
            { stage: "first", ended: { after: 12, how: "stopped", offer: false } },
          ],
        },
      },
    ]);
  });

  it("holds no name and no word: not in what is kept, not in the files it is kept in", async () => {
    const { pools, dir, process } = await ground();
    const here = process();
    await tells(here.store, ANN, HERE);
    await here.settle();
    const kept = JSON.stringify(await pools.records(POOL));
    const files = readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => readFileSync(join(file.parentPath, file.name), "latin1"))
      .join("");
    for (const word of ["U2", "T1:", "Quillfeather", "Maria", "porter", "asked me"]) {
      expect(kept).not.toContain(word);
      expect(files).not.toContain(word);
    }
  });

  it.each([
    ["off again", (store: Store<Book>) => tells(store, ANN, { ...HERE, on: false })],
    ["forgotten", (store: Store<Book>) => store.forget(ANN)],
  ])("is gone at once when it is %s, and nothing leads back to them", async (_, ends) => {
    const { pools, process } = await ground();
    const here = process();
    for (const member of [ANN, "slack:T1:U3"]) await tells(here.store, member, HERE);
    await here.settle();
    const receipt = await ends(here.store);
    expect(await pools.records(POOL)).toHaveLength(1);
    if (receipt) expect(receipt).toMatchObject({ outcomes_in_what_your_community_learns: 2 });
    await here.settle();
    expect(await pools.records(POOL)).toHaveLength(1);
  });

  it("moves with the consent, and stays where nothing of it has changed", async () => {
    const { pools, process } = await ground();
    const here = process();
    await tells(here.store, ANN, HERE);
    await here.settle();
    const before = (await pools.load(POOL)) as { revision: string };
    const again = process();
    await tells(again.store, ANN, HERE);
    await again.settle();
    expect(((await pools.load(POOL)) as { revision: string }).revision).toBe(before.revision);
    await tells(again.store, ANN, { community: "discord:server:7", on: true });
    await again.settle();
    expect(await pools.records(POOL)).toEqual([]);
    expect(await pools.records("pool:discord:server:7")).toHaveLength(1);
  });

  it("is not brought back by a process that was still at it when they were forgotten", async () => {
    const { pools, members, process } = await ground();
    const [slow, quick] = [process(), process()];
    await tells(slow.store, ANN, HERE);
    // Its rows are on their way while another process forgets her.
    await quick.store.forget(ANN);
    await slow.settle();
    expect(await pools.records(POOL)).toEqual([]);
    expect((await members.load(ANN)).member).toBeUndefined();
  });

  it("goes with whoever's time is over, told by the bot or gone by the store itself", async () => {
    const { pools, members, process, passes } = await ground();
    const here = process();
    for (const member of [ANN, "slack:T1:U3", "slack:T1:U4"]) await tells(here.store, member, HERE);
    await here.settle();
    const held = await members.load(ANN);
    if (!held.member) throw new Error("Ann is there.");
    expect(await here.store.expire(ANN, held.revision)).toBe(true);
    expect(await pools.records(POOL)).toHaveLength(2);
    // The store's own end takes no other way than its own; what is left of them is seen before the next table.
    await members.forget("slack:T1:U3");
    passes(7 * DAY);
    await here.evidence.tick();
    expect(await pools.records(POOL)).toHaveLength(1);
  });

  it("stays findable where it lies by now, when what was left of it elsewhere goes", async () => {
    const { pools, members, process, passes } = await ground();
    const here = process();
    await tells(here.store, ANN, HERE);
    await here.settle();
    const rows = [{ week: 2955, signs: {} }];
    // As after a process that died between the two: in one community by consent, and in another by mistake.
    await tells(members, ANN, { community: "slack:T2", on: true });
    await pools.forget(members.alias(ANN));
    await here.evidence.contribute(ANN, "slack:T2", rows);
    passes(7 * DAY);
    await here.evidence.tick();
    expect(await pools.records(POOL)).toEqual([]);
    expect(await pools.records("pool:slack:T2")).toHaveLength(1);
    await here.store.forget(ANN);
    expect(await pools.records("pool:slack:T2")).toEqual([]);
  });

  it("takes many members of one community at the same moment", async () => {
    const { pools, process } = await ground();
    const [one, other] = [process(), process()];
    await Promise.all(
      Array.from({ length: 20 }, (_, nth) => tells((nth % 2 ? one : other).store, `slack:T1:U${nth}`, HERE)),
    );
    await Promise.all([one.settle(), other.settle()]);
    expect(await pools.records(POOL)).toHaveLength(20);
  });
});

describe("what a community shows", () => {
  it("is nothing, until on a Monday there is enough; then it is at hand", async () => {
    const { members, pools, process, passes, logged } = await ground();
    const here = process();
    const roll = dice(1);
    for (let nth = 0; nth < 60; nth++) {
      const rows = [0, 1].map(() => {
        const good = roll() < 0.5;
        const said = good ? ("positive" as const) : ("negative" as const);
        const yes = roll() < (good ? 0.7 : 0.3);
        return {
          week: 2955,
          signs: { rapport: said, skills_depth: said },
          stage: "first" as const,
          ended: { after: 3, how: yes ? ("advanced" as const) : ("stopped" as const) },
        };
      });
      await agrees(members, `slack:T1:U${nth}`);
      await here.evidence.contribute(`slack:T1:U${nth}`, "slack:T1", rows);
    }
    await here.evidence.tick();
    expect(await here.evidence.published("slack:T1")).toBeUndefined();
    passes(7 * DAY);
    await here.evidence.tick();
    const table = tableSchema.parse(await here.evidence.published("slack:T1"));
    expect(table.advanced.signs.skills_depth?.good.of).toBeGreaterThan(20);
    expect(await here.evidence.published("slack:T2")).toBeUndefined();
    expect(logged).toEqual([]);
    // With nobody left there is no pool, and nothing to show.
    for (let nth = 0; nth < 60; nth++) await here.evidence.withdraw(`slack:T1:U${nth}`);
    passes(7 * DAY);
    await here.evidence.tick();
    expect(await here.evidence.published("slack:T1")).toBeUndefined();
    expect((await pools.load(POOL)).member).toBeUndefined();
  });
});

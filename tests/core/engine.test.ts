import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEmbedded, openEmbeddedShelf } from "../../src/adapters/embedded/embedded.ts";
import { type Engine, engine } from "../../src/core/engine.ts";
import type { Deed } from "../../src/core/inbound.ts";
import { memberSchema } from "../../src/core/member.ts";
import { plain } from "../../src/core/message.ts";
import { type Alarms, Late, type Log, type Store, type Telling } from "../../src/core/ports.ts";
import { type LittleBook, littleBook } from "../support/little-talk.ts";
import { waitingHouse } from "../support/waiting-house.ts";

/** Two processes in one data folder, a clock that is moved by hand, and a platform that can be down. */

let folder = "";
let now = 1_000_000;
const opened: Store<LittleBook>[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "afterword-engine-"));
  now = 1_000_000;
});

afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Process {
  readonly engine: Engine;
  readonly told: Telling[];
  /** Whether each of them was said to be fresh. */
  readonly fresh: boolean[];
  readonly store: Store<LittleBook>;
  /** What was set, by alias. */
  readonly alarms: Map<string, number | null>;
  rings(alias: string): Promise<void>;
  /** Whether the platform takes messages. */
  down: boolean;
  /** Whether the store fails to note what was told. */
  forgetful: boolean;
  /** The store never comes to the end of a forget, and says so here once it has begun. */
  stuck: (() => void) | undefined;
}

const logged: string[] = [];
const log: Log = { warn: (what) => logged.push(what) };

async function process(retention?: number, register = waitingHouse): Promise<Process> {
  const store = await openEmbedded({
    dir: folder,
    schema: memberSchema(littleBook),
    log,
    now: () => now,
    durable: false,
  });
  opened.push(store);
  const told: Telling[] = [];
  const fresh: boolean[] = [];
  const clock = { now: () => now };
  const noting: Store<LittleBook> = {
    ...store,
    told: (tellings) => (it.forgetful ? Promise.reject(new Error("busy")) : store.told(tellings)),
    forget: (member) => (it.stuck ? new Promise(it.stuck) : store.forget(member)),
  };
  const set = new Map<string, number | null>();
  let ring: (alias: string) => Promise<void> = async () => {};
  const alarms: Alarms = {
    set: (alias, due) => void set.set(alias, due),
    start: (rings) => {
      ring = rings;
    },
    close: async () => {},
  };
  const running = engine({ store: noting, messenger: { tell }, clock, log, register, alarms, retention });
  const it: Process = {
    engine: running,
    told,
    fresh,
    store,
    alarms: set,
    rings: (alias) => ring(alias),
    down: false,
    forgetful: false,
    stuck: undefined,
  };
  await running.tick();
  async function tell(telling: Telling, isFresh = false) {
    if (it.down) throw new Error("503");
    if (telling.lapses && telling.lapses.at < now) throw new Late();
    told.push(telling);
    fresh.push(isFresh);
  }
  return it;
}

let count = 0;
const sends = async ({ engine }: Process, deed: Deed, id = `e${++count}`) => {
  const handled = await engine.handle({ id, member: "test:ann", deed, zone: "UTC" });
  await handled.told;
  return handled;
};
const NOTHING_LEFT = "Nothing of yours is left here.";
/** Everybody else is silent for so long that they count as stopped. */
const goesSilent = async (left: Process): Promise<void> => {
  now += 3_500;
  await left.engine.tick();
  await left.engine.settle();
};
/** All there is in the store, under whatever name. */
const leftInFolder = async (): Promise<readonly string[]> => {
  const shelf = openEmbeddedShelf({ dir: folder, now: () => now, durable: false });
  const left: string[] = [];
  for await (const address of shelf.addresses()) left.push(address);
  await shelf.close();
  return left;
};
const texts = ({ told }: Process) => told.flatMap(({ messages }) => messages.map(plain));

describe("the engine", () => {
  it("tells what it decided, once it is safe", async () => {
    const one = await process();
    await sends(one, { text: "hi" });
    expect(texts(one)).toEqual(["Let's begin.\n\nWould you take it?"]);
  });

  it("gives the same inbound no second effect, here or in another process", async () => {
    const [one, other] = [await process(), await process()];
    await sends(one, { text: "hi" }, "a");
    await sends(one, { text: "no" }, "b");
    expect((await sends(one, { text: "no" }, "b")).seen).toBe(true);
    expect((await sends(other, { text: "no" }, "b")).seen).toBe(true);
    expect(texts(one)).toHaveLength(2);
    expect(texts(other)).toEqual([]);
  });

  it("tries again what the platform refused, in order and under the same id", async () => {
    const one = await process();
    await sends(one, { text: "hi" });
    one.down = true;
    await sends(one, { text: "no" });
    await sends(one, { text: "the hours" });
    expect(texts(one)).toHaveLength(1);
    one.down = false;
    await one.engine.tick();
    await one.engine.settle();
    expect(texts(one).slice(1)).toEqual([
      "What gives you pause?",
      "Noted: the hours.\n\nSay something loud.",
    ]);
    await one.engine.tick();
    await one.engine.settle();
    expect(texts(one)).toHaveLength(3);
  });

  it("tells what a process that stopped had committed, once its silence is long enough, under the same id", async () => {
    const [one, other] = [await process(), await process()];
    await one.engine.tick();
    one.down = true;
    await sends(one, { text: "hi" });
    await other.engine.tick();
    await other.engine.settle();
    expect(texts(other)).toEqual([]);
    now += 3_500;
    await other.engine.tick();
    await other.engine.settle();
    expect(texts(other)).toEqual(["Let's begin.\n\nWould you take it?"]);
    now += 3_500;
    await other.engine.tick();
    await other.engine.settle();
    expect(texts(other)).toHaveLength(1);
  });

  it("leaves to another what that one has taken over, though it only seemed to have stopped", async () => {
    const [one, other] = [await process(), await process()];
    await one.engine.tick();
    one.down = true;
    await sends(one, { text: "hi" });
    now += 3_500;
    await other.engine.tick();
    await other.engine.settle();
    one.down = false;
    for (let times = 0; times < 2; times++) {
      await one.engine.tick();
      await one.engine.settle();
    }
    expect(texts(other)).toHaveLength(1);
    expect(texts(one)).toEqual([]);
  });

  it("goes on with what nobody has taken over from it", async () => {
    const one = await process();
    one.down = true;
    await sends(one, { text: "hi" });
    await one.engine.tick();
    now += 3_500;
    one.down = false;
    await one.engine.tick();
    await one.engine.settle();
    expect(texts(one)).toHaveLength(1);
  });

  it("marks as told what it could not mark at once, so that nobody tells it again", async () => {
    const [one, other] = [await process(), await process()];
    one.forgetful = true;
    await sends(one, { text: "hi" });
    await one.engine.settle();
    one.forgetful = false;
    await one.engine.tick();
    await one.engine.settle();
    now += 3_500;
    await other.engine.tick();
    await other.engine.settle();
    expect(texts(other)).toEqual([]);
  });

  it("loses no answer when two processes take different ones at the same moment", async () => {
    const [one, other] = [await process(), await process()];
    await sends(one, { text: "hi" });
    await Promise.all([
      sends(one, { press: "no", question: "1/verdict" }),
      sends(other, { press: "unsure", question: "1/verdict" }),
    ]);
    await Promise.all([sends(one, { text: "the hours" }), sends(other, { text: "or the pay" })]);
    const held = await one.store.load("test:ann");
    const said = held.member?.talks[0]?.said ?? [];
    expect(said.filter(([key]) => key === "verdict")).toHaveLength(2);
    expect(said.flatMap(([, reply]) => ("is" in reply ? [reply.is] : []))).toEqual(
      expect.arrayContaining(["no", "unsure", "the hours", "or the pay"]),
    );
  });

  it("keeps words without what nobody sees, whichever platform lets it through", async () => {
    const one = await process();
    await sends(one, { text: "hi" });
    await sends(one, { text: "n\0o" });
    await sends(one, { text: "the\u0007 hours\fand\ud800 pay" });
    const held = await one.store.load("test:ann");
    const said = held.member?.talks[0]?.said.flatMap(([, reply]) => ("is" in reply ? [reply.is] : []));
    expect(said).toEqual(["no", "the hours\nand\ufffd pay"]);
  });

  it("knows again what the platform says once more after sixty others", async () => {
    const one = await process();
    const said = { id: "once", member: "test:ann", deed: { text: "hi" } };
    await one.engine.handle(said);
    for (let nth = 0; nth < 60; nth++) await sends(one, { press: "help" });
    expect((await one.engine.handle(said)).seen).toBe(true);
    for (let nth = 0; nth < 60; nth++) await sends(one, { press: "help" });
    expect((await one.store.load("test:ann")).member?.seen.length).toBeLessThan(100);
  });

  it("answers each of forty deeds thrown at two processes at once, once", async () => {
    const [one, other] = [await process(), await process()];
    await sends(one, { text: "hi" });
    await sends(one, { text: "yes" });
    const words = Array.from({ length: 20 }, (_, index) => `loud ${index}`);
    await Promise.all(
      words.map((text, index) => sends(index % 2 ? one : other, { press: text, question: "1/none" })),
    );
    await Promise.all(
      words.map((text, index) => sends(index % 2 ? one : other, { text: `/little ${text}` })),
    );
    const held = await other.store.load("test:ann");
    expect(held.member?.seen).toHaveLength(42);
    expect(texts(one).length + texts(other).length).toBe(42);
  });

  it("removes everything on a forget and begins afresh after it", async () => {
    const one = await process();
    await sends(one, { text: "hi" });
    await sends(one, { text: "no" });
    await sends(one, { command: "forget", args: "" });
    expect(texts(one).at(-1)).toMatch(/^Removed: /);
    expect((await one.store.load("test:ann")).member).toBeUndefined();
    await sends(one, { text: "hi" });
    expect(texts(one).at(-1)).toContain("Let's begin.");
  });

  it("tells what it forgot as soon as it can be told, and nothing that waited before it", async () => {
    const one = await process();
    one.down = true;
    await sends(one, { text: "hi" });
    await sends(one, { command: "forget", args: "" });
    one.down = false;
    await one.engine.tick();
    await one.engine.settle();
    expect(texts(one)).toEqual([expect.stringMatching(/^Removed: /)]);
  });

  it("is finished by another process where the first died before it had removed anything", async () => {
    const [one, other] = [await process(), await process()];
    await sends(one, { text: "hi" });
    await new Promise<void>((begun) => {
      one.stuck = begun;
      void sends(one, { command: "forget", args: "" });
    });
    await goesSilent(other);
    expect(texts(other)).toEqual([expect.stringMatching(/^Removed: /)]);
    expect(await leftInFolder()).toEqual([]);
  });

  it("is said by another process where the first died before it had said so, and leaves nothing", async () => {
    const [one, other] = [await process(), await process()];
    await sends(one, { text: "hi" });
    one.down = true;
    await sends(one, { command: "forget", args: "" });
    await goesSilent(other);
    expect(other.told.map(({ member }) => member)).toEqual(["test:ann"]);
    expect(texts(other)).toEqual([NOTHING_LEFT]);
    expect(await leftInFolder()).toEqual([]);
  });

  it("spares whoever has come back since, though the receipt of their forget is still to be told", async () => {
    const [one, other] = [await process(), await process()];
    await sends(one, { text: "hi" });
    one.down = true;
    await sends(one, { command: "forget", args: "" });
    await sends(other, { text: "hi again" });
    await goesSilent(other);
    expect(texts(other)).toContain(NOTHING_LEFT);
    expect((await other.store.load("test:ann")).member?.talks).toHaveLength(1);
  });

  it("keeps where to say so for a day and no longer", async () => {
    const one = await process();
    await sends(one, { text: "hi" });
    one.down = true;
    await sends(one, { command: "forget", args: "" });
    expect(await leftInFolder()).toHaveLength(1);
    now += 25 * 3_600_000;
    await one.engine.tick();
    await one.engine.settle();
    expect(await leftInFolder()).toEqual([]);
  });

  it("says what is fresh: told again, taken over, or with nothing left to forget, it may have been told before", async () => {
    const [one, other] = [await process(), await process()];
    await sends(one, { text: "hi" }, "a");
    one.down = true;
    await sends(one, { text: "no" }, "b");
    one.down = false;
    await one.engine.tick();
    await one.engine.settle();
    one.down = true;
    await sends(one, { text: "the hours" }, "c");
    now += 3_500;
    await other.engine.tick();
    await other.engine.settle();
    one.down = false;
    await sends(one, { command: "forget", args: "" }, "d");
    await sends(other, { command: "forget", args: "" }, "d");
    expect(one.fresh).toEqual([true, false, true]);
    expect(other.fresh).toEqual([false, false]);
  });
});

describe("a member who does nothing for as long as is allowed", () => {
  const DAY = 86_400_000;
  const comesBy = async ({ engine }: Process, days: number) => {
    now += days * DAY;
    await engine.tick();
    await engine.settle();
  };

  it("is removed without a word, and without an alarm of their own", async () => {
    const one = await process(30 * DAY);
    await sends(one, { text: "hi" });
    await comesBy(one, 29);
    expect((await one.store.load("test:ann")).member).toBeDefined();
    await comesBy(one, 2);
    expect(await one.store.load("test:ann")).toEqual({ damaged: false });
    expect(texts(one)).toHaveLength(1);
    expect(one.alarms.size).toBe(0);
  });

  it("is kept anew by whatever they do, and not by what we say", async () => {
    const one = await process(30 * DAY);
    await sends(one, { text: "hi" });
    await comesBy(one, 29);
    await sends(one, { text: `/later ${now + 10 * DAY}` });
    await comesBy(one, 29);
    expect(texts(one).at(-1)).toContain("It is time");
    expect((await one.store.load("test:ann")).member).toBeDefined();
    await comesBy(one, 2);
    expect((await one.store.load("test:ann")).member).toBeUndefined();
  });

  it("is removed a day after their account was closed, unless they say something in between", async () => {
    const one = await process();
    await sends(one, { text: "hi" });
    await sends(one, { gone: true });
    await comesBy(one, 0.9);
    await sends(one, { text: "I'm back" });
    await comesBy(one, 20);
    expect((await one.store.load("test:ann")).member).toBeDefined();
    await sends(one, { gone: true });
    await comesBy(one, 1);
    expect((await one.store.load("test:ann")).member).toBeUndefined();
    await sends(one, { gone: true });
    expect((await one.store.load("test:ann")).member).toBeUndefined();
  });

  it("is removed earlier where they want it so", async () => {
    const one = await process(30 * DAY, {
      ...waitingHouse,
      lasts: ({ offers }) => (offers.length > 0 ? DAY : undefined),
    });
    await sends(one, { text: "hi" });
    await comesBy(one, 2);
    await sends(one, { text: `/later ${now + 10 * DAY}` });
    await comesBy(one, 1.1);
    expect((await one.store.load("test:ann")).member).toBeUndefined();
  });
});

describe("what is said by ourselves", () => {
  const alias = ({ store }: Process) => store.alias("test:ann");
  const looks = async ({ engine }: Process) => {
    await engine.tick();
    await engine.settle();
  };

  it("has an alarm set with the commit, and is said when it rings, once, whoever is woken", async () => {
    const [one, other] = [await process(), await process()];
    await sends(one, { text: "/later 1005000" });
    expect(one.alarms.get(alias(one))).toBe(1_005_000);
    await one.rings(alias(one));
    await one.engine.settle();
    expect(texts(one)).toEqual([]);
    now = 1_005_000;
    await Promise.all([one.rings(alias(one)), other.rings(alias(other)), one.rings(alias(one))]);
    await Promise.all([one.engine.settle(), other.engine.settle()]);
    expect([...texts(one), ...texts(other)]).toEqual(["It is time: 1005000"]);
    expect([one.alarms.get(alias(one)), other.alarms.get(alias(other))]).toContain(null);
  });

  it("sets an alarm only where the time has changed", async () => {
    const one = await process();
    await sends(one, { text: "/later 1005000" });
    one.alarms.clear();
    await sends(one, { text: "hi" });
    expect(one.alarms.size).toBe(0);
    await sends(one, { command: "forget", args: "" });
    expect(one.alarms.get(alias(one))).toBe(null);
  });

  it("is said without any alarm, once it is overdue", async () => {
    const one = await process();
    await sends(one, { text: "/later 1005000" });
    now = 1_006_000;
    await looks(one);
    expect(texts(one)).toEqual([]);
    now = 1_010_000;
    await looks(one);
    expect(texts(one)).toEqual(["It is time: 1005000"]);
    now = 1_020_000;
    await looks(one);
    expect(texts(one)).toHaveLength(1);
  });

  it("goes on being swept where the clock is set back", async () => {
    const one = await process();
    now = 9_000_000;
    await looks(one);
    now = 1_000_000;
    await sends(one, { text: "/later 1005000" });
    now = 1_010_000;
    await looks(one);
    expect(texts(one)).toEqual(["It is time: 1005000"]);
  });

  it("reaches everybody, though one of them can't be woken", async () => {
    const one = await process();
    for (let number = 0; number < 450; number++)
      await one.engine.handle({
        id: "a",
        member: `test:${number}`,
        deed: { text: "/later 1005000" },
        zone: "UTC",
      });
    const broken = {
      ...one.store,
      recalled: () => undefined,
      load: (member: string) =>
        member === "test:7" ? Promise.reject(new Error("broken")) : one.store.load(member),
    };
    const told: Telling[] = [];
    const running = engine({
      store: broken,
      messenger: { tell: async (telling) => void told.push(telling) },
      clock: { now: () => now },
      log,
      register: waitingHouse,
    });
    now = 1_005_000;
    await running.tick();
    await running.settle();
    expect(new Set(told.map(({ member }) => member)).size).toBe(449);
    expect(logged.at(-1)).toContain("could not be woken");
  });

  it("is taken back where it could not be told in time, and said at its next", async () => {
    const one = await process();
    await sends(one, { text: "/later 1005000 1006000" });
    now = 1_005_000;
    one.down = true;
    await one.rings(alias(one));
    await one.engine.settle();
    now = 1_020_000;
    one.down = false;
    await looks(one);
    expect(texts(one)).toEqual([]);
    expect(one.alarms.get(alias(one))).toBe(1_065_000);
    now = 1_065_000;
    await one.rings(alias(one));
    await one.engine.settle();
    expect(texts(one)).toEqual(["It is time: 1065000"]);
    now = 1_080_000;
    const other = await process();
    await looks(other);
    expect(texts(other)).toEqual([]);
  });

  it("is taken back by another process, where the one that said it stopped", async () => {
    const [one, other] = [await process(), await process()];
    await one.engine.tick();
    await sends(one, { text: "/later 1005000 1006000" });
    now = 1_005_000;
    one.down = true;
    await one.rings(alias(one));
    await one.engine.settle();
    now = 1_020_000;
    await looks(other);
    expect(texts(other)).toEqual([]);
    expect(other.alarms.get(alias(other))).toBe(1_065_000);
  });

  it("is answered by a press under its question, or by words that answer it, and only while it waits", async () => {
    const one = await process();
    await sends(one, { text: "/later 1005000" });
    now = 1_005_000;
    await one.rings(alias(one));
    await one.engine.settle();
    await sends(one, { press: "yes", question: "thanks/time" });
    expect(texts(one).at(-1)).toBe("You're welcome: time yes");
    expect(one.told.at(-1)?.settled).toEqual([{ question: "thanks/time", text: "Thanked" }]);
    await sends(one, { text: "/later 1006000" });
    now = 1_006_000;
    await one.rings(alias(one));
    await one.engine.settle();
    await sends(one, { text: "thanks" });
    expect(texts(one).at(-1)).toBe("You're welcome: in words");
  });
});

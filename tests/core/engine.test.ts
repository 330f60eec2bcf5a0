import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEmbedded } from "../../src/adapters/embedded/embedded.ts";
import { type Engine, engine } from "../../src/core/engine.ts";
import type { Deed } from "../../src/core/inbound.ts";
import { memberSchema } from "../../src/core/member.ts";
import { plain } from "../../src/core/message.ts";
import type { Log, Store, Telling } from "../../src/core/ports.ts";
import { type LittleBook, littleBook, littleHouse } from "../support/little-talk.ts";

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
  readonly store: Store<LittleBook>;
  /** Whether the platform takes messages. */
  down: boolean;
  /** Whether the store fails to note what was told. */
  forgetful: boolean;
}

const logged: string[] = [];
const log: Log = { warn: (what) => logged.push(what) };

async function process(): Promise<Process> {
  const store = await openEmbedded({
    dir: folder,
    schema: memberSchema(littleBook),
    log,
    now: () => now,
    durable: false,
  });
  opened.push(store);
  const told: Telling[] = [];
  const register = littleHouse;
  const clock = { now: () => now };
  const noting: Store<LittleBook> = {
    ...store,
    told: (tellings) => (it.forgetful ? Promise.reject(new Error("busy")) : store.told(tellings)),
  };
  const running = engine({ store: noting, messenger: { tell }, clock, log, register });
  const it: Process = { engine: running, told, store, down: false, forgetful: false };
  async function tell(telling: Telling) {
    if (it.down) throw new Error("503");
    told.push(telling);
  }
  return it;
}

let count = 0;
const sends = async ({ engine }: Process, deed: Deed, id = `e${++count}`) => {
  const handled = await engine.handle({ id, member: "test:ann", deed, zone: "UTC" });
  await handled.told;
  return handled;
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
    expect(held.member?.seen).toHaveLength(16);
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
});

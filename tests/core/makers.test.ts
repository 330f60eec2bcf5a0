import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEmbedded } from "../../src/adapters/embedded/embedded.ts";
import { recordingName } from "../../src/core/conversation.ts";
import { decide } from "../../src/core/decide.ts";
import { engine } from "../../src/core/engine.ts";
import { memberSchema, newMember } from "../../src/core/member.ts";
import { plain } from "../../src/core/message.ts";
import type { Log, Makers, Store, Telling } from "../../src/core/ports.ts";
import { type TallyBook, tallyBook, tallyHouse } from "../support/tally-talk.ts";

/** What is slow or impure is made outside and enters as a recorded reply. */

let folder = "";
let store: Store<TallyBook>;
const logged: string[] = [];
const log: Log = { warn: (what, about) => logged.push(`${what} ${JSON.stringify(about)}`) };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "afterword-makers-"));
  logged.length = 0;
  store = await openEmbedded({
    dir: folder,
    schema: memberSchema(tallyBook),
    log,
    now: () => 1,
    durable: false,
  });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

function running(makers: Makers) {
  const told: Telling[] = [];
  const it = engine({
    store,
    messenger: { tell: async (telling) => void told.push(telling) },
    clock: { now: () => 1 },
    log,
    register: tallyHouse,
    makers,
  });
  let count = 0;
  return {
    async sends(press?: string) {
      const deed = press ? { press, question: "1/card" } : { command: "tally", args: "" };
      const { told } = await it.handle({ id: `e${++count}`, member: "test:ann", deed });
      await told;
    },
    hears: () => told.flatMap(({ messages }) => messages.map(plain)).join("\n"),
  };
}

describe("a maker", () => {
  it("makes each thing once, before the turn is decided, and what it made is kept", async () => {
    const asked: unknown[] = [];
    const it = running({
      sum: async (input) => {
        asked.push(input);
        return 100 + asked.length;
      },
    });
    await it.sends();
    await it.sends("pick:heap=2");
    expect(asked).toEqual([[], [2]]);
    expect(it.hears()).toContain("Sum 101.");
    expect(it.hears()).toContain("Sum 102.");
    const { member } = await store.load("test:ann");
    expect(member?.talks[0]?.said).toContainEqual(["sum:1", { made: 102 }]);
    // Another process, whose maker is never asked for what is recorded already.
    const other = running({ sum: () => Promise.reject(new Error("nobody asks")) });
    await other.sends("pick:heap=2");
    expect(logged).toEqual([]);
  });

  it("that fails is made up for, and said without a word of what it was given", async () => {
    const it = running({ sum: () => Promise.reject(new TypeError("secret words")) });
    await it.sends();
    await it.sends("pick:heap=2");
    expect(it.hears()).toContain("Sum 2.");
    expect(logged[0]).toContain('"by":"sum"');
    expect(logged.join()).not.toContain("secret");
  });

  it("leaves deciding pure: the same member, inbound and makings give the same decision", () => {
    const member = newMember("test:ann", tallyHouse.empty);
    const inbound = { id: "e1", member: "test:ann", deed: { command: "tally", args: "" } };
    const around = { register: tallyHouse, now: 1, records: new Map() };
    const outside = (made: ReadonlyMap<string, unknown>) => ({ makes: (by: string) => by === "sum", made });
    const waiting = decide(member, inbound, { ...around, outside: outside(new Map()) });
    expect(waiting.wants.map(recordingName)).toEqual(['["sum",[]]']);
    const made = new Map([['["sum",[]]', 7]]);
    const one = decide(member, inbound, { ...around, outside: outside(made) });
    expect(one.wants).toEqual([]);
    expect(decide(member, inbound, { ...around, outside: outside(made) })).toEqual(one);
    // Without makers everything is made here and now.
    expect(decide(member, inbound, around).wants).toEqual([]);
  });

  it("whose talk never stops wanting is found out", async () => {
    const it = running({ sum: async () => undefined });
    await expect(it.sends()).rejects.toThrow("Does its input never settle?");
  });
});

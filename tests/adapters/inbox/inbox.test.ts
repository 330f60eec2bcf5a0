import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Handled, type Inbox, openInbox } from "../../../src/adapters/inbox/inbox.ts";
import type { Keys } from "../../../src/adapters/store/keys.ts";
import type { Inbound } from "../../../src/core/inbound.ts";

/** An engine that can be shut: then nothing is answered. What reaches it is noted, each id once, as the real one does. */
function someEngine() {
  const had: string[] = [];
  const fails = new Set<string>();
  let shut = false;
  const held: (() => void)[] = [];
  const answer = (id: string): Handled => {
    if (fails.has(id)) throw new Error("a fault of ours");
    const seen = had.includes(id);
    if (!seen) had.push(id);
    return { seen, told: Promise.resolve() };
  };
  return {
    had,
    fails,
    handle: async ({ id }: Inbound): Promise<Handled> => {
      if (shut) await new Promise<void>((go) => held.push(go));
      return answer(id);
    },
    load: async () => {
      if (shut) throw new Error("no answer");
      return { damaged: false } as const;
    },
    shuts(): void {
      shut = true;
    },
    opens(): void {
      shut = false;
      for (const go of held.splice(0)) go();
    },
  };
}

let folder = "";
let dir = "";
const keys: Keys = { id: randomBytes(32), seal: [{ kid: "k1", key: randomBytes(32) }] };
const opened: Inbox[] = [];
const logged: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "afterword-inbox-"));
  dir = folder;
  logged.length = 0;
});

afterEach(async () => {
  for (const inbox of opened.splice(0)) await inbox.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Nobody waits for anything longer than it takes: what isn't answered at once is too slow. */
const noPatience = () => new Promise((go) => setImmediate(go));
const endless = () => new Promise(() => {});

function open(engine: ReturnType<typeof someEngine>, pause: () => Promise<unknown> = noPatience): Inbox {
  const log = { warn: (what: string, about: object) => void logged.push(what + JSON.stringify(about)) };
  const inbox = openInbox({ dir, keys, handle: engine.handle, store: engine, log, pause, durable: false });
  opened.push(inbox);
  return inbox;
}

const press = (id: string, member = "slack:T1:U2", press = "yes"): Inbound => ({
  id,
  member,
  deed: { press },
});

describe("the inbox", () => {
  it("keeps nothing of what the engine takes at once", async () => {
    const engine = someEngine();
    const inbox = open(engine, endless);
    expect(await inbox.receive(press("1"))).toMatchObject({ seen: false });
    expect(await inbox.forget("slack:T1:U2")).toBe(0);
  });

  it("takes what the store is too slow for, and hands it on in order when it answers", async () => {
    const engine = someEngine();
    const inbox = open(engine);
    engine.shuts();
    for (const id of ["1", "2", "3"]) expect(await inbox.receive(press(id))).toBeUndefined();
    expect(engine.had).toEqual([]);
    engine.opens();
    await inbox.replay();
    expect(engine.had).toEqual(["1", "2", "3"]);
    expect(await inbox.forget("slack:T1:U2")).toBe(0);
  });

  it("hands on what an earlier process kept, whatever the order of members and moments", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 12 }), async (members) => {
        const [dying, next] = [someEngine(), someEngine()];
        dir = mkdtempSync(join(folder, "run-"));
        dying.shuts();
        const first = open(dying);
        for (const [nth, member] of members.entries())
          await first.receive(press(`${member}:${nth}`, `m${member}`));
        const second = open(next);
        await second.replay();
        for (const member of new Set(members)) {
          const theirs = next.had.filter((id) => id.startsWith(`${member}:`));
          expect(theirs).toEqual(members.flatMap((one, nth) => (one === member ? [`${member}:${nth}`] : [])));
        }
        expect(next.had).toHaveLength(members.length);
        dying.opens();
      }),
      { numRuns: 30 },
    );
  });

  it("lets nothing of a member overtake what waits of them, and nobody else wait for it", async () => {
    const engine = someEngine();
    const first = open(engine);
    engine.shuts();
    await first.receive(press("1"));
    const second = open(engine, endless);
    engine.opens();
    await Promise.all([second.insist(press("2")), second.receive(press("other", "slack:T1:U3"))]);
    expect(engine.had.filter((id) => id !== "other")).toEqual(["1", "2"]);
  });

  it("rejects what the platform will say again, and keeps no copy", async () => {
    const engine = someEngine();
    const inbox = open(engine);
    engine.shuts();
    await expect(inbox.insist(press("1"))).rejects.toThrow("too long");
    expect(await inbox.forget("slack:T1:U2")).toBe(0);
    engine.opens();
  });

  it("lets go of what fails again and again though the store answers, and says so without a name", async () => {
    const engine = someEngine();
    const inbox = open(engine);
    engine.fails.add("1");
    await inbox.receive(press("1"));
    await inbox.receive(press("2"));
    for (let times = 0; times < 6; times++) await inbox.replay();
    expect(engine.had).toEqual(["2"]);
    expect(logged).toHaveLength(1);
    expect(logged[0]).not.toMatch(/U2|T1|yes/);
  });

  it("keeps what fails while the store does not answer, however often", async () => {
    const engine = someEngine();
    const failing = { ...engine, load: () => Promise.reject(new Error("no answer")) };
    engine.fails.add("1");
    const inbox = open(failing);
    await inbox.receive(press("1"));
    for (let times = 0; times < 20; times++) await inbox.replay();
    engine.fails.delete("1");
    await inbox.replay();
    expect(engine.had).toEqual(["1"]);
  });

  it("holds no word and no name in the clear, and forgets a member for good", async () => {
    const engine = someEngine();
    const inbox = open(engine);
    engine.shuts();
    await inbox.receive(press("trigger-77", "slack:T1:U2", "a secret answer"));
    await inbox.receive(press("1", "slack:T1:U3"));
    const bytes = readFileSync(join(dir, "data.mdb")).toString("latin1");
    for (const clear of ["secret", "slack:T1", "U2", "trigger-77"]) expect(bytes).not.toContain(clear);
    expect(await inbox.forget("slack:T1:U2")).toBe(1);
    const next = someEngine();
    await open(next).replay();
    expect(next.had).toEqual(["1"]);
    engine.opens();
  });

  it("sets aside what it can't open, and goes on with the rest", async () => {
    const engine = someEngine();
    engine.shuts();
    await open(engine).receive(press("1"));
    const next = someEngine();
    const log = { warn: (what: string) => void logged.push(what) };
    const other: Keys = { id: keys.id, seal: [{ kid: "k2", key: randomBytes(32) }] };
    const inbox = openInbox({ dir, keys: other, handle: next.handle, store: next, log, durable: false });
    opened.push(inbox);
    await inbox.receive(press("2"));
    await inbox.replay();
    expect(next.had).toEqual(["2"]);
    expect(logged).toEqual([expect.stringContaining("set aside")]);
    engine.opens();
  });
});

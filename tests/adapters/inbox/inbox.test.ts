import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDrawer } from "../../../src/adapters/inbox/drawer.ts";
import { type Handled, type Inbox, openInbox } from "../../../src/adapters/inbox/inbox.ts";
import type { Keys } from "../../../src/adapters/store/keys.ts";
import { openVault } from "../../../src/adapters/store/vault.ts";
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
  const inbox = openInbox({
    drawer: openDrawer({ dir, keys, log, durable: false }),
    handle: engine.handle,
    log,
    pause,
  });
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

  it("keeps what fails however often, says so once and without a name, and lets nothing of theirs go before it", async () => {
    const engine = someEngine();
    const inbox = open(engine);
    engine.fails.add("1");
    await inbox.receive(press("1"));
    await inbox.receive(press("2"));
    for (let times = 0; times < 20; times++) await inbox.replay();
    expect(engine.had).toEqual([]);
    expect(logged).toHaveLength(1);
    expect(logged[0]).not.toMatch(/U2|T1|yes/);
    engine.fails.delete("1");
    await inbox.replay();
    expect(engine.had).toEqual(["1", "2"]);
  });

  it("lets nothing overtake what fails in the same moment and has still to be kept", async () => {
    const engine = someEngine();
    const inbox = open(engine, endless);
    engine.fails.add("1");
    const both = [inbox.receive(press("1")), inbox.receive(press("2"))];
    expect(await Promise.all(both)).toEqual([undefined, undefined]);
    engine.fails.delete("1");
    // The first may join one that is failing just now.
    for (let times = 0; times < 2; times++) await inbox.replay();
    expect(engine.had).toEqual(["1", "2"]);
  });

  it("ends with everything kept that had not begun, and in order", async () => {
    const [dying, next] = [someEngine(), someEngine()];
    dying.shuts();
    const first = open(dying);
    const all = ["1", "2", "3"].map((id) => first.receive(press(id)));
    await first.close();
    expect(await Promise.all(all)).toEqual([undefined, undefined, undefined]);
    await open(next).replay();
    expect(next.had).toEqual(["1", "2", "3"]);
    dying.opens();
  });

  it("removes what it has handed on, and not what another process has put in its place meanwhile", async () => {
    const [slow, other, third] = [someEngine(), someEngine(), someEngine()];
    slow.shuts();
    const first = open(slow);
    await first.receive(press("1"));
    const replaying = first.replay();
    const second = open(other);
    await second.replay();
    other.shuts();
    await second.receive(press("2"));
    slow.opens();
    await replaying;
    await open(third).replay();
    expect(new Set([...slow.had, ...third.had])).toEqual(new Set(["1", "2"]));
    other.opens();
  });

  it("holds no word and no name in the clear, and forgets a member for good", async () => {
    const engine = someEngine();
    const inbox = open(engine);
    engine.shuts();
    await inbox.receive(press("trigger-77", "slack:T1:UNADINE", "a secret answer"));
    await inbox.receive(press("1", "slack:T1:U3"));
    const bytes = readFileSync(join(dir, "data.mdb")).toString("latin1");
    for (const clear of ["secret", "slack:T1", "UNADINE", "trigger-77"]) expect(bytes).not.toContain(clear);
    expect(await inbox.forget("slack:T1:UNADINE")).toBe(1);
    const next = someEngine();
    await open(next).replay();
    expect(next.had).toEqual(["1"]);
    engine.opens();
  });

  it("holds nothing of a forgotten member, nor of what was answered long before", async () => {
    const engine = someEngine();
    const inbox = open(engine);
    engine.shuts();
    for (const id of ["1", "2", "3"]) await inbox.receive(press(id, "slack:T1:UNADINE", "an answer"));
    engine.opens();
    await inbox.replay();
    const address = openVault(keys).address("slack:T1:UNADINE");
    const bytes = () => readFileSync(join(dir, "data.mdb")).toString("latin1");
    expect(bytes()).toContain(address);
    await inbox.forget("slack:T1:UNADINE");
    await inbox.close();
    expect(bytes()).not.toContain(address);
  });

  it("sets aside what it can't open, and goes on with the rest", async () => {
    const engine = someEngine();
    engine.shuts();
    await open(engine).receive(press("1"));
    const next = someEngine();
    const log = { warn: (what: string) => void logged.push(what) };
    const other: Keys = { id: keys.id, seal: [{ kid: "k2", key: randomBytes(32) }] };
    const inbox = openInbox({
      drawer: openDrawer({ dir, keys: other, log, durable: false }),
      handle: next.handle,
      log,
    });
    opened.push(inbox);
    await inbox.receive(press("2"));
    await inbox.replay();
    expect(next.had).toEqual(["2"]);
    expect(logged).toEqual([expect.stringContaining("set aside")]);
    engine.opens();
  });
});

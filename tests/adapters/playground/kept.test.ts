import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEmbedded } from "../../../src/adapters/embedded/embedded.ts";
import { type Kept, openKept, type Page, pageSchema } from "../../../src/adapters/playground/kept.ts";
import { type Entry, toldInto } from "../../../src/adapters/playground/transcript.ts";
import { memberSchema } from "../../../src/core/member.ts";
import { type Message, type Settled, words } from "../../../src/core/message.ts";
import type { Store } from "../../../src/core/ports.ts";

const NOON = Date.UTC(2026, 10, 18, 17, 0);

let folder = "";
let opened: Store<Page>[] = [];
let logged: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "afterword-page-"));
  logged = [];
});
afterEach(async () => {
  for (const store of opened) await store.close();
  opened = [];
  rmSync(folder, { recursive: true, force: true });
});

const log = { warn: (what: string) => void logged.push(what) };

async function store(): Promise<Store<Page>> {
  const one = await openEmbedded<Page>({
    dir: folder,
    schema: memberSchema(pageSchema),
    log,
    now: () => NOON,
    durable: false,
  });
  opened.push(one);
  return one;
}

const open = async (): Promise<Kept> => openKept(await store(), log);

const asks = (question: string, text: string): Message => ({ parts: [{ text }], question });

interface Told {
  readonly messages?: readonly Message[];
  readonly settled?: readonly Settled[];
}

const tells = (kept: Kept, id: string, { messages = [], settled = [] }: Told): Promise<void> =>
  kept.write(toldInto(kept.entries(), { id, member: "playground:you", messages, settled }, { at: NOON }));

const seen = (entries: readonly Entry[]): readonly string[] =>
  entries.map((entry) => {
    if (!("told" in entry)) return "said" in entry ? entry.said : "";
    const [part] = entry.told.parts;
    return entry.settled ?? (part && "text" in part ? part.text : "");
  });

describe("what the page shows", () => {
  it("stands once, however often it is told", async () => {
    const kept = await open();
    await tells(kept, "t1", { messages: [words("Hello."), words("How did it go?")] });
    await tells(kept, "t1", { messages: [words("Hello."), words("How did it go?")] });
    expect(seen(kept.entries())).toEqual(["Hello.", "How did it go?"]);
    await tells(await open(), "t1", { messages: [words("Hello."), words("How did it go?")] });
    expect(seen((await open()).entries())).toEqual(["Hello.", "How did it go?"]);
  });

  it("has an answer wherever its question stands, and changed again, only where it stood last", async () => {
    const kept = await open();
    await tells(kept, "t1", { messages: [asks("1/tea", "Tea?"), asks("1/milk", "Milk?")] });
    await tells(kept, "t2", { messages: [asks("1/tea", "Tea, then?")] });
    await tells(kept, "t3", { settled: [{ question: "1/tea", text: "Tea: yes" }] });
    expect(seen(kept.entries())).toEqual(["Tea: yes", "Milk?", "Tea: yes"]);
    await tells(kept, "t4", { settled: [{ question: "1/tea", text: "Tea: no" }] });
    expect(seen(kept.entries())).toEqual(["Tea: yes", "Milk?", "Tea: no"]);
    expect(seen((await open()).entries())).toEqual(["Tea: yes", "Milk?", "Tea: no"]);
  });

  it("loses nothing to another playground in the same folder", async () => {
    const [one, other] = [await open(), await open()];
    await tells(one, "t1", { messages: [words("from one")] });
    await tells(other, "t2", { messages: [words("from the other")] });
    await Promise.all([
      tells(one, "t3", { messages: [words("one again")] }),
      other.write({ fresh: [{ id: "s1", at: NOON, said: "mine" }] }),
    ]);
    expect([...seen((await open()).entries())].sort()).toEqual(
      ["from one", "from the other", "mine", "one again"].sort(),
    );
  });

  it("is gone when it is cleared, and the clock is as far ahead as it was", async () => {
    const kept = await open();
    await tells(kept, "t1", { messages: [words("Hello.")] });
    await kept.write({ ahead: 5_000 });
    expect(await kept.clear()).toBe(1);
    const again = await open();
    expect([again.entries(), again.ahead()]).toEqual([[], 5_000]);
    await tells(again, "t2", { messages: [words("Hello again.")] });
    expect(seen((await open()).entries())).toEqual(["Hello again."]);
  });

  it("says so where something of it can't be read any more, and shows the rest", async () => {
    const kept = await open();
    await tells(kept, "t1", { messages: [words("Hello.")] });
    const shelf = await store();
    const held = await shelf.load("playground:page");
    if (!held.member) throw new Error("There is a page.");
    await shelf.commit({
      member: held.member,
      over: held.revision,
      due: null,
      records: { odd: { id: "odd", nth: 9, at: NOON, sung: "la" } },
    });
    expect(seen((await open()).entries())).toEqual(["Hello."]);
    expect(logged).toEqual(["Some of the page could not be read, and is not shown."]);
  });
});

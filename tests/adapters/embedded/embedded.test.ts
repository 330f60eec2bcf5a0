import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { openEmbedded, openMemory } from "../../../src/adapters/embedded/embedded.ts";
import { newKeys, notebook, noteOf, noting, schema } from "../store/ground.ts";
import { storeContract } from "../store/store.contract.ts";
import { embeddedGround } from "./ground.ts";

const ENOUGH = 25;
const A_MINUTE = 60_000;

describe("the embedded store", () => {
  describe("keeps the promises of every store:", () => storeContract(embeddedGround));

  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "afterword-embedded-"));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it("has everything it said it had committed when its process is killed", async () => {
    const printed = await killedAfter(ENOUGH, { dir });
    const later = Date.now() + A_MINUTE;
    const store = await openEmbedded({ dir, schema, log: notebook(), now: () => later });
    for (const number of printed) expect(await noteOf(store, `member ${number}`)).toBe(`note ${number}`);
    const untold = new Set((await store.stranded(10_000)).map(({ id }) => id));
    const due = new Set(await store.due(later, 10_000));
    // One more may have been committed that nobody lived to print.
    expect(untold.size).toBe(due.size);
    for (const number of printed)
      expect([untold.has(`t${number}`), due.has(`member ${number}`)]).toEqual([true, true]);
    await store.close();
  });

  it("sees at once what another process has committed", async () => {
    const store = await openEmbedded({ dir, schema, log: notebook(), now: () => 0 });
    const seen: (string | undefined)[] = [];
    const look = async (number: string) => void seen.push(await noteOf(store, `member ${number}`));
    const printed = await killedAfter(ENOUGH, { dir, look });
    expect(seen).toEqual(printed.map((number) => `note ${number}`));
    await store.close();
  });

  it("makes keys for a folder that has none, and finds them again", async () => {
    const start = { dir, schema, log: notebook(), now: () => 0, durable: false };
    const store = await openEmbedded(start);
    await store.commit(noting("ann", "kept"));
    await store.close();
    const again = await openEmbedded(start);
    expect(await noteOf(again, "ann")).toBe("kept");
    await again.close();
    await expect(openEmbedded({ ...start, keys: newKeys() })).rejects.toThrow(
      "AFTERWORD_ID_KEY is not the key",
    );
  });

  it("leaves nothing behind that was only in memory", async () => {
    const store = await openMemory({ schema, log: notebook(), now: () => 0 }, dir);
    await store.commit(noting("ann", "passing"));
    expect(await noteOf(store, "ann")).toBe("passing");
    expect(existsSync(join(dir, "store"))).toBe(true);
    await store.close();
    expect(existsSync(dir)).toBe(false);
  });
});

interface Watch {
  readonly dir: string;
  readonly look?: (number: string) => Promise<void>;
}

/** Starts a process that commits without end, kills it once it has printed so many, and gives all it printed. */
async function killedAfter(enough: number, { dir, look }: Watch): Promise<readonly string[]> {
  const file = fileURLToPath(new URL("./endless-commits.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", file, dir], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = once(child, "exit");
  const printed: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    printed.push(line);
    await look?.(line);
    if (printed.length === enough) child.kill("SIGKILL");
  }
  await ended;
  expect(printed.length).toBeGreaterThanOrEqual(enough);
  return printed;
}

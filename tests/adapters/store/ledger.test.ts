import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLedger } from "../../../src/adapters/store/ledger.ts";

const DAY = 86_400_000;
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "afterword-ledger-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const opened = (now = 0) => openLedger(join(folder, "new", "forgotten.jsonl"), { now: () => now, days: 30 });
const one = { address: "a".repeat(22), life: "l".repeat(22), at: 0 };

describe("the ledger of those forgotten", () => {
  it("is there at the next start, and for nobody else to read", () => {
    opened().write(one);
    opened().write({ ...one, at: 5 });
    expect(opened().read()).toEqual([one, { ...one, at: 5 }]);
    expect(statSync(join(folder, "new", "forgotten.jsonl")).mode & 0o777).toBe(0o600);
  });

  it("lets go of what no backup can bring back any more", () => {
    const ledger = opened();
    ledger.write(one);
    ledger.write({ ...one, at: 10 * DAY });
    expect(opened(30 * DAY).read()).toHaveLength(2);
    expect(opened(31 * DAY).read()).toEqual([{ ...one, at: 10 * DAY }]);
    expect(readFileSync(join(folder, "new", "forgotten.jsonl"), "utf8").match(/life/g)).toHaveLength(1);
  });

  it("outlives a line that was cut short by a power cut", () => {
    const ledger = opened();
    ledger.write(one);
    appendFileSync(join(folder, "new", "forgotten.jsonl"), '\n{"address":"aaa');
    ledger.write({ ...one, at: 7 });
    expect(opened().read()).toEqual([one, { ...one, at: 7 }]);
  });
});

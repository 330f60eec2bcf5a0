import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadOrMakeKeys, parseKeys } from "../../../src/adapters/store/keys.ts";

const base64 = (bytes = 32): string => randomBytes(bytes).toString("base64");

describe("keys from the environment", () => {
  it("are read in their order, the first one sealing", () => {
    const [id, first, second] = [base64(), base64(), base64()];
    const { keys } = parseKeys({ AFTERWORD_ID_KEY: id, AFTERWORD_SEAL_KEYS: `k2:${first}, k1:${second}` });
    expect(keys?.id.toString("base64")).toBe(id);
    expect(keys?.seal.map(({ kid, key }) => [kid, key.toString("base64")])).toEqual([
      ["k2", first],
      ["k1", second],
    ]);
  });

  it("that are missing are both named, with the way to make them", () => {
    const { problems } = parseKeys({});
    expect(problems).toHaveLength(2);
    expect(problems?.[0]).toMatch(/^AFTERWORD_ID_KEY is missing.*openssl rand -base64 32$/);
    expect(problems?.[1]).toMatch(/^AFTERWORD_SEAL_KEYS is missing.*openssl rand -base64 32/);
  });

  it.each([
    ["too short", `k1:${base64(16)}`, 'key "k1" must look like'],
    ["without a name", base64(), "key number 1 must look like"],
    ["with a name that is none", `K 1:${base64()}`, "key number 1 must look like"],
    ["two of one name", `k1:${base64()},k1:${base64()}`, 'names "k1" twice'],
    ["trailing off", `k1:${base64()},`, "key number 2 must look like"],
  ])("that are %s are refused, and never repeated", (_, seal, says) => {
    const { keys, problems } = parseKeys({ AFTERWORD_ID_KEY: base64(), AFTERWORD_SEAL_KEYS: seal });
    expect(keys).toBeUndefined();
    expect(problems?.join()).toContain(says);
    for (const secret of seal.match(/[\w+/]{20,}/g) ?? []) expect(problems?.join()).not.toContain(secret);
  });
});

describe("keys of a folder", () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "afterword-keys-"));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it("are made once, for nobody else's eyes", () => {
    const made = loadOrMakeKeys(join(dir, "data"));
    expect(loadOrMakeKeys(join(dir, "data"))).toEqual(made);
    expect(readdirSync(join(dir, "data"))).toEqual(["keys.json"]);
    expect(statSync(join(dir, "data", "keys.json")).mode & 0o777).toBe(0o600);
  });

  it("that can't be read are never replaced", () => {
    writeFileSync(join(dir, "keys.json"), "{");
    expect(() => loadOrMakeKeys(dir)).toThrow(/keys\.json can't be read.*Restore the file/);
  });
});

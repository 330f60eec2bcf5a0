import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bounded } from "../../../src/adapters/store/bounded.ts";
import { open, openVault, seal } from "../../../src/adapters/store/vault.ts";
import { newKeys, sealKey } from "./ground.ts";

describe("sealing", () => {
  const { key } = sealKey("k1");

  it("gives back, to the right key and place, exactly what was put in", () => {
    const law = fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, about) => {
      expect(open(key, about, seal(key, about, text))).toBe(text);
      expect(open(key, `${about}.`, seal(key, about, text))).toBeUndefined();
      expect(open(sealKey("k1").key, about, seal(key, about, text))).toBeUndefined();
    });
    fc.assert(law);
  });

  it("notices any single bit that has changed, and any byte that is missing", () => {
    const law = fc.property(fc.string(), fc.nat(), fc.nat(7), (text, at, bit) => {
      const sealed = seal(key, "here", text);
      sealed[at % sealed.length]! ^= 1 << bit;
      expect(open(key, "here", sealed)).toBeUndefined();
      expect(open(key, "here", seal(key, "here", text).subarray(0, at % sealed.length))).toBeUndefined();
    });
    fc.assert(law);
  });

  it("never looks the same twice", () => {
    const sealed = Array.from({ length: 2_000 }, () => seal(key, "here", "same").toString("latin1", 0, 12));
    expect(new Set(sealed).size).toBe(sealed.length);
  });
});

describe("the vault", () => {
  it("gives each member one address, which depends on the id key and not on the seal keys", () => {
    const keys = newKeys();
    const address = openVault(keys).address("slack:T1:U2");
    expect(address).toMatch(/^[\w-]{22}$/);
    expect(openVault({ ...keys, seal: [sealKey("k9")] }).address("slack:T1:U2")).toBe(address);
    expect(openVault(newKeys()).address("slack:T1:U2")).not.toBe(address);
    expect(openVault(keys).address("slack:T1:U3")).not.toBe(address);
  });

  it("opens a member's key at that member's address only, whoever asked before", () => {
    const vault = openVault(newKeys());
    const { key, wrapped } = vault.freshKey("a");
    expect(vault.unwrap("b", wrapped)).toBeUndefined();
    expect(vault.unwrap("a", wrapped)?.key).toEqual(key);
    expect(vault.unwrap("b", wrapped)).toBeUndefined();
  });

  it("doesn't hand out the key it remembers for another that was put in its place", () => {
    const vault = openVault(newKeys());
    const [one, two] = [vault.freshKey("a"), vault.freshKey("a")];
    expect(vault.unwrap("a", one.wrapped)?.key).toEqual(one.key);
    expect(vault.unwrap("a", two.wrapped)?.key).toEqual(two.key);
  });
});

describe("a bounded memory", () => {
  const MOST = 8;
  const keys = fc.array(fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz"), { minLength: 1 });

  it("has what was used lately, and never more than it may", () => {
    const law = fc.property(keys, (used) => {
      const memory = bounded<string>(MOST);
      for (const key of used) memory.get(key) ?? memory.set(key, key);
      const lately = new Set(used.toReversed().slice(0, MOST / 2));
      for (const key of lately) expect(memory.get(key)).toBe(key);
      expect([...new Set(used)].filter((key) => memory.get(key)).length).toBeLessThanOrEqual(MOST);
    });
    fc.assert(law);
  });

  it("has nothing of what it was told to drop", () => {
    const memory = bounded<number>(2);
    for (const value of [1, 2]) memory.set("a", value);
    memory.drop("a");
    expect(memory.get("a")).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { type Recollection, recollection } from "../../../src/adapters/store/recollection.ts";
import { member } from "./ground.ts";

const known = (id: string, revision: string) => ({ member: member(id, ""), revision });

/** What a process goes by where it shares its members with others: written here, then elsewhere, then read here. */
function shared(memory: Recollection<{ note: string }>, turns: number): void {
  for (let turn = 0; turn < turns; turn++) {
    memory.read("ann", known("ann", `theirs ${turn}`));
    memory.wrote("ann", known("ann", `ours ${turn}`), `theirs ${turn}`);
  }
}

/** The same where nobody else writes them. */
function alone(memory: Recollection<{ note: string }>, turns: number): void {
  for (let turn = 0; turn < turns; turn++) memory.wrote("ann", known("ann", `${turn + 1}`), `${turn}`);
}

describe("recollection", () => {
  it("goes by memory at first, and as long as it proves right", () => {
    const memory = recollection<{ note: string }>(10);
    memory.wrote("ann", known("ann", "0"), undefined);
    alone(memory, 100);
    expect(memory.worthGoingBy("ann")?.revision).toBe("100");
  });

  it("no longer goes by what it wrote where others write the same members, and does again when they stop", () => {
    const memory = recollection<{ note: string }>(10);
    shared(memory, 40);
    expect(memory.worthGoingBy("ann")).toBeUndefined();
    expect(memory.of("ann")?.revision).toBe("ours 39");
    alone(memory, 200);
    expect(memory.worthGoingBy("ann")).toBeDefined();
  });

  it("goes by what it has just read, whatever it has seen", () => {
    const memory = recollection<{ note: string }>(10);
    shared(memory, 40);
    memory.read("ann", known("ann", "just now"));
    expect(memory.worthGoingBy("ann")?.revision).toBe("just now");
  });

  it("lets go of whom nothing was heard of for two ages, and of the oldest where they are too many", () => {
    const memory = recollection<{ note: string }>(10);
    memory.read("ann", known("ann", "1"));
    memory.age();
    expect(memory.of("ann")).toBeDefined();
    memory.age();
    memory.age();
    expect(memory.of("ann")).toBeUndefined();
    memory.read("bob", known("bob", "1"));
    for (let nth = 0; nth < 10; nth++) memory.read(`m${nth}`, known(`m${nth}`, "1"));
    expect(memory.of("bob")).toBeUndefined();
  });
});

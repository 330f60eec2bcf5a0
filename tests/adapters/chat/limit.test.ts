import { describe, expect, it } from "vitest";
import { limiting } from "../../../src/adapters/chat/limit.ts";

function at(start = 0) {
  let now = start;
  const limit = limiting({ now: () => now });
  return {
    passes: (ms: number) => {
      now += ms;
    },
    says: (times: number, who = "ann") => Array.from({ length: times }, () => limit.take(who)),
  };
}

describe("how much one member can say at once", () => {
  it("is a burst no talk comes near; the first that is too many is told from those after it", () => {
    expect(at().says(43)).toEqual([...Array(40).fill("free"), "full", "over", "over"]);
  });

  it("grows back by one a second, up to the same burst", () => {
    const it = at();
    it.says(41);
    it.passes(999);
    expect(it.says(1)).toEqual(["over"]);
    it.passes(3_001);
    expect(it.says(5)).toEqual(["free", "free", "free", "free", "full"]);
    it.passes(3_600_000);
    expect(it.says(41).filter((room) => room === "free")).toHaveLength(40);
  });

  it("is each member's own", () => {
    const it = at();
    it.says(100);
    expect(it.says(1, "ben")).toEqual(["free"]);
  });

  it("doesn't grow when a clock is set back", () => {
    const it = at(10_000_000);
    it.says(41);
    it.passes(-5_000_000);
    expect(it.says(1)).toEqual(["over"]);
  });
});

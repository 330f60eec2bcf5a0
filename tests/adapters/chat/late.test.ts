import { describe, expect, it } from "vitest";
import { inTime } from "../../../src/adapters/chat/late.ts";
import { Late, type Telling } from "../../../src/core/ports.ts";

const NIGHT = Date.UTC(2026, 10, 18, 21, 0);
const telling: Telling = {
  id: "t1",
  member: "slack:T1:U1",
  messages: [],
  settled: [],
  lapses: { at: NIGHT, said: NIGHT - 3_600_000 },
};
const at = (now: number) => ({ now: () => now });

describe("what we say by ourselves", () => {
  it("is told until its time is over", () => {
    expect(() => inTime(telling, at(NIGHT - 1), false)).not.toThrow();
  });

  it("isn't told from the first moment of the night on", () => {
    expect(() => inTime(telling, at(NIGHT), false)).toThrow(Late);
  });

  it("is told to its end once it has begun", () => {
    expect(() => inTime(telling, at(NIGHT + 60_000), true)).not.toThrow();
  });
});

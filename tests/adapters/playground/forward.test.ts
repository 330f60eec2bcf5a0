import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveForward, moveToNext } from "../../../src/adapters/playground/forward.ts";

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 10, 18, 12, 0);

/** Somebody who is due at certain instants, until they are woken for each. */
function waiting(instants: readonly number[]) {
  let now = NOON;
  const left = new Set(instants.map((at) => NOON + at));
  const woken: number[] = [];
  return {
    now: () => now,
    moveTo(instant: number) {
      if (instant < now) return false;
      now = instant;
      return true;
    },
    due: async (instant: number) => [...left].some((at) => at <= instant),
    async wake() {
      for (const at of [...left].filter((at) => at <= now).sort((one, other) => one - other)) {
        woken.push(now - at);
        left.delete(at);
      }
    },
    /** How late each was, in milliseconds. */
    woken: () => woken,
    left: () => left.size,
  };
}

describe("the clock", () => {
  it("stops wherever somebody is due on its way, and goes no further than it was sent", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 60 * 24 * HOUR }), { maxLength: 12 }),
        fc.nat({ max: 60 * 24 * HOUR }),
        async (instants, by) => {
          const it = waiting(instants);
          expect(await moveForward(it, NOON + by)).toBe(true);
          expect(it.now()).toBe(NOON + by);
          for (const late of it.woken()) expect(late).toBeLessThanOrEqual(1_000);
          expect(it.left()).toBe(new Set(instants.filter((at) => at > by)).size);
        },
      ),
    );
  });

  it("never goes back", async () => {
    const it = waiting([]);
    expect(await moveForward(it, NOON - 1)).toBe(false);
    expect(it.now()).toBe(NOON);
  });

  it("goes on to what is next, or stays where nothing is", async () => {
    const it = waiting([5 * HOUR, 9 * HOUR]);
    expect(await moveToNext(it, 24 * HOUR)).toBe(true);
    expect(it.now() - NOON - 5 * HOUR).toBeLessThanOrEqual(1_000);
    expect(await moveToNext(it, HOUR)).toBe(false);
    expect(it.left()).toBe(1);
  });

  it("goes on without somebody who can't be woken", async () => {
    const it = { ...waiting([HOUR]), wake: async () => {} };
    expect(await moveForward(it, NOON + 3 * HOUR)).toBe(true);
    expect(it.now()).toBe(NOON + 3 * HOUR);
  });
});

import { describe, expect, it } from "vitest";
import * as rates from "../../src/interview/rates.ts";
import { letGoFrom, waitSays } from "../../src/interview/waiting.ts";

describe("a wait", () => {
  it("may be let go three weeks of work after the day they named, or four after the interview", () => {
    expect(letGoFrom({ on: "2026-11-02", replyBy: { date: "2026-11-06" } })).toBe("2026-11-27");
    expect(letGoFrom({ on: "2026-11-02" })).toBe("2026-11-30");
  });

  it("is said in days, with the day they named and the day from which to let go", () => {
    const wait = { today: "2026-11-11", on: "2026-11-02", replyBy: { date: "2026-11-06" } };
    expect(waitSays(wait)).toEqual([
      "It is 9 days since the interview.",
      "The day they named, Friday 6 November 2026, was 5 days ago.",
      "Letting go is fair from Friday 27 November 2026 on (holidays are not known to me). Until then, keep applying.",
    ]);
    expect(waitSays({ ...wait, today: "2026-11-05" })[1]).toContain("still to come");
    expect(waitSays({ ...wait, today: "2026-12-05" }).at(-1)).toContain("By now it is fair to let go");
    expect(waitSays({ today: "2026-11-02", on: "2026-11-02" })[0]).toBe("The interview was today.");
  });
});

describe("published figures", () => {
  it.each(Object.entries(rates))("%s say how many of how many, whose count it is, and of when", (_, says) => {
    expect(says).toMatch(/\d+(?:\.\d+)? (?:days|in|of|to)|of \d+/i);
    expect(says).toMatch(/\([^)]*(?:19|20)\d\d[^)]*\)/);
    expect(says).not.toMatch(/%|per ?cent/);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KINDS } from "../../../src/interview/drafts/draft.ts";
import {
  checkInFrom,
  fitting,
  nextCheckIn,
  rightness,
  type Situation,
} from "../../../src/interview/drafts/policy.ts";
import { businessDaysAfter, daysBetween } from "../../../src/interview/when.ts";

/** The interview was on Tuesday 10 November 2026; nothing has happened since. */
const at = (today: string, more: Partial<Situation> = {}): Situation => ({
  today,
  on: "2026-11-10",
  sent: [],
  ...more,
});
const right = (...args: Parameters<typeof rightness>) => rightness(...args).right;

describe("a thank-you", () => {
  it("is right at once, still right some days late, and an afterthought after a week", () => {
    expect(rightness("thank_you", at("2026-11-10"))).toEqual({ right: "now" });
    expect(rightness("thank_you", at("2026-11-14"))).toMatchObject({
      right: "now",
      says: expect.stringContaining("24 hours"),
    });
    expect(right("thank_you", at("2026-11-18"))).toBe("never");
  });
});

describe("a check-in", () => {
  it("waits for a full business day after the day they named", () => {
    const promised = { answerBy: "2026-11-20" };
    expect(rightness("check_in", at("2026-11-20", promised))).toMatchObject({
      right: "later",
      from: "2026-11-23",
      says: expect.stringContaining("Monday 23 November 2026"),
    });
    expect(right("check_in", at("2026-11-22", promised))).toBe("later");
    expect(right("check_in", at("2026-11-23", promised))).toBe("now");
  });

  it("waits five business days where they named none", () => {
    expect(right("check_in", at("2026-11-16"))).toBe("later");
    expect(right("check_in", at("2026-11-17"))).toBe("now");
  });

  it("is repeated once, five business days on, and then never", () => {
    const sent = [{ kind: "check_in", on: "2026-11-23" } as const];
    expect(nextCheckIn({ sent: [] })).toBe("check_in");
    expect(nextCheckIn({ sent })).toBe("last_check_in");
    expect(right("check_in", at("2026-12-10", { sent }))).toBe("never");
    expect(right("last_check_in", at("2026-11-27", { sent }))).toBe("later");
    expect(right("last_check_in", at("2026-11-30", { sent }))).toBe("now");
    const both = [...sent, { kind: "last_check_in", on: "2026-11-30" } as const];
    expect(rightness("last_check_in", at("2027-01-10", { sent: both }))).toMatchObject({
      right: "never",
      says: expect.stringContaining("silence"),
    });
  });

  it("is never right on or before the day they named, whatever that is", () => {
    const day = fc.integer({ min: 0, max: 60 }).map((days) => businessDaysAfter("2026-11-10", days));
    fc.assert(
      fc.property(day, day, (answerBy, today) => {
        if (today <= answerBy) expect(right("check_in", at(today, { answerBy }))).toBe("later");
        const from = checkInFrom({ on: "2026-11-10", answerBy }) ?? "";
        expect(daysBetween(answerBy, from)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe("a recovery", () => {
  const concern = "I blanked on the caching question";
  it("is right where there is one thing to put right, while it is fresh and the role is open", () => {
    expect(right("recovery", at("2026-11-11", { concern }))).toBe("now");
  });

  it.each<[string, Partial<Situation>, string]>([
    ["nothing specific went wrong", {}, "thank-you is the better mail"],
    ["it was nerves", { concern: "I was so nervous" }, "can't be put right by mail"],
    ["it was all of it", { concern: "the whole thing was bad" }, "can't be put right by mail"],
    ["they said no", { concern, outcome: "rejected" }, "email rejection"],
    ["they ask the member back", { concern, outcome: "next_round" }, "see you again"],
    ["it was put right before", { concern, sent: [{ kind: "recovery", on: "2026-11-11" }] }, "once"],
    ["it is too long ago", { concern, today: "2026-11-14" }, "silence is better"],
  ])("gives way to silence where %s", (_, more, says) => {
    expect(rightness("recovery", at("2026-11-11", more))).toMatchObject({
      right: "never",
      says: expect.stringContaining(says),
    });
  });
});

describe("the others", () => {
  it("end with the application", () => {
    for (const outcome of ["rejected", "withdrew", "offer"] as const)
      for (const kind of ["thank_you", "note", "promised", "check_in", "last_check_in", "recovery"] as const)
        expect(right(kind, at("2026-11-11", { outcome })), `${kind} after ${outcome}`).toBe("never");
    expect(right("rejection", at("2026-11-20", { outcome: "rejected" }))).toBe("now");
    expect(
      right(
        "rejection",
        at("2026-11-21", { outcome: "rejected", sent: [{ kind: "rejection", on: "2026-11-20" }] }),
      ),
    ).toBe("never");
    for (const outcome of ["rejected", "withdrew"] as const) {
      expect(right("withdrawal", at("2026-11-20", { outcome }))).toBe("never");
      expect(right("next_round", at("2026-11-20", { outcome }))).toBe("never");
    }
    expect(right("withdrawal", at("2026-11-20", { outcome: "offer" }))).toBe("now");
  });

  it("are listed by what helps most now", () => {
    expect(fitting(at("2026-11-10"))[0]).toBe("thank_you");
    expect(fitting(at("2026-11-24"))[0]).toBe("check_in");
    expect(fitting(at("2026-11-24"))).not.toContain("thank_you");
    expect(fitting(at("2026-11-24", { outcome: "rejected" }))).toEqual(["rejection"]);
  });

  it("say why, whenever the answer isn't yes", () => {
    const situations = fc.record(
      {
        today: fc.integer({ min: 0, max: 40 }).map((days) => businessDaysAfter("2026-11-10", days)),
        on: fc.constant("2026-11-10"),
        answerBy: fc.integer({ min: 0, max: 20 }).map((days) => businessDaysAfter("2026-11-10", days)),
        outcome: fc.constantFrom("next_round", "offer", "rejected", "silence", "withdrew"),
        concern: fc.constantFrom("the SQL question", "I was nervous"),
        sent: fc.array(fc.record({ kind: fc.constantFrom(...KINDS), on: fc.constant("2026-11-12") }), {
          maxLength: 3,
        }),
      },
      { requiredKeys: ["today", "sent"] },
    ) as fc.Arbitrary<Situation>;
    fc.assert(
      fc.property(situations, fc.constantFrom(...KINDS), (situation, kind) => {
        const answer = rightness(kind, situation);
        if (answer.right !== "now") expect(answer.says).toMatch(/^\p{Lu}.*[.!]?/u);
        if (answer.right === "later") expect(answer.from > situation.today).toBe(true);
        expect(new Set(fitting(situation)).size).toBe(fitting(situation).length);
      }),
    );
  });
});

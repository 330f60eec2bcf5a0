import { describe, expect, it } from "vitest";
import { house } from "../../src/conversations/index.ts";
import { chat } from "../support/chat.ts";
import { keyOf } from "../support/debrief.ts";

const asks = (answers: readonly string[], it = chat(house)) => {
  it.calls("email");
  const asked: string[] = [];
  for (const answer of answers) {
    asked.push(keyOf(it.asked()));
    it.says(answer);
  }
  return { it, asked };
};

const FOUR = [
  "Maria Lopez",
  "data analyst at Brightwell",
  "how they cut churn in Lisbon",
  "Ann Lee, ann@example.org",
];

describe("email", () => {
  it("takes four questions to a mail, the first time with a name to sign it with", () => {
    const { it, asked } = asks(FOUR);
    expect(asked).toEqual(["people", "job", "point:1", "details"]);
    for (const fact of [
      "Subject:",
      "Maria",
      "data analyst",
      "Brightwell",
      "churn in Lisbon",
      "Ann Lee",
      "ann@example.org",
    ])
      expect(it.hears()).toContain(fact);
  });

  it("offers to add what to be remembered for to the mail that stands", () => {
    const { it } = asks([...FOUR, "I led the same migration last year"]);
    expect(it.hears()).toContain("Subject:");
    expect(it.hears()).toContain("I led the same migration last year");
  });

  it("takes four questions again once the name is known", () => {
    const first = asks([...FOUR, "skip"]);
    const { it, asked } = asks(
      ["Tom Baker", "porter at St Anne's", "the night shifts", "I never miss a bus"],
      first.it,
    );
    expect(asked).toEqual(["people", "job", "point:1", "strength"]);
    for (const fact of ["Tom", "porter", "night shifts", "Ann Lee"]) expect(it.hears()).toContain(fact);
  });

  it("makes do without what is skipped, and without a name says what is missing", () => {
    const { it } = asks(["skip", "skip", "skip", "Ann Lee"]);
    expect(it.hears()).toMatch(/Subject: .*\n\nHello,/);
    expect(asks(["skip", "skip", "skip", "skip"]).it.hears()).toContain("Without your name I can't finish");
  });

  it("says what a name looks like where none can be read", () => {
    const { it } = asks([FOUR[0]!, FOUR[1]!, FOUR[2]!, "ann@example.org"]);
    expect(it.hears()).toContain("I can read your full name");
    expect(keyOf(it.asked())).toBe("details");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checklistFor } from "../../../src/interview/preparation/checklist.ts";
import { questionsFor, TOPICS, topicsIn } from "../../../src/interview/preparation/wonder.ts";
import { FORMATS, STAGES } from "../../../src/interview/signs.ts";

describe("questions to ask them", () => {
  it.each([
    ["how they handle on-call", "Could you tell me how you handle on-call?"],
    ["whether they let people work from home", "Could you tell me whether you let people work from home?"],
    [
      "I'd like to know what their plans are for next year",
      "Could you tell me what your plans are for next year?",
    ],
    ["the team", "Could you tell me a little about the team?"],
    ["why the last person left them", "Could you tell me why the last person left you?"],
  ])("grow from “%s”", (wish, question) => {
    expect(questionsFor([], wish).questions).toEqual([question]);
  });

  it("grow from several wishes in one breath, and from the topics in them", () => {
    const own = "how they handle on-call, whether the team is stable and what a normal day is like";
    expect(questionsFor([], own).questions).toHaveLength(2);
    expect(topicsIn(own)).toEqual(expect.arrayContaining(["team", "hours"]));
  });

  it("leave pay, perks and days off for after an offer, and keep them in the member's words", () => {
    const { questions, later } = questionsFor(
      ["team"],
      "what the salary is. How many holidays I get\nhow they decide",
    );
    expect(later).toEqual(["what the salary is", "How many holidays I get"]);
    expect(questions.join(" ")).not.toMatch(/salary|holiday/i);
    expect(questions[0]).toBe("Could you tell me how you decide?");
  });

  it("are at most six, begin with the member's own, and cover topics before they repeat one", () => {
    const all = questionsFor(
      TOPICS.map(({ id }) => id),
      "how it smells there",
    ).questions;
    expect(all).toHaveLength(6);
    expect(all[0]).toBe("Could you tell me how it smells there?");
    expect(all.slice(1)).toEqual(TOPICS.slice(0, 5).map(({ asks }) => asks[0]));
  });

  it("are questions, whatever is wished", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (own) => {
        for (const question of questionsFor([], own).questions) expect(question).toMatch(/\?$/);
      }),
    );
  });
});

describe("the checklist", () => {
  it("fits the round and the way they meet", () => {
    const says = (round: Parameters<typeof checklistFor>[0]) =>
      checklistFor(round)
        .map(({ says }) => says)
        .join("\n");
    expect(says({ stage: "screen", format: "phone" })).toContain("the number they'll call");
    expect(says({ stage: "screen", format: "phone" })).not.toContain("Camera");
    expect(says({ stage: "final", format: "onsite" })).toContain("References");
    expect(says({ stage: "second" })).toContain("What the last interview left open");
    expect(says({})).not.toMatch(/Camera|The way there|full battery/);
  });

  it("has a name for every tick, and room for it on a button, in every round", () => {
    for (const stage of STAGES)
      for (const format of FORMATS) {
        const items = checklistFor({ stage, format });
        expect(items.length).toBeGreaterThan(7);
        expect(items.length).toBeLessThan(20);
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        for (const { says } of items) expect(says.length).toBeLessThanOrEqual(75);
      }
  });

  it("never asks about pay before an offer", () => {
    for (const stage of STAGES)
      for (const { says } of checklistFor({ stage, format: "onsite" }))
        expect(says).not.toMatch(/salary|pay\b|perks/i);
  });
});

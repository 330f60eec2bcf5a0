import { describe, expect, it } from "vitest";
import { keyOf } from "../support/debrief.ts";
import { ann, debriefs, pressed, storyAt } from "../support/journey.ts";

const ready = () => ann("/invited", "data analyst at Brightwell", "first", "/prepare", "by video");

describe("preparing", () => {
  it("says what the round is for and where one's own weight belongs, never that an offer is near", () => {
    const told = ready().hears();
    expect(told).toContain("They look behind the CV");
    expect(told).toContain("Where your own weight belongs.");
    expect(told).toContain("About 12 to 35 in 100 first interviews end in an offer");
    expect(told).toContain("It is an interview, not an offer");
  });

  it("keeps salary and perks for after an offer, and says so kindly", () => {
    expect(ready().hears()).toContain("Salary, holidays and perks are for after an offer");
  });

  it("has a checklist that fits the round and the way they meet", () => {
    const it = ready();
    expect(it.hears()).toContain("Camera at eye level");
    it.says("change format");
    it.says("in person");
    expect(it.hears()).toContain("The way there, with half an hour to spare");
    expect(it.hears()).not.toContain("Camera at eye level");
  });

  it("offers the calendar where the day isn't known, and no longer where it is", () => {
    const it = ann("/prepare", "data analyst at Brightwell", "first", "by video");
    pressed(it, "Put it in my calendar");
    it.says("Friday at 3pm");
    it.says("skip");
    expect(it.member().book.ahead).toMatchObject([
      { job: { role: "data analyst", company: "Brightwell" }, stage: "first", format: "video" },
    ]);
    it.calls("prepare", "brightwell");
    expect(it.hears()).toContain("data analyst at Brightwell: first interview");
    expect(it.buttons()).not.toContain("Put it in my calendar");
  });

  it("remembers what is ticked, in a form or in words, until the next time", () => {
    const it = ready();
    pressed(it, "Tick off");
    expect(it.last()?.fields?.[0]).toMatchObject({ name: "done", several: true });
    it.fills({ done: "news,why" });
    expect(it.hears()).toContain("Done:\n1. What they did this year");
    it.says("tick off");
    it.says("2");
    expect(it.hears()).toContain("2. Whom they compete with, and what sets them apart\n7.");
    it.says("tick off");
    it.says("not 1");
    expect(it.hears()).not.toContain("Done:\n1.");
    it.calls("debrief");
    it.says("cancel");
    it.calls("prepare");
    expect(it.hears()).toContain("Done:\n2. Whom they compete with");
  });

  it("takes bare numbers once nothing else is asked, and nothing it has no number for", () => {
    const it = ready();
    it.says("1, 2");
    expect(it.hears()).toContain("Done:\n1. What they did this year");
    expect(it.hears()).toContain("2. Whom they compete with");
    it.says("not 1");
    expect(it.hears()).not.toContain("Done:\n1.");
    it.says("99");
    expect(it.hears()).toContain("can't make anything of that");
    it.says("2 people were there");
    expect(it.hears()).toContain("can't make anything of that");
    it.calls("debrief");
    it.says("1, 2");
    expect(it.hears()).not.toContain("Done:");
  });

  it("says how to tick where the words can't be read", () => {
    const it = ready();
    it.says("tick off");
    it.says("the thing with the news");
    expect(it.hears()).toContain("the numbers of what is done");
  });

  it("grows questions from what the member wants to know, and keeps what is about pay for the offer", () => {
    const it = ready();
    pressed(it, "What I want to find out");
    it.says("how they handle on-call, what the salary is");
    expect(it.hears()).toContain("Could you tell me how you handle on-call?");
    expect(it.hears()).toContain("Kept for after an offer, where it gets you more: “what the salary is”");
    it.calls("offer");
    it.says("skip");
    expect(it.hears()).toContain("- “what the salary is”");
  });

  it("asks for the application where there are several, and takes an employer's name for it", () => {
    const it = ann(
      "/invited",
      "data analyst at Brightwell",
      "first",
      "/invited",
      "porter at Acme",
      "first",
      "/prepare",
    );
    expect(keyOf(it.asked())).toBe("application");
    expect(it.last()?.options?.map(({ label }) => label)).toEqual([
      "porter at Acme",
      "data analyst at Brightwell",
      "One that isn't here",
    ]);
    it.says("the one at Brightwell");
    it.says("phone");
    expect(it.hears()).toContain("data analyst at Brightwell: first interview");
    it.calls("prepare", "acme");
    expect(it.hears()).toContain("About porter at Acme.");
  });

  it("works for an interview nobody has told of, and without a job", () => {
    const it = ann("/prepare", "skip", "screen", "phone");
    expect(it.hears()).toContain("An employer not named: first screen");
    pressed(it, "Tick off");
    it.says("1");
    expect(it.hears()).toContain("Done:\n1.");
  });

  it("shows what was left open last time", () => {
    const it = ann();
    debriefs(
      it,
      storyAt("Brightwell", "They asked a lot of follow-up questions. I froze on the SQL question."),
    );
    it.calls("prepare");
    it.says("second");
    it.says("video");
    expect(it.hears()).toContain("Left open last time:\n- “I froze on the SQL question.”");
  });

  it("offers the stories with the questions they answer, and the one that is missing", () => {
    const it = ann(
      "/stories new conflict",
      "On nights two of us fell out over the rota.",
      "enough",
      "/invited",
      "clerk at Acme",
      "first",
    );
    it.says("/prepare");
    it.says("phone");
    expect(it.hears()).toContain(
      "- On nights two of us fell out over the rota: for “Tell me about a time you disagreed with somebody at work.”",
    );
    expect(it.hears()).toContain(
      "Likely to come, and no story for it yet: “Tell me about something that went wrong because of you.”",
    );
    pressed(it, "Build that one");
    expect(it.hears()).toContain("One story, for “Tell me about something that went wrong because of you.”");
  });
});

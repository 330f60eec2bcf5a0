import { describe, expect, it } from "vitest";
import { keyOf } from "../support/debrief.ts";
import { ann, debriefs, pressed, storyAt } from "../support/journey.ts";

describe("“I got an interview”", () => {
  it("says what it means and doesn't, with where each number is from and what it is a share of", () => {
    const it = ann("I got an interview", "data analyst at Brightwell", "first");
    const told = it.hears();
    expect(told).toContain("5 to 10 of 100 applicants");
    expect(told).toMatch(/CareerPlug, 2024.*CareerPlug, 2020.*Jobvite, 2014/);
    expect(told).toContain(
      "About 12 to 35 in 100 first interviews end in an offer (our range around Jobvite and Lever",
    );
    expect(told).toContain("keep applying");
    expect(told).not.toMatch(/%|congratulations/i);
  });

  it("asks only for what the words didn't tell", () => {
    const it = ann("I got an interview at Brightwell for the data analyst role!");
    expect(keyOf(it.asked())).toBe("stage");
    it.says("second");
    expect(it.hears()).toContain("An interview: data analyst at Brightwell");
  });

  it("asks for nothing of the round that the words told, here or in the preparation", () => {
    const it = ann(
      "I got an interview at Monzo for product manager next Thursday at 2pm, it's a phone screen",
    );
    expect(it.hears()).toContain("An interview: product manager at Monzo");
    pressed(it, "Prepare for it");
    expect(it.asked()).toBeUndefined();
    expect(it.hears()).toContain("A quiet place, a full battery, the number they'll call");
  });

  it("is heard in the middle of nothing, and is part of the story in the middle of one", () => {
    const it = ann("/debrief");
    it.says("I got an interview at Acme");
    expect(keyOf(it.asked())).toBe("stage");
    const other = ann("/debrief", storyAt("Acme"));
    other.says("I got an interview");
    expect(other.member().talks[0]?.talk).toBe("debrief");
  });

  it("leads to the preparation, and the debrief knows what it was for", () => {
    const it = ann("/invited", "data analyst at Brightwell", "final");
    pressed(it, "Prepare for it");
    expect(keyOf(it.asked())).toBe("format");
    it.says("video");
    pressed(it, "Tell me how it went");
    it.says("They asked a lot of follow-up questions about my work, and it ran over by twenty minutes.");
    it.says("yes");
    for (const _ of [1, 2, 3]) it.says("enough");
    it.calls("list");
    expect(it.hears()).toMatch(/data analyst at Brightwell\n1\. final round/);
    expect(it.member().book.processes).toHaveLength(1);
    expect(it.member().book.processes[0]?.round).toBeUndefined();
  });

  it("goes into the calendar at the time that came with the news, without asking for it again", () => {
    const it = ann("I got an interview at Monzo next Thursday at 2pm!", "first");
    pressed(it, "Put Thursday 26 November 2026 at 14:00 in my calendar");
    expect(keyOf(it.asked())).toBe("format");
    it.says("video");
    it.says("skip");
    expect(it.hears()).toContain("It is in your calendar here");
    expect(it.member().book.ahead).toMatchObject([{ job: { company: "Monzo" }, stage: "first" }]);
  });

  it("makes no second application of one that is there", () => {
    const it = ann();
    debriefs(it, storyAt("Brightwell"));
    it.says("I got an interview");
    it.says("data analyst at brightwell");
    it.says("second");
    expect(it.member().book.processes).toHaveLength(1);
    expect(it.member().book.processes[0]?.round).toEqual({ stage: "second" });
  });

  it("goes into the calendar with what was said of it: only the time is asked, and how they meet", () => {
    const it = ann("I got an interview", "data analyst at Brightwell", "first");
    it.presses("/calendar for #1");
    it.says("Friday at 3pm");
    expect(keyOf(it.asked())).toBe("format");
    it.says("video");
    it.says("skip");
    expect(it.hears()).toContain("For: data analyst at Brightwell");
    expect(it.member().book.ahead).toMatchObject([
      { job: { role: "data analyst", company: "Brightwell" }, stage: "first", format: "video" },
    ]);
    it.calls("prepare");
    expect(it.hears()).toContain("data analyst at Brightwell: first interview");
  });
});

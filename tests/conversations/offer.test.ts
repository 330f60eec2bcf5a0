import { describe, expect, it } from "vitest";
import { outcomeNow } from "../../src/interview/process.ts";
import { keyOf } from "../support/debrief.ts";
import { ann, debriefs, pressed, storyAt } from "../support/journey.ts";

const offered = () => {
  const it = ann();
  debriefs(it, storyAt("Brightwell"));
  it.says("they made me an offer");
  return it;
};

describe("an offer", () => {
  it("is noted as the outcome, and leads from the paper to the first day", () => {
    const it = offered();
    expect(keyOf(it.asked())).toBe("answer_by");
    expect(outcomeNow(it.member().book.processes[0]!)?.is).toBe("offer");
    it.says("next friday");
    expect(it.hears()).toMatch(/1\. The offer in writing[\s\S]*9\. The first day begun/);
    expect(it.hears()).toContain("They want your answer by Friday 27 November 2026.");
  });

  it("says why it can still fall through, and to keep applying until it can't", () => {
    const it = offered();
    it.says("skip");
    expect(it.hears()).toContain(
      "hiring stops, somebody stronger turns up late, a check finds something they mind",
    );
    expect(it.hears()).toContain("So keep applying");
  });

  it("asks for no answer that was given, and fears for nothing that has begun", () => {
    const it = offered();
    it.says("next friday");
    it.says("tick off");
    it.says("1, 4");
    expect(it.hears()).not.toContain("They want your answer by");
    expect(it.hears()).toContain("it can still fall through");
    it.says("tick off");
    it.says("all");
    expect(it.hears()).toContain("All of it is done.");
    expect(it.hears()).not.toContain("fall through");
  });

  it("that is taken back can be told as one says it", () => {
    const it = offered();
    it.says("skip");
    pressed(it, "Something has changed");
    it.says("they took it back");
    it.says("skip");
    expect(it.hears()).toContain("An offer taken back is theirs to explain");
  });

  it("remembers what is ticked, and knows when it is over", () => {
    const it = offered();
    it.says("skip");
    it.says("tick off");
    it.says("1, 2, 3");
    it.calls("debrief");
    it.says("cancel");
    it.calls("offer");
    it.says("skip");
    expect(it.hears()).toContain("Done:\n1. The offer in writing");
    pressed(it, "Tick off");
    it.says("all");
    expect(it.hears()).toContain("The first day has begun: now it is yours.");
  });

  it("is the one that is meant, where there is one; and asks where there are none", () => {
    const it = offered();
    it.says("skip");
    debriefs(it, storyAt("Acme"));
    it.calls("offer");
    expect(it.hears()).toContain("About data analyst at Brightwell.");
    const other = ann("/offer");
    expect(keyOf(other.asked())).toBe("job");
    other.says("skip");
    other.says("skip");
    expect(other.hears()).toContain("To the first day: An employer not named");
  });

  it("that falls through is told with one press", () => {
    const it = offered();
    it.says("skip");
    pressed(it, "Something has changed");
    it.says("they said no");
    it.says("skip");
    expect(it.hears()).toContain("An offer taken back is theirs to explain");
  });

  it("never says that the job is certain before the first day", () => {
    const it = offered();
    it.says("skip");
    expect(it.hears()).not.toMatch(/congratulations|the job is yours|you(?:'ve| have)? got the job/i);
  });
});

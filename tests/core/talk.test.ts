import { describe, expect, it } from "vitest";
import { z } from "zod";
import { play } from "../../src/core/play.ts";
import { choice, text } from "../../src/core/question.ts";
import { ask, recorded, say, type Talk } from "../../src/core/talk.ts";
import { chat } from "../support/chat.ts";
import { littleHouse } from "../support/little-talk.ts";

/** What is read when this is said to the first question. */
function verdictIn(said: string): unknown {
  const it = ann();
  it.says(said);
  const reply = it.member().talks[0]?.said[0]?.[1];
  return reply && "is" in reply ? reply.is : undefined;
}

const ann = () => {
  const talk = chat(littleHouse);
  talk.calls("little");
  return talk;
};

describe("a talk", () => {
  it("opens with its first line and question", () => {
    const it = ann();
    expect(it.hears()).toBe("Let's begin.\n\nWould you take it?");
    expect(it.asked()).toBe("1/verdict");
    expect(it.last()?.options?.map(({ value }) => value)).toEqual(["yes", "unsure", "no"]);
  });

  it("takes an answer by button, by label, by number and by other words for it", () => {
    for (const said of ["yes", "YES!", "1", "yep"]) {
      const it = ann();
      it.says(said);
      expect(it.hears()).toBe("Say something loud.");
    }
    const it = ann();
    it.presses("yes");
    expect(it.hears()).toBe("Say something loud.");
  });

  it("finds an option named inside a longer answer, but not one that is denied or one of two", () => {
    const reads = (said: string) => verdictIn(said);
    expect(reads("oh yes, at once")).toBe("yes");
    expect(reads("well, maybe after a while")).toBe("unsure");
    expect(reads("no way")).toBe("no");
    expect(reads("I wouldn't say maybe, no")).toBeUndefined();
    expect(reads("yes or no, who knows")).toBe("yes");
    expect(reads("between maybe and yes")).toBeUndefined();
  });

  it("asks only what the branch asks", () => {
    const it = ann();
    it.presses("no");
    expect(it.hears()).toBe("What gives you pause?");
    it.says("the hours");
    expect(it.hears()).toBe("Noted: the hours.\n\nSay something loud.");
  });

  it("says what could be read, and after two misses offers the buttons and skip", () => {
    const it = ann();
    it.says("purple");
    expect(it.hears()).toContain("I can read “Yes”, “Maybe” or “No”.");
    it.says("green");
    expect(it.hears()).toMatch(/Press one of the buttons, or “skip”/);
    it.says("skip");
    expect(it.asked()).toBe("1/worry");
  });

  it("lets Ann change her mind with an old button, and never asks the dropped branch again", () => {
    const it = ann();
    it.presses("no");
    it.says("the hours");
    it.presses("yes", "1/verdict");
    expect(it.hears()).toBe("Changed. Verdict: Yes.\n\nSay something loud.");
    it.presses("hours", "1/worry");
    expect(it.hears()).toBe(
      "That question no longer applies, so nothing has changed.\n\nSay something loud.",
    );
  });

  it("says so when the same button is pressed again, and repeats nothing", () => {
    const it = ann();
    it.presses("yes");
    it.presses("yes", "1/verdict");
    expect(it.hears()).toBe("Already noted: Verdict: Yes.");
    expect(it.last()?.question).toBeUndefined();
    it.says("ahoy");
    expect(it.hears()).toContain("I heard AHOY.");
  });

  it("never lets a second quick press on an answered question answer the next one", () => {
    const it = ann();
    it.presses("no");
    for (const press of ["skip", "enough", "back"]) {
      const before = it.member().talks[0]?.said.filter(([key]) => key !== "verdict");
      it.presses(press, "1/verdict");
      expect(it.member().talks[0]?.said.filter(([key]) => key !== "verdict")).toEqual(before);
    }
  });

  it("takes an option for what it is, late too, though a control has the same name", () => {
    const it = ann();
    it.presses("no");
    it.presses("unsure", "1/verdict");
    expect(it.hears()).toBe("Changed. Verdict: Maybe.\n\nWhat gives you pause?");
  });

  it("echoes what is easily misread, with a button that changes it", () => {
    const it = ann();
    it.presses("yes");
    it.says("ahoy");
    it.says("on 2026-11-20");
    expect(it.hears()).toBe("Day: the day 2026-11-20.\n\nYour name?");
    expect(it.last()?.controls?.[0]).toEqual({ value: "change:day", label: "Change: Day" });
    it.presses("change:day");
    expect(it.hears()).toBe("So far: the day 2026-11-20.\n\nWhich day?");
    it.says("2026-11-21");
    expect(it.hears()).toContain("Changed. Day: the day 2026-11-21.\n\nYour name?");
  });

  it("takes a form as one answer", () => {
    const it = ann();
    it.presses("yes");
    it.says("ahoy");
    it.says("2026-11-20");
    it.fills({ name: "Ann" });
    expect(it.hears()).toBe("Done\n\nyes 2026-11-20 Ann");
    expect(it.member().book.offers).toEqual(["yes"]);
  });

  it("counts what is known from elsewhere as an answer, and lets it be changed", () => {
    const it = ann();
    it.presses("yes");
    it.says("I am Bo");
    it.says("2026-11-20");
    expect(it.hears()).toContain("yes 2026-11-20 Bo");
    it.says("edit card");
    it.says("Bea");
    expect(it.hears()).toContain("yes 2026-11-20 Bea");
  });

  it("records anew when the answer it was made from is changed, and gets the old record back when that is undone", () => {
    const it = ann();
    it.presses("yes");
    it.says("ahoy");
    it.says("change shout");
    it.says("ho");
    expect(it.hears()).toContain("I heard HO.");
    it.says("back");
    const said = it.member().talks[0]?.said ?? [];
    expect(said.at(-1)).toEqual(["shout:up", { made: "AHOY" }]);
  });

  it("goes on from what is recorded on the way, told once and as if it had always been there", () => {
    const recording = { key: "loud", from: "", by: "upper", input: "ahoy", meaning: z.string() };
    function* loud(): Talk {
      yield* say("Listen.");
      yield* say(yield* recorded(recording));
    }
    const scene = play(loud(), [], ({ input }) => ({ made: String(input).toUpperCase() }));
    expect(scene.said).toEqual([["loud", { made: "AHOY" }]]);
    expect(scene.lines.map((line) => "say" in line && line.say)).toEqual([
      [{ text: "Listen." }],
      [{ text: "AHOY" }],
    ]);
    expect(play(loud(), scene.said)).toEqual(scene);
    expect(() => play(loud(), [], () => ({ made: 7 }))).toThrow(
      '"upper" makes for "loud" what can\'t be read',
    );
  });

  it("may not ask two questions under one key: the second answer would overwrite the first", () => {
    function* careless(): Talk {
      yield* ask(text("worry", { label: "Worry", asks: "What gives you pause?" }));
      yield* ask(text("worry", { label: "Worry", asks: "And what else?" }));
    }
    expect(() => play(careless(), [["worry", { is: "the hours" }]])).toThrow(
      'asks two questions under "worry"',
    );
  });

  it("refuses a key or an option that no platform's button could carry", () => {
    const spec = { label: "L", asks: "A?" };
    expect(() => text("k".repeat(37), spec)).toThrow("at most 36 characters");
    expect(() => text("a/b", spec)).toThrow('no "/"');
    expect(() => choice("k", { ...spec, options: { ["v".repeat(41)]: "V" } })).toThrow("over 40 characters");
  });
});

import { describe, expect, it } from "vitest";
import { chat } from "../support/chat.ts";
import { littleHouse } from "../support/little-talk.ts";

const ann = (...said: string[]) => {
  const talk = chat(littleHouse);
  talk.calls("little");
  for (const words of said) talk.says(words);
  return talk;
};

describe("at any step", () => {
  it("“back” takes back exactly the last answer", () => {
    const it = ann("no", "the hours");
    it.says("back");
    expect(it.hears()).toBe("Taken back.\n\nWhat gives you pause?");
    it.presses("back");
    expect(it.asked()).toBe("1/verdict");
    it.says("go back");
    expect(it.hears()).toContain("nothing to take back");
  });

  it("“back” after a change gives the former answer back", () => {
    const it = ann("no", "the hours", "change worry", "the pay");
    it.says("back");
    const replies = new Map(it.member().talks[0]?.said);
    expect(replies.get("worry")).toEqual({ is: "the hours" });
  });

  it("“skip” and “not sure” leave a question out for good", () => {
    const it = ann("not sure", "skip");
    expect(it.asked()).toBe("1/shout");
    it.says("edit");
    expect(it.hears()).toContain("1. Verdict: not sure");
    expect(it.hears()).toContain("2. Worry: skipped");
  });

  it("“edit” lists the answers and takes a number, a name or a button", () => {
    for (const pick of ["2", "worry", "Worry"]) {
      const it = ann("no", "the hours", "edit", pick);
      expect(it.hears()).toBe("So far: the hours.\n\nWhat gives you pause?");
      it.says("the pay");
      expect(it.hears()).toBe("Changed. Worry: the pay.\n\nNoted: the pay.\n\nSay something loud.");
    }
    const it = ann("no", "the hours", "edit");
    it.presses("verdict");
    expect(it.hears()).toContain("Would you take it?");
  });

  it("“edit” then “back” leaves all as it was", () => {
    const it = ann("no", "edit", "back");
    expect(it.hears()).toBe("What gives you pause?");
    expect(it.member().talks[0]?.said).toHaveLength(1);
  });

  it("an unknown pick says what could be picked", () => {
    expect(ann("no", "edit", "seventeen").hears()).toContain("number or the name of an answer");
  });

  it("“edit” with nothing said yet says so", () => {
    expect(ann("edit").hears()).toBe("There is no answer to change yet.\n\nWould you take it?");
  });

  it("“that's enough” ends this stretch and not the next", () => {
    const it = ann("no", "that's enough");
    expect(it.asked()).toBe("1/day");
    it.says("thats enough");
    expect(it.hears()).toBe("Done\n\nno some day nobody");
  });

  it("“pause” keeps all and “resume” asks again; a greeting resumes too, and any other words answer", () => {
    for (const words of ["resume", "hello"]) {
      const it = ann("no", "pause");
      expect(it.hears()).toMatch(/^Paused/);
      it.says(words);
      expect(it.hears()).toBe("Picking up where we were.\n\nWhat gives you pause?");
    }
    const it = ann("no", "pause", "the hours, really");
    expect(it.hears()).toBe("Noted: the hours, really.\n\nSay something loud.");
  });

  it("“help” lists what can be said and asks again", () => {
    const it = ann("no", "help");
    expect(it.hears()).toContain("- not sure: leaves it open");
    expect(it.asked()).toBe("1/worry");
  });

  it("“start over” begins again and “bring it back” undoes that", () => {
    const it = ann("no", "the hours", "start over");
    expect(it.hears()).toContain("Starting over.");
    expect(it.asked()).toBe("2/verdict");
    it.says("bring it back");
    expect(it.hears()).toBe("It is back, as you left it.\n\nSay something loud.");
    expect(it.member().talks).toHaveLength(1);
  });

  it("“cancel” puts the talk away and “bring it back” returns it", () => {
    const it = ann("no", "the hours", "cancel");
    expect(it.member().talks).toEqual([]);
    it.presses("undo");
    expect(it.asked()).toBe("1/shout");
  });

  it("a press of “start over” twice starts over once", () => {
    const it = ann("no");
    it.presses("restart", "1/worry");
    it.presses("restart", "1/worry");
    expect(it.hears()).toContain("That one is closed.");
    expect(it.member().talks.map(({ id }) => id)).toEqual(["2"]);
  });

  it("every control is offered as a button where it makes sense", () => {
    const it = ann("no");
    expect(it.last()?.controls?.map(({ value }) => value)).toEqual([
      "back",
      "skip",
      "unsure",
      "enough",
      "edit",
      "pause",
      "restart",
      "cancel",
      "help",
    ]);
  });
});

describe("a greeting", () => {
  it("is no answer to a question that wants words", () => {
    const it = ann("no", "hello");
    expect(it.hears()).toBe("Picking up where we were.\n\nWhat gives you pause?");
    expect(it.member().talks[0]?.said).toHaveLength(1);
  });
});

describe("several talks", () => {
  it("a second start offers to resume, start over or open another", () => {
    const it = ann("no", "the hours");
    it.calls("little");
    expect(it.hears()).toContain("You have a little talk open");
    expect(it.last()?.options?.map(({ value }) => value)).toEqual(["resume:1", "restart:1", "another"]);
    it.presses("resume:1");
    expect(it.hears()).toBe("Picking up where we were.\n\nSay something loud.");
    it.calls("little");
    it.presses("another");
    expect(it.asked()).toBe("2/verdict");
    expect(it.member().talks.map(({ id }) => id)).toEqual(["2", "1"]);
    it.calls("little");
    it.presses("restart:2");
    expect(it.asked()).toBe("3/verdict");
  });

  it("a button of the one behind answers there, and brings it to the front", () => {
    const it = ann("no");
    it.calls("little");
    it.presses("another");
    it.presses("yes", "1/verdict");
    expect(it.hears()).toBe("Changed. Verdict: Yes.\n\nSay something loud.");
    expect(it.member().talks.map(({ id }) => id)).toEqual(["1", "2"]);
  });

  it("mentions the open one when the one in front has ended, and puts the ended one away for the next", () => {
    const it = ann("no");
    it.calls("little");
    it.presses("another");
    it.says("enough");
    it.says("enough");
    expect(it.hears()).toContain("Your little talk is still open");
    it.says("another");
    expect(it.records().get("talk:2")).toMatchObject({ id: "2", talk: "little" });
  });
});

describe("words out of nowhere", () => {
  it("a greeting opens the first talk", () => {
    const it = chat(littleHouse);
    it.says("hi");
    expect(it.asked()).toBe("1/verdict");
  });

  it("an empty message is met kindly", () => {
    const it = chat(littleHouse);
    it.says("  ");
    expect(it.hears()).toContain("without words");
  });

  it("an unknown command is answered with a guess", () => {
    const it = chat(littleHouse);
    it.calls("litle");
    expect(it.hears()).toContain("Did you mean “little”?");
  });

  it("a control with nothing open says what can be said", () => {
    const it = chat(littleHouse);
    it.says("back");
    expect(it.hears()).toContain("Nothing is open just now.");
    expect(it.hears()).toContain("- little: begins the little talk");
  });

  it("an answer too long to keep is refused with what to do", () => {
    const it = ann("yes", "x".repeat(9_000));
    expect(it.hears()).toContain("two parts");
  });
});

describe("words in a box under a question", () => {
  it("answer that question, whatever is open by now", () => {
    const it = ann("no", "the hours");
    it.writes("the pay", "1/worry");
    expect(it.hears()).toContain("Changed. Worry: the pay.");
  });

  it("are never taken for a command, but a control is one", () => {
    const it = ann("no");
    it.writes("help");
    expect(it.hears()).toContain("At any step you can say");
    it.writes("list");
    expect(new Map(it.member().talks[0]?.said).get("worry")).toEqual({ is: "list" });
  });

  it("“skip” passes on the question they stand under", () => {
    const it = ann("no", "the hours");
    it.writes("skip", "1/worry");
    expect(it.hears()).toContain("Changed. Worry: skipped.");
  });

  it("pick an answer from the list of those to change", () => {
    const it = ann("no", "the hours", "edit");
    it.writes("1");
    expect(it.hears()).toContain("Would you take it?");
  });

  it("under a question of a talk that is no more say so", () => {
    const it = ann("no");
    it.writes("the pay", "9/worry");
    expect(it.hears()).toContain("That one is closed");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain } from "../../src/core/message.ts";
import { chat } from "../support/chat.ts";
import { tallyHouse } from "../support/tally-talk.ts";

const begun = () => {
  const it = chat(tallyHouse);
  it.calls("tally");
  return it;
};
const heapOf = (it: ReturnType<typeof begun>) => /On the heap: (.*)/.exec(it.hears())?.[1];

describe("what is done again and again", () => {
  it("is heard whole, in order, while another question stays open", () => {
    const it = begun();
    expect(heapOf(it)).toBe("nothing");
    it.presses("pick:heap=2", "1/card");
    expect(heapOf(it)).toBe("2");
    expect(it.asked()).toBe("1/done");
    it.presses("pick:heap=1", "1/card");
    expect(heapOf(it)).toBe("2, 1");
    expect(it.hears()).toContain("Sum 3.");
  });

  it("counts once what is pressed twice in a row", () => {
    const it = begun();
    it.presses("pick:heap=2", "1/card");
    it.presses("pick:heap=2", "1/card");
    expect(it.hears()).toContain("Already noted");
    it.says("throw a one");
    expect(heapOf(it)).toBe("2, 1");
  });

  it("is taken back one at a time", () => {
    const it = begun();
    it.presses("pick:heap=2", "1/card");
    it.presses("pick:heap=1", "1/card");
    it.says("back");
    it.says("throw what you like");
    it.says("7");
    expect(heapOf(it)).toBe("2, 7");
  });

  it("is there after any order of presses, as it was said", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("1", "2"), { maxLength: 12 }), (thrown) => {
        const it = begun();
        for (const each of thrown) it.presses(`pick:heap=${each}`, "1/card");
        const once = thrown.filter((each, nth) => each !== thrown[nth - 1]);
        expect(it.member().book.kept.at(-1)).toEqual({
          numbers: once.map(Number),
          sum: once.reduce((sum, each) => sum + Number(each), 0),
        });
      }),
    );
  });
});

describe("what stands under a card", () => {
  it("is a button for each answer, one for any, others, links and files", () => {
    const it = chat(tallyHouse);
    const [card] = it.calls("tally");
    expect(card?.controls).toEqual([
      { value: "pick:heap=1", label: "Throw a one" },
      { value: "pick:heap=2", label: "Throw a two" },
      { value: "change:heap", label: "Throw what you like" },
      { value: "/tally", label: "Again" },
    ]);
    expect(card?.files).toEqual([{ name: "heap.txt", type: "text/plain", content: "" }]);
    expect(plain(card!)).toBe("On the heap: nothing\n\nSum 0.\n\nHeaps: https://heaps.example/");
  });

  it("can be said by its label, and opens what wants an answer of one's own", () => {
    const it = begun();
    it.says("Throw a two");
    expect(heapOf(it)).toBe("2");
    it.says("throw what you like");
    expect(it.hears()).toContain("Which number goes on it?");
    it.says("40");
    expect(it.hears()).toContain("Sum 42.");
  });

  it("answers a press that says nothing it could read", () => {
    const it = begun();
    it.presses("pick:heap=x", "1/card");
    expect(it.hears()).toContain("Here I can read a number");
    it.presses("pick:nowhere=1", "1/card");
    expect(it.hears()).toContain("no longer applies");
  });
});

describe("a command with words after its name", () => {
  it("is understood without a slash where it says that it takes them, and begins beside what is open", () => {
    const it = begun();
    it.says("tally afresh");
    expect(it.member().talks).toHaveLength(2);
    expect(it.asked()).toBe("2/done");
    it.says("tally nonsense");
    expect(it.hears()).toContain("couldn't read that");
  });
});

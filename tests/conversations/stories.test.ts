import { describe, expect, it } from "vitest";
import type { Book } from "../../src/conversations/book.ts";
import { house } from "../../src/conversations/index.ts";
import { type Chat, chat } from "../support/chat.ts";
import { keyOf } from "../support/debrief.ts";
import { ann, pressed } from "../support/journey.ts";

const PARTS = [
  "On the night ward two of us fell out over the rota, and swaps were missed twice a week.",
  "I was in charge that month, so I had to find a plan both could live with.",
  "I asked each of them alone what they needed, drew up a rota with fixed swaps, and put it to the whole team on Monday.",
  "In the three months after, not a single swap was missed.",
];

const builds = (it: Chat<Book>, kind = "conflict", parts: readonly string[] = PARTS) => {
  it.says(`/stories new ${kind}`);
  for (const part of parts) it.says(part);
};

describe("the story coach", () => {
  it("asks for one story, part by part, and keeps it", () => {
    const it = ann("/stories new");
    expect(keyOf(it.asked())).toBe("kind");
    it.says("a conflict");
    const asked = PARTS.map((part) => {
      const key = keyOf(it.asked());
      it.says(part);
      return key;
    });
    expect(asked).toEqual(["situation", "task", "action", "result"]);
    expect(it.hears()).toContain("Nothing is thin in it");
    expect(it.hears()).toContain("For “Tell me about a time you disagreed with somebody at work.”");
    it.calls("stories");
    expect(it.hears()).toContain("1. On the night ward two of us fell out over the rota");
  });

  it("quotes what is thin and asks the one question that would mend it, once", () => {
    const it = ann("/stories new conflict", PARTS[0]!, PARTS[1]!, PARTS[2]!);
    it.says("It went well and everyone was happy.");
    expect(it.hears()).toBe(
      "“It went well and everyone was happy.” has no number in it. What changed because of you? Give the number: how many, how much, from what to what.",
    );
    it.says("People were nicer to each other.");
    expect(it.asked()).toBeUndefined();
    expect(it.hears()).toContain(
      "Still thin:\n- “It went well and everyone was happy.” has no number in it.",
    );
  });

  it("hears “we” without “I”, and puts the answer beside it", () => {
    const it = ann("/stories new conflict", PARTS[0]!, PARTS[1]!);
    it.says("We talked with everyone and then we wrote a new rota for the whole ward.");
    expect(it.hears()).toContain(
      "says “we” and never “I”, so nobody can tell what you did. Which part of that was you?",
    );
    it.says("I talked to both of them and wrote the rota.");
    it.says(PARTS[3]!);
    expect(it.hears()).toContain("for the whole ward. I talked to both of them and wrote the rota.");
  });

  it("puts a shorter beginning in place of a long one", () => {
    const it = ann("/stories new conflict");
    it.says("It was a long night and a lot went on and nobody knew why. ".repeat(7));
    expect(it.hears()).toContain("is a long way in");
    it.says("Two of us fell out over the rota, and swaps were missed twice a week.");
    it.says(PARTS[1]!);
    it.says(PARTS[2]!);
    it.says(PARTS[3]!);
    expect(it.hears()).toContain(
      "- Situation: Two of us fell out over the rota, and swaps were missed twice a week.\n",
    );
  });

  it("keeps what there is, and says what is missing", () => {
    const it = ann("/stories new failure", PARTS[0]!, "that's enough");
    expect(it.hears()).toContain("- Result: not told yet");
    expect(it.hears()).toContain("There is no result yet: the story stops where it gets interesting.");
    const none = ann("/stories new failure", "that's enough");
    expect(none.hears()).toContain("Nothing is kept yet.");
    expect(none.member().book.stories).toBeUndefined();
  });

  it("takes all four parts in one form, and asks only about what is thin in them", () => {
    const it = ann("/stories new conflict");
    pressed(it, "All four in one form");
    it.fills({ situation: PARTS[0]!, task: "", action: PARTS[2]!, result: "It was better." });
    expect(it.hears()).toContain("“It was better.” has no number in it.");
    it.says("skip");
    expect(it.hears()).toContain("- Your task: not told yet");
  });

  it("takes any question, as they'd ask it", () => {
    const it = ann("/stories new", "Why did you leave your last job?");
    expect(it.hears()).toContain("One story, for “Why did you leave your last job?”");
    for (const part of PARTS) it.says(part);
    it.calls("stories", "leave job");
    expect(it.hears()).toContain("for “Why did you leave your last job?”");
  });
});

describe("stories that are kept", () => {
  it("are opened again and changed, and stay one story", () => {
    const it = ann();
    builds(it);
    it.calls("debrief");
    it.says("cancel");
    it.calls("stories", "1");
    expect(it.hears()).toContain("Here it is again.");
    it.says("change result");
    it.says("Missed swaps went from two a week to none, and the ward asked me to do it again.");
    expect(it.hears()).toContain("the ward asked me to do it again");
    it.says("call it something else");
    it.says("The rota row");
    it.calls("stories");
    expect(it.hears()).toBe(
      "Your stories: 1\n\n- 1. The rota row: for “Tell me about a time you disagreed with somebody at work.”",
    );
  });

  it("are found by what they answer and by their words", () => {
    const it = ann();
    builds(it);
    builds(it, "learning", ["At the depot a new system came in over one weekend.", ...PARTS.slice(1)]);
    it.calls("stories", "conflict");
    expect(it.hears()).toContain("Stories for “conflict”: 1");
    it.calls("stories", "depot");
    expect(it.hears()).toContain("At the depot");
    it.says("stories about pangolins");
    expect(it.hears()).toContain("No story of yours fits “pangolins”.");
    it.calls("stories", "9");
    expect(it.hears()).toContain("There is no story 9 in your list.");
    it.calls("stories", "leadership");
    expect(it.hears()).toContain("The question would be: “Tell me about a time you led others.”");
    pressed(it, "Build one");
    expect(it.hears()).toContain("One story, for “Tell me about a time you led others.”");
  });

  it("come a page at a time, the latest first, fifty of them", () => {
    const it = ann();
    for (let nth = 1; nth <= 50; nth++)
      builds(it, "proud", [`Story number ${nth} happened on a ward at night.`, ...PARTS.slice(1)]);
    it.calls("stories");
    expect(it.hears()).toMatch(
      /Your stories: 50, page 1 of 7\n\n- 1\. Story number 50[\s\S]*- 8\. Story number 43/,
    );
    for (let page = 2; page <= 7; page++) pressed(it, "More");
    expect(it.hears()).toMatch(/page 7 of 7[\s\S]*- 50\. Story number 1 happened/);
    expect(it.buttons()).not.toContain("More");
    it.calls("stories", "27");
    expect(it.hears()).toContain("Story number 24 happened");
  });

  it("are shown alone where the talk behind them is no longer kept", () => {
    const it = ann();
    builds(it);
    const member = it.member();
    const other = chat(house, { ...member, talks: [] });
    other.keeps("story:1", it.records().get("story:1"));
    other.calls("stories", "1");
    expect(other.hears()).toContain("- Result: In the three months after");
  });

  it("are deleted, and brought back", () => {
    const it = ann();
    builds(it);
    it.calls("delete", "story 1");
    expect(it.hears()).toContain("Deleted: the story “On the night ward");
    expect([...it.records().keys()]).toEqual(["deleted"]);
    it.says("bring it back");
    it.calls("stories", "1");
    expect(it.hears()).toContain("Here it is again.");
  });
});

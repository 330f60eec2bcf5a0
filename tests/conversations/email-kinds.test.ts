import { describe, expect, it } from "vitest";
import type { Book } from "../../src/conversations/book.ts";
import { house } from "../../src/conversations/index.ts";
import { type Chat, chat } from "../support/chat.ts";
import { ann, goesOn, keyOf, STORY } from "../support/debrief.ts";

const NOON = Date.UTC(2026, 10, 18, 17);
const DAY = 86_400_000;

/** Ann after a debrief on Wednesday 18 November; they said she would hear by Friday. */
function debriefed(): Chat<Book> {
  const it = ann({ story: STORY });
  goesOn(it);
  return it;
}
/** The same Ann some days later. */
const later = (it: Chat<Book>, days: number) => chat(house, it.member(), NOON + days * DAY);

const answers = (it: Chat<Book>, said: Readonly<Record<string, string>>) => {
  const asked: string[] = [];
  for (let key = keyOf(it.asked()); said[key] !== undefined && asked.length < 12; key = keyOf(it.asked())) {
    asked.push(key);
    it.says(said[key] ?? "");
  }
  return asked;
};

const WITHOUT_DEBRIEF = {
  to: "Maria Lopez",
  job: "data analyst at Brightwell",
  when: "two weeks ago",
  answer_by: "skip",
  "point:1": "how they cut churn in Lisbon",
  promised: "my portfolio, https://ann.example/work",
  slot: "Tuesday at 10",
  "concern:mail": "I blanked on the caching question",
  answer: "put a cache in front of the database",
  strength: "I led the same migration last year",
  details: "Ann Lee, ann@example.org",
};

describe("every kind of mail, without a debrief", () => {
  it.each([
    ["email note", ["to", "job", "point:1", "details"], ["> Hello Maria", "how you cut churn in Lisbon"]],
    ["email promised", ["to", "job", "promised", "details"], ["my portfolio", "https://ann.example/work"]],
    [
      "email next round",
      ["to", "job", "slot", "details"],
      ["Tuesday at 10", "data analyst role at Brightwell"],
    ],
    ["email rejection", ["to", "job", "point:1", "details"], ["Your answer to Maria Lopez"]],
    [
      "email withdrawal",
      ["to", "job", "details"],
      ["Your withdrawal, to Maria Lopez", "can't be taken back"],
    ],
    [
      "email check-in",
      ["when", "answer_by", "to", "job", "details"],
      ["Check-in with Maria Lopez", "4 November"],
    ],
    [
      "email recovery",
      ["concern:mail", "to", "job", "answer", "strength", "details"],
      ["the caching question", "would put a cache in front of the database", "led the same migration"],
    ],
  ])("%s takes %j", (said, keys, facts) => {
    const it = chat(house);
    it.says(said);
    expect(answers(it, WITHOUT_DEBRIEF)).toEqual(keys);
    for (const fact of facts) expect(it.hears()).toContain(fact);
    expect(it.buttons()).toContain("I sent it");
  });

  it("makes do where everything but the name is skipped", () => {
    for (const kind of ["note", "next round", "rejection", "withdrawal"]) {
      const it = chat(house);
      it.calls("email", kind);
      while (keyOf(it.asked()) !== "details") it.says("skip");
      it.says("Ann Lee");
      expect(it.hears()).toMatch(/Hello,/);
      expect(it.hears()).toContain("Ann Lee");
    }
  });

  it("can be changed to another kind before anything is said", () => {
    const it = chat(house);
    it.calls("email");
    it.says("another kind of email");
    it.says("handwritten note");
    expect(keyOf(it.asked())).toBe("to");
  });
});

describe("email after a debrief", () => {
  it("says which interview it is about and offers the kinds that are right, the most useful first", () => {
    const it = debriefed();
    it.calls("email");
    expect(it.hears()).toContain("About staff nurse at St Anne's Hospital.");
    expect(it.last()?.options?.[0]?.label).toBe("Thank-you");
    const much = later(debriefed(), 20);
    much.calls("email");
    expect(much.last()?.options?.[0]?.label).toBe("Check-in");
    expect(much.buttons()).toContain("A different interview");
  });

  it("asks nothing it knows", () => {
    const it = debriefed();
    it.says("email note");
    expect(keyOf(it.asked())).toBe("point:1");
    it.says("how they staff nights");
    expect(it.hears()).toContain("Handwritten note to Maria Lopez");
    expect(it.member().book.interviews[0]?.mails).toContainEqual({ kind: "note", to: "Maria Lopez" });
  });

  it("can be about another interview, or one that isn't in the list", () => {
    const it = debriefed();
    it.calls("debrief");
    it.says("With Tom Baker, for the porter role at Kingsway, it was fine and they will call me on Monday.");
    goesOn(it, undefined, {
      job: "porter at Kingsway",
      people: "Tom Baker",
      when: "just now",
      reply_by: "Monday",
      more: "no",
      "point:1": "the lifts",
    });
    it.says("email withdrawal");
    expect(it.hears()).toContain("About porter at Kingsway.");
    it.says("a different interview");
    it.says("staff nurse at St Anne's Hospital");
    expect(it.hears()).toContain("Your withdrawal, to Maria Lopez");
    it.says("email note");
    it.says("a different interview");
    it.says("one that isn't here");
    expect(keyOf(it.asked())).toBe("to");
    it.says("email note 2");
    expect(it.hears()).toContain("About staff nurse at St Anne's Hospital.");
  });

  it("warns of another employer's name", () => {
    const it = debriefed();
    it.calls("debrief");
    it.says("With Tom Baker, for the porter role at Kingsway, it was fine and they will call me on Monday.");
    goesOn(it, "more", {
      job: "porter at Kingsway",
      people: "Tom Baker",
      when: "just now",
      reply_by: "Monday",
      "point:1": "the lifts",
      strength: "I never miss a bus",
    });
    it.says("edit the email");
    it.fills({
      subject: "Thank you for the porter interview",
      body: "Hi Tom,\n\nThank you. I would love to work at St Anne's Hospital as a porter.\n\nBest,\nAnn Lee",
    });
    expect(it.hears()).toContain("“St Anne's Hospital” becomes “Kingsway”");
  });
});

describe("a check-in", () => {
  it("is not written before the day they named has passed, and says from when", () => {
    const it = debriefed();
    it.says("email check-in");
    expect(it.hears()).toContain("reads as impatience. From Monday 23 November 2026 on it is right");
    expect(it.hears()).not.toContain("Subject:");
  });

  it("is written once it is due, once more after that, and then no more", () => {
    const first = later(debriefed(), 12);
    first.says("email check-in");
    expect(first.hears()).toContain("Check-in with Maria Lopez");
    expect(first.hears()).toContain("Friday 20 November");
    first.says("I sent it");
    const soon = later(first, 14);
    soon.says("email check-in");
    expect(soon.hears()).not.toContain("Subject:");
    const second = later(first, 20);
    second.says("email check-in");
    expect(second.hears()).toContain("Second check-in with Maria Lopez");
    second.says("I sent it");
    const third = later(second, 40);
    third.says("email check-in");
    expect(third.hears()).toContain("Two check-ins are enough");
  });

  it("asks for a day it can't read, and where a member is before the first day", () => {
    const it = chat(house);
    it.says("email check-in");
    it.says("whenever");
    expect(it.hears()).toContain("I can read");
    const stranger = chat(house, { id: "test:bo", seen: [], begun: 0, talks: [], book: house.empty });
    stranger.says("email check-in");
    expect(keyOf(stranger.asked())).toBe("zone");
  });
});

describe("a recovery", () => {
  const told = (badly: string) => {
    const it = ann({ story: STORY });
    goesOn(it, "more");
    it.says("yes");
    it.says("the triage question");
    it.says(badly);
    it.says("skip");
    if (keyOf(it.asked()) === "reminders") it.says("no, thanks");
    return it;
  };

  it("is offered after a debrief where one answer could be put right, and takes the thank-you's place", () => {
    const it = told("I blanked when she asked about a medication error");
    expect(it.hears()).toContain("You could still put one answer right: a medication error.");
    expect(it.asked()).toBeUndefined();
    it.says("write that email");
    expect(keyOf(it.asked())).toBe("answer");
    it.says("report it at once and check on the patient");
    expect(it.hears()).toContain("One answer put right, for Maria Lopez");
    expect(it.hears()).toContain("would report it at once");
    expect(it.hears()).not.toMatch(/blanked|sorry/);
    expect(it.hears()).toContain("in place of the thank-you");
  });

  it("is written by its button however late it is pressed, and whatever is open by then", () => {
    const it = told("I blanked when she asked about a medication error");
    const offer = it.last();
    expect(offer?.about).toBe("1");
    it.calls("email", "withdrawal");
    it.presses(offer?.controls?.[0]?.value ?? "", `${offer?.about}/card`);
    expect(keyOf(it.asked())).toBe("answer");
  });

  it.each(["I was so nervous", "everything", "skip"])("is not offered for %j", (badly) =>
    expect(told(badly).hears()).not.toContain("put one answer right"),
  );

  it("asks once more for an answer that can't be said in a mail, and then lets it be", () => {
    const it = told("I blanked when she asked about a medication error");
    it.says("write that email");
    it.says("she was rude about it");
    expect(keyOf(it.asked())).toBe("answer:again");
    it.says("no idea really");
    expect(it.hears()).toContain("Without the answer you'd give now");
  });

  it("says why not, where there is nothing to put right", () => {
    const it = chat(house);
    it.says("email recovery");
    it.says("I was so nervous");
    expect(it.hears()).toContain("can't be put right by mail");
    const again = chat(house);
    again.says("email recovery");
    again.says("skip");
    expect(again.hears()).toContain("needs one answer");
  });
});

describe("what can't stand in a mail", () => {
  it.each([
    ["they pay badly, the salary band is low", "Money stays out"],
    ["they were rude to me", "it won't help in a thank-you"],
    ["how Anna runs her team", "the thing itself"],
  ])("%j is asked for once more, differently", (said, says) => {
    const it = chat(house);
    it.calls("email");
    it.says("Maria Lopez");
    it.says("data analyst at Brightwell");
    it.says(said);
    expect(it.hears()).toContain(says);
    it.says("skip");
    it.says("Ann Lee");
    expect(it.hears()).toContain("Subject:");
    expect(it.hears()).not.toContain(said);
  });
});

describe("an employer who behaved badly", () => {
  it("can be withdrawn from with one press", () => {
    const it = ann({
      story: "They asked whether I was planning to have children and the manager was rude to me.",
    });
    it.says("enough");
    expect(it.buttons()).toContain("Withdraw by email");
    it.presses("/email withdrawal", "1/card");
    expect(keyOf(it.asked())).toBe("to");
  });
});

import { describe, expect, it } from "vitest";
import type { Book } from "../../src/conversations/book.ts";
import { house } from "../../src/conversations/index.ts";
import { outcomeNow } from "../../src/interview/process.ts";
import { type Chat, chat } from "../support/chat.ts";
import { keyOf } from "../support/debrief.ts";
import { ann, debriefs, pressed, storyAt } from "../support/journey.ts";

const told = (story = storyAt("Brightwell"), guess?: string) => {
  const it = ann();
  debriefs(it, story, guess);
  return it;
};
const process = (it: Chat<Book>) => it.member().book.processes.at(-1)!;

describe("an outcome", () => {
  it("is asked with one press, and about the only application there is", () => {
    const it = told();
    it.calls("outcome");
    expect(it.hears()).toContain("About data analyst at Brightwell.");
    expect(it.last()?.options?.map(({ label }) => label)).toEqual([
      "Next round",
      "An offer",
      "They said no",
      "No word from them",
      "I withdrew",
    ]);
  });

  it.each([
    ["I got rejected", "rejected"],
    ["they went with somebody else", "rejected"],
    ["I'm through to the next round", "next_round"],
    ["I withdrew my application", "withdrew"],
    ["they made me an offer", "offer"],
    ["I got the job!", "offer"],
  ])("is understood when it is simply said: “%s”", (said, is) => {
    const it = told();
    it.says(said);
    expect(outcomeNow(process(it))?.is).toBe(is);
  });

  it("finds the employer in what is said, among several", () => {
    const it = told();
    debriefs(it, storyAt("Acme"));
    it.says("I got rejected by Brightwell");
    expect(it.hears()).toContain("About data analyst at Brightwell.");
  });

  it("is noted with its day and their words, which can be changed", () => {
    const it = told();
    it.calls("outcome", "rejected");
    expect(it.hears()).toContain("Noted for Wednesday 18 November 2026.");
    it.says("Dear Ann, we decided to go with another candidate.");
    pressed(it, "Answer them");
    it.says("cancel");
    it.calls("outcome", "rejected");
    it.says("another day");
    it.says("last friday");
    expect(outcomeNow(process(it))?.on).toEqual({ date: "2026-11-13" });
    it.calls("list");
    expect(it.hears()).toContain("data analyst at Brightwell (a no, Friday 13 November 2026)");
    it.calls("export");
    expect(it.last()?.files?.[0]?.content).toContain("we decided to go with another candidate");
  });

  it("leaves an application as it was that it turns out not to be about", () => {
    const it = told();
    it.says("I got a second interview");
    debriefs(it, storyAt("Acme"));
    const former = it.member().book.processes[0];
    const records = new Map(it.records());
    it.calls("outcome", "brightwell");
    it.says("no");
    it.says("They wrote a long mail.");
    expect(it.member().book.processes[0]?.outcome?.is).toBe("rejected");
    it.says("another application");
    it.says("acme");
    expect(it.member().book.processes[0]).toEqual({ ...former, talks: former?.talks });
    expect(it.records().get("outcome:1")).toEqual(records.get("outcome:1"));
    expect(it.member().book.processes[1]?.outcome?.is).toBe("rejected");
    it.says("change which application");
    it.says("one that isn't here");
    it.says("porter at Corner Shop");
    expect(it.member().book.processes[1]?.outcome).toBeUndefined();
    expect(it.member().book.processes[2]).toMatchObject({
      company: "Corner Shop",
      outcome: { is: "rejected" },
    });
    it.says("change which application");
    it.says("acme");
    expect(it.member().book.processes).toHaveLength(2);
  });

  it("can be told of an application nobody has told of, and of none", () => {
    const it = ann("/outcome", "porter at Acme", "no", "skip");
    expect(it.hears()).toContain("They said no: porter at Acme");
    expect(process(it)).toMatchObject({ role: "porter", company: "Acme", outcome: { is: "rejected" } });
    const other = told();
    other.calls("outcome");
    other.says("skip");
    expect(other.hears()).toContain("Nothing is noted.");
  });
});

describe("a next round", () => {
  it("reopens the preparation for the round that follows, and is no promise", () => {
    const it = told();
    it.says("I got a second interview");
    expect(it.hears()).toContain("They want to learn more, and nothing more");
    expect(it.hears()).toContain("About 15 to 42 in 100 second interviews");
    expect(process(it).round).toEqual({ stage: "second" });
    pressed(it, "Prepare for it");
    expect(keyOf(it.asked())).toBe("format");
    it.says("video");
    expect(it.hears()).toContain("data analyst at Brightwell: second interview");
    it.says("change stage");
    it.says("final");
    expect(process(it).round).toEqual({ stage: "final", format: "video" });
  });

  it("is over once that round has been told", () => {
    const it = told();
    it.says("next round");
    debriefs(
      it,
      "They asked a lot of follow-up questions. It was a second interview for the data analyst role at Brightwell.",
    );
    expect(process(it).interviews).toHaveLength(2);
    expect(process(it).round).toBeUndefined();
    expect(outcomeNow(process(it))).toBeUndefined();
  });
});

describe("a no", () => {
  it("gets a fair reading, the base rate it stands beside, one thing to take along, and a mail", () => {
    const it = told(
      storyAt("Brightwell", "I froze on the SQL question. They asked a lot of follow-up questions."),
    );
    it.says("I got rejected");
    it.says("skip");
    expect(it.hears()).toContain("They chose somebody else.");
    expect(it.hears()).toContain("About 12 to 35 in 100 first interviews end in an offer");
    expect(it.hears()).toContain("One thing to take along, in your words: “I froze on the SQL question”");
    expect(it.controls()).toContainEqual({ value: "/email rejection 1", label: "Answer them" });
  });

  it("takes the weakest sign along, where nothing was said of one's own part", () => {
    const it = told(storyAt("Brightwell", "They only asked superficial questions about my work."));
    it.says("I got rejected");
    it.says("skip");
    expect(it.hears()).toContain("One thing to take along: offer the depth yourself");
  });

  it("is never explained away where somebody was discriminated against", () => {
    for (const story of [
      "She said I was too old for the team, and they made jokes about my accent.",
      "They asked whether I was planning to have children.",
    ]) {
      const it = told(storyAt("Brightwell", story));
      it.says("I got rejected");
      it.says("skip");
      expect(it.hears()).not.toContain("They chose somebody else");
      expect(it.hears()).toContain("it may have played its part");
      expect(it.hears()).toContain("equality body");
      expect(it.hears()).toMatch(/You told me: “.+”/);
    }
  });

  it("hears it in the words of the refusal too", () => {
    const it = told();
    it.says("I got rejected");
    it.says("On the phone he said I was too old for them, and that it's more of a man's job.");
    expect(it.hears()).toContain("What you describe would be wrong of them");
  });

  it("meets somebody who is crushed first", () => {
    const it = told();
    it.says("I got rejected");
    it.says("They said no. I can't stop crying, I'm so useless.");
    expect(it.hears()).toMatch(/^That sounds really hard/);
    expect(it.hears()).toContain("findahelpline.com");
  });

  it("is no story to be read, and is met first, where it comes with how it feels", () => {
    const it = ann("they rejected me. third time this month. i feel like garbage");
    expect(it.hears()).toContain("says nothing about what you are worth");
    expect(it.hears()).not.toContain("will they want to go on with you");
    expect(it.member().talks[0]?.talk).toBe("outcome");
  });

  it("after an offer is theirs to explain", () => {
    const it = told();
    it.says("they made me an offer");
    it.says("skip");
    it.calls("outcome", "rejected");
    it.says("skip");
    expect(it.hears()).toContain("An offer taken back is theirs to explain");
  });

  it("leaves one line for the next interview, and it is shown there", () => {
    const it = told();
    it.says("I got rejected");
    it.says("skip");
    it.says("What I take along");
    it.says("Say the number first.");
    expect(it.hears()).toContain("To take along: Say the number first.");
    it.calls("invited");
    it.says("porter at Acme");
    it.says("first");
    pressed(it, "Prepare for it");
    it.says("phone");
    expect(it.hears()).toContain("What you wanted to take along:\n- “Say the number first.”");
  });
});

describe("no word from them", () => {
  it("is no outcome until the member makes it one, and comes with what is usual and from when to let go", () => {
    const it = told();
    it.says("I haven't heard back");
    expect(it.hears()).toContain("The interview was today.");
    expect(it.hears()).toContain("Letting go is fair from Wednesday 16 December 2026 on");
    expect(it.hears()).toMatch(/25\.1 days on average \(NACE, graduate jobs, 2023\)/);
    expect(it.hears()).toContain("no answer yet");
    expect(keyOf(it.asked())).toBe("let_go");
    it.says("keep waiting");
    expect(process(it).outcome).toBeUndefined();
    expect(it.controls()).toContainEqual({ value: "/email check-in 1", label: "Ask them kindly" });
  });

  it("is let go with a press, and opens again when they write after all", () => {
    const it = told();
    it.says("they ghosted me");
    it.says("let it go");
    expect(it.hears()).toContain("51 of 144");
    expect(outcomeNow(process(it))?.is).toBe("silence");
    it.says("they want to see me again");
    expect(it.hears()).toContain("On to the second interview");
    expect(outcomeNow(process(it))?.is).toBe("next_round");
  });

  it("is taken back with a change of mind", () => {
    const it = told();
    it.says("they ghosted me");
    it.says("let it go");
    it.says("change let go or wait");
    it.says("keep waiting");
    expect(process(it).outcome).toBeUndefined();
    expect(it.records().get("outcome:1")).toBeUndefined();
  });

  it("counts the days that have passed", () => {
    const it = told();
    const later = chat(house, it.member(), Date.UTC(2026, 11, 20, 17));
    later.says("still nothing");
    expect(later.hears()).toContain("It is 32 days since the interview.");
    expect(later.hears()).toContain("By now it is fair to let go.");
  });
});

describe("the gut forecast", () => {
  it("is offered with the first question of the reading, with one press, and asks nothing", () => {
    const it = ann("/debrief", storyAt("Brightwell"), "yes");
    expect(it.hears()).toContain("Before I say how it looked, your own guess, if you like");
    const asked = it.asked();
    expect(it.buttons()).toEqual(
      expect.arrayContaining(["My guess: they will", "My guess: either way", "My guess: they won't"]),
    );
    pressed(it, "My guess: they won't");
    expect(it.hears()).toContain("Your guess: they won't want to go on with you.");
    expect(it.asked()).toBe(asked);
    it.says(it.last()?.options?.[0]?.label ?? "skip");
    expect(it.buttons()).not.toContain("My guess: they will");
  });

  it("is not offered again to who passed it over, nor with the card", () => {
    const it = ann("/debrief", storyAt("Brightwell"), "yes");
    it.says(it.last()?.options?.[0]?.label ?? "skip");
    expect(it.buttons()).not.toContain("My guess: they will");
    it.says("enough");
    expect(it.buttons()).not.toContain("My guess: they will");
    const silent = ann("/debrief", storyAt("Brightwell"), "enough");
    expect(silent.buttons()).not.toContain("My guess: they will");
  });

  it("is offered after the quick form too", () => {
    const it = ann("/debrief");
    it.presses("change:quick");
    it.fills({ good: "rapport" });
    pressed(it, "My guess: they will");
    for (const _ of [1, 2, 3]) it.says("enough");
    expect(it.member().book.interviews[0]?.guess).toBe("onward");
  });

  it("is read in words too, said to the question it stands beside, which stays open", () => {
    for (const [said, noted] of [
      ["I think 70 %", "Your guess: they'll want to go on with you."],
      ["maybe a coin flip", "Your guess: it could go either way."],
      ["pretty sure I didn't get it", "Your guess: they won't want to go on with you."],
    ] as const) {
      const it = ann("/debrief", storyAt("Brightwell"), "yes");
      const beside = keyOf(it.asked());
      it.says(said);
      expect(it.hears()).toContain(noted);
      expect(keyOf(it.asked())).toBe(beside);
      const boxed = ann("/debrief", storyAt("Brightwell"), "yes");
      boxed.writes(said, boxed.asked());
      expect(boxed.hears()).toContain(noted);
    }
  });

  it("that can't be read is asked for plainly, and can be passed", () => {
    const it = ann("/debrief", storyAt("Brightwell"), "yes");
    const beside = keyOf(it.asked());
    it.says("my guess is purple");
    expect(it.hears()).toContain("Will they want to go on with you?");
    expect(it.hears()).toContain("or how likely, such as “70 %”");
    it.says("skip");
    expect(keyOf(it.asked())).toBe(beside);
    const other = ann("/debrief", storyAt("Brightwell"), "yes", "my guess is purple", "7 out of 10");
    expect(other.hears()).toContain("Your guess: they'll want to go on with you.");
  });

  it("is held against what came, without a score under ten outcomes", () => {
    const it = told(storyAt("Brightwell"), "My guess: they won't");
    it.says("next round");
    expect(it.hears()).toContain("you guessed that they wouldn't want to go on with you. It came otherwise.");
    expect(it.hears()).toContain("From 10 outcomes on I can say how your guesses do; so far there is 1.");
    expect(it.hears()).not.toMatch(/%/);
  });

  it("from ten on says how guesses do, with what they are counted of", () => {
    const it = ann();
    for (let nth = 0; nth < 10; nth++) {
      const company = `${"ABCDEFGHIJ"[nth]}corp`;
      debriefs(it, storyAt(company), nth < 6 ? "My guess: they will" : "My guess: they won't");
      it.says(`/outcome ${nth < 5 ? "next round" : "rejected"}`);
      if (keyOf(it.asked()) === "application") it.says(company);
      it.says("skip");
    }
    expect(it.hears()).toContain(
      "Of 10 interviews with a guess of yours and an outcome: 6 times you thought they'd go on with you, and 5 of those times they did",
    );
    it.calls("pattern");
    expect(it.hears()).toContain("Your own guesses. Of 10 interviews");
  });
});

describe("an outcome that is told with what they said", () => {
  it("is noted, and what was told with it isn't asked for", () => {
    const it = told();
    it.says("They rejected me. They said they want somebody younger. I'm 58, it's age discrimination.");
    expect(it.hears()).toContain("They said no: data analyst at Brightwell");
    expect(it.hears()).not.toContain("What did they write or say?");
    expect(it.hears()).not.toContain("Before I say how it looked");
    it.calls("export");
    expect(it.last()?.files?.[0]?.content).toContain("They said they want somebody younger.");
  });
});

describe("somebody crushed", () => {
  it("is met first, whatever was asked, and after the end", () => {
    for (const said of ["I can't do this any more, I feel worthless", "Should I just give up?"]) {
      const it = told();
      it.says(said);
      expect(it.hears()).toContain("please don't carry it alone");
      it.calls("outcome");
      const asked = it.asked();
      it.says(said);
      expect(it.hears()).toContain("please don't carry it alone");
      expect(it.hears()).not.toContain("couldn't read");
      expect(it.asked()).toBe(asked);
      expect(ann("/list", said).hears()).toContain("please don't carry it alone");
    }
  });
});

import { describe, expect, it } from "vitest";
import type { Book } from "../../src/conversations/book.ts";
import { house } from "../../src/conversations/index.ts";
import { newMember } from "../../src/core/member.ts";
import { plain } from "../../src/core/message.ts";
import { at as berlin, wall } from "../interview/nudges/member.ts";
import { type Chat, chat } from "../support/chat.ts";
import { ann, goesOn, keyOf, STORY } from "../support/debrief.ts";

const NEW_YORK = "America/New_York";
const at = (local: string) => berlin(local, NEW_YORK);

/** Ann after a debrief on Wednesday 18 November, around noon in New York, who said yes to reminders. */
function remindedAnn(answers: Record<string, string> = {}): Chat<Book> {
  const it = ann({ story: STORY });
  goesOn(it, undefined, { ...ANSWERS, ...answers });
  return it;
}

const ANSWERS: Record<string, string> = {
  "story:right": "yes",
  when: "today at 10",
  "point:1": "how they staff nights",
  strength: "I ran triage for two years",
  details: "Ann Lee, ann@example.org",
  more: "no",
};

/** "Wed 2026-11-18 14:00 The thank-you, …" for each time something is said. */
function heardBy(it: Chat<Book>, until: string): readonly string[] {
  return it
    .lives(at(until))
    .map(({ at, messages }) => `${wall(at, NEW_YORK)} ${messages.map(plain).join(" ").slice(0, 40)}`);
}

describe("the yes to reminders", () => {
  it("is asked for once, at the end of the first debrief, with what would be said and when", () => {
    const it = ann({ story: STORY });
    goesOn(it, "reminders", ANSWERS);
    expect(it.hears()).toContain("a thank-you while its 24 hours are open");
    expect(it.hears()).toContain("never between 21:00 and 08:00");
    expect(it.hears()).toContain("public holidays I don't know");
    it.says("no");
    expect(heardBy(it, "2027-03-01 00:00")).toEqual([]);
    it.calls("debrief");
    it.says(STORY);
    expect(goesOn(it, undefined, { ...ANSWERS, when: "yesterday" })).not.toContain("reminders");
  });

  it("is not there before it was given: nothing is ever said", () => {
    const it = ann({ story: STORY });
    goesOn(it, "reminders", ANSWERS);
    it.says("skip");
    expect(heardBy(it, "2027-03-01 00:00")).toEqual([]);
  });

  it("waits for the day they named in the story, though the debrief ends with the card", () => {
    const it = chat(house);
    it.calls("reminders", "on");
    it.says("New York");
    it.calls("debrief");
    for (const words of [STORY, "right", "that's enough"]) it.says(words);
    // “By Friday”, the 20th; the first business day after it is the Monday.
    expect(it.calls("reminders").map(plain).join()).toContain(
      "Check-in: staff nurse at St Anne's Hospital, Monday 23",
    );
  });

  it("brings each one at its moment, with why now and a way to have it later or never", () => {
    const it = remindedAnn();
    expect(heardBy(it, "2026-11-19 09:00")).toEqual([
      "Wed 2026-11-18 14:00 The thank-you, staff nurse at St Anne's ",
      "Thu 2026-11-19 08:00 Last call for the thank-you, staff nurse",
    ]);
    expect(it.hears()).toContain("end today at 10:00");
    expect(it.buttons()).toEqual(["I sent it", "Show me the email", "Snooze", "Stop these"]);
    expect(keyOf(it.asked())).toBe("thank_you:1:2");
  });

  it("asks for the time zone where nobody has said it: without one nothing is said", () => {
    const it = chat(house, newMember<Book>("test:bo", house.empty));
    it.calls("reminders", "on");
    expect(it.hears()).toContain("time zone");
    expect(it.member().due).toBeUndefined();
  });
});

describe("under a reminder", () => {
  const reminded = (until: string, answers: Record<string, string> = {}) => {
    const it = remindedAnn(answers);
    it.lives(at(until));
    return it;
  };

  it("“I sent it” ends both calls, by button or in words", () => {
    for (const sends of [
      (it: Chat<Book>) => it.presses("done"),
      (it: Chat<Book>) => it.says("I sent it"),
      (it: Chat<Book>) => it.says("Done."),
    ]) {
      const it = reminded("2026-11-18 14:00");
      sends(it);
      expect(it.hears()).toBe("Good. That one is out, and off my list.");
      expect(heardBy(it, "2026-11-19 23:00")).toEqual([]);
    }
  });

  it("a mail that was marked as sent ends them too", () => {
    const it = reminded("2026-11-18 12:30");
    const press = it.member().talks[0]?.id;
    it.presses(`pick:draft:1=sent@0`, `${press}/card`);
    expect(heardBy(it, "2026-11-19 23:00")).toEqual([]);
  });

  it("it can be put off: by button, by a day, in words, and is said again then", () => {
    const times: [(it: Chat<Book>) => unknown, string][] = [
      [(it) => [it.presses("snooze"), it.presses("1h")], "Wed 2026-11-18 15:00"],
      [(it) => [it.says("later"), it.presses("evening")], "Wed 2026-11-18 18:00"],
      [(it) => it.says("remind me tonight"), "Wed 2026-11-18 18:00"],
      [(it) => it.says("snooze until tomorrow morning"), "Thu 2026-11-19 08:00"],
      [(it) => [it.presses("snooze"), it.says("in 30 minutes")], "Wed 2026-11-18 14:30"],
      [(it) => it.says("Thursday at 9:30"), "Thu 2026-11-19 08:00"],
    ];
    for (const [puts, time] of times) {
      const it = reminded("2026-11-18 14:00");
      puts(it);
      const [first] = heardBy(it, "2026-11-25 00:00");
      expect(first?.slice(0, 20), it.hears()).toBe(time);
    }
  });

  it("put off into quiet hours, it says that it comes after them", () => {
    const it = reminded("2026-11-18 14:00");
    it.presses("snooze");
    it.says("tonight at 11pm");
    expect(it.hears()).toBe("I'll say it again tomorrow at 08:00. That is when your quiet hours are over.");
  });

  it("a time it can't read is asked for again, and nothing is lost", () => {
    const it = reminded("2026-11-18 14:00");
    it.presses("snooze");
    it.writes("when the cows come home");
    expect(it.hears()).toContain("I couldn't read a time in that");
    it.presses("tomorrow");
    expect(it.hears()).toBe("I'll say it again tomorrow at 09:00.");
  });

  it("pressed by mistake, it is shown again and answered anew", () => {
    const it = reminded("2026-11-18 14:00");
    const question = it.asked() ?? "";
    it.presses("done");
    it.presses(`change:${keyOf(question)}`, question);
    expect(it.hears()).toContain("The thank-you, staff nurse");
    it.presses("1h");
    expect(heardBy(it, "2026-11-18 16:00")[0]).toMatch(/^Wed 2026-11-18 15:00 The thank-you/);
  });

  it("“stop these” stops the kind and no other, and can be taken back", () => {
    const it = reminded("2026-11-18 14:00");
    it.says("stop");
    expect(it.hears()).toContain("No more of these: “Thank-you”");
    expect(heardBy(it, "2026-11-20 12:00").map((line) => line.slice(21, 38))).toEqual(["Staff nurse at St"]);
    it.presses("/reminders on thank_you");
    expect(it.hears()).toContain("“Thank-you” is on again");
  });

  it("words that are no answer to it go where they would have gone", () => {
    const it = reminded("2026-11-18 14:00");
    it.says("list");
    expect(it.hears()).toContain("Your interviews, by application");
  });

  it("an answer counts only while it is the last thing that was said", () => {
    const it = reminded("2026-11-18 14:00");
    for (const [words, time] of [
      ["list", "14:01"],
      ["help", "14:02"],
      ["done", "14:03"],
    ] as const) {
      it.lives(at(`2026-11-18 ${time}`));
      it.says(words);
    }
    expect(it.hears()).not.toContain("off my list");
  });
});

describe("the wait", () => {
  const waiting = (until: string) => {
    const it = remindedAnn({ reply_by: "next Friday" });
    it.lives(at("2026-11-19 11:00"));
    it.says("thanks, all good");
    it.lives(at(until));
    return it;
  };

  it("is spoken of one business day after the promised day, with the mail at hand", () => {
    const it = waiting("2026-11-23 11:00");
    expect(it.hears()).toContain("they said you'd hear by Friday 20 November, and a business day has passed");
    expect(it.last()?.options?.map(({ value }) => value)).toEqual([
      "/email check-in 1",
      "done",
      "heard",
      "by",
    ]);
    it.presses("/email check-in 1");
    expect(it.hears()).toContain("Check-in");
  });

  it("another day they named begins it anew", () => {
    const it = waiting("2026-11-23 11:00");
    it.presses("by");
    it.says("they said next Wednesday");
    expect(it.hears()).toContain("Noted: Wednesday 2 December");
    expect(heardBy(it, "2026-12-04 00:00").filter((line) => line.includes("they"))).toEqual([
      "Thu 2026-12-03 10:00 Staff nurse at St Anne's Hospital: they ",
    ]);
  });

  it.each([
    ["next_round", "They want to learn more"],
    ["offer", "until it is in writing"],
    ["rejected", "They chose somebody else"],
    ["withdrew", "Withdrawn: staff nurse at St Anne's Hospital"],
  ])("ends with the outcome: %s", (outcome, words) => {
    const it = waiting("2026-11-23 11:00");
    it.says("they answered");
    it.presses(`outcome ${outcome}`);
    expect(it.member().book.processes[0]?.outcome?.is).toBe(outcome);
    if (keyOf(it.asked()) === "stage") it.says("second");
    if (keyOf(it.asked()) === "said") it.says("skip");
    expect(it.hears()).toContain(words);
    expect(heardBy(it, "2027-03-01 00:00")).toEqual([]);
  });

  it("is let go of by one press, without being asked again", () => {
    const it = waiting("2026-11-23 11:00");
    it.calls("reminders", "let_go:1:1 outcome silence");
    expect(it.hears()).toContain("Let go: staff nurse at St Anne's Hospital");
    expect(it.hears()).not.toContain("Shall I put it down");
    expect(it.member().book.processes[0]?.outcome?.is).toBe("silence");
    expect(heardBy(it, "2027-03-01 00:00")).toEqual([]);
  });

  it("never says or implies that anything is certain", () => {
    const it = waiting("2026-11-23 11:00");
    const said = it.lives(at("2027-03-01 00:00")).flatMap(({ messages }) => messages.map(plain));
    for (const text of said) expect(text).not.toMatch(/\b(?:you will get|you've got it|likely|certainly)\b/i);
  });
});

describe("reminders that get no answer", () => {
  it("stop by themselves after three, say so once, and start again on a word", () => {
    const it = remindedAnn({ reply_by: "skip" });
    const said = heardBy(it, "2027-03-01 00:00");
    expect(said.map((line) => line.slice(21))).toEqual([
      "The thank-you, staff nurse at St Anne's ",
      "Last call for the thank-you, staff nurse",
      "Staff nurse at St Anne's Hospital: your ",
      "Staff nurse at St Anne's Hospital: they ",
      "My last reminders got no answer, so I'll",
    ]);
    expect(it.buttons()).toEqual(["Start again", "My reminders"]);
    it.says("reminders on");
    expect(it.hears()).toContain("Reminders are on");
    it.calls("debrief");
    it.says(STORY);
    expect(goesOn(it, undefined, { ...ANSWERS, when: "yesterday" })).not.toContain("reminders");
  });

  it("asked about again after the next debrief, where they had stopped", () => {
    const it = remindedAnn({ reply_by: "skip" });
    it.lives(at("2027-02-01 12:00"));
    it.calls("debrief");
    it.says(STORY);
    expect(goesOn(it, "reminders", ANSWERS).length).toBeGreaterThan(2);
    expect(it.hears()).toContain("I had gone quiet");
    it.says("yes");
    expect(heardBy(it, "2027-02-01 23:00").length).toBeGreaterThan(0);
  });
});

describe("all of them", () => {
  it("can be paused until a day, in words, and say so", () => {
    const it = remindedAnn();
    it.says("pause until Monday");
    expect(it.hears()).toBe("Reminders are paused until Monday 23 November.");
    expect(heardBy(it, "2026-11-23 12:00")[0]).toMatch(/^Mon 2026-11-23/);
    it.says("pause reminders for the cows");
    expect(it.hears()).toContain("I couldn't read a day in that");
  });

  it("can be stopped and started", () => {
    const it = remindedAnn();
    it.says("stop all reminders");
    expect(heardBy(it, "2026-11-18 23:00")).toEqual([]);
    it.says("reminders on");
    expect(heardBy(it, "2026-11-19 09:00").length).toBe(1);
  });

  it("are listed, moved and cancelled", () => {
    const it = remindedAnn();
    it.calls("reminders");
    expect(it.hears()).toContain("Thank-you: staff nurse at St Anne's Hospital");
    expect(it.hears()).toContain("They are on.");
    it.says("move or cancel one");
    it.presses("thank_you:1:1");
    it.says("another day");
    it.says("tomorrow at 9am");
    expect(it.hears()).toContain("tomorrow at 09:00");
    it.calls("reminders");
    it.says("move or cancel one");
    it.presses("thank_you:1:2");
    it.says("cancel it");
    expect(heardBy(it, "2026-11-19 23:00").map((line) => line.slice(0, 20))).toEqual([
      "Thu 2026-11-19 09:00",
    ]);
  });

  it("keep to quiet hours of one's own, and to the kinds one wants", () => {
    const it = remindedAnn();
    it.calls("settings");
    it.says("my reminders");
    it.says("quiet hours");
    it.says("noon to 6pm");
    expect(it.hears()).toContain("I couldn't read that");
    it.says("12 to 18");
    expect(it.hears()).toContain("12:00 to 18:00");
    expect(heardBy(it, "2026-11-18 23:00").map((line) => line.slice(0, 20))).toEqual([
      "Wed 2026-11-18 18:00",
    ]);
    it.calls("reminders");
    it.says("which kinds");
    it.fills({ kinds: "check_in,let_go" });
    expect(heardBy(it, "2026-11-21 00:00")).toEqual([]);
  });

  it("that leave no day for anything are refused", () => {
    const it = remindedAnn();
    it.calls("reminders");
    it.says("quiet hours");
    it.says("8 to 6");
    expect(it.hears()).toContain("at least four hours");
  });
});

describe("after a time in which the bot was down", () => {
  it("there is one message for all that is still worth saying, and each of it can be shown", () => {
    const it = remindedAnn({ reply_by: "next Friday" });
    it.calls("debrief");
    it.says(STORY.replace("staff nurse", "ward manager").replace("St Anne's", "St Mary's"));
    goesOn(it, undefined, { ...ANSWERS, reply_by: "next Friday", job: "ward manager at St Mary's Hospital" });
    const later = chat(house, it.member(), at("2026-11-24 12:00"));
    later.lives(at("2026-11-24 12:00"));
    expect(later.hears()).toContain("Two things are waiting for you:");
    const [first] = later.last()?.options ?? [];
    later.presses(first?.value ?? "");
    expect(later.hears()).toContain("a business day has passed");
    expect(later.buttons()).toContain("Snooze");
  });
});

import { describe, expect, it } from "vitest";
import type { Book } from "../../src/conversations/book.ts";
import { house } from "../../src/conversations/index.ts";
import { newMember } from "../../src/core/member.ts";
import { chat } from "../support/chat.ts";
import { ANSWERS, ann, goesOn, keyOf, STORY } from "../support/debrief.ts";

const WARM = "She was lovely, we laughed a lot and talked like old friends. It ran half an hour over.";

describe("the debrief", () => {
  it("opens with the member's own words", () => {
    expect(ann().hears()).toMatch(/\n\nHow did it go\? Tell me in your own words/);
  });

  it("says above the very first thing what becomes of their words, whatever that is, and never again", () => {
    const NOTICE = "stays between us: it is kept for you, encrypted";
    const begins: readonly ((it: ReturnType<typeof chat<Book>>) => unknown)[] = [
      (it) => it.says("hi"),
      (it) => it.says(STORY),
      (it) => it.calls("list"),
      (it) => it.presses("nonsense"),
    ];
    for (const begin of begins) {
      const it = chat(house);
      begin(it);
      expect(it.hears().split(NOTICE)).toHaveLength(2);
      it.says("help");
      expect(it.hears()).not.toContain(NOTICE);
    }
  });

  it("says back what it read in the story, in one step", () => {
    const it = ann({ story: STORY });
    expect(it.hears()).toMatch(
      /I read in it:\n- Depth: dug in, followed up \(“.*”\)\n- Next steps: clear steps or a date \(“.*”\)\n[\s\S]*Right\?/,
    );
  });

  it("never asks what the story told", () => {
    const it = ann({ story: STORY });
    const asked = goesOn(it);
    for (const told of ["sign:skills_depth", "sign:next_steps", "people", "job"])
      expect(asked).not.toContain(told);
  });

  it("takes the member through to an email made of their own facts", () => {
    const it = ann({ story: STORY });
    goesOn(it, "more");
    expect(it.hears()).toContain("Subject:");
    const mail = it.hears();
    for (const fact of ["Maria", "staff nurse", "St Anne's Hospital", "Ann Lee", "ann@example.org", "triage"])
      expect(mail).toContain(fact);
  });

  it("asks at most three more questions from the card to the email after a rich story", () => {
    const it = ann({ story: STORY });
    const asked = goesOn(it, "more");
    expect(asked.slice(asked.indexOf("point:1")).filter((key) => key !== "reply_by")).toEqual([
      "point:1",
      "strength",
      "details",
    ]);
  });

  it("asks the details once and knows them in the next debrief", () => {
    const it = ann({ story: STORY });
    goesOn(it);
    it.calls("debrief");
    it.says(STORY);
    expect(goesOn(it)).not.toContain("details");
  });

  it("asks different things after different stories", () => {
    const open = (story: string) => {
      const it = ann({ story });
      return goesOn(it, "point:1");
    };
    expect(open(STORY)).not.toEqual(open(WARM));
  });

  it("asks at once about what it misread, and drops that reading", () => {
    const it = ann({ story: STORY });
    it.presses("no");
    expect(it.hears()).toContain("Which one did I get wrong?");
    it.presses("sign:next_steps");
    expect(keyOf(it.asked())).toBe("sign:next_steps");
    it.presses("negative");
    expect(it.hears()).toContain("Anything else I got wrong?");
    it.presses("none");
    goesOn(it, "point:1");
    it.calls("why");
    expect(it.hears()).toContain("Next steps, nothing, or vague: −0.25");
  });

  it("lets what it read in the story be changed by name, at any time", () => {
    const it = ann({ story: STORY });
    goesOn(it, "point:1");
    it.says("change depth");
    it.presses("negative");
    expect(it.hears()).toContain("Changed. Depth: stayed on the surface.");
    goesOn(it, "point:1");
    it.calls("why");
    expect(it.hears()).toContain("Depth, stayed on the surface: −0.35");
  });

  it("reads an edited story anew", () => {
    const it = ann({ story: STORY });
    it.says("change your story");
    it.says("They cut it short, ten minutes instead of an hour.");
    expect(it.hears()).toContain("Length: cut short or rushed");
    expect(it.hears()).not.toContain("Depth: dug in");
  });

  it("gives a result at any time, from what is known", () => {
    const it = ann({ story: STORY });
    it.says("that's enough");
    expect(it.hears()).toContain("How it looked");
    const silent = ann();
    silent.says("enough");
    expect(silent.hears()).toContain("Not enough to say");
  });

  it("says on every card that it is not an offer", () => {
    for (const story of [STORY, WARM, "no idea how it went"]) {
      const it = ann({ story });
      it.says("enough");
      expect(it.hears()).toContain("This is not an offer");
    }
  });

  it("does not count a tour on the phone, and counts it again when the format is put right", () => {
    const it = ann({
      story:
        "They introduced me to the whole team and showed me round the office, and then we had a long talk.",
    });
    it.says("yes");
    const answers = {
      when: "yesterday",
      job: "clerk at Acme",
      people: "Jo",
      stage: "first",
      structured: "no",
      inexperienced: "no",
    };
    goesOn(it, "point:1", answers);
    it.says("change format");
    it.says("by phone");
    goesOn(it, "point:1", answers);
    it.calls("why");
    it.calls("why");
    expect(it.hears()).toMatch(/Introductions, .*× 0 × 0\.7 = \+0\.00/);
    it.says("change format");
    it.says("in person");
    goesOn(it, "point:1", answers);
    it.calls("why");
    expect(it.hears()).toMatch(/Introductions, .*× 1 × 0\.7 = \+0\.07/);
  });

  it("keeps the employer's conduct apart from how the member did", () => {
    const it = ann({
      story: "They asked whether I was planning to have children and the manager was rude to me.",
    });
    it.says("enough");
    expect(it.hears()).toContain("kept apart from how you did");
    expect(it.hears()).toContain("None of this counts in the reading above");
  });

  it("meets someone who sounds crushed before anything else, and lets it rest until tomorrow", () => {
    const it = ann({ story: "I can't stop crying. I'm so useless, I froze on every single question." });
    expect(it.hears()).toContain("I'm sorry");
    expect(it.hears()).toContain("findahelpline.com");
    expect(it.last()?.options?.map(({ label }) => label)).toEqual(["Now", "Tomorrow"]);
    it.presses("tomorrow");
    expect(it.hears()).toContain("It will be here.");
    it.says("ready");
    expect(keyOf(it.asked())).not.toBe("");
    expect(it.hears()).not.toContain("I'm sorry");
  });

  it("reads dates in words in the member's zone and says them back with a way to change them", () => {
    const it = ann({ story: "It went fine I think, nothing special to tell about it." });
    goesOn(it, "when");
    it.says("yesterday at 3pm");
    expect(it.hears()).toContain("When it was: Tuesday 17 November 2026 at 15:00.");
    const [note] = it.last()?.parts ?? [];
    expect(note).toMatchObject({
      times: [{ shown: "Tuesday 17 November 2026 at 15:00", at: Date.UTC(2026, 10, 17, 20) }],
    });
    expect(it.last()?.controls?.[0]).toEqual({ value: "change:when", label: "Change: When it was" });
  });

  it("writes one mail for each interviewer, no two alike", () => {
    const it = ann({ story: STORY });
    it.says("yes");
    it.says("change who was there");
    it.says("Maria Lopez, Tom Baker");
    goesOn(it, "details", { ...ANSWERS, "point:2": "the new rota" });
    it.says("Ann Lee");
    const mails = it
      .hears()
      .split(/Thank-you to /)
      .slice(1);
    expect(mails.map((mail) => mail.split("\n")[0])).toEqual(["Maria Lopez", "Tom Baker"]);
    expect(mails[0]).toContain("staff nights");
    expect(mails[1]).toContain("rota");
    expect(mails[1]).not.toContain("staff nights");
  });

  it("files interviews with one employer under one application", () => {
    const it = ann({ story: STORY });
    goesOn(it);
    it.calls("debrief");
    it.says(STORY);
    goesOn(it);
    it.calls("list");
    expect(it.hears().match(/staff nurse at St Anne's Hospital/gi)).toHaveLength(1);
    expect(it.hears()).toMatch(/1\. .*\n2\. /);
    it.calls("list", "1");
    expect(it.hears()).toMatch(
      /^1\. staff nurse[\s\S]*Here it is again\.[\s\S]*How it looked: staff nurse[\s\S]*Subject:/,
    );
  });
});

describe("settings", () => {
  it("keep the zone the member names, and days in words are read there from then on", () => {
    const it = ann();
    it.calls("settings");
    it.presses("zone");
    it.says("Tokyo");
    expect(it.hears()).toContain("Time zone: Asia/Tokyo.");
    it.calls("debrief");
    it.presses(it.last()?.options?.[0]?.value ?? "");
    it.says("It was fine, nothing special to tell about it at all.");
    goesOn(it, "when");
    it.says("today at 1am");
    // It is noon in New York, and two in the morning of the next day in Tokyo.
    expect(it.hears()).toContain("When it was: Thursday 19 November 2026 at 01:00.");
  });
});

describe("the quick form", () => {
  it("is offered at the beginning, and comes to a card without a question that was ticked", () => {
    const it = ann();
    expect(it.last()?.controls?.[0]).toEqual({ value: "change:quick", label: "Quick form instead" });
    it.presses("change:quick");
    expect(it.last()?.fields?.map(({ name }) => name)).toEqual(["good", "bad", "stage", "format", "story"]);
    it.fills({
      good: "rapport,skills_depth",
      bad: "length",
      stage: "first",
      format: "video",
      story: "With Maria Lopez, data analyst at Brightwell.",
    });
    const asked = goesOn(it, "point:1");
    for (const ticked of ["story", "sign:rapport", "sign:skills_depth", "sign:length", "stage", "format"])
      expect(asked).not.toContain(ticked);
    it.calls("why");
    expect(it.hears()).toContain("Rapport, flowed both ways: +0.10");
    expect(it.hears()).toContain("Length, cut short or rushed: −0.25");
  });

  it("can be answered in words too", () => {
    const it = ann();
    it.presses("change:quick");
    it.says("They cut the interview short.");
    expect(keyOf(it.asked())).not.toBe("story");
  });
});

describe("the email", () => {
  it("can be edited in a form, and stays as the member put it", () => {
    const it = ann({ story: STORY });
    goesOn(it, "details");
    it.says("Ann Lee");
    expect(it.buttons()).toContain("Edit the email");
    it.presses("change:draft:1", "1/draft:1");
    expect(it.last()?.fields?.map(({ name }) => name)).toEqual(["subject", "body"]);
    it.fills({ subject: "Thank you, Maria", body: "Dear Maria, thank you. Ann" });
    expect(it.hears()).toContain("Subject: Thank you, Maria\n\nDear Maria, thank you. Ann");
  });
});

describe("a time zone nobody has said", () => {
  it("is asked once, before the first day, and kept", () => {
    const stranger = () => chat(house, newMember("test:bo", house.empty));
    const it = stranger();
    it.calls("debrief");
    it.says("It was fine, nothing special to tell about it at all.");
    const asked = goesOn(it, "zone");
    expect(asked).not.toContain("when");
    it.says("Tokyo");
    goesOn(it, "when");
    it.says("today at 1am");
    expect(it.hears()).toContain("Thursday 19 November 2026 at 01:00");
    it.says("enough");
    goesOn(it);
    it.calls("debrief");
    it.says(STORY);
    expect(goesOn(it, undefined, { ...ANSWERS, when: "yesterday" })).not.toContain("zone");
  });
});

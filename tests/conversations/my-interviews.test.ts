import { describe, expect, it } from "vitest";
import { boardOf } from "../../src/conversations/board.ts";
import { type Book, filed } from "../../src/conversations/book.ts";
import { house } from "../../src/conversations/index.ts";
import { listedAs } from "../../src/conversations/my-interviews/order.ts";
import { newMember } from "../../src/core/member.ts";
import { described } from "../../src/core/picture.ts";
import { interviewSchema } from "../../src/interview/interview.ts";
import { type Chat, chat } from "../support/chat.ts";
import { ann, debriefs, pressed, storyAt } from "../support/journey.ts";

const GOOD = "They followed up on everything and went deep into how my work is done.";
const POOR = "They only asked superficial questions about my work.";

const two = () => {
  const it = ann();
  debriefs(it, storyAt("Brightwell", POOR));
  debriefs(it, storyAt("Acme", GOOD));
  return it;
};
const board = (it: Chat<Book>) =>
  boardOf({ book: it.member().book, talks: it.member().talks, moment: { now: 0, zone: "UTC" } });

describe("my interviews", () => {
  it("are listed by application, the latest first, each with its own button", () => {
    const it = two();
    it.calls("list");
    expect(it.hears()).toMatch(
      /data analyst at Acme\n1\. first interview.*\n\ndata analyst at Brightwell\n2\. first interview/,
    );
    expect(it.buttons()).toEqual(["Open 1", "Open 2"]);
  });

  it("open by number, with all that can be done with one", () => {
    const it = two();
    it.says("list 2");
    expect(it.hears()).toContain("How it looked: data analyst at Brightwell");
    expect(it.buttons()).toEqual(
      expect.arrayContaining(["What happened?", "What to take from it", "Compare", "Delete"]),
    );
    it.says("change depth");
    it.says("good");
    expect(it.hears()).toContain("Changed. Depth: dug in, followed up.");
  });

  it("open by a button however the list has grown since", () => {
    const it = two();
    it.calls("list");
    const [first] = it.controls();
    debriefs(it, storyAt("Corner Shop", GOOD));
    it.presses(first?.value ?? "");
    expect(it.hears()).toContain("How it looked: data analyst at Acme");
  });

  it("are found by an employer's name, and a wrong one says so", () => {
    const it = two();
    it.calls("list", "bright");
    expect(it.hears()).toMatch(/^For “bright”:\n\ndata analyst at Brightwell\n2\. /);
    it.calls("list", "Pangolin");
    expect(it.hears()).toContain("There is no interview “Pangolin” in your list.");
    it.calls("list", "99");
    expect(it.hears()).toContain("There is no interview “99” in your list.");
  });

  it("show the card alone where the talk behind it is no longer kept", () => {
    const it = two();
    const other = chat(house, { ...it.member(), talks: [] });
    other.keeps("interview:1", it.records().get("interview:1"));
    other.calls("list", "2");
    expect(other.hears()).toContain("How it looked: data analyst at Brightwell");
  });
});

describe("what is kept of an interview and can't be read", () => {
  /** Damaged, another version's, somebody else's. */
  const FOREIGN = [{}, { id: "2", talk: "debrief", facts: {}, said: [], misses: 0 }, [], "x", 7, { id: 2 }];

  it.each([
    "why",
    "list",
    "list 1",
    "compare",
    "pattern",
    "email",
    "outcome",
    "recover",
    "prepare",
    "export",
  ])("is left out of “%s”, which answers all the same", (call) => {
    const [command = "", args = ""] = call.split(/ (.*)/);
    for (const foreign of FOREIGN) {
      const it = chat(house, { ...two().member(), talks: [] });
      for (const id of ["1", "2"]) it.keeps(`interview:${id}`, foreign);
      it.calls(command, args);
      expect(it.hears().trim(), JSON.stringify(foreign)).not.toBe("");
    }
  });

  it("is said to be so by “why”, with a way to have it again", () => {
    const it = two();
    it.keeps("interview:2", { id: "2" });
    it.calls("why");
    expect(it.hears()).toContain("can't be read any more");
    it.calls("list", "1");
    it.says("change depth");
    it.says("positive");
    it.calls("why");
    expect(it.hears()).toContain("Why: data analyst at Acme");
  });

  it("goes and comes back with the rest of the interview", () => {
    const it = two();
    it.keeps("interview:2", { id: "2" });
    it.calls("delete", "1");
    it.says("bring it back");
    expect(it.hears()).toContain("It is back: the interview for data analyst at Acme");
    expect(it.records().get("interview:2")).toEqual({ id: "2" });
  });
});

describe("a talk that began with what can't be read", () => {
  const damaged = () => {
    const it = ann();
    it.calls("debrief");
    const [open] = it.member().talks;
    return chat(house, { ...it.member(), talks: open ? [{ ...open, facts: { id: 7 } }] : [] });
  };

  it("is put away whole, and holds nothing up", () => {
    const it = damaged();
    it.says("hi");
    expect(it.hears()).toContain("How did it go?");
    expect(it.member().talks).toHaveLength(1);
    expect(it.records().get("talk:1")).toMatchObject({ talk: "debrief", facts: { id: 7 } });
  });

  it("says so where its buttons are pressed, and can be exported", () => {
    const it = damaged();
    it.presses("skip", "1/story");
    expect(it.hears()).toContain("That one is closed.");
    it.calls("export");
    expect(it.hears()).toContain("in these two files");
  });
});

describe("two side by side", () => {
  it("are the last two, or any two that are named", () => {
    const it = two();
    it.calls("compare");
    expect(it.hears()).toContain("Left: 2. data analyst at Brightwell");
    expect(it.hears()).toContain("- Depth: stayed on the surface  ·  dug in, followed up");
    expect(it.hears()).toContain("Better in the later one: depth.");
    expect(it.last()?.pictures?.map(({ name }) => name)).toEqual(["side-by-side.png"]);
    expect(it.hears()).toContain("Two interviews are no pattern");
    debriefs(it, storyAt("Corner Shop", GOOD));
    it.says("compare 1 and 3");
    expect(it.hears()).toContain("Right: 1. data analyst at Corner Shop");
    expect(it.hears()).toContain("Left: 3. data analyst at Brightwell");
  });

  it("say what is missing where there aren't two", () => {
    expect(ann("/compare").hears()).toContain("It takes two interviews to compare.");
    const it = two();
    it.calls("compare", "1 9");
    expect(it.hears()).toContain("“compare 1 3”, say");
    for (const said of ["compare 1 1", "compare 1", "compare acme and brightwell"]) {
      it.says(said);
      expect(it.hears()).toContain("“compare 1 3”, say");
    }
    it.says("compare the last two");
    expect(it.hears()).toContain("Left: 2. data analyst at Brightwell");
  });
});

describe("the numbers behind a reading", () => {
  it("are those of the interview that was opened, or named, or else the last", () => {
    const it = two();
    it.calls("why");
    expect(it.hears()).toContain("Why: data analyst at Acme");
    it.says("list 2");
    it.says("why");
    expect(it.hears()).toContain("Why: data analyst at Brightwell");
    it.says("why 1");
    expect(it.hears()).toContain("Why: data analyst at Acme");
  });
});

describe("deleting an interview", () => {
  it("removes everything of it: the talk, the record, the application and what was said of that", () => {
    const it = two();
    it.says("I got rejected by Brightwell");
    it.says("They wrote a long mail.");
    it.calls("prepare", "brightwell");
    it.says("final");
    it.says("video");
    it.says("delete 2");
    expect(it.hears()).toContain(
      "Deleted: the interview for data analyst at Brightwell, with everything of it.",
    );
    it.calls("delete", "for good");
    const { book, talks } = it.member();
    const left = JSON.stringify([book, talks, [...it.records()]]);
    expect(left).not.toMatch(/Brightwell|long mail|superficial/);
    expect(left).toContain("Acme");
  });

  it("for good leaves nothing of it in the export, whatever else was talked of since", () => {
    const it = two();
    it.says("email thank you");
    it.says("Maria Lopez");
    it.says("cancel");
    for (const command of [
      "recover",
      "prepare",
      "email check-in",
      "outcome",
      "offer",
      "calendar",
      "stories new",
    ]) {
      it.says(`/${command} brightwell`);
      it.says("cancel");
      it.says(`/${command}`);
      it.says("enough");
    }
    const nth = () => {
      const told = it.member().book.interviews.find(({ job }) => job.company === "Brightwell");
      return listedAs(it.member().book, told?.id ?? "");
    };
    it.says(`/recover ${nth()}`);
    it.says("I froze at Brightwell when they asked about SQL.");
    debriefs(it, storyAt("Corner Shop", GOOD));
    it.says(`delete ${nth()}`);
    expect(it.hears()).toContain("Deleted: the interview for data analyst at Brightwell");
    it.says("delete for good");
    it.calls("export");
    const exported =
      it
        .last()
        ?.files?.map(({ content }) => content)
        .join() ?? "";
    expect(exported).not.toMatch(/.{0,300}(?:Brightwell|superficial).{0,100}/);
    expect(exported).toContain("Acme");
  });

  it("is taken back whole by “bring it back”", () => {
    const it = two();
    it.says("I got rejected by Brightwell");
    it.says("They wrote a long mail.");
    const before = it.member().book;
    it.calls("debrief");
    it.says("cancel");
    it.calls("delete", "2");
    it.calls("list");
    expect(it.hears()).not.toContain("Brightwell");
    it.says("bring it back");
    expect(it.hears()).toContain("It is back: the interview for data analyst at Brightwell");
    expect(it.member().book.interviews).toEqual(before.interviews);
    expect(it.member().book.processes).toEqual(expect.arrayContaining([...before.processes]));
    it.calls("list", "2");
    expect(it.hears()).toContain("How it looked: data analyst at Brightwell");
    it.calls("export");
    expect(it.last()?.files?.[0]?.content).toContain("They wrote a long mail.");
    it.says("bring it back");
    expect(it.hears()).toContain("There is nothing to bring back.");
  });

  it("leaves the other interviews of an application, and joins them again when it is brought back", () => {
    const it = two();
    debriefs(it, storyAt("Acme", "They asked a lot of follow-up questions about my work again."));
    it.calls("delete", "1");
    it.calls("list");
    expect(it.hears()).toContain("data analyst at Acme\n1. ");
    debriefs(it, storyAt("Acme", GOOD));
    pressed(it, "They answered");
    it.says("offer");
    it.says("bring it back");
    expect(it.member().book.processes.find(({ company }) => company === "Acme")?.interviews).toHaveLength(3);
    expect(it.member().book.processes.find(({ company }) => company === "Acme")?.outcome?.is).toBe("offer");
  });

  it("of one that is being told ends the telling", () => {
    const it = ann("/debrief", storyAt("Brightwell"), "yes", "enough");
    it.calls("delete", "1");
    expect(it.member().talks).toEqual([]);
    it.says("bring it back");
    it.calls("list", "1");
    expect(it.hears()).toContain("Picking up where we were.\n\nWho interviewed you?");
  });

  it("for good is said as well as pressed, and begins nothing else", () => {
    const it = two();
    it.says("delete 2");
    it.says("delete for good");
    expect(it.hears()).toBe("Gone for good: the interview for data analyst at Brightwell.");
    it.says("bring it back");
    expect(it.hears()).toContain("There is nothing to bring back.");
  });

  it("goes by number, and says so to a name", () => {
    const it = two();
    it.says("delete brightwell");
    expect(it.hears()).toContain("I delete by number, so that it is the right one. Which one?");
    it.says("delete story 7");
    expect(it.hears()).toContain("There is no “story 7” to delete. Which one?");
    expect(it.member().book.interviews).toHaveLength(2);
    const stories = ann("/stories new conflict", "On nights two of us fell out over the rota.", "enough");
    stories.says("/delete");
    expect(stories.hears()).toContain("A story goes by its number in the list: “delete story 2”.");
    expect(stories.buttons()).toEqual(["My stories"]);
  });

  it("is not what is meant by deleting everything", () => {
    for (const said of ["delete everything", "delete my data", "delete my account", "delete me"]) {
      const it = two();
      it.says(said);
      expect(it.hears()).toContain("at once and for good");
    }
  });

  it("asks which, and says what can't be", () => {
    expect(ann("/delete").hears()).toContain("There is no interview to delete.");
    const it = two();
    it.calls("delete");
    expect(it.hears()).toContain("Which one?");
    it.calls("delete", "9");
    expect(it.hears()).toContain("There is no “9” to delete.");
    it.calls("delete", "back");
    expect(it.hears()).toContain("There is nothing to bring back.");
    it.calls("delete", "for good");
    expect(it.hears()).toContain("There is nothing left to delete.");
  });
});

describe("what recurs", () => {
  it("is said from three interviews on, with how many of how many, and as no verdict", () => {
    const it = two();
    it.calls("pattern");
    expect(it.hears()).toContain("2 interviews are no pattern: from 3 on");
    debriefs(it, storyAt("Corner Shop", POOR));
    debriefs(it, storyAt("Dairy", POOR));
    it.calls("pattern");
    expect(it.hears()).toContain("- Depth: stayed on the surface, in 3 of the 4 where you told it");
    expect(it.hears()).toContain("One thing to work on. Offer the depth yourself");
    expect(it.hears()).toContain("may still be chance");
    expect(it.hears()).not.toMatch(/%|you always|you are bad/i);
    expect(ann("/pattern").hears()).toMatch(
      /There is no interview yet, and so no pattern: from 3 on I can say what recurs\.$/,
    );
  });
});

describe("fifty interviews", () => {
  let book: Book = house.empty;
  const records = new Map<string, unknown>();
  for (let nth = 1; nth <= 50; nth++) {
    const seen = { signs: { skills_depth: nth % 3 ? "positive" : "negative" }, stage: "first" };
    const interview = interviewSchema.parse({
      id: String(nth),
      job: { role: "data analyst", company: `Firm${nth}` },
      people: ["Maria Lopez"],
      toldAt: nth * 86_400_000,
      on: { date: "2026-11-02" },
      seen,
      evidence: { skills_depth: "They went deep into how my work is done." },
      employer: [],
      points: ["how my work is done"],
      well: [],
      badly: [],
      guess: "onward",
    });
    const after = filed(book, interview);
    book = after.book;
    for (const [name, record] of Object.entries(after.records)) records.set(name, record);
  }

  const again = () => {
    const it = chat(house, { ...newMember("test:ann", book), begun: 50, zone: "UTC" });
    for (const [name, record] of records) it.keeps(name, JSON.parse(JSON.stringify(record)));
    return it;
  };

  it("are shown a page at a time, and each can be opened", () => {
    const it = again();
    it.calls("list");
    expect(it.hears()).toContain("page 1 of 7");
    for (let page = 2; page <= 7; page++) pressed(it, "More");
    expect(it.hears()).toMatch(/page 7 of 7[\s\S]*50\. /);
    expect(it.buttons()).not.toContain("More");
    it.calls("list", "page 99");
    expect(it.hears()).toContain("page 7 of 7");
    it.calls("list", "44");
    expect(it.hears()).toContain("How it looked: data analyst at Firm7");
  });

  it("are found, compared and looked over", () => {
    const it = again();
    it.calls("list", "firm42");
    expect(it.hears()).toContain("data analyst at Firm42");
    it.calls("compare", "1 50");
    expect(it.hears()).toContain("Left: 50. data analyst at Firm1");
    it.calls("pattern");
    expect(it.hears()).toContain("Over your 50 interviews");
    const [picture] = it.last()?.pictures ?? [];
    expect(picture?.name).toBe("pattern.png");
    // Whatever is in the picture is in the words, too.
    expect(it.hears()).toContain("1. data analyst at Firm43, 2 November");
    expect(it.hears()).toContain("- Depth: good, good, bad, good, good, bad, good, good");
    expect(picture && described(picture)).toContain("Depth: good, good, bad, good, good, bad, good, good.");
    expect(it.hears()).toContain("Unknown in all of them: attention, rapport");
  });

  it("stand on the board as its latest, with the way to the rest", () => {
    const it = again();
    const shown = board(it)
      .sections.map(({ parts, buttons }) => JSON.stringify([parts, buttons]))
      .join("\n");
    expect(shown).toContain("Your interviews: 8 of 50");
    expect(shown).toContain("More interviews");
    expect(shown).toContain("Open 1: data analyst at Firm50");
    expect(shown).not.toContain("Open 9");
  });

  it("leave the member small: what is long lies beside", () => {
    expect(JSON.stringify(book).length).toBeLessThan(50 * 350);
  });
});

describe("the board", () => {
  it("shows what is open with the one thing to do about each", () => {
    const it = two();
    it.says("I got a second interview");
    it.says("acme");
    it.says("enough");
    const shown = JSON.stringify(board(it));
    expect(shown).toContain('"label":"data analyst at Acme","value":"second interview ahead"');
    expect(shown).toContain("Prepare: data analyst at Acme");
    expect(shown).toContain("What happened?: data analyst at Brightwell");
    it.says("they made me an offer from Brightwell");
    expect(JSON.stringify(board(it))).toContain("an offer, not yet the job");
  });

  it("offers the way in where there is nothing yet", () => {
    expect(JSON.stringify(board(ann()))).toContain("I got an interview");
  });
});

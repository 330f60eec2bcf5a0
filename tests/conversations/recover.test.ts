import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Book } from "../../src/conversations/book.ts";
import { house } from "../../src/conversations/index.ts";
import { newMember } from "../../src/core/member.ts";
import type { Message } from "../../src/core/message.ts";
import { type Interview, interviewSchema } from "../../src/interview/interview.ts";
import { type Chat, chat } from "../support/chat.ts";
import { keyOf } from "../support/debrief.ts";
import { ann, debriefs, pressed, storyAt } from "../support/journey.ts";

const BAD =
  "They only asked superficial questions about my work, and it was cut short. I froze on the SQL question.";

const lookingBack = (story = storyAt("Brightwell", BAD)) => {
  const it = ann();
  debriefs(it, story);
  it.calls("recover");
  return it;
};

/** The words that are there to copy, or to share. */
const summary = (told: readonly Message[]): string | undefined =>
  told
    .flatMap(({ parts }) => parts)
    .flatMap((part) => ("quote" in part ? [part.quote] : []))
    .at(-1);

describe("after a bad one", () => {
  it("is offered where the signs were against it, and one press away", () => {
    const it = ann();
    debriefs(it, storyAt("Brightwell", BAD));
    pressed(it, "What to take from it");
    expect(it.hears()).toContain("What to take from it: data analyst at Brightwell");
    const good = ann();
    debriefs(
      good,
      storyAt(
        "Brightwell",
        "Maria Lopez asked a lot of follow-up questions about my triage experience and they said I'd hear by Friday.",
      ),
    );
    expect(good.buttons()).not.toContain("What to take from it");
  });

  it("says what to take from it and what to practise, in the member's words, and how little a feeling tells", () => {
    const it = lookingBack();
    expect(it.hears()).toContain(
      "43 kept rating themselves lower than their interviewers did (interviewing.io's own count, 2023)",
    );
    expect(it.hears()).toContain("“I froze on the SQL question”");
    expect(it.hears()).toContain("- Depth: Offer the depth yourself");
  });

  it("asks for one answer where none was told, and makes do without", () => {
    const it = lookingBack(storyAt("Brightwell", "They only asked superficial questions about my work."));
    expect(keyOf(it.asked())).toBe("differently");
    it.says("skip");
    expect(it.hears()).not.toContain("One answer:");
  });

  it("keeps what the employer did apart", () => {
    const it = lookingBack(
      storyAt("Brightwell", `They asked whether I was planning to have children. ${BAD}`),
    );
    expect(it.hears()).toContain("About the employer, kept apart from how you did");
  });

  it("says so where there is no interview yet", () => {
    expect(ann("/recover").hears()).toContain("There is no interview to look at yet.");
  });

  it("can be about another interview", () => {
    const it = ann();
    debriefs(it, storyAt("Brightwell", BAD));
    debriefs(it, storyAt("Acme", "They only asked superficial questions about my work."));
    it.calls("recover", "2");
    expect(it.hears()).toContain("About data analyst at Brightwell, first interview");
    it.says("a different interview");
    it.says("acme");
    expect(it.hears()).toContain("About data analyst at Acme, first interview");
  });
});

describe("asking for feedback", () => {
  it("shows a summary without who, where or which job, to copy", () => {
    const shown = summary(lookingBack().told())!;
    expect(shown).toContain("It was a first interview.");
    expect(shown).toContain("- Depth: stayed on the surface");
    expect(shown).not.toMatch(/Brightwell|analyst|SQL|superficial/i);
  });

  it("takes a line of the member's own only where nothing in it tells who or where", () => {
    const it = lookingBack();
    it.says("add a line of your own");
    it.says("at brightwell I froze");
    expect(it.hears()).toContain("I left your line out: “brightwell” could tell who or where it was.");
    it.says("add a line of your own");
    it.says("I froze on a technical question and rambled");
    expect(it.hears()).not.toContain("I left your line out");
    expect(summary(it.told())).toContain("I froze on a technical question and rambled");
    it.says("add a line of your own");
    it.says("word ".repeat(60));
    expect(it.hears()).toContain("one line of at most 200 characters");
  });

  it("is shared only with whom the member picked, exactly as shown, and taken back by one press", () => {
    const it = lookingBack();
    const [card] = it.told().filter(({ place }) => place);
    expect(card?.place?.label).toBe("Share it with…");
    it.presses("channel:C1", card?.place?.question);
    expect(it.shares()).toEqual([
      {
        id: expect.any(String),
        post: { to: "channel:C1", at: expect.any(Number), parts: [{ text: summary([card!]) }] },
      },
    ]);
    const id = it.shares()[0]?.id;
    expect(it.member().book.shared).toEqual([id]);
    const button = it.controls().find(({ label }) => label === "Take it back");
    // However long ago, and whatever is open by then.
    it.calls("debrief");
    it.presses(button?.value ?? "");
    expect(it.shares()).toEqual([{ id, withdraw: true }]);
    expect(it.hears()).toContain("Taken back");
    it.presses(button?.value ?? "");
    expect(it.hears()).toContain("Nothing of yours is shared just now.");
    expect(it.shares()).toEqual([]);
  });

  it("is taken back with everything else by a forget", () => {
    const it = lookingBack();
    it.presses("channel:C1", it.told().find(({ place }) => place)?.place?.question);
    const [shared] = it.shares();
    it.calls("forget", "everything");
    expect(it.shares()).toEqual([{ id: shared?.id, withdraw: true }]);
  });

  it("is put in front of people five times a day at the most, whichever interview it is about", () => {
    const it = lookingBack();
    const picks = (to: string) => it.presses(to, it.all().findLast(({ place }) => place)?.place?.question);
    for (const to of ["channel:C1", "channel:C2", "person:U1", "channel:C3"]) picks(to);
    it.calls("share");
    picks("channel:C1");
    expect(it.hears()).toContain("It stands there now");
    const { book } = it.member();
    picks("person:U2");
    expect(it.shares()).toEqual([]);
    expect(it.hears()).toContain("Nothing has changed; in 24 hours it works again.");
    expect(it.member().book).toEqual(book);
  });

  it("is there to copy, with nothing said of sharing, where nobody else is", () => {
    const it = chat({ ...house, alone: true });
    debriefs(it, storyAt("Brightwell", BAD));
    for (const command of ["recover", "share"]) {
      it.calls(command);
      expect(summary(it.told())).toContain("It was a first interview.");
      expect(it.hears()).toContain("Copy it, or leave it");
      expect(it.hears()).not.toMatch(/share|under your name/i);
      expect(it.told().some(({ place }) => place)).toBe(false);
    }
  });

  it("cannot be sent to a place that was typed", () => {
    const it = lookingBack();
    it.writes("#general", it.told().find(({ place }) => place)?.place?.question);
    expect(it.shares()).toEqual([]);
  });
});

/** Ann as somebody whose one interview this is. */
function knowing(interview: Interview, name: string): Chat<Book> {
  const { id, job, toldAt } = interview;
  const book: Book = {
    ...house.empty,
    details: { name },
    interviews: [{ id, job, toldAt }],
    processes: [{ id, ...job, interviews: [id] }],
  };
  const it = chat(house, { ...newMember("test:ann", book), begun: 1, zone: "UTC" });
  it.keeps(`interview:${id}`, JSON.parse(JSON.stringify(interview)));
  return it;
}

const HOSTILE = [
  "Brightwell",
  "Rapport",
  "An interview",
  "who it was with",
  "<!channel>",
  "*_~`",
  "“”",
  "李明",
  "\u202Eesrever",
  "a".repeat(100),
  "$&",
  "__proto__",
];

describe("whatever an interview holds", () => {
  it("the summary is the same whoever it was with, whatever the job, and whatever was said", () => {
    const name = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).filter((each) => each.trim() !== ""),
    );
    const identity = fc.record({ person: name, company: name, role: name, words: name, own: name });
    const summaryFor = ({ person, company, role, words, own }: Record<string, string>) => {
      const interview = interviewSchema.parse({
        id: "1",
        job: { role, company },
        people: [person],
        toldAt: 1,
        seen: { signs: { skills_depth: "negative", rapport: "positive" }, stage: "first", format: "video" },
        evidence: { skills_depth: words, rapport: words },
        employer: [],
        points: [words],
        well: [words],
        badly: [words],
        concern: words,
      });
      const it = knowing(interview, own ?? "");
      it.calls("recover");
      return summary(it.told());
    };
    const plain = summaryFor({ person: "x", company: "x", role: "x", words: "x", own: "x" });
    expect(plain).toContain("Depth: stayed on the surface");
    fc.assert(
      fc.property(identity, (who) => {
        expect(summaryFor(who)).toBe(plain);
      }),
      { numRuns: 60 },
    );
  });

  it("no line with a name in it gets in", () => {
    const names = fc.constantFrom("Brightwell", "Maria Lopez", "Ann Lee", "brightwell", "MARIA", "lopez");
    const around = fc.constantFrom("", "i froze at ", "it was ", "(", "so… ");
    fc.assert(
      fc.property(around, names, around, (before, name, behind) => {
        const interview = interviewSchema.parse({
          id: "1",
          job: { company: "Brightwell" },
          people: ["Maria Lopez"],
          toldAt: 1,
          seen: { signs: {} },
          evidence: {},
          employer: [],
          points: [],
          well: [],
          badly: ["x"],
        });
        const it = knowing(interview, "Ann Lee");
        it.calls("recover");
        it.says("add a line of your own");
        it.says(`${before}${name} ${behind}`);
        expect(it.hears()).toContain("I left your line out");
      }),
      { numRuns: 40 },
    );
  });
});

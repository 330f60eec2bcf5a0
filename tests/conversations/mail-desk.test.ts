import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Book } from "../../src/conversations/book.ts";
import { mailNoted } from "../../src/conversations/book.ts";
import { house } from "../../src/conversations/index.ts";
import { type Chat, chat } from "../support/chat.ts";
import { ann, goesOn, STORY } from "../support/debrief.ts";

/** Ann has answered everything for her thank-you; it lies before her, and nothing else is asked. */
function withMail(): Chat<Book> {
  const it = chat(house);
  it.calls("email");
  for (const said of [
    "Maria Lopez",
    "data analyst at Brightwell",
    "how they cut churn in Lisbon",
    "Ann Lee, ann@example.org",
    "I led the same migration last year",
  ])
    it.says(said);
  return it;
}
const card = (it: Chat<Book>) => it.hears();
const body = (it: Chat<Book>) => /Subject: .*\n\n([\s\S]*?ann@example\.org)/.exec(card(it))?.[1] ?? "";
const edits = (it: Chat<Book>, text: string, subject = "Thank you for the data analyst interview") => {
  it.says("edit the email");
  return it.fills({ subject, body: text });
};
const OWN =
  "Hi Maria,\n\nThank you for you time. I am sorry I was nervous. I would love the data analyst role at Brightwell, definately.\n\nBest,\nAnn Lee\nann@example.org";

describe("a mail that lies there", () => {
  it("is redrafted, warmer, more formal, and brought back, each in one press or one word", () => {
    const it = withMail();
    const first = body(it);
    it.presses("pick:draft:1=warm@0", "1/card");
    const warm = body(it);
    expect(warm).toMatch(/^Hi Maria,/);
    it.says("more formal");
    expect(body(it)).toMatch(/^Dear Maria Lopez,/);
    it.says("another draft");
    expect(card(it)).toContain("Version 4 of 4.");
    const bodies = new Set([first, warm, body(it)]);
    expect(bodies.size).toBe(3);
    it.says("earlier version");
    it.says("earlier version");
    expect(body(it)).toBe(warm);
    it.says("earlier version");
    expect(body(it)).toBe(first);
    expect(it.buttons()).not.toContain("Earlier version");
    it.says("later version");
    expect(body(it)).toBe(warm);
  });

  it("is put the member's own way, proofread again, and mended one by one or at once", () => {
    const it = withMail();
    edits(it, OWN);
    expect(card(it)).toContain("It stands as you put it.");
    expect(card(it)).toContain("Fix 1: “I am sorry I was nervous.” goes.");
    expect(card(it)).toContain("“for you time” becomes “for your time”");
    expect(card(it)).toContain("“definately” becomes “definitely”");
    it.says("fix 1");
    expect(body(it)).toBe(OWN.replace("I am sorry I was nervous. ", ""));
    it.says("fix all");
    expect(body(it)).toContain(
      "Thank you for your time. I would love the data analyst role at Brightwell, definitely.",
    );
    expect(it.buttons()).not.toContain("Fix 1");
  });

  it("keeps what was written when it is redrafted", () => {
    const it = withMail();
    edits(it, OWN);
    it.says("warmer");
    expect(body(it)).not.toContain("sorry");
    it.says("earlier version");
    expect(body(it)).toBe(OWN);
  });

  it("takes words for the text, and a label for its button", () => {
    const it = withMail();
    it.says("edit the email");
    it.says("Dear Maria, thank you for the data analyst interview. Ann Lee");
    expect(card(it)).toContain("Dear Maria, thank you for the data analyst interview. Ann Lee");
    it.says("edit the email");
    it.says("warmer");
    expect(card(it)).toContain("Hi Maria,");
  });

  it("refuses to become nothing, and says what to do", () => {
    const it = withMail();
    edits(it, "   ");
    expect(card(it)).toContain("I couldn't read that");
    it.says("resume");
    it.says("warmer");
    expect(body(it)).toMatch(/^Hi Maria,/);
  });

  it("does once what is pressed twice, and does nothing wrong by a button of an old version", () => {
    const it = withMail();
    it.presses("pick:draft:1=another@0", "1/card");
    const second = body(it);
    it.presses("pick:draft:1=another@0", "1/card");
    expect(card(it)).toContain("Already noted");
    it.presses("pick:draft:1=formal@0", "1/card");
    expect(body(it)).not.toBe(second);
    it.presses("pick:draft:1=fix:zzz", "1/card");
    expect(card(it)).not.toBe("");
    it.presses("pick:draft:1=nonsense", "1/card");
    expect(card(it)).toContain("Here I can read a button under the latest version");
  });

  it("goes back by “back”, one thing at a time", () => {
    const it = withMail();
    it.says("warmer");
    it.says("more formal");
    it.says("back");
    it.says("earlier version");
    expect(card(it)).toContain("Version 1 of 2.");
  });

  it("is the same whatever process replays it, after any deeds in any order", () => {
    const anyDeed = fc.constantFrom(
      "warmer",
      "plainer",
      "more formal",
      "another draft",
      "earlier version",
      "later version",
      "fix all",
      "i sent it",
      "not sent after all",
    );
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 10 }), fc.boolean(), (deeds, edited) => {
        const it = withMail();
        if (edited) edits(it, OWN);
        for (const deed of deeds) {
          if (
            !it
              .buttons()
              .map((label) => label.toLowerCase())
              .includes(deed)
          )
            continue;
          it.says(deed);
          expect(card(it), deed).toContain("Subject:");
        }
        const other = chat(house, it.member());
        it.calls("list");
        other.calls("list");
        expect(other.member()).toEqual(it.member());
      }),
      { numRuns: 25 },
    );
  });
});

describe("a mail edited before edits were kept as they are now", () => {
  it("is still as its member put it", () => {
    const it = withMail();
    const [front, ...others] = it.member().talks;
    const said = [...(front?.said ?? []), ["draft:1", { is: { subject: "Hello", body: OWN } }]];
    const before = chat(
      house,
      JSON.parse(JSON.stringify({ ...it.member(), talks: [{ ...front, said }, ...others] })),
    );
    before.says("warmer");
    before.says("earlier version");
    expect(body(before)).toBe(OWN);
  });
});

describe("what would better a mail", () => {
  it("can be told there and then", () => {
    const it = chat(house);
    it.calls("email");
    for (const said of [
      "Maria Lopez",
      "data analyst at Brightwell",
      "skip",
      "Ann Lee, ann@example.org",
      "I led the same migration last year",
    ])
      it.says(said);
    expect(card(it)).toContain("Nothing in it could only have been written by you.");
    expect(it.buttons()).toContain("Change: Talked about with Maria Lopez");
    it.presses("change:point:1", "1/card");
    it.says("how they cut churn in Lisbon");
    expect(body(it)).toContain("how you cut churn in Lisbon");
    expect(it.buttons()).not.toContain("Change: Talked about with Maria Lopez");
  });

  it("is one strength for several mails, told to the first", () => {
    const it = chat(house);
    it.calls("email");
    for (const said of [
      "Maria Lopez and Tom Baker",
      "data analyst at Brightwell",
      "the rota",
      "the night shifts",
      "Ann Lee, ann@example.org",
    ])
      it.says(said);
    const [toMaria = "", toTom = ""] = it.hears().split("Thank-you to Tom Baker");
    expect(toMaria).toContain("why you suit the job");
    expect(toTom).not.toContain("why you suit the job");
    it.says("I led the same migration last year");
    expect(it.hears()).toContain("I led the same migration last year");
    expect(it.hears()).not.toContain("Thank-you to Tom Baker");
  });
});

describe("handing over", () => {
  it("gives the text to copy, links and a file, until it is sent", () => {
    const it = withMail();
    const message = it.last();
    expect(message?.links?.map(({ label }) => label)).toEqual([
      "Open in Gmail",
      "Open in Outlook",
      "Open in your mail program",
    ]);
    expect(message?.files).toEqual([
      expect.objectContaining({ name: "thank-you-maria-lopez.eml", type: "message/rfc822" }),
    ]);
    const sent = withMail();
    sent.says("I sent it");
    expect(sent.last()?.links).toBeUndefined();
    expect(card(sent)).toContain("Marked as sent on Wednesday 18 November 2026.");
  });

  it("names the file in letters every system takes", () => {
    const it = chat(house);
    it.calls("email");
    for (const said of ["李明", "DevOps engineer at Yūgen", "GitLab", "Ann Lee", "skip"]) it.says(said);
    const files = it.last()?.files ?? [];
    for (const { name } of files) expect(name).toMatch(/^[a-z0-9-]+\.eml$/);
  });
});

describe("sent", () => {
  it("stands on the interview, with when and to whom, by one press, and can be taken back", () => {
    const it = ann({ story: STORY });
    goesOn(it, "more");
    const mails = () => it.member().book.interviews[0]?.mails;
    expect(mails()).toEqual([{ kind: "thank_you", to: "Maria Lopez" }]);
    it.presses("pick:draft:1=sent@0", "1/card");
    expect(mails()).toEqual([{ kind: "thank_you", to: "Maria Lopez", sentAt: Date.UTC(2026, 10, 18, 17) }]);
    goesOn(it);
    expect(mails()?.[0]?.sentAt).toBeDefined();
    it.says("not sent after all");
    expect(mails()).toEqual([{ kind: "thank_you", to: "Maria Lopez" }]);
  });

  it("is noted however late the button is pressed, and whatever has been begun since", () => {
    const it = ann({ story: STORY });
    goesOn(it);
    it.calls("debrief");
    it.calls("settings");
    expect(it.member().talks.map(({ id }) => id)).not.toContain("1");
    it.presses("pick:draft:1=sent@0", "1/card");
    expect(it.hears()).toContain("Marked as sent");
    expect(it.member().book.interviews[0]?.mails?.[0]?.sentAt).toBeDefined();
  });

  it("has nowhere to stand where the interview is no longer kept", () => {
    const book = { interviews: [], processes: [] };
    expect(mailNoted(book, { interview: "9", kind: "note" })).toEqual(book);
  });
});

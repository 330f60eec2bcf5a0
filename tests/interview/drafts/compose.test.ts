import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDraft } from "../../../src/interview/drafts/check.ts";
import { compose, draftsOf } from "../../../src/interview/drafts/compose.ts";
import { type Draft, KINDS, type Kind, type MailFacts, TONES } from "../../../src/interview/drafts/draft.ts";
import { LETTERS } from "../../../src/interview/drafts/letters/letters.ts";
import { wordsIn } from "../../../src/interview/drafts/tidy.ts";
import { untraceable } from "../../../src/interview/drafts/trace.ts";
import { anyChoice, anyFacts, FIRST, JANE } from "./facts.ts";

const lettersOf = (kind: Kind) => Array.from({ length: draftsOf(kind) }, (_, nth) => nth);
const letters = lettersOf("thank_you");
const anyKind = fc.constantFrom(...KINDS);
const prose = ({ body }: Draft) => body.split("\n\n").slice(1, -1).join(" ");

/** Runs of five words in what the mail says, with the names that any two mails must share taken out. */
function runs({ body }: Draft, { role, company }: MailFacts): ReadonlySet<string> {
  const prose = body.split("\n\n").slice(1, -1).join(" ").replace(`the ${role} role at ${company}`, "");
  const words = prose.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(" ")));
}

/** Everything a mail of any kind could want to know. */
const FULL: MailFacts = {
  ...JANE,
  concern: "I blanked when she asked how I would cache it",
  answer: "I would put a cache in front of the database and expire it hourly",
  promised: "i promised to send her my talk on churn, https://jane.example/talk?x=1",
  slot: "yes, Tuesday at 10 works for me",
  answerBy: "Friday 20 November",
  interviewedOn: "on Tuesday 10 November",
};

function overlap(one: Draft, other: Draft, facts: MailFacts): number {
  const [a, b] = [runs(one, facts), runs(other, facts)];
  return [...a].filter((run) => b.has(run)).length / Math.min(a.size, b.size);
}

/** What the letter is built like: how many sentences stand in each paragraph, and where the point comes. */
function shape({ body }: Draft, point: string): string {
  const paragraphs = body.split("\n\n").slice(1, -1);
  return paragraphs
    .map((each) =>
      each
        .split(/\. /)
        .map((part) => (part.includes(point) ? "P" : "s"))
        .join(""),
    )
    .join("/");
}

describe("a thank-you mail", () => {
  it("says to Maria what Jane said about her, in a form that can be sent as it is", () => {
    const mail = compose("thank_you", JANE, FIRST);
    expect(mail.to).toBe("Maria Lopez");
    expect(mail.body).toMatch(/^Hello Maria,\n\n/);
    expect(mail.body).toContain("how you cut churn in the Lisbon team");
    expect(mail.body).toContain("I led the same migration last year");
    expect(mail.body).toMatch(
      /\n\n\S.*,\nJane Doe\njane@doe\.org · \+44 7700 900123\nlinkedin\.com\/in\/janedoe$/,
    );
    expect(checkDraft(mail, JANE)).toEqual([]);
  });

  it.each(TONES)(
    "is fit to send in every %s letter, whether the point is a topic or news, the fit a sentence or a thing",
    (tone) => {
      for (const nth of letters)
        for (const point of [JANE.point ?? "", "she told me they're hiring two people in Porto"])
          for (const fit of [JANE.fit ?? "", "strong sql"]) {
            const facts = { ...JANE, point, fit };
            expect(checkDraft(compose("thank_you", facts, { tone, draft: 0, nth }), facts)).toEqual([]);
          }
    },
  );

  it("never gives two interviewers, or one interviewer twice, mails that sound alike", () => {
    for (const tone of TONES)
      for (const one of letters)
        for (const other of letters.slice(0, one)) {
          const sameFit = (point: string) => ({ ...JANE, point });
          const [first, second] = [sameFit("the on-call rota"), sameFit("her plans for Lisbon")];
          const panel = overlap(
            compose("thank_you", first, { tone, draft: 0, nth: one }),
            compose("thank_you", second, { tone, draft: 0, nth: other }),
            JANE,
          );
          expect(panel).toBeLessThan(0.1);
          const bare = { ...JANE, point: "hiring", fit: "SQL" };
          const again = overlap(
            compose("thank_you", bare, { tone, draft: one, nth: 0 }),
            compose("thank_you", bare, { tone, draft: other, nth: 0 }),
            JANE,
          );
          expect(again).toBeLessThan(0.1);
        }
  });

  it("keeps three interviewers apart through three drafts each", () => {
    const seats = [0, 1, 2].flatMap((nth) =>
      [0, 1, 2].map((draft) => compose("thank_you", JANE, { tone: "warm", draft, nth }).body),
    );
    expect(new Set(seats).size).toBe(9);
  });

  it("differs in build, not only in words", () => {
    const shapes = letters.map((nth) =>
      shape(compose("thank_you", JANE, { ...FIRST, nth }), "how you cut churn"),
    );
    expect(new Set(shapes).size).toBeGreaterThanOrEqual(6);
  });

  it("speaks in short forms when warm and in full when formal", () => {
    const facts = { ...JANE, point: "they're moving to Kafka", fit: "I'm good at SQL" };
    for (const nth of letters) {
      expect(compose("thank_you", facts, { tone: "formal", draft: 0, nth }).body).not.toMatch(
        /\b(?:I'm|I'd|you're)\b/,
      );
      expect(compose("thank_you", facts, { tone: "warm", draft: 0, nth }).body).not.toMatch(
        /\bI (?:am|would)\b/,
      );
    }
  });
});

/** Without these a mail of the kind is none, and is never offered. */
const NEEDED: Partial<Record<Kind, Partial<MailFacts>>> = {
  recovery: { concern: FULL.concern ?? "", answer: FULL.answer ?? "" },
  promised: { promised: FULL.promised ?? "" },
};

describe("a mail of any kind", () => {
  it("is the same for the same facts, kind, tone, draft and interviewer", () => {
    fc.assert(
      fc.property(anyKind, anyFacts, anyChoice, (kind, facts, choice) => {
        expect(compose(kind, facts, choice)).toEqual(compose(kind, { ...facts }, { ...choice }));
      }),
    );
  });

  it("claims nothing the member didn't say, and has no error, whatever they said", () => {
    fc.assert(
      fc.property(anyKind, anyFacts, anyChoice, (kind, told, choice) => {
        const facts = { ...told, ...NEEDED[kind] };
        const mail = compose(kind, facts, choice);
        expect(untraceable(mail, facts)).toEqual([]);
        const errors = checkDraft(mail, facts).filter(({ level }) => level === "error");
        expect(errors, mail.body).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each(KINDS)("is really another one when it is drafted anew: %s", (kind) => {
    for (const tone of TONES)
      for (const one of lettersOf(kind))
        for (const other of lettersOf(kind).slice(0, one)) {
          // What both must say is short here, so that only our own words can be alike.
          const facts = {
            ...FULL,
            point: "hiring",
            fit: "SQL",
            concern: "caching",
            answer: "I would cache it",
            promised: "my portfolio",
            answerBy: "Friday",
          };
          const again = overlap(
            compose(kind, facts, { tone, draft: one, nth: 0 }),
            compose(kind, facts, { tone, draft: other, nth: 0 }),
            facts,
          );
          expect(again).toBeLessThan(0.1);
        }
  });

  it.each<[Kind, number, number]>([
    ["thank_you", 60, 150],
    ["recovery", 60, 150],
    ["note", 15, 59],
    ["promised", 25, 90],
    ["check_in", 40, 100],
    ["last_check_in", 40, 100],
    ["next_round", 25, 90],
    ["rejection", 25, 100],
    ["withdrawal", 25, 100],
  ])("is short by construction: %s, %i to %i words", (kind, least, most) => {
    for (const tone of TONES)
      for (const draft of lettersOf(kind)) {
        const count = wordsIn(prose(compose(kind, FULL, { tone, draft, nth: 0 }))).length;
        expect(count).toBeGreaterThanOrEqual(least);
        expect(count).toBeLessThanOrEqual(most);
      }
  });

  it.each<[Kind, readonly string[]]>([
    [
      "thank_you",
      ["how you cut churn in the Lisbon team", "I led the same migration last year", "yesterday"],
    ],
    ["recovery", ["how I would cache it", "would put a cache in front", "led the same migration"]],
    ["note", ["how you cut churn"]],
    ["check_in", ["Friday 20 November", "on Tuesday 10 November"]],
    ["last_check_in", ["on Tuesday 10 November"]],
    ["promised", ["my talk on churn", "https://jane.example/talk?x=1"]],
    ["next_round", ["Tuesday at 10"]],
  ])("says what it was given for it: %s", (kind, given) => {
    for (const draft of lettersOf(kind)) {
      const { body } = compose(kind, kind === "thank_you" ? JANE : FULL, { ...FIRST, draft });
      for (const said of given) expect(body).toContain(said);
    }
  });

  it.each(["check_in", "last_check_in"] as const)("asks one question: %s", (kind) => {
    for (const draft of lettersOf(kind))
      expect(compose(kind, FULL, { ...FIRST, draft }).body.match(/\?/g)).toHaveLength(1);
  });

  it("is a card without subject or contact where it is written by hand", () => {
    const { subject, body } = compose("note", FULL, FIRST);
    expect(subject).toBe("");
    expect(body).toMatch(/,\nJane Doe$/);
  });
});

describe("the letters themselves", () => {
  const thankYou = LETTERS.thank_you;
  it("claim nothing about the member, the team or the firm, and deny nothing", () => {
    const claims =
      /\b(?:teams?|compan(?:y|ies)|firm|products?|projects?|skills?|experienced?|years?|cv|application|advert|attached|award\S*|culture|growth|colleagues?|references?|strengths?|best|not|never|no)\b|n't|\d/i;
    for (const wording of [...thankYou.plans.flat(3), ...thankYou.subjects, ...thankYou.plainSubjects])
      expect(wording).not.toMatch(claims);
    for (const kind of KINDS)
      for (const wording of LETTERS[kind].plans.flat(3))
        expect(wording).not.toMatch(
          /\b(?:skills?|experienced?|years?|cv|award\S*|projects?|best|perfect|ideal)\b|\d/i,
        );
  });

  it("share no sentence, so that no two mails can", () => {
    const wordings = KINDS.flatMap((kind) => LETTERS[kind].plans.flat(3)).filter(
      (wording) => wording !== "{Answer}.",
    );
    expect(new Set(wordings).size).toBe(wordings.length);
  });

  it("come in numbers that a panel's worth of steps passes through whole", () => {
    for (const kind of KINDS) expect(draftsOf(kind) % 3).not.toBe(0);
  });
});

describe("what a mail leaves out", () => {
  it.each([
    "they were rude",
    "https://example.org/job",
    "🙂",
    "idk",
    "how Anna runs her team",
    "the salary band",
  ])("stays fit to send when the point is %j, and asks for a better one", (point) => {
    const mail = compose("thank_you", { ...JANE, point }, FIRST);
    expect(mail.body).not.toContain(point);
    const findings = checkDraft(mail, { ...JANE, point });
    expect(findings.map(({ rule }) => rule)).toContain("specific");
    expect(findings.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("never says when it was unless the member's day is known", () => {
    const { interviewedOn: _, ...undated } = JANE;
    for (const nth of letters)
      expect(compose("thank_you", undated, { ...FIRST, nth }).body).not.toMatch(
        /today|yesterday|\bon \w+day/,
      );
  });
});

describe("a greeting", () => {
  const greets = (recipient: string | undefined, tone: (typeof TONES)[number]) => {
    const { recipient: _, ...rest } = JANE;
    return compose("thank_you", recipient === undefined ? rest : { ...rest, recipient }, {
      ...FIRST,
      tone,
    }).body.split("\n")[0];
  };
  it.each([
    ["Maria Lopez", "warm", "Hi Maria,"],
    ["Maria Lopez", "formal", "Dear Maria Lopez,"],
    ["maria", "neutral", "Hello Maria,"],
    ["Dr Achebe", "warm", "Hi Dr Achebe,"],
    ["李明", "warm", "Hi 李明,"],
    ["Li Ming", "warm", "Hi Li Ming,"],
    ["Maria Lopez (HR)", "neutral", "Hello Maria,"],
    ["Tom from the data team", "neutral", "Hello Tom,"],
    ["Maria and Tom", "neutral", "Hello Maria and Tom,"],
    ["the recruiter", "formal", "Hello,"],
    ["can't remember", "warm", "Hello,"],
    ["[Name]", "warm", "Hi Name,"],
    [undefined, "formal", "Hello,"],
  ] as const)("calls %j in a %s mail %j", (recipient, tone, line) =>
    expect(greets(recipient, tone)).toBe(line),
  );
});

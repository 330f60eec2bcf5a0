import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDraft } from "../../../src/interview/drafts/check.ts";
import { type Draft, type MailFacts, TONES } from "../../../src/interview/drafts/draft.ts";
import { PLAIN_SUBJECTS, PLANS, SUBJECTS } from "../../../src/interview/drafts/plans.ts";
import { thankYou } from "../../../src/interview/drafts/thank-you.ts";
import { untraceable } from "../../../src/interview/drafts/trace.ts";
import { anyChoice, anyFacts, FIRST, JANE } from "./facts.ts";

const letters = PLANS.map((_, nth) => nth);

/** Runs of five words in what the mail says, with the names that any two mails must share taken out. */
function runs({ body }: Draft, { role, company }: MailFacts): ReadonlySet<string> {
  const prose = body.split("\n\n").slice(1, -1).join(" ").replace(`the ${role} role at ${company}`, "");
  const words = prose.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(" ")));
}

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
    const mail = thankYou(JANE, FIRST);
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
            expect(checkDraft(thankYou(facts, { tone, draft: 0, nth }), facts)).toEqual([]);
          }
    },
  );

  it("is the same for the same facts, tone, draft and interviewer", () => {
    fc.assert(
      fc.property(anyFacts, anyChoice, (facts, choice) => {
        expect(thankYou(facts, choice)).toEqual(thankYou({ ...facts }, { ...choice }));
      }),
    );
  });

  it("claims nothing the member didn't say, and has no error, whatever they said", () => {
    fc.assert(
      fc.property(anyFacts, anyChoice, (facts, choice) => {
        const mail = thankYou(facts, choice);
        expect(untraceable(mail, facts)).toEqual([]);
        expect(checkDraft(mail, facts).filter(({ level }) => level === "error")).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("never gives two interviewers, or one interviewer twice, mails that sound alike", () => {
    for (const tone of TONES)
      for (const one of letters)
        for (const other of letters.slice(0, one)) {
          const sameFit = (point: string) => ({ ...JANE, point });
          const [first, second] = [sameFit("the on-call rota"), sameFit("her plans for Lisbon")];
          const panel = overlap(
            thankYou(first, { tone, draft: 0, nth: one }),
            thankYou(second, { tone, draft: 0, nth: other }),
            JANE,
          );
          expect(panel).toBeLessThan(0.1);
          const bare = { ...JANE, point: "hiring", fit: "SQL" };
          const again = overlap(
            thankYou(bare, { tone, draft: one, nth: 0 }),
            thankYou(bare, { tone, draft: other, nth: 0 }),
            JANE,
          );
          expect(again).toBeLessThan(0.1);
        }
  });

  it("keeps three interviewers apart through three drafts each", () => {
    const seats = [0, 1, 2].flatMap((nth) =>
      [0, 1, 2].map((draft) => thankYou(JANE, { tone: "warm", draft, nth }).body),
    );
    expect(new Set(seats).size).toBe(9);
  });

  it("differs in build, not only in words", () => {
    const shapes = letters.map((nth) => shape(thankYou(JANE, { ...FIRST, nth }), "how you cut churn"));
    expect(new Set(shapes).size).toBeGreaterThanOrEqual(6);
  });

  it("speaks in short forms when warm and in full when formal", () => {
    const facts = { ...JANE, point: "they're moving to Kafka", fit: "I'm good at SQL" };
    for (const nth of letters) {
      expect(thankYou(facts, { tone: "formal", draft: 0, nth }).body).not.toMatch(/\b(?:I'm|I'd|you're)\b/);
      expect(thankYou(facts, { tone: "warm", draft: 0, nth }).body).not.toMatch(/\bI (?:am|would)\b/);
    }
  });
});

describe("the letters themselves", () => {
  it("claim nothing about the member, the team or the firm, and deny nothing", () => {
    const claims =
      /\b(?:teams?|compan(?:y|ies)|firm|products?|projects?|skills?|experienced?|years?|cv|application|advert|attached|award\S*|culture|growth|colleagues?|references?|strengths?|best|not|never|no)\b|n't|\d/i;
    for (const wording of [...PLANS.flat(3), ...SUBJECTS, ...PLAIN_SUBJECTS])
      expect(wording).not.toMatch(claims);
  });

  it("share no sentence, so that no two mails can", () => {
    const wordings = PLANS.flat(3);
    expect(new Set(wordings).size).toBe(wordings.length);
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
    const mail = thankYou({ ...JANE, point }, FIRST);
    expect(mail.body).not.toContain(point);
    const findings = checkDraft(mail, { ...JANE, point });
    expect(findings.map(({ rule }) => rule)).toContain("specific");
    expect(findings.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("never says when it was unless the member's day is known", () => {
    const { interviewedOn: _, ...undated } = JANE;
    for (const nth of letters)
      expect(thankYou(undated, { ...FIRST, nth }).body).not.toMatch(/today|yesterday|\bon \w+day/);
  });
});

describe("a greeting", () => {
  const greets = (recipient: string | undefined, tone: (typeof TONES)[number]) => {
    const { recipient: _, ...rest } = JANE;
    return thankYou(recipient === undefined ? rest : { ...rest, recipient }, { ...FIRST, tone }).body.split(
      "\n",
    )[0];
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

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plantedIn } from "../../../scripts/proofread/planted.ts";
import { scored } from "../../../scripts/proofread/score.ts";
import { compose } from "../../../src/interview/drafts/compose.ts";
import { KINDS } from "../../../src/interview/drafts/draft.ts";
import { languageFindings, toProofread } from "../../../src/interview/drafts/language.ts";
import { mended, mendedAll } from "../../../src/interview/drafts/mend.ts";
import { slipsIn } from "../../../src/interview/drafts/slips.ts";
import { anyChoice, FIRST, JANE } from "./facts.ts";

const righted = (text: string) => {
  const slips = slipsIn(text);
  return slips.reduceRight(
    (left, { at, was, to }) => left.slice(0, at) + to + left.slice(at + was.length),
    text,
  );
};

describe("our own proofreading", () => {
  it.each([
    ["Thank you for you time.", "Thank you for your time."],
    ["I look forward to hear from you.", "I look forward to hearing from you."],
    ["Its clear that you're team cares.", "It's clear that your team cares."],
    ["It was more then I hoped.", "It was more than I hoped."],
    ["I could of asked weather it is so.", "I could have asked whether it is so."],
    ["I have decide to join.", "I have decided to join."],
    ["It has been make for us.", "It has been made for us."],
    ["I would liked to join.", "I would like to join."],
    ["I am very excite.", "I am very excited."],
    ["I am interest in it.", "I am interested in it."],
    ["Thank you for give me the chance.", "Thank you for giving me the chance."],
    ["I enjoyed to hear it.", "I enjoyed hearing it."],
    ["We discussed about the the role.", "We discussed the role."],
    ["i was a engineer for an year.", "I was an engineer for a year."],
    ["Definately, and i'm greatful.", "Definitely, and I'm grateful."],
    ["There is several things.", "There are several things."],
    ["Me and my team built it.", "My team and I built it."],
    ["I work there since 5 years.", "I work there for 5 years."],
    ["I am agree with you.", "I agree with you."],
    ["Thanks for the informations.", "Thanks for the information."],
  ])("reads %j as %j", (wrong, right) => expect(righted(wrong)).toBe(right));

  it.each([
    "I had had a call with them, and that that is so.",
    "A one-off, an hour, a university, a European, an MRI, a user and an honest answer.",
    "The team lost its way, and it's their own.",
    "You were very, very kind. Bye bye.",
    "I have run two offices and have made a plan to move.",
    "We looked forward to it. I would love to. They have to decide.",
    "Your welcome was warm. Your building is bright.",
    "The weather was good; I know whether it rains.",
    "I'd have been able to; it could have worked.",
    "I passed the test in the past.",
  ])("leaves alone what is right: %j", (right) => expect(slipsIn(right)).toEqual([]));

  it("finds nothing in any mail of ours", () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), anyChoice, (kind, choice) => {
        const facts = {
          ...JANE,
          concern: "caching",
          answer: "I would cache it",
          promised: "my talk",
          slot: "Tuesday",
        };
        expect(slipsIn(compose(kind, facts, choice).body)).toEqual([]);
      }),
    );
  });

  it("finds two in three planted errors by itself, and flags no name", () => {
    const text = readFileSync(resolve(import.meta.dirname, "../../../texts/mails/planted.txt"), "utf8");
    const score = scored(plantedIn(text).map((mail) => ({ mail, slips: [] })));
    expect(score.planted).toBe(60);
    expect(score.found).toBeGreaterThanOrEqual(40);
    expect(score.falseFlags.length).toBeLessThanOrEqual(score.cleanMails / 3);
    expect(score.onNames).toEqual([]);
  });
});

describe("what a proofreader reports", () => {
  const draft = compose("thank_you", JANE, FIRST);
  const slip = { at: draft.body.indexOf("role"), was: "role", to: "post", says: "so" };

  it("is mended by one press, wherever it stands", () => {
    const [found] = languageFindings(draft, JANE, [slip]);
    expect(mended(draft, found!.mend!).body).toBe(draft.body.replace("role", "post"));
  });

  it("counts only where its words still stand, outside addresses, and where ours say nothing", () => {
    expect(languageFindings(draft, JANE, [{ ...slip, was: "Gone" }])).toEqual([]);
    const linked = { ...draft, body: draft.body.replace("role", "https://thank.example/teh role") };
    const inLink = { at: linked.body.indexOf("teh"), was: "teh", to: "the", says: "so" };
    expect(languageFindings(linked, JANE, [inLink])).toEqual([]);
    const doubled = {
      ...draft,
      body: draft.body.replace(". ", ". Thank you for you time. "),
    };
    const own = languageFindings(doubled, JANE, [
      { at: doubled.body.indexOf("you time"), was: "you", to: "ye", says: "so" },
    ]);
    expect(own.map(({ mend }) => mend?.to)).toEqual(["for your time"]);
  });

  it("is given every name and term of the member's, and none of what may be misspelt", () => {
    const { text, words } = toProofread(
      draft,
      { ...JANE, recipient: "Dr Siobhán O'Neill", point: "moving from Jenkins to dbt, and teh iOS app" },
      { otherCompanies: ["Łódź Systems"] },
    );
    expect(text).toBe(draft.body);
    for (const word of ["Siobhán", "O'Neill", "Data", "Analyst", "Acme", "Jane", "Jenkins", "iOS", "Łódź"])
      expect(words).toContain(word);
    expect(words).not.toContain("teh");
  });

  it("all of it is mended at once, whatever stands where", () => {
    const places = fc.uniqueArray(fc.nat(draft.body.length - 6), { maxLength: 8 });
    fc.assert(
      fc.property(places, (all) => {
        const findings = all.map((at) => ({
          rule: "language" as const,
          level: "error" as const,
          says: "",
          fix: "",
          mend: { where: "body" as const, at, was: draft.body.slice(at, at + 4), to: "X" },
        }));
        const apart: number[] = [];
        for (const at of [...all].sort((one, other) => other - one))
          if (at + 4 <= (apart.at(-1) ?? Number.POSITIVE_INFINITY)) apart.push(at);
        const { body } = mendedAll(draft, findings);
        expect((body.match(/X/g) ?? []).length).toBe(apart.length);
      }),
    );
  });
});

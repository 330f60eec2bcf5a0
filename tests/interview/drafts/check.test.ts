import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDraft } from "../../../src/interview/drafts/check.ts";
import { compose } from "../../../src/interview/drafts/compose.ts";
import type { Draft, MailFacts } from "../../../src/interview/drafts/draft.ts";
import { mended, mendedAll } from "../../../src/interview/drafts/mend.ts";
import { untraceable } from "../../../src/interview/drafts/trace.ts";
import { anyChoice, FIRST, JANE } from "./facts.ts";

const mail = compose("thank_you", JANE, FIRST);
const changed = (change: (body: string) => string): Draft => ({ ...mail, body: change(mail.body) });
const adding = (sentence: string) =>
  changed((body) => body.replace(/\n\n(?=[^\n]+,\nJane Doe)/, ` ${sentence}\n\n`));
const rules = (draft: Draft, facts = JANE) =>
  checkDraft(draft, facts).map(({ rule, level }) => `${level} ${rule}`);

describe("a mail is held back", () => {
  it.each<[string, Draft, string]>([
    ["when its subject is too short", { ...mail, subject: "Thank you" }, "subject"],
    [
      "when its subject is too long",
      { ...mail, subject: "Thank you for the interview we had on the role of Data Analyst" },
      "subject",
    ],
    [
      "when its subject says neither the role nor thanks",
      { ...mail, subject: "Hello again to all of you" },
      "subject",
    ],
    [
      "when it greets somebody else",
      changed((body) => body.replace("Hello Maria", "Hello Mario")),
      "recipient",
    ],
    ["when it lost the role", changed((body) => body.replace("Data Analyst", "Analyst")), "role"],
    [
      "when it never says thank you",
      changed((body) => body.replace(/[Tt]hank|grateful|appreciat/g, "see")),
      "thanks",
    ],
    ["when it isn't signed", changed((body) => body.replace("Jane Doe", "")), "sender"],
    ["when it is over 200 words", adding("Thank you for your time. ".repeat(40)), "length"],
    ["when it shouts", adding("Thank you! Thank you!"), "exclamation"],
    ["when it smiles", adding("Thank you 🙂."), "emoji"],
    ["when a bracket is left to fill in", adding("Thank you [Name]."), "placeholder"],
    ["when a line is left to fill in", adding("Thank you, ____."), "placeholder"],
    ["when a word stands for another", adding("Thank you, TBD."), "placeholder"],
    ["when it asks about money", adding("May I ask about the salary?"), "salary"],
    ["when it says something private", adding("I am married."), "private"],
    ["when it grovels", adding("I am so sorry that I was nervous."), "negative"],
    ["when it presses", adding("I have other offers and need to know."), "pressure"],
  ])("%s", (_, draft, rule) => expect(rules(draft)).toContain(`error ${rule}`));

  it("when it doesn't say that the member wants the job", () => {
    const cold = {
      ...mail,
      body: "Hello Maria,\n\nThank you for the Data Analyst interview.\n\nKind regards,\nJane Doe",
    };
    expect(rules(cold)).toContain("error interest");
  });
});

describe("a mail could be better", () => {
  it.each<[string, Draft, string]>([
    ["when the point was edited out", changed((body) => body.replace("churn", "it")), "specific"],
    ["when the strength was edited out", changed((body) => body.replace("migration", "thing")), "fit"],
    ["when it runs past 150 words", adding("Thank you for your time. ".repeat(20)), "length"],
    [
      "when it is under 60 words",
      { ...mail, body: "Hello Maria,\n\nThank you.\n\nKind regards,\nJane Doe" },
      "length",
    ],
    [
      "when it has four paragraphs",
      changed((body) => body.replace("\n\n", "\n\nThank you.\n\nThank you.\n\n")),
      "paragraphs",
    ],
    [
      "when a paragraph has four sentences",
      adding("Thank you. Thank you. Thank you. Thank you."),
      "paragraphs",
    ],
  ])("%s", (_, draft, rule) => expect(rules(draft)).toContain(`advice ${rule}`));

  it("when the member gave no name, role, strength or way to be reached", () => {
    const facts = { sender: { name: "Jane Doe" } };
    const told = rules(compose("thank_you", facts, FIRST), facts);
    expect(told).toEqual(
      expect.arrayContaining(
        ["recipient", "role", "specific", "fit", "contact"].map((rule) => `advice ${rule}`),
      ),
    );
  });
});

/** A first check-in as it is written, and with something changed. */
const CHECKING: MailFacts = {
  ...JANE,
  interviewedOn: "on Tuesday 10 November",
  answerBy: "Friday 20 November",
};
const inquiry = compose("check_in", CHECKING, FIRST);
const asking = (change: (body: string) => string) =>
  rules({ ...inquiry, body: change(inquiry.body) }, CHECKING);

describe("a check-in", () => {
  it("is fit to send as it is written", () => expect(rules(inquiry, CHECKING)).toEqual([]));

  it.each<[string, (body: string) => string, string]>([
    ["opens with nothing to say", (body) => body.replace("\n\n", "\n\nJust checking in. "), "error opener"],
    ["reproaches", (body) => body.replace("\n\n", "\n\nI still haven't heard from you. "), "error pressure"],
    ["asks nothing", (body) => body.replaceAll("?", "."), "advice question"],
    ["asks twice", (body) => body.replace("\n\n", "\n\nWhen will you decide? "), "advice question"],
    ["names no day of the interview", (body) => body.replace("Tuesday 10 November", "then"), "advice date"],
    ["leaves out the day they named", (body) => body.replace("Friday 20 November", "then"), "advice date"],
    [
      "offers nothing",
      () =>
        "Hello Maria,\n\nWe spoke on Tuesday 10 November about the Data Analyst role at Acme. I hope for news, which you had named Friday 20 November for. When?\n\nBest,\nJane Doe",
      "advice offer",
    ],
    ["runs on", (body) => body.replace("\n\n", `\n\n${"I am keen. ".repeat(60)}`), "error length"],
  ])("is held back or advised on where it %s", (_, change, rule) => expect(asking(change)).toContain(rule));
});

describe("whatever is wrong", () => {
  const facts = { ...JANE, sender: { ...JANE.sender, name: "Jane Doe" } };
  it.each<[string, Draft, string]>([
    ["the wrong employer", changed((body) => body.replace("Acme", "Initech")), "company"],
    ["somebody else greeted", changed((body) => body.replace("Maria", "Susan")), "recipient"],
    ["no name under it", changed((body) => body.replace("Jane Doe\n", "")), "sender"],
    ["a bracket left", adding("I was glad to meet [company name]."), "placeholder"],
    ["money", adding("What does the job pay?"), "salary"],
    ["an apology", adding("I am sorry that I was nervous."), "negative"],
    ["a threat", adding("I have another offer and need an answer by Friday."), "pressure"],
    ["praise of oneself", adding("I am the perfect candidate."), "boast"],
    ["shouting", adding("I loved it!!!"), "exclamation"],
    ["a picture", adding("I loved it 😍."), "emoji"],
    ["no thanks", changed((body) => body.replace(/[Tt]hank|grateful|appreciat/g, "see")), "thanks"],
    ["a subject that says nothing", { ...mail, subject: "hi" }, "subject"],
  ])("one press mends it: %s", (_, draft, rule) => {
    const beside = { otherCompanies: ["Initech"] };
    const found = checkDraft(draft, facts, beside).find((finding) => finding.rule === rule);
    expect(found?.mend, rule).toBeDefined();
    const after = { ...draft, ...mended(draft, found!.mend!) };
    expect(checkDraft(after, facts, beside).map((finding) => finding.rule)).not.toContain(rule);
  });

  it("one press mends all of it", () => {
    const bad = adding("I am sorry I was late. Thank you [Name]. What does it pay? I loved it!!!");
    const after = { ...bad, ...mendedAll(bad, checkDraft(bad, facts)) };
    const errors = checkDraft(after, facts).filter(({ level }) => level === "error");
    expect(errors).toEqual([]);
    expect(after.body).toContain("Thank you Maria Lopez.");
  });

  it("a fix whose words are gone changes nothing", () => {
    expect(mended(mail, { where: "body", at: 3, was: "not there", to: "x" })).toEqual(mail);
  });

  it("another employer's name is noticed without its being known", () => {
    const draft = changed((body) => body.replace("at Acme", "at Globex Corporation"));
    expect(rules(draft)).toContain("error company");
  });
});

describe("a check leaves alone", () => {
  it("names that look like faults", () => {
    const facts = {
      ...JANE,
      role: "Salary and Compensation Analyst",
      company: "Yahoo!",
      recipient: "Rude Awakening",
    };
    for (const nth of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
      expect(rules(compose("thank_you", facts, { ...FIRST, nth }), facts)).toEqual([]);
  });
});

describe("every claim can be traced", () => {
  const planted = fc.constantFrom(
    "Kubernetes",
    "Priya",
    "17",
    "3.5",
    "ten",
    "certified",
    "Google",
    "Will",
    "never",
    "promotion",
    "fluent",
    "李明",
    "your team's award",
    "not",
  );

  it("finds a false claim wherever in the mail it was planted", () => {
    fc.assert(
      fc.property(anyChoice, planted, fc.nat(), (choice, claim, where) => {
        const facts = { ...JANE, fit: "I led 3 migrations", point: "the on-call rota" };
        const honest = compose("thank_you", facts, choice);
        const gaps = [...honest.body.matchAll(/(?<=[a-z]) (?=[a-z])/g)].map(({ index }) => index);
        const at = gaps[where % gaps.length] ?? 0;
        const lie = { ...honest, body: `${honest.body.slice(0, at)} ${claim}${honest.body.slice(at)}` };
        expect(untraceable(honest, facts)).toEqual([]);
        expect(untraceable(lie, facts)).not.toEqual([]);
      }),
    );
  });

  it("says which words are foreign", () => {
    expect(untraceable(adding("I also led 12 people at Google."), JANE)).toEqual(["12", "people", "Google"]);
  });
});

import { describe, expect, it } from "vitest";
import { ann, goesOn, keyOf } from "../support/debrief.ts";

/** What three members type, whatever they are asked. */
const TYPED: readonly Readonly<Record<string, string>>[] = [
  {
    story: "had my interview at tesco, went ok i guess",
    zone: "london",
    stage: "1st one",
    format: "f2f",
    structured: "nah just chatting",
    inexperienced: "dont think so",
    when: "yest",
    "sign:engagement": "very, she put her phone away",
    "sign:rapport": "it flowed",
    "sign:length": "10 mins over",
    "sign:introductions": "quick tour yeah",
    "sign:company_info": "they told me a lot about the store and shift patterns",
    "sign:skills_depth": "not very",
    "sign:future": "nothing",
    "sign:questions_welcomed": "I asked two questions and they answered them properly",
    "sign:next_steps": "theyll ring me",
    people: "some lady called dawn, didnt catch her surname",
    job: "tesco, team leader",
    reply_by: "they didn't say",
  },
  {
    story: "Interview with Acme for the data engineer job. Pretty intense.",
    zone: "berlin",
    stage: "2nd round i think",
    format: "on teams",
    structured: "kind of, they had a list",
    inexperienced: "nope, both senior",
    when: "last fri",
    "sign:engagement": "one of them yes, the other was typing",
    "sign:rapport": "a bit stiff at the start but then ok",
    "sign:length": "they used the full hour",
    "sign:introductions": "no, the cto couldn't make it",
    "sign:company_info": "hardly anything",
    "sign:skills_depth": "super deep, lots of follow ups on spark",
    "sign:future": "not really",
    "sign:questions_welcomed": "not really",
    "sign:next_steps": "final loop next week",
    people: "can't remember their names",
    job: "data engineer @ Acme",
    reply_by: "next wk",
  },
  {
    story: "just got off a call, dont know how it went",
    zone: "new york",
    stage: "just the recruiter call",
    format: "they rang me",
    structured: "not really",
    inexperienced: "she was a pro",
    when: "just finished",
    "sign:engagement": "was on the phone so couldnt tell",
    "sign:rapport": "meh",
    "sign:length": "they never told me how long it would be",
    "sign:introductions": "only the recruiter, nobody else planned",
    "sign:company_info": "some",
    "sign:skills_depth": "not that kind of call",
    "sign:future": "too early",
    "sign:questions_welcomed": "i didn't have any",
    "sign:next_steps": "vague",
    people: "just jenny",
    job: "support agent for Zendesk",
    reply_by: "no date given",
  },
];
const REST = {
  "point:1": "how they staff nights",
  strength: "I ran triage",
  details: "Ann Lee",
  more: "nah",
  reminders: "nah",
};

describe("a member who only types", () => {
  it.each(TYPED)("is never told that an answer can't be read: $story", (typed) => {
    const it = ann({ story: typed.story ?? "" });
    const asked = goesOn(it, undefined, { ...REST, ...typed });
    const said = it
      .all()
      .flatMap(({ parts }) => parts.map((part) => ("text" in part ? part.text : "")))
      .join("\n");
    expect(asked.length).toBeGreaterThan(8);
    expect(said).not.toMatch(/couldn't read|still can't read/);
  });
});

describe("an answer that there was none", () => {
  it("leaves the question out, and isn't asked again", () => {
    const it = ann(TYPED[0]);
    goesOn(it, "reply_by", { ...REST, ...TYPED[0] });
    it.says("they didn't say");
    expect(keyOf(it.asked())).toBe("more");
    it.says("edit");
    expect(it.hears()).toContain("When you'll hear: skipped");
  });

  it("is not taken from words that name a day after all", () => {
    const it = ann(TYPED[0]);
    goesOn(it, "reply_by", { ...REST, ...TYPED[0] });
    it.says("not sure, by friday i think");
    expect(it.hears()).toMatch(/When you'll hear: Friday/);
  });
});

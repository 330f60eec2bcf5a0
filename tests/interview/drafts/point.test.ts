import { describe, expect, it } from "vitest";
import { readFit } from "../../../src/interview/drafts/fit.ts";
import { readPoint } from "../../../src/interview/drafts/point.ts";

const maria = ["Maria Lopez", "Maria", "Lopez"];

describe("what Maria and the member talked about", () => {
  it.each([
    ["we talked about the data migration", "the data migration"],
    ["migration", "migration"],
    ["Data migration.", "data migration"],
    ["her team's on-call rota", "your team's on-call rota"],
    ["how they onboard people in their first week", "how you onboard people in their first week"],
    [
      "Maria explained how she runs the team and coaches the juniors",
      "how you run the team and coach the juniors",
    ],
    ["We discussed how she's built the platform from scratch!", "how you've built the platform from scratch"],
    ["she asked how I handle conflict", "how I handle conflict"],
    ["she asked how do you handle conflict", "how I handle conflict"],
    ["she asked me to design a cache", "how I would design a cache"],
    ["asked why you want to work here", "why I want to work here"],
    ["I asked about their roadmap", "your roadmap"],
    ["the tools they use", "the tools you use"],
    ["the challenges of growth and how they solve them", "the challenges of growth and how you solve them"],
    ["their plans to expand into Germany", "your plans to expand into Germany"],
    ["spent most of the time on my portfolio", "my portfolio"],
    ["Really enjoyed hearing about their 4-day week", "your 4-day week"],
    ["WE TALKED ABOUT THE SQL MIGRATION", "the SQL migration"],
    ["had a good chat about moving to k8s 🙂", "moving to k8s"],
    ["Maria's work on the pricing engine", "your work on the pricing engine"],
    ["migration, on-call, hiring", "migration, on-call and hiring"],
    ["the migration. they were late tho", "the migration"],
    ["数据迁移", "数据迁移"],
  ])("reads %j as %j", (typed, text) => expect(readPoint(typed, maria)).toEqual({ form: "topic", text }));

  it.each([
    ["she told me they're hiring two people", "you're hiring two people"],
    ["I liked that they ship weekly", "you ship weekly"],
    ["the team is moving to Kafka", "the team is moving to Kafka"],
  ])("tells %j as news", (typed, text) => expect(readPoint(typed, maria)).toEqual({ form: "news", text }));

  it.each([
    ["they were rude", "negative"],
    ["she asked if I plan on having kids", "private"],
    ["what they pay, the salary band", "salary"],
    ["I hated talking about the roadmap", "negative"],
    ["she asked why you want to leave", "negative"],
    ["", "missing"],
    ["can't remember", "missing"],
    ["https://example.org/job", "missing"],
    ["how Anna runs her team", "unclear"],
    ["how she handles tickets and closes incidents fast", "unclear"],
    ["she said I did well", "unclear"],
    ["the team ships weekly now", "unclear"],
    ["we talked about a bunch of stuff", "missing"],
    ["they told me half the team left", "negative"],
    ["they told me they lost a client", "unclear"],
    [`how they ${"plan and ".repeat(20)}ship`, "long"],
  ])("leaves %j out: %s", (typed, why) => expect(readPoint(typed, maria)).toEqual({ form: "none", why }));
});

describe("why the member suits the job", () => {
  it.each([
    ["i led the same migration last yr", "statement", "I led the same migration last year"],
    ["led a team of 12", "statement", "I led a team of 12"],
    ["good with people", "statement", "I am good with people"],
    ["fast learner", "statement", "I am a fast learner"],
    ["because I have done what they need", "statement", "I have done what you need"],
    ["my last job was in nursing", "statement", "my last job was in nursing"],
    ["strong sql", "asset", "strong SQL"],
    ["my strength is Excel", "asset", "Excel"],
    ["8 yrs of java", "asset", "8 years of Java"],
  ])("reads %j as a %s: %j", (typed, form, text) => expect(readFit(typed)).toEqual({ form, text }));

  it.each([
    ["They need someone like me", "unclear"],
    ["I rambled but they liked me", "negative"],
    ["idk", "missing"],
  ])("leaves %j out: %s", (typed, why) => expect(readFit(typed)).toEqual({ form: "none", why }));
});

import { describe, expect, it } from "vitest";
import { readAnswer, readConcern } from "../../../src/interview/drafts/concern.ts";
import { readPromise, readSlot } from "../../../src/interview/drafts/promise.ts";

describe("what an answer was about that could have gone better", () => {
  it.each([
    ["I blanked on the caching question", "the caching question"],
    ["the question about drainage", "drainage"],
    ["I totally froze when she asked how I would cache it", "how I would cache it"],
    ["my answer on testing was weak", "testing"],
    ["i rambled about indexes", "indexes"],
    ["SQL joins", "SQL joins"],
  ])("reads %j as %j", (typed, about) => expect(readConcern(typed)).toBe(about));

  it.each(["idk", "", "they were rude", "the salary question", "I was nervous"])(
    "reads nothing in %j",
    (typed) => expect(readConcern(typed)).toBeUndefined(),
  );
});

describe("the answer as it would be given now", () => {
  it.each([
    ["I would put a cache in front", "I would put a cache in front"],
    ["use a cache and expire it hourly", "I would use a cache and expire it hourly"],
    ["I should have said that I ran a Redis cluster for two years", "I ran a Redis cluster for two years"],
    ["I'd split the table. then I'd index by date", "I'd split the table. Then I'd index by date"],
    ["the index should be on the email column", "the index should be on the email column"],
    ["a hash join", "my answer would be a hash join"],
  ])("reads %j as %j", (typed, answer) => expect(readAnswer(typed)).toBe(answer));

  it.each(["idk", "", "I was so nervous, sorry", "she was rude about it"])("reads nothing in %j", (typed) =>
    expect(readAnswer(typed)).toBeUndefined(),
  );
});

describe("what was promised", () => {
  it.each([
    ["my portfolio https://ann.example/work", { thing: "my portfolio", link: "https://ann.example/work" }],
    ["i said i'd send her the slides from my talk", { thing: "the slides from my talk" }],
    ["two references", { thing: "two references" }],
    ["https://ann.example/x.", { thing: "the link", link: "https://ann.example/x" }],
    ["portfolio (www.ann.example/a?b=1)", { thing: "the portfolio", link: "www.ann.example/a?b=1" }],
    ["her book back", { thing: "your book back" }],
  ])("reads %j", (typed, read) => expect(readPromise(typed)).toEqual(read));

  it.each(["", "idk", "my salary expectations"])("reads nothing in %j", (typed) =>
    expect(readPromise(typed)).toBeUndefined(),
  );
});

describe("a time that suits", () => {
  it.each([
    ["yes, Tuesday at 10 works for me", "Tuesday at 10"],
    ["i can do monday morning", "Monday morning"],
    ["on the 14th", "the 14th"],
  ])("reads %j as %j", (typed, slot) => expect(readSlot(typed)).toBe(slot));
  it("reads none where none is said", () => expect(readSlot("skip")).toBeUndefined());
});

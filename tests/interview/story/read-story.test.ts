import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStory } from "../../../src/interview/story/read-story.ts";

const signsOf = (text: string) =>
  Object.fromEntries(readStory(text).signs.map((sign) => [sign.name, sign.polarity]));

describe("signs", () => {
  it("hears a distracted interviewer", () => {
    expect(signsOf("He was on his phone the whole time.")).toMatchObject({ engagement: "negative" });
  });

  it("takes a phone never looked at for attention", () => {
    expect(signsOf("He never once looked at his phone.")).toMatchObject({ engagement: "positive" });
  });

  it("measures the length where both lengths are told", () => {
    expect(signsOf("15 mins, half hour booked.")).toMatchObject({ length: "negative" });
    expect(signsOf("It was booked for an hour and I left after an hour fifty.")).toMatchObject({
      length: "positive",
    });
  });

  it("blames nobody for a fire alarm", () => {
    expect(signsOf("It ran over by half an hour because of the fire alarm.")).toEqual({});
  });

  it("leaves a friend's interview to the friend", () => {
    expect(signsOf("My sister interviewed there and he was on his phone the whole time.")).toEqual({});
  });

  it("leaves what the member did out of how the interviewer was", () => {
    expect(signsOf("I listened carefully.")).toEqual({});
  });

  it("reads a promised tour that never came as a bad sign", () => {
    expect(signsOf("They said there'd be a tour and there wasn't one.")).toMatchObject({
      introductions: "negative",
    });
  });

  it("says nothing where nothing was told", () => {
    expect(signsOf("Honestly no idea how it went tbh")).toEqual({});
  });
});

describe("what is kept apart", () => {
  it("notes an unlawful question, and counts it against nobody", () => {
    const { employer, signs } = readStory("She asked whether I was planning a family.");
    expect(employer).toEqual([{ kind: "unlawful_question", words: "asked whether I was planning a family" }]);
    expect(signs).toEqual([]);
  });

  it("keeps the member's own account in their own words", () => {
    const { performance } = readStory("I froze on the SQL question. I nailed the case study.");
    expect(performance).toEqual({
      well: ["I nailed the case study."],
      badly: ["I froze on the SQL question."],
    });
  });

  it.each(["I feel sick.", "I'm useless.", "I can't stop crying", "dont really want to talk about it"])(
    "hears somebody crushed: %s",
    (text) => expect(readStory(text).crushed).toBe(true),
  );

  it("does not take a bad answer for despair", () => {
    expect(readStory("I messed up one question but it was fine.").crushed).toBe(false);
  });
});

const pieces = fc.constantFrom(
  "He was on his phone",
  "never",
  "I asked about promotion",
  "and",
  "\n",
  "🔥",
  "\ud83d",
  "‏שלום",
  "Dr Achebe",
  ".",
  "an hour",
  "they showed me round the “whole” place",
  "decision by Tuesday",
  "İ",
  "’",
  "we'll be in touch",
  "?",
);
const stories = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(pieces).map((words) => words.join(" ")),
);

describe("the laws of reading", () => {
  it("quotes only what the member wrote", () => {
    fc.assert(
      fc.property(stories, (text) => {
        const { signs, employer, performance, facts } = readStory(text);
        const quoted = [
          ...signs.map((sign) => sign.evidence),
          ...employer.map((one) => one.words),
          ...performance.well,
          ...performance.badly,
          ...facts.interviewers,
          ...[facts.company, facts.role, facts.replyBy].filter((words) => words !== undefined),
        ];
        for (const words of quoted) expect(text).toContain(words);
      }),
    );
  });

  it("says each sign once, and means it", () => {
    fc.assert(
      fc.property(stories, (text) => {
        const { signs } = readStory(text);
        expect(new Set(signs.map((sign) => sign.name)).size).toBe(signs.length);
        for (const sign of signs) expect(["positive", "negative"]).toContain(sign.polarity);
      }),
    );
  });

  it("can be stored as it is, and reads the same again", () => {
    fc.assert(
      fc.property(stories, (text) => {
        const reading = readStory(text);
        expect(JSON.parse(JSON.stringify(reading))).toStrictEqual(reading);
        expect(readStory(text)).toEqual(reading);
      }),
    );
  });

  it.each([
    "a",
    " ",
    "a ",
    "'",
    "no ",
    "I ",
    "he was on ",
    "an hour and ",
    "twenty ",
    "Dr ",
    "Anna ",
    "asked about ",
    "for the ",
    "(",
    "\n",
    "1",
    "i asked why ",
    "\ud83d",
    "Aa-",
  ])(
    "reads a hundred thousand characters of %j without labouring",
    (unit) => {
      const text = unit.repeat(100_000 / unit.length);
      expect(readStory(text).reader).toBe("rules-1");
    },
    5_000,
  );
});

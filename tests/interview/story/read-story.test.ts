import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStory } from "../../../src/interview/story/read-story.ts";

const UNSURE = [
  "He answered my question, sort of. She seemed all right I think, and I was out after a while.",
  "They were nice enough.",
  "She nodded a bit.",
  "I might hear something.",
  "He said we'll see.",
];

const signsOf = (text: string) =>
  Object.fromEntries(readStory(text).signs.map((sign) => [sign.name, sign.polarity]));

describe("signs", () => {
  it("never calls an interview full time that its own lengths say was not", () => {
    const short = "40 mins, it was meant to be an hour. They asked about conflict and i froze.";
    expect(signsOf(short)).not.toHaveProperty("length");
    expect(readStory(short).offered).toMatchObject([
      { name: "length", polarity: "negative", evidence: "40 mins" },
    ]);
    const full = "65 mins, it was meant to be an hour. They asked about conflict and i froze.";
    expect(signsOf(full)).toMatchObject({ length: "positive" });
  });

  it("hears three signs told in one breath, and the words that show them", () => {
    const { signs } = readStory(
      "It flew by, she walked me round the ward, though the other one never looked up from his laptop",
    );
    expect(signs.map(({ name, polarity, evidence }) => [name, polarity, evidence])).toEqual([
      ["engagement", "negative", expect.stringContaining("never looked up from his laptop")],
      ["length", "positive", expect.stringContaining("flew by")],
      ["introductions", "positive", expect.stringContaining("walked me round the ward")],
    ]);
  });

  it.each([
    ["He was on his phone the whole time.", { engagement: "negative" }],
    ["He never once looked at his phone.", { engagement: "positive" }],
    ["They said there'd be a tour and there wasn't one.", { introductions: "negative" }],
    ["We laughed the whole way through, it was like talking to an old friend.", { rapport: "positive" }],
    ["They'll let me know by Friday.", { next_steps: "positive" }],
    ["It was over sooner than planned.", { length: "negative" }],
    ["She ended it earlier than scheduled.", { length: "negative" }],
  ])("hears it: %s", (text, signs) => expect(signsOf(text)).toMatchObject(signs));

  it.each([
    [
      "somebody else's interview",
      "My sister interviewed there in June and he was on his phone the whole time.",
    ],
    ["an earlier interview", "At my last interview they showed me round the whole building."],
    ["what did not happen", "If they had offered me a tour I would have loved it."],
    ["the member's own behaviour", "I listened carefully and I smiled a lot."],
    ["a harmless cause", "It ran over by half an hour because of the fire alarm."],
    ["nothing at all", "Honestly no idea how it went tbh"],
  ])("asserts nothing from %s", (_, text) => expect(signsOf(text)).toEqual({}));

  it("offers what it is not sure enough of to assert, likeliest first", () => {
    const readings = UNSURE.map(readStory);
    for (const { signs, offered } of readings) {
      const asserted = signs.map(({ confidence }) => confidence);
      for (const one of offered) expect(Math.min(1, ...asserted)).toBeGreaterThan(one.confidence);
      expect(offered).toEqual(offered.toSorted((a, b) => b.confidence - a.confidence));
    }
    expect(readings.flatMap(({ offered }) => offered)).not.toEqual([]);
  });

  it("leaves a story in another language unread, and says so", () => {
    const german = readStory(
      "Das Gespräch war sehr nett und wir haben viel gelacht, aber ich habe nichts gehört.",
    );
    expect(german).toMatchObject({ english: false, signs: [], offered: [], facts: { interviewers: [] } });
    expect(readStory("She said the café in Zürich was très chic and we laughed.").english).toBe(true);
  });

  it.each([
    "Haastattelu meni mielestäni hyvin ja he esittelivät minulle koko toimiston.",
    "Mülakat çok iyi geçti, bana bütün ofisi gezdirdiler ve cuma günü arayacaklarını söylediler.",
    "Maayos naman ang interview, pinakilala nila ako sa buong team at tatawag daw sila sa Biyernes.",
    "La entrevista fue muy bien, me enseñaron toda la oficina y dijeron que me llamarían el viernes.",
    "L'entretien s'est bien passé, on m'a fait visiter tout le bureau.",
    "面试很顺利，他们带我参观了办公室，还说星期五给我打电话。",
  ])("knows that it can't read: %s", (text) => expect(readStory(text).english).toBe(false));

  it.each([
    "idk how to feel abt it tbh, evrything was a yes or no qustion",
    "MET MARIA LOPEZ AND TOM, THEY SHOWED ME ROUND THE WHOLE PLACE",
    "Sir asked from OOPs and SQL only, one HR madam told result by Friday itself.",
    "Met Siobhan Kelleher, Tomás Ó Briain and Xiomara Quiñones from Łódź.",
  ])("reads English however it is typed: %s", (text) => expect(readStory(text).english).toBe(true));
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
        const { signs, offered, employer, performance, facts } = readStory(text);
        const quoted = [
          ...[...signs, ...offered].map((sign) => sign.evidence),
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
        const { signs, offered } = readStory(text);
        const all = [...signs, ...offered];
        expect(new Set(all.map((sign) => sign.name)).size).toBe(all.length);
        for (const sign of all) expect(["positive", "negative"]).toContain(sign.polarity);
        for (const sign of all) expect(sign.evidence).not.toBe("");
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
      expect(readStory(text).reader).toBe("model-2");
    },
    5_000,
  );
});

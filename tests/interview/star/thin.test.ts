import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aloud } from "../../../src/interview/star/aloud.ts";
import { found, kindNamed } from "../../../src/interview/star/find.ts";
import { PARTS, type PartName, type Star } from "../../../src/interview/star/star.ts";
import { thinIn, thinOf } from "../../../src/interview/star/thin.ts";

const GOOD: Required<Star["parts"]> = {
  situation: "On the night ward two of us fell out over the rota, and swaps were missed twice a week.",
  task: "I was in charge that month, so I had to find a plan both could live with.",
  action:
    "I asked each of them alone what they needed, drew up a rota with fixed swaps, and put it to the whole team on Monday. When one of them objected I moved her weekend and wrote it down.",
  result: "In the three months after, not a single swap was missed.",
};

/** One way to be thin, and how the same is told well. */
const CASES: readonly (readonly [rule: string, part: PartName, thin: string, well: string])[] = [
  ["situation_thin", "situation", "At work.", GOOD.situation],
  ["situation_long", "situation", "It was a long day and it went on and on. ".repeat(8), GOOD.situation],
  [
    "situation_blames",
    "situation",
    "My manager was completely useless and the rota was a mess for us all.",
    GOOD.situation,
  ],
  ["task_not_yours", "task", "Somebody had to sort it out.", GOOD.task],
  [
    "action_we",
    "action",
    "We talked it through with everyone and then we wrote a new rota for the ward.",
    GOOD.action,
  ],
  ["action_vague", "action", "I dealt with it.", GOOD.action],
  [
    "action_vague",
    "action",
    "I helped out with the rota and was involved in finding a solution for the team.",
    GOOD.action,
  ],
  [
    "action_mostly_we",
    "action",
    "We sat down, and we listed our shifts. Then we agreed on our swaps, and we told our lead. I wrote it on the board so that we all saw it.",
    GOOD.action,
  ],
  ["action_short", "action", "I wrote a new rota.", GOOD.action],
  [
    "action_hedged",
    "action",
    "I just kind of asked each of them what they needed and wrote a rota that everyone could live with.",
    GOOD.action,
  ],
  [
    "result_no_number",
    "result",
    "It went well and everyone was happy.",
    "Missed swaps went from two a week to none.",
  ],
];

describe("what is thin in a story", () => {
  it.each(CASES)("%s: in “%s”: %s", (rule, part, thin, well) => {
    const found = thinIn(part, { ...GOOD, [part]: thin });
    expect(found?.rule).toBe(rule);
    expect(found?.asks).toMatch(/\?|\.$/);
    expect(thin).toContain(found?.quote);
    expect(thinIn(part, { ...GOOD, [part]: well })).toBeUndefined();
  });

  it.each(PARTS)("a %s that isn't told is missed", (part) => {
    const { [part]: _, ...rest } = GOOD;
    expect(thinIn(part, rest)?.rule).toBe(`${part}_missing`);
    expect(thinIn(part, rest)?.quote).toBeUndefined();
  });

  it("nothing is, where there is a place, a part, what was done and what changed", () => {
    expect(thinOf(GOOD)).toEqual([]);
  });

  it("a number is one in figures, in words, or as good as one", () => {
    for (const result of [
      "From 12 to 3.",
      "It halved the queue.",
      "Nobody left that year.",
      "Every shift was full.",
      "Twice as fast.",
    ])
      expect(thinIn("result", { ...GOOD, result })).toBeUndefined();
    // "One" is as often nobody in particular.
    expect(thinIn("result", { ...GOOD, result: "One could see that it was better." })?.rule).toBe(
      "result_no_number",
    );
  });

  it("of a story in another language only what needs no reading is said", () => {
    const parts = {
      situation:
        "Auf der Nachtschicht haben wir uns über den Dienstplan gestritten, und es wurde immer schlimmer.",
      task: "Es musste eine Lösung her, und zwar schnell.",
      action:
        "Wir haben lange miteinander geredet und dann gemeinsam einen neuen Plan geschrieben, mit dem alle leben konnten.",
    };
    expect(thinOf(parts).map(({ rule }) => rule)).toEqual(["result_missing"]);
  });

  it("quotes what the member said letter for letter, whatever they say, and in no time", () => {
    const anyPart = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 600 }),
      fc.constantFrom(
        "we ".repeat(2_600),
        "I helped out ".repeat(600),
        `${"a".repeat(4_000)}!`,
        "the manager ".repeat(600),
      ),
    );
    fc.assert(
      fc.property(
        fc.record({ situation: anyPart, task: anyPart, action: anyPart, result: anyPart }),
        (parts) => {
          for (const { part, quote, asks } of thinOf(parts)) {
            expect(asks).not.toBe("");
            if (quote !== undefined) expect(parts[part]).toContain(quote);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("a story aloud", () => {
  it("takes as long as it has words, and is said to be too long only where it is", () => {
    expect(aloud(GOOD)).toBe("Aloud it takes about half a minute.");
    expect(aloud({ situation: "I was a ward sister.", task: "I did many things." })).toBe(
      "Aloud it takes a few seconds.",
    );
    expect(aloud({ action: "word ".repeat(280) })).toBe("Aloud it takes about 2 minutes.");
    expect(aloud({ action: "word ".repeat(500) })).toContain("people stop listening");
  });
});

describe("looking for a story", () => {
  const stories: readonly Star[] = [
    { id: "1", title: "The rota row", kind: "conflict", parts: GOOD },
    { id: "2", title: "Die Übergabe", kind: "learning", parts: { action: "I wrote the handover sheet." } },
    {
      id: "3",
      title: "Leaving",
      kind: "other",
      asked: "Why did you leave your last job?",
      parts: { action: "x" },
    },
  ];
  const ids = (query: string) => found(stories, query).map(({ id }) => id);

  it("finds it by its name, by what it answers, by any word in it, and by the beginning of one", () => {
    expect(ids("rota")).toEqual(["1"]);
    expect(ids("conflict")).toEqual(["1"]);
    expect(ids("disagreement")).toEqual(["1"]);
    expect(ids("ubergabe")).toEqual(["2"]);
    expect(ids("handov")).toEqual(["2"]);
    expect(ids("why leave")).toEqual(["3"]);
    expect(ids("pangolin")).toEqual([]);
  });

  it("needs every word of the query", () => {
    expect(ids("rota pangolin")).toEqual([]);
  });

  it("knows a kind by its name and by what people call it", () => {
    expect(kindNamed("Conflict")).toBe("conflict");
    expect(kindNamed("deadline")).toBe("pressure");
    expect(kindNamed("other")).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { z } from "zod";
import { conversation, type Register } from "../../src/core/conversation.ts";
import { neverLater } from "../../src/core/later.ts";
import { choice, question } from "../../src/core/question.ts";
import { ask, heard, overheard, say, type Talk } from "../../src/core/talk.ts";
import { chat } from "../support/chat.ts";

const where = choice("where", {
  label: "Where",
  asks: "Where was it?",
  options: { here: "Here", there: "There" },
});
const colour = choice("colour", {
  label: "Colour",
  asks: "Which colour?",
  options: { red: "Red", blue: "Blue" },
});
const rain = question<string>({
  key: "rain",
  label: "Rain",
  asks: "Was there rain?",
  expects: "something of rain",
  catches: true,
  meaning: z.string(),
  read: (answer) => ("words" in answer && answer.words.includes("rain") ? answer.words : undefined),
  show: (said) => said,
});

function* weather(): Talk {
  yield* heard(rain);
  for (const loud of yield* overheard({ by: "upper", of: (key) => key !== "colour", meaning: z.string() }))
    yield* say(`Overheard ${loud}.`);
  yield* ask(where);
  yield* ask(colour);
}

/** A house that counts how often its recorder was at work. */
function town() {
  const made: unknown[] = [];
  const register: Register<object> = {
    conversations: [
      conversation({
        name: "weather",
        called: "weather",
        several: false,
        facts: z.object({}),
        begins: () => ({}),
        talk: weather,
        keeps: z.never(),
        kept: (book: object) => ({ book }),
        about: () => undefined,
      }),
    ],
    commands: [],
    recorders: {
      upper: (input) => {
        made.push(input);
        return String(input).toUpperCase();
      },
    },
    first: "weather",
    empty: {},
    later: neverLater(),
    zoneIn: () => undefined,
  };
  const it = chat(register);
  it.says("hi");
  return { it, made };
}

describe("what is overheard", () => {
  it("is every longer answer but to the questions left out, each recorded once", () => {
    const { it, made } = town();
    it.says("there, by the old mill");
    expect(it.hears()).toContain("Overheard THERE, BY THE OLD MILL.");
    it.says("red, like the old mill");
    it.says("edit");
    expect(made).toEqual(["there, by the old mill"]);
  });

  it("is no short answer and no button", () => {
    const { it, made } = town();
    it.presses("here");
    it.says("red");
    expect(made).toEqual([]);
  });

  it("is recorded anew when the answer changes, and gone when it is taken back", () => {
    const { it, made } = town();
    it.says("there, by the old mill");
    it.says("change where");
    it.says("here, by the new mill");
    expect(it.hears()).toContain("Overheard HERE, BY THE NEW MILL.");
    expect(made).toHaveLength(2);
  });

  it("counts other words for an answer that stays", () => {
    const { it } = town();
    it.presses("there");
    it.says("change where");
    it.says("there, by the old mill");
    expect(it.hears()).toContain("Already noted");
    expect(it.hears()).toContain("Overheard THERE, BY THE OLD MILL.");
  });
});

describe("words that are no answer", () => {
  it("pass the question where they begin with a pass, and are kept and overheard", () => {
    const { it } = town();
    it.says("Not sure, though I saw the old mill");
    expect(it.hears()).toContain("Overheard NOT SURE, THOUGH I SAW THE OLD MILL.");
    expect(it.hears()).toContain("Which colour?");
    it.says("edit");
    expect(it.hears()).toContain("Where: not sure");
  });

  it("are caught where they tell what is listened for, and the question is asked again", () => {
    const { it } = town();
    it.says("it poured, the rain was everywhere");
    expect(it.hears()).toContain("That is kept, word for word.");
    expect(it.hears()).toContain("Overheard IT POURED, THE RAIN WAS EVERYWHERE.");
    expect(it.hears()).toContain("Where was it?");
    expect(it.hears()).not.toContain("couldn't read");
  });

  it("are answered with what can be read where nothing catches them", () => {
    const { it } = town();
    it.says("skipping along the road");
    expect(it.hears()).toContain("I couldn't read that.");
    it.says("it rained, said nobody of the rain");
    it.says("more rain, in other words");
    expect(it.hears()).toContain("I couldn't read that.");
  });
});

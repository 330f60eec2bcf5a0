import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Command, conversation, type Register } from "../../src/core/conversation.ts";
import { neverLater } from "../../src/core/later.ts";
import { words } from "../../src/core/message.ts";
import { text } from "../../src/core/question.ts";
import { ask, keep, say, type Talk } from "../../src/core/talk.ts";
import { recordOf } from "../../src/core/turn.ts";
import { chat } from "../support/chat.ts";

/** A house with one talk about a colour, and commands that do all a command can do beside it. */
interface Book {
  readonly colours: readonly string[];
  readonly painted?: string;
}

const facts = z.object({ found: z.string().exactOptional(), args: z.string() });

function* colour({ found, args }: z.infer<typeof facts>): Talk {
  yield* say(`Begun with ${found ?? "nothing"}${args ? ` for ${args}` : ""}.`);
  const said = yield* ask(text("colour", { label: "Colour", asks: "Which colour?" }));
  if (said) yield* keep({ said });
}

const colours = conversation<Book, z.infer<typeof facts>, { said: string }>({
  name: "colour",
  called: "colour",
  several: false,
  facts,
  begins: ({ args, given }) => ({ args, ...(typeof given === "string" && { found: given }) }),
  talk: colour,
  keeps: z.object({ said: z.string() }),
  kept: (book, { said }) => ({ book: { ...book, colours: [...book.colours, said] } }),
  about: () => undefined,
});

const command = (spec: Pick<Command<Book>, "name" | "run"> & Partial<Command<Book>>): Command<Book> => ({
  summary: "",
  also: [],
  wants: () => [],
  ...spec,
});

const house: Register<Book> = {
  conversations: [colours],
  commands: [
    command({
      name: "colour",
      wants: () => ["tin"],
      hears: (said) => /^paint it \w+$/.test(said),
      run: ({ args }, records) => ({
        begin: { talk: "colour", args, anew: args !== "", given: records.get("tin") },
      }),
    }),
    command({
      name: "paint",
      undoes: ({ painted }) => painted && "back",
      run: ({ book, args, talks }) =>
        args === "back"
          ? { book: { colours: book.colours }, records: { tin: null }, messages: [words("Scraped off.")] }
          : {
              book: { ...book, painted: args },
              records: { tin: args },
              becomes: (session) => (talks.includes(session) ? undefined : session),
              messages: [words(`Painted ${args}.`)],
            },
    }),
  ],
  recorders: {},
  first: "colour",
  empty: { colours: [] },
  zoneIn: () => undefined,
  later: neverLater(),
};

const ann = (...said: string[]) => {
  const it = chat(house);
  for (const each of said) it.says(each);
  return it;
};

describe("a command", () => {
  it("hands what it found beside the member to the talk it begins", () => {
    const it = ann("/paint red", "/colour");
    expect(it.hears()).toContain("Begun with red.");
  });

  it("begins another talk of a kind that is open only where it is plain which is meant", () => {
    const it = ann("/colour", "/colour");
    expect(it.hears()).toContain("Picking up where we were.");
    it.says("/colour the door");
    expect(it.hears()).toContain("for the door");
    expect(it.member().talks).toHaveLength(2);
  });

  it("hears a sentence while nothing is open, or nothing has been said yet", () => {
    expect(ann("paint it black").hears()).toContain("for paint it black");
    expect(ann("/colour", "paint it black").hears()).toContain("for paint it black");
    const it = ann("/colour", "green");
    it.says("paint it black");
    expect(it.hears()).toContain("for paint it black");
  });

  it("leaves a sentence alone that answers an open question", () => {
    const it = ann("/colour", "green", "edit", "1");
    it.says("paint it black");
    expect(it.hears()).toContain("Changed. Colour: paint it black.");
  });

  it("ends talks without a trace, and writes and deletes records", () => {
    const it = ann("/colour", "/paint red");
    expect(it.member().talks).toEqual([]);
    expect(it.records().get("tin")).toBe("red");
    it.says("/paint back");
    expect(it.records().has("tin")).toBe(false);
  });
});

describe("“bring it back”", () => {
  it("means what a command did last", () => {
    const it = ann("/paint red");
    it.says("bring it back");
    expect(it.hears()).toBe("Scraped off.");
    it.says("bring it back");
    expect(it.hears()).toBe("There is nothing to bring back.");
  });

  it("means a talk that was put away after that, and what lay aside before goes into the records", () => {
    const it = ann("/colour", "cancel", "/paint red");
    expect(it.member().aside).toBeUndefined();
    expect(it.records().has(recordOf({ id: "1" }))).toBe(true);
    it.calls("colour");
    it.says("cancel");
    it.says("bring it back");
    expect(it.hears()).toContain("It is back, as you left it.");
    it.says("bring it back");
    expect(it.hears()).toBe("Scraped off.");
  });
});

import { z } from "zod";
import { conversation, type Register } from "../../src/core/conversation.ts";
import { neverLater } from "../../src/core/later.ts";
import { choice, question } from "../../src/core/question.ts";
import { ask, heardAll, keep, recorded, say, type Talk } from "../../src/core/talk.ts";

/** A talk in which one thing is done again and again: numbers are thrown on a heap, whatever else is being asked. */

const heap = question<number>({
  key: "heap",
  label: "The heap",
  asks: "Which number goes on it?",
  expects: "a number",
  meaning: z.number(),
  read: (answer) =>
    Number(
      /\d+/.exec("press" in answer ? answer.press : "words" in answer ? answer.words : "")?.[0] ?? Number.NaN,
    ),
  show: String,
});
const done = choice("done", { label: "Done", asks: "Is that all?", options: { yes: "Yes, all", no: "No" } });

function* tally(): Talk {
  const numbers = yield* heardAll(heap);
  const sum = yield* recorded({
    key: `sum:${numbers.length}`,
    from: "",
    by: "sum",
    input: numbers,
    meaning: z.number(),
  });
  yield* say(
    { heading: `On the heap: ${numbers.join(", ") || "nothing"}` },
    { text: `Sum ${sum}.` },
    { offers: heap, pick: { value: "1", label: "Throw a one" } },
    { offers: heap, pick: { value: "2", label: "Throw a two" } },
    { offers: heap, as: "Throw what you like" },
    { button: { value: "/tally", label: "Again" } },
    { link: { label: "Heaps", url: "https://heaps.example/" } },
    { file: { name: "heap.txt", type: "text/plain", content: numbers.join("\n") } },
  );
  yield* keep({ numbers: [...numbers], sum });
  yield* ask(done);
}

export const tallyBook = z.object({ kept: z.array(z.json()).readonly() });
export type TallyBook = z.infer<typeof tallyBook>;

export const tallyHouse: Register<TallyBook> = {
  conversations: [
    conversation<TallyBook, object, { numbers: number[]; sum: number }>({
      name: "tally",
      called: "tally",
      several: false,
      facts: z.object({}),
      begins: () => ({}),
      talk: tally,
      keeps: z.object({ numbers: z.array(z.number()), sum: z.number() }),
      kept: (book, what) => ({ book: { kept: [...book.kept, what] } }),
      about: () => undefined,
    }),
  ],
  commands: [
    {
      name: "tally",
      summary: "begins a heap",
      also: [],
      saidWith: (args) => args === "afresh",
      wants: () => [],
      run: ({ args }) => ({ begin: { talk: "tally", args, anew: args === "afresh" } }),
    },
  ],
  recorders: { sum: (input) => (input as readonly number[]).reduce((sum, each) => sum + each, 0) },
  first: "tally",
  empty: { kept: [] },
  zoneIn: () => undefined,
  later: neverLater(),
};

import { z } from "zod";
import type { Book } from "../../../src/conversations/book.ts";
import { house } from "../../../src/conversations/index.ts";
import { conversation, type Register } from "../../../src/core/conversation.ts";
import { type Question, question } from "../../../src/core/question.ts";
import { ask, say, type Talk } from "../../../src/core/talk.ts";

/**
 * A talk that never ends and takes whatever is said: in a storm every word of a member has to be found again. Its
 * questions are by turns for words, for a press and for a form; what it says is short, long, or a card of its own.
 */

function questionNo(nth: number): Question<string> {
  const kind = nth % 3;
  return question({
    key: `q${nth}`,
    label: `Question ${nth}`,
    asks: `And what about ${nth}?`,
    expects: "anything",
    options:
      kind === 1 ? ["a", "b"].map((each) => ({ value: `${nth}${each}`, label: `${nth} ${each}` })) : [],
    fields: kind === 2 ? [{ name: "said", label: "Said", required: true }] : [],
    meaning: z.string(),
    read: (answer) =>
      "words" in answer ? answer.words : "press" in answer ? answer.press : answer.form.said,
    show: (said) => said,
  });
}

/** More than goes into one message, on any platform. */
const LONG = "There is much to be said about this, and it is said here at length. ".repeat(90);

function* endless(): Talk {
  for (let nth = 1; ; nth++) {
    yield* ask(questionNo(nth));
    if (nth % 5 === 4) yield* say(`To ${nth}: ${LONG}`);
    if (nth % 5 === 2)
      yield* say({ heading: `A card for ${nth}` }, { rows: [{ label: "So", value: "far" }] });
  }
}

export const stormRegister: Register<Book> = {
  ...house,
  conversations: [
    conversation<Book, object, never>({
      name: "endless",
      called: "talk",
      several: false,
      facts: z.object({}),
      begins: () => ({}),
      talk: endless,
      keeps: z.never(),
      kept: (book) => ({ book }),
      about: () => undefined,
    }),
  ],
  commands: [
    {
      name: "debrief",
      summary: "begins the talk",
      also: [],
      wants: () => [],
      run: ({ args }) => ({ begin: { talk: "endless", args } }),
    },
    {
      name: "file",
      summary: "gives a file",
      also: [],
      wants: () => [],
      run: () => ({
        messages: [
          {
            parts: [{ text: "Here is a file." }],
            files: [{ name: "words.txt", type: "text/plain", content: "words" }],
          },
        ],
      }),
    },
  ],
  first: "endless",
};

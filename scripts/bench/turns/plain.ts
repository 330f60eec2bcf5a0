import { z } from "zod";
import { type Conversation, conversation, type Register } from "../../../src/core/conversation.ts";
import { neverLater } from "../../../src/core/later.ts";
import { choice, type Question, question, text } from "../../../src/core/question.ts";
import { ask, say, type Talk } from "../../../src/core/talk.ts";
import { BEGIN, END, FORM, formScript, type Item, POINT } from "./form.ts";
import { onEngine } from "./on-engine.ts";
import type { Contender } from "./subject.ts";

/** The same fourteen questions as a talk of ours, with all a talk of ours has: back, edit, resume, sealed, told once. */
export const bookSchema = z.object({});
export type Book = z.infer<typeof bookSchema>;

function questionFor({ key, asks, takes }: Item): Question<string> {
  if (takes === "words") return text(key, { label: key, asks });
  if (takes === "date")
    return question({
      key,
      asks,
      label: key,
      expects: "a day such as 2026-11-20",
      meaning: z.string(),
      read: (answer) => ("words" in answer ? /\d{4}-\d\d-\d\d/.exec(answer.words)?.[0] : undefined),
      show: (said) => said,
    });
  return choice(key, { label: key, asks, options: Object.fromEntries(takes.map((each) => [each, each])) });
}

const QUESTIONS = FORM.map(questionFor);
const POINT_QUESTION = questionFor(POINT);

function* form(): Talk {
  let last: string | undefined;
  for (const each of QUESTIONS) last = yield* ask(each);
  if (last === "Yes") yield* ask(POINT_QUESTION);
  yield* say(END);
}

const formConversation: Conversation<Book> = conversation({
  name: "form",
  called: "form",
  several: false,
  facts: z.object({}),
  begins: () => ({}),
  talk: form,
  keeps: z.never(),
  kept: (book: Book) => ({ book }),
  about: () => undefined,
});

export const register: Register<Book> = {
  conversations: [formConversation],
  commands: [
    {
      name: BEGIN,
      summary: "begins",
      also: [],
      wants: () => [],
      run: ({ args }) => ({ begin: { talk: "form", args } }),
    },
  ],
  recorders: {},
  first: "form",
  empty: {},
  later: neverLater(),
  zoneIn: () => undefined,
};

export const plain: Contender = {
  open: (url) => onEngine(url, { register, book: bookSchema }),
  script: formScript,
};

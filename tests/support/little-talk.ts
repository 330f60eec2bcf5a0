import { z } from "zod";
import { conversation, type Register } from "../../src/core/conversation.ts";
import { neverLater } from "../../src/core/later.ts";
import { choice, question, text } from "../../src/core/question.ts";
import { ask, heard, keep, recorded, say, stretch, type Talk } from "../../src/core/talk.ts";

/** A talk about nothing in particular, with one of everything a talk can do. */
const verdict = choice("verdict", {
  label: "Verdict",
  asks: "Would you take it?",
  options: { yes: "Yes", unsure: "Maybe", no: "No" },
  also: { yes: ["yep"] },
});
const worry = text("worry", { label: "Worry", asks: "What gives you pause?" });
const shout = text("shout", { label: "Shout", asks: "Say something loud." });
const day = question<string>({
  key: "day",
  label: "Day",
  asks: "Which day?",
  expects: "a day such as 2026-11-20",
  echoes: true,
  meaning: z.string(),
  read: (answer) => ("words" in answer ? /\d{4}-\d\d-\d\d/.exec(answer.words)?.[0] : undefined),
  show: (said) => `the day ${said}`,
});
const card = question<{ name: string }>({
  key: "card",
  label: "Card",
  asks: "Your name?",
  expects: "a name",
  fields: [{ name: "name", label: "Name", required: true }],
  meaning: z.object({ name: z.string().min(1) }),
  read: (answer) =>
    "words" in answer ? { name: answer.words } : "form" in answer ? { name: answer.form.name } : undefined,
  show: ({ name }) => name,
});

function* little(): Talk {
  yield* say("Let's begin.");
  yield* stretch("first");
  const offer = yield* ask(verdict);
  if (offer !== "yes") {
    const doubt = yield* ask(worry);
    if (doubt) yield* say(`Noted: ${doubt}.`);
  }
  const loud = yield* ask(shout);
  if (loud !== undefined) {
    const louder = yield* recorded({
      key: "shout:up",
      from: "shout",
      by: "upper",
      input: loud,
      meaning: z.string(),
    });
    yield* say(`I heard ${louder}.`);
  }
  yield* stretch("second");
  const when = yield* ask(day);
  const who = (yield* heard(card, loud === "I am Bo" ? { name: "Bo" } : undefined)) ?? (yield* ask(card));
  yield* say(
    { heading: "Done" },
    { text: `${offer ?? "open"} ${when ?? "some day"} ${who?.name ?? "nobody"}` },
  );
  yield* keep({ offer: offer ?? "open" });
}

export const littleBook = z.object({ offers: z.array(z.string()).readonly() });
export type LittleBook = z.infer<typeof littleBook>;

const littleTalk = conversation<LittleBook, object, { offer: string }>({
  name: "little",
  called: "little talk",
  several: true,
  facts: z.object({}),
  begins: () => ({}),
  talk: little,
  keeps: z.object({ offer: z.string() }),
  kept: (book, { offer }, id) => ({
    book: { offers: [...book.offers, offer] },
    records: { [`offer:${id}`]: offer },
  }),
  about: (path) => path.find(({ question }) => question.key === "shout")?.meaning as string | undefined,
});

export const littleHouse: Register<LittleBook> = {
  conversations: [littleTalk],
  commands: [
    {
      name: "little",
      summary: "begins the little talk",
      also: ["talk"],
      wants: () => [],
      run: ({ args }) => ({ begin: { talk: "little", args } }),
    },
    {
      name: "forget",
      summary: "removes everything",
      also: [],
      wants: () => [],
      run: () => ({ forget: true }),
    },
  ],
  recorders: { upper: (input) => String(input).toUpperCase() },
  first: "little",
  empty: { offers: [] },
  zoneIn: () => undefined,
  later: neverLater(),
};

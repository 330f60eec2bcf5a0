import { z } from "zod";
import { conversation } from "../../core/conversation.ts";
import { choice, type Question, question } from "../../core/question.ts";
import { ask, keep, say, type Talk } from "../../core/talk.ts";
import { detailsSchema } from "../../interview/interview.ts";
import { isZone, zoneFromWords } from "../../interview/when.ts";
import type { Book } from "../book.ts";
import { details } from "../mail-questions.ts";

const facts = z.object({ details: detailsSchema.exactOptional(), zone: z.string(), now: z.number() });

const what = choice("what", {
  label: "What to change",
  asks: "What would you like to change?",
  options: { details: "My details", zone: "My time zone", nothing: "Nothing" },
  also: {
    details: ["details", "name", "email", "phone"],
    zone: ["time zone", "timezone", "zone"],
    nothing: ["none", "no", "done"],
  },
});

const zone: Question<string> = question({
  key: "zone",
  label: "Time zone",
  asks: "Where are you? A city or a zone will do: “Berlin”, “Eastern”, “Asia/Manila”.",
  expects: "a city or a time zone, such as “Berlin” or “America/Chicago”",
  echoes: true,
  meaning: z.string().refine(isZone),
  read: (answer, moment) => ("words" in answer ? zoneFromWords(answer.words, moment) : undefined),
  show: (name) => name,
});

/** What is kept about the member themself, shown and changed. */
function* settings({ details: known, zone: current }: z.infer<typeof facts>): Talk {
  yield* say(
    `Your time zone: ${current}. Under your emails: ${known ? Object.values(known).join(", ") : "nothing yet"}.`,
  );
  const chosen = yield* ask(what);
  if (chosen === "details") {
    const said = yield* ask(details(known));
    if (said) yield* keep({ details: said });
  } else if (chosen === "zone") {
    const said = yield* ask(zone);
    if (said) yield* keep({ zone: said });
  }
  yield* say("Settings are as you want them.");
}

export const settingsConversation = conversation({
  name: "settings",
  called: "settings",
  several: false,
  facts,
  begins: ({ book, moment }: { book: Book; moment: { now: number; zone: string } }) => ({
    ...(book.details && { details: book.details }),
    zone: moment.zone,
    now: moment.now,
  }),
  talk: settings,
  keeps: z.union([z.object({ details: detailsSchema }), z.object({ zone: z.string() })]),
  kept: (book: Book, what) => ({ book: { ...book, ...what } }),
  about: () => undefined,
});

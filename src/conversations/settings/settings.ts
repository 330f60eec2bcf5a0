import { z } from "zod";
import { conversation } from "../../core/conversation.ts";
import { choice } from "../../core/question.ts";
import { ask, keep, say, type Talk } from "../../core/talk.ts";
import { detailsSchema } from "../../interview/interview.ts";
import type { Book } from "../book.ts";
import { details } from "../mail-questions.ts";
import { askZone } from "../zone.ts";

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
    yield* askZone();
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

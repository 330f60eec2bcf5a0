import { z } from "zod";
import { type Beginning, type Command, conversation } from "../../core/conversation.ts";
import { choice } from "../../core/question.ts";
import { ask, keep, say, type Talk } from "../../core/talk.ts";
import { detailsSchema } from "../../interview/interview.ts";
import { type Book, sharingSchema } from "../book.ts";
import { askSharing, sharingNow } from "../community/sharing.ts";
import { details } from "../mail-questions.ts";
import { remindersOf, remindersSchema } from "../nudges/reminders-known.ts";
import { aboutReminders } from "../nudges/reminders-stretch.ts";
import { granted, wishSchema } from "../nudges/wish.ts";
import { askZone } from "../zone.ts";

const facts = z.object({
  details: detailsSchema.exactOptional(),
  zone: z.string(),
  now: z.number(),
  guessed: z.boolean().exactOptional(),
  reminders: remindersSchema.exactOptional(),
  community: z.string().exactOptional(),
  sharing: sharingSchema.exactOptional(),
});

const what = choice("what", {
  label: "What to change",
  asks: "What would you like to change?",
  options: {
    details: "My details",
    zone: "My time zone",
    reminders: "My reminders",
    sharing: "Sharing outcomes",
    nothing: "Nothing",
  },
  also: {
    details: ["details", "name", "email", "phone"],
    zone: ["time zone", "timezone", "zone"],
    reminders: ["reminders", "nudges", "quiet hours"],
    sharing: ["sharing", "share", "outcomes", "community"],
    nothing: ["none", "no", "done"],
  },
});

/** What is kept about the member themself, shown and changed. */
function* settle({ details: known, reminders, community, sharing, ...begun }: z.infer<typeof facts>): Talk {
  yield* say(
    `Your time zone: ${begun.zone}. Under your emails: ${known ? Object.values(known).join(", ") : "nothing yet"}. ${sharingNow({ here: community, before: sharing })}`,
  );
  const chosen = yield* ask(what);
  if (chosen === "details") {
    const said = yield* ask(details(known));
    if (said) yield* keep({ details: said });
  } else if (chosen === "zone") {
    yield* askZone();
  } else if (chosen === "reminders" && reminders) {
    yield* aboutReminders(reminders, begun);
  } else if (chosen === "sharing") {
    yield* askSharing({ here: community, before: sharing });
  }
  yield* say("Settings are as you want them.");
}

export const settingsConversation = conversation({
  name: "settings",
  called: "settings",
  several: false,
  facts,
  begins: ({ book, moment, community }: Pick<Beginning<Book>, "book" | "moment" | "community">) => ({
    ...(book.details && { details: book.details }),
    ...moment,
    reminders: remindersOf(book, moment),
    ...(community && { community: community.id }),
    ...(book.sharing && { sharing: book.sharing }),
  }),
  talk: settle,
  keeps: z.union([
    z.object({ details: detailsSchema }),
    z.object({ zone: z.string() }),
    z.object({ sharing: sharingSchema }),
    z.object({ wish: wishSchema }),
  ]),
  kept: (book: Book, what) => ({ book: "wish" in what ? granted(book, what.wish) : { ...book, ...what } }),
  about: () => undefined,
});

export const settings: Command<Book> = {
  name: "settings",
  summary: "your details, your time zone, and whether your outcomes count",
  also: ["my details"],
  wants: () => [],
  run: ({ args, talks, community }) => {
    const open = talks.find(({ talk, ended }) => talk === "settings" && !ended);
    const asked = open && facts.safeParse(open.facts).data?.community;
    // Left open in one community it must not take a consent for that in another.
    const elsewhere = open !== undefined && community !== undefined && asked !== community.id;
    return { begin: { talk: "settings", args, anew: elsewhere } };
  },
};

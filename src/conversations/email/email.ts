import { z } from "zod";
import { conversation } from "../../core/conversation.ts";
import { stretch, type Talk } from "../../core/talk.ts";
import { detailsSchema, jobSchema } from "../../interview/interview.ts";
import { type Book, jobWords } from "../book.ts";
import { gather, write } from "../mail-stretch.ts";

const facts = z.object({ details: detailsSchema.exactOptional() });

/** A thank-you without a debrief: a few questions to a mail worth sending. */
function* email({ details }: z.infer<typeof facts>): Talk {
  yield* stretch("email");
  yield* write(yield* gather({ ...(details && { details }) }));
}

export const emailConversation = conversation({
  name: "email",
  called: "email",
  several: false,
  facts,
  begins: ({ book }: { book: Book }) => ({ ...(book.details && { details: book.details }) }),
  talk: email,
  keeps: z.object({ details: detailsSchema }),
  kept: (book: Book, { details }) => ({ book: { ...book, details } }),
  about: (path) =>
    jobWords(jobSchema.catch({}).parse(path.find(({ question }) => question.key === "job")?.meaning)),
});

import { z } from "zod";
import { conversation } from "../../core/conversation.ts";
import { ask, stretch, type Talk } from "../../core/talk.ts";
import { detailsSchema, jobSchema } from "../../interview/interview.ts";
import { type Book, jobWords } from "../book.ts";
import * as questions from "../mail-questions.ts";
import { gather, write } from "../mail-stretch.ts";

const facts = z.object({ details: detailsSchema.exactOptional() });

/**
 * A thank-you without a debrief: four questions to a mail worth sending. The first time a name to sign with is one of
 * the four, and what to be remembered for can be added to the mail that stands.
 */
function* email({ details }: z.infer<typeof facts>): Talk {
  yield* stretch("email");
  const mail = yield* gather(details ? { details } : { later: true });
  yield* write(mail);
  if (details || !mail.details) return;
  const strength = yield* ask(questions.strength);
  if (strength) yield* write({ ...mail, strength });
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

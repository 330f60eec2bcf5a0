import { z } from "zod";
import { type Beginning, conversation } from "../../core/conversation.ts";
import { choice, type Question } from "../../core/question.ts";
import { ask, heard, say, stretch, type Talk } from "../../core/talk.ts";
import { KINDS, type Kind } from "../../interview/drafts/draft.ts";
import { fitting, type Situation } from "../../interview/drafts/policy.ts";
import { detailsSchema, jobSchema, whenSchema } from "../../interview/interview.ts";
import { dayOf } from "../../interview/when.ts";
import { type Book, jobWords, mailKept, mailNoted } from "../book.ts";
import { inOrder } from "../my-interviews/order.ts";
import { askedFor, kindQuestion } from "./kinds.ts";
import { type KindKnown, writeKind } from "./writers.ts";

/** An interview a mail may be about. */
const aboutSchema = z.object({
  id: z.string(),
  job: jobSchema,
  people: z.array(z.string()),
  on: whenSchema,
  answerBy: whenSchema.exactOptional(),
  sent: z.array(z.object({ kind: z.enum(KINDS), on: z.string() })),
});
type About = z.infer<typeof aboutSchema>;

const facts = z.object({
  details: detailsSchema.exactOptional(),
  kind: z.enum(KINDS).exactOptional(),
  /** Those it may be about, the likeliest first. */
  interviews: z.array(aboutSchema).default([]),
  companies: z.array(z.string()).default([]),
  now: z.number().default(0),
  zone: z.string().default("UTC"),
  guessed: z.boolean().exactOptional(),
});
type Facts = z.infer<typeof facts>;

/**
 * Any email of the follow-up, with or without a debrief. Without one it is a thank-you in four questions, unless another
 * kind was asked for; with some it is about the latest, and which kind is asked where that isn't clear.
 */
function* email(given: Facts): Talk {
  yield* stretch("email");
  const about = yield* whichInterview(given.interviews);
  const situation = situationOf(given, about);
  const kind = yield* whichKind(given, about, situation);
  if (kind) yield* writeKind(kind, knownOf(given, about, situation));
}

const OTHER = "other";

function* whichInterview(interviews: readonly About[]): Talk<About | undefined> {
  const [latest] = interviews;
  if (!latest) return undefined;
  const which = interviewQuestion(interviews);
  const chosen = yield* heard(which, latest.id);
  const about = interviews.find(({ id }) => id === chosen);
  if (about)
    yield* say(`About ${jobWords(about.job) ?? "your latest interview"}.`, {
      offers: which,
      as: "A different interview",
    });
  return about;
}

function interviewQuestion(interviews: readonly About[]): Question<string> {
  const named = interviews.map(
    ({ id, job, people }) => [id, jobWords(job) ?? people.join(", ") ?? id] as const,
  );
  return choice<string>("about", {
    label: "Which interview",
    asks: "Which interview is it about?",
    options: {
      ...Object.fromEntries(named.map(([id, name]) => [id, name || "An employer not named"])),
      [OTHER]: "One that isn't here",
    },
  });
}

/** Asked only where it isn't clear; a kind that was asked for can still be changed. */
function* whichKind(given: Facts, about: About | undefined, situation: Situation): Talk<Kind | undefined> {
  const right = about ? fitting(situation) : EVERY;
  // One that was asked for can be named even where it would be wrong: then it is said why.
  const question = kindQuestion([...new Set([...right, ...(given.kind ? [given.kind] : [])])]);
  if (about && !given.kind) return (yield* heard(question)) ?? (yield* ask(question));
  const kind = (yield* heard(question, given.kind)) ?? "thank_you";
  yield* say({ offers: question, as: "Another kind of email" });
  return kind;
}

const EVERY: readonly Kind[] = KINDS.filter((kind) => kind !== "last_check_in");

const situationOf = ({ now, zone }: Facts, about: About | undefined): Situation => ({
  today: dayOf({ now, zone }).date,
  ...(about && { on: about.on.date }),
  ...(about?.answerBy && { answerBy: about.answerBy.date }),
  sent: about?.sent ?? [],
});

function knownOf(
  { details, companies, ...given }: Facts,
  about: About | undefined,
  situation: Situation,
): KindKnown {
  const own = about?.job.company?.toLowerCase();
  return {
    situation,
    around: {
      today: situation.today,
      begun: { now: given.now, zone: given.zone, ...(given.guessed && { guessed: true }) },
      otherCompanies: companies.filter((company) => company.toLowerCase() !== own),
      ...(about && { interview: about.id, on: about.on }),
    },
    ...(details && { details }),
    ...(about && {
      job: about.job,
      ...(about.people.length > 0 && { people: about.people }),
      ...(about.answerBy && { answerBy: about.answerBy }),
    }),
  };
}

/** As many as a member would look through here; the list has them all, by number. */
const MOST_INTERVIEWS = 8;

function begins({ book, args, moment }: Beginning<Book>): Facts {
  const { kind, listed } = askedFor(args);
  const named = listed === undefined ? undefined : inOrder(book)[listed - 1];
  const rows = [...book.interviews].reverse().filter((row) => row !== named);
  return {
    ...moment,
    ...(book.details && { details: book.details }),
    ...(kind && { kind }),
    interviews: [...(named ? [named] : []), ...rows]
      .slice(0, MOST_INTERVIEWS)
      .map((row) => aboutOf(row, moment.zone)),
    companies: [...new Set(book.interviews.flatMap(({ job }) => job.company ?? []))],
  };
}

function aboutOf(
  { id, job, on, toldAt, replyBy, mails = [] }: Book["interviews"][number],
  zone: string,
): About {
  return {
    id,
    job,
    people: [...new Set(mails.flatMap(({ kind, to }) => (kind === "thank_you" && to ? [to] : [])))],
    on: on ?? dayOf({ now: toldAt, zone }),
    ...(replyBy && { answerBy: replyBy }),
    sent: mails.flatMap(({ kind, sentAt }) =>
      sentAt === undefined ? [] : [{ kind, on: dayOf({ now: sentAt, zone }).date }],
    ),
  };
}

export const emailConversation = conversation({
  name: "email",
  called: "email",
  several: false,
  facts,
  begins,
  talk: email,
  keeps: z.union([
    z.object({ details: detailsSchema }),
    z.object({ zone: z.string() }),
    z.object({ mail: mailKept }),
  ]),
  kept: (book: Book, what) => ({ book: "mail" in what ? mailNoted(book, what.mail) : { ...book, ...what } }),
  about: (path) =>
    jobWords(jobSchema.catch({}).parse(path.find(({ question }) => question.key === "job")?.meaning)),
});

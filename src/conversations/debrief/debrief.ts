import { z } from "zod";
import { callButton } from "../../core/call.ts";
import { type Beginning, conversation } from "../../core/conversation.ts";
import type { Moment } from "../../core/question.ts";
import { heard, keep, say, stretch, type Talk } from "../../core/talk.ts";
import { learntSchema } from "../../interview/community/outlook.ts";
import type { Guess } from "../../interview/forecast.ts";
import {
  type Details,
  detailsSchema,
  type Interview,
  interviewSchema,
  type Job,
  jobSchema,
} from "../../interview/interview.ts";
import { read } from "../../interview/reading/reading.ts";
import { dayOf, type When } from "../../interview/when.ts";
import { aheadSchema, type Book, begunAhead, filed, jobWords, mailKept, mailNoted } from "../book.ts";
import { learntFrom } from "../community/outlook.ts";
import * as mailQuestions from "../mail-questions.ts";
import { gather, type MailAround, type MailKnown, write } from "../mail-stretch.ts";
import { offerReminders, toAsk } from "../nudges/opt-in.ts";
import { granted, wishSchema } from "../nudges/wish.ts";
import { afterwards } from "./afterwards.ts";
import { beside, listens } from "./beside.ts";
import { aboutEmployer, card } from "./card.ts";
import { cardPicture } from "./card-picture.ts";
import { replyBy } from "./circumstances.ts";
import { foreseen, recall, roundToldSchema, withCalendar, withRound } from "./from-calendar.ts";
import { guess } from "./guess.ts";
import { type Known, learn, withSign } from "./reading-stretch.ts";
import { offerRecovery } from "./recovery.ts";
import { tellStory } from "./story.ts";
import type { Told } from "./told.ts";

const facts = z.object({
  /** The interview's id: that of the talk that told it. */
  id: z.string(),
  /** Epoch milliseconds. */
  now: z.number(),
  zone: z.string(),
  guessed: z.boolean().exactOptional(),
  details: detailsSchema.exactOptional(),
  /** Employers the member has told of before. */
  companies: z.array(z.string()).default([]),
  reminders: z.enum(["first", "again"]).exactOptional(),
  /** The interview as it stood in the calendar. */
  ahead: aheadSchema.exactOptional(),
  /** The application it is told for, and what was known of its next round. */
  round: roundToldSchema.exactOptional(),
  /** What the member's community had learnt when it began. */
  learnt: learntSchema.exactOptional(),
});

/** Walks a member through an interview they have just left: the story, the reading, the follow-up email. */
function* debrief({
  id,
  details,
  companies,
  reminders,
  ahead,
  round,
  learnt,
  ...begun
}: z.infer<typeof facts>): Talk {
  const { now } = begun;
  yield* stretch("reading");
  yield* listens("reading");
  if (ahead) yield* recall(ahead, begun);
  const first = yield* beside(yield* tellStory(begun), begun, "reading");
  const story = withRound(withCalendar(first, ahead, begun), round);
  // Whatever was read is there to be changed at once, whenever its turn comes.
  const job = yield* heard(mailQuestions.job, story.facts.job);
  yield* heard(mailQuestions.people, story.facts.people);
  const promised = yield* heard(replyBy, story.facts.replyBy);
  const guessed = yield* heard(guess);
  const known = yield* learn(story, begun, guessed !== undefined);
  yield* say(...card(known, job ?? {}, learnt), { picture: cardPicture(known, job ?? {}) });
  const employer = aboutEmployer(story.employer);
  if (employer.length > 0)
    yield* say(...employer, { button: callButton("email withdrawal", "Withdraw by email") });
  const of = ahead?.id ?? round?.id;
  const soFar = {
    ...interviewFrom({ id, now, story, known, job, guessed }),
    ...(of !== undefined && { of }),
    ...(promised && { replyBy: promised }),
  };
  // Kept here already, so that a debrief left before the email is in the list.
  yield* keep({ interview: soFar });

  yield* stretch("email");
  yield* say("Now the thank-you email. I ask only for what it still lacks.");
  yield* listens("email");
  const more = yield* beside(story, begun, "email");
  const mail = yield* gather(mailKnown(more, job ?? more.facts.job, details));
  const around = aroundMail({ id, begun, on: known.on, companies, job: mail.job });
  yield* write(mail, around);

  yield* stretch("afterwards");
  const rest = yield* afterwards(more, begun, { id, discouraging: isDiscouraging(known.seen) });
  const { job: applied, people, points, strength } = mail;
  const told = points.filter((point) => point !== undefined);
  const { seen, evidence } = withSigns(known, more);
  yield* keep({
    interview: {
      ...soFar,
      ...{ seen, evidence, employer: more.employer },
      ...{ job: applied, people, points: told, ...(strength && { strength }), ...rest },
    },
  });
  yield* offerReminders(reminders, begun);
  const situation = { today: around.today, on: known.on?.date ?? around.today, sent: [] };
  yield* offerRecovery([...rest.badly, ...(rest.concern ? [rest.concern] : [])], {
    around,
    situation,
    job: applied,
    ...(people.length > 0 && { people }),
    ...(mail.details && { details: mail.details }),
    ...(strength && { strength }),
  });
}

interface Around {
  readonly id: string;
  readonly begun: Moment;
  readonly on: When | undefined;
  readonly companies: readonly string[];
  readonly job: Job;
}

/** What a mail about this interview goes with; another employer's name in it would be the worst of slips. */
function aroundMail({ id, begun, on, companies, job: { company = "" } }: Around): MailAround {
  const others = companies.filter((each) => each.toLowerCase() !== company.toLowerCase());
  return { begun, today: dayOf(begun).date, interview: id, otherCompanies: others, ...(on && { on }) };
}

/** What was told after the card counts too; an answer goes before it. */
function withSigns(known: Known, { signs }: Told): Known {
  return signs
    .filter(({ name }) => known.seen.signs[name] === undefined)
    .reduce(
      (all, { name, polarity, evidence }) => withSign(all, name, { answer: polarity, words: evidence }),
      known,
    );
}

function remindersToAsk(book: Book): Pick<z.infer<typeof facts>, "reminders"> {
  const asked = toAsk(book);
  return asked === undefined ? {} : { reminders: asked };
}

/** Whether somebody may want to look at what to take from it. */
const isDiscouraging = (seen: Known["seen"]): boolean => read(seen).points < 0;

interface SoFar {
  readonly id: string;
  readonly now: number;
  readonly story: Told;
  readonly known: Known;
  readonly job: Job | undefined;
  readonly guessed: Guess | undefined;
}

function interviewFrom({ id, now, story, known, job = {}, guessed }: SoFar): Interview {
  const { seen, evidence, on } = known;
  const { employer, performance, facts } = story;
  return {
    id,
    job,
    people: [...(facts.people ?? [])],
    toldAt: now,
    ...(on && { on }),
    seen,
    evidence,
    employer,
    points: [],
    ...performance,
    ...(guessed && { guess: guessed }),
  };
}

function mailKnown(
  { facts, performance }: Told,
  job: Job | undefined,
  details: Details | undefined,
): MailKnown {
  const [strength] = performance.well;
  return {
    ...(facts.people && { people: facts.people }),
    ...(job && { job }),
    ...(strength && { strength }),
    ...(details && { details }),
  };
}

export const debriefConversation = conversation({
  name: "debrief",
  called: "debrief",
  several: true,
  facts,
  begins: ({ book, moment, id, args, published }: Beginning<Book>) => ({
    id,
    ...moment,
    ...foreseen(book, args, moment),
    ...remindersToAsk(book),
    ...(book.details && { details: book.details }),
    companies: [...new Set(book.interviews.flatMap(({ job }) => job.company ?? []))],
    ...learntFrom(published),
  }),
  talk: debrief,
  keeps: z.union([
    z.object({ interview: interviewSchema }),
    z.object({ mail: mailKept }),
    z.object({ details: detailsSchema }),
    z.object({ zone: z.string() }),
    z.object({ wish: wishSchema }),
    z.object({ begun: z.string() }),
  ]),
  kept: (book: Book, what) => {
    if ("interview" in what) return filed(book, what.interview);
    if ("wish" in what) return { book: granted(book, what.wish) };
    if ("begun" in what) return { book: begunAhead(book, what.begun) };
    return { book: "mail" in what ? mailNoted(book, what.mail) : { ...book, ...what } };
  },
  about: (path) =>
    jobWords(jobSchema.catch({}).parse(path.find(({ question }) => question.key === "job")?.meaning)),
});

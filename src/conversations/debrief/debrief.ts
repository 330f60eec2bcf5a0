import { z } from "zod";
import { conversation } from "../../core/conversation.ts";
import type { Moment } from "../../core/question.ts";
import { heard, keep, say, stretch, type Talk } from "../../core/talk.ts";
import {
  type Details,
  detailsSchema,
  type Interview,
  interviewSchema,
  type Job,
  jobSchema,
} from "../../interview/interview.ts";
import { type Book, filed, jobWords } from "../book.ts";
import * as mailQuestions from "../mail-questions.ts";
import { gather, type MailKnown, write } from "../mail-stretch.ts";
import { afterwards } from "./afterwards.ts";
import { aboutEmployer, card } from "./card.ts";
import { replyBy } from "./circumstances.ts";
import { type Known, learn } from "./reading-stretch.ts";
import { type Told, tellStory } from "./story.ts";

const facts = z.object({
  /** The interview's id: that of the talk that told it. */
  id: z.string(),
  /** Epoch milliseconds. */
  now: z.number(),
  zone: z.string(),
  guessed: z.boolean().exactOptional(),
  details: detailsSchema.exactOptional(),
});

/** Walks a member through an interview they have just left: the story, the reading, the follow-up email. */
function* debrief({ id, details, ...begun }: z.infer<typeof facts>): Talk {
  const { now } = begun;
  yield* stretch("reading");
  const story = yield* tellStory(begun);
  // Whatever was read is there to be changed at once, whenever its turn comes.
  const job = yield* heard(mailQuestions.job, story.facts.job);
  yield* heard(mailQuestions.people, story.facts.people);
  yield* heard(replyBy, story.facts.replyBy);
  const known = yield* learn(story, begun);
  yield* say(...card(known, job ?? {}));
  const employer = aboutEmployer(story.employer);
  if (employer.length > 0) yield* say(...employer);
  const soFar = interviewFrom({ id, now, story, known, job });
  // Kept here already, so that a debrief left before the email is in the list.
  yield* keep({ interview: soFar });

  yield* stretch("email");
  yield* say("Now the thank-you email. I ask only for what it still lacks.");
  const mail = yield* gather(mailKnown(story, job, details));
  yield* write(mail);

  yield* stretch("afterwards");
  const rest = yield* afterwards(story, begun);
  const { job: applied, people, points, strength } = mail;
  const told = points.filter((point) => point !== undefined);
  yield* keep({
    interview: { ...soFar, job: applied, people, points: told, ...(strength && { strength }), ...rest },
  });
}

interface SoFar {
  readonly id: string;
  readonly now: number;
  readonly story: Told;
  readonly known: Known;
  readonly job: Job | undefined;
}

function interviewFrom({ id, now, story, known, job = {} }: SoFar): Interview {
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
  begins: ({ book, moment, id }: { book: Book; moment: Moment; id: string }) => ({
    id,
    ...moment,
    ...(book.details && { details: book.details }),
  }),
  talk: debrief,
  keeps: z.union([
    z.object({ interview: interviewSchema }),
    z.object({ details: detailsSchema }),
    z.object({ zone: z.string() }),
  ]),
  kept: (book: Book, what) =>
    "interview" in what ? filed(book, what.interview) : { book: { ...book, ...what } },
  about: (path) =>
    jobWords(jobSchema.catch({}).parse(path.find(({ question }) => question.key === "job")?.meaning)),
});

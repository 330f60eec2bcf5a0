import { ask, heard, keep, say, type Talk } from "../core/talk.ts";
import { thankYou } from "../interview/drafts/thank-you.ts";
import type { Details, Job } from "../interview/interview.ts";
import * as questions from "./mail-questions.ts";

/** What a thank-you is made of; what is absent the mail does without. */
export interface MailParticulars {
  readonly people: readonly string[];
  readonly job: Job;
  /** What was talked about, one for each of `people`; undefined where nothing was told. */
  readonly points: readonly (string | undefined)[];
  readonly strength?: string;
  readonly details?: Details;
}

/** What is known before the mail is asked for. */
export interface MailKnown {
  readonly people?: readonly string[];
  readonly job?: Job;
  readonly strength?: string;
  readonly details?: Details;
  /** The strength is asked for once the mail stands without it. */
  readonly later?: boolean;
}

/** Mails for more people than this at once are no longer read. */
const MOST_MAILS = 4;

/** Asks only what the mail still lacks. */
export function* gather(known: MailKnown): Talk<MailParticulars> {
  const people = (yield* heardOrAsked(questions.people, known.people)) ?? [];
  const job = (yield* heardOrAsked(questions.job, known.job)) ?? {};
  const points: (string | undefined)[] = [];
  const written = people.length > 1 ? people.slice(0, MOST_MAILS) : [people[0]];
  for (const [nth, person] of written.entries()) points.push(yield* ask(questions.point(nth + 1, person)));
  const strength = known.later ? undefined : yield* heardOrAsked(questions.strength, known.strength);
  const details = yield* heardOrAsked(questions.details(known.details), known.details);
  if (details) yield* keep({ details });
  return { people, job, points, ...(strength && { strength }), ...(details && { details }) };
}

function* heardOrAsked<M>(question: Parameters<typeof ask<M>>[0], known: M | undefined): Talk<M | undefined> {
  return (yield* heard(question, known)) ?? (yield* ask(question));
}

/** One thank-you for each person, no two alike; without a name to sign with there is nothing to send yet. */
export function* write({ people, job, points, strength, details }: MailParticulars): Talk {
  if (!details) {
    yield* say("Without your name I can't finish the thank-you. Whenever you like, “email” writes it.");
    return;
  }
  for (const [nth, point] of points.entries()) {
    const recipient = people[nth];
    const { to, ...written } = thankYou(
      {
        ...job,
        ...(recipient && { recipient }),
        ...(point && { point }),
        ...(strength && nth === 0 && { fit: strength }),
        sender: details,
      },
      { tone: "neutral", draft: 0, nth },
    );
    const editable = questions.draft(nth + 1, written);
    const { subject, body } = (yield* heard(editable)) ?? written;
    yield* say(
      { heading: recipient ? `Thank-you to ${recipient}` : "Thank-you" },
      { mail: { ...(to && { to }), subject, body } },
      "Only what you told me is in it. Change what you like, and send it yourself within 24 hours of the interview.",
      { offers: editable },
    );
  }
}

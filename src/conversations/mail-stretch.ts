import { z } from "zod";
import type { Moment } from "../core/question.ts";
import { ask, heard, keep, recorded, say, type Talk } from "../core/talk.ts";
import { namesOf } from "../interview/drafts/address.ts";
import type { Kind, MailFacts } from "../interview/drafts/draft.ts";
import { readPoint } from "../interview/drafts/point.ts";
import { INSTEAD } from "../interview/drafts/rules/said.ts";
import type { Details, Job } from "../interview/interview.ts";
import type { When } from "../interview/when.ts";
import { dayInMail } from "./mail-days.ts";
import { onDesk } from "./mail-desk.ts";
import * as questions from "./mail-questions.ts";
import type { Desk, OnDesk } from "./mail-versions.ts";

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

/** What goes with a mail and is no part of it. */
export interface MailAround {
  readonly begun: Moment;
  /** The member's today, YYYY-MM-DD. */
  readonly today: string;
  readonly interview?: string;
  /** The day of the interview. */
  readonly on?: When;
  readonly otherCompanies?: readonly string[];
}

/** Mails for more people than this at once are no longer read. */
const MOST_MAILS = 4;

/** Asks only what the mail still lacks. */
export function* gather(known: MailKnown): Talk<MailParticulars> {
  yield* awaken();
  const people = (yield* heardOrAsked(questions.people, known.people)) ?? [];
  const job = (yield* heardOrAsked(questions.job, known.job)) ?? {};
  const points: (string | undefined)[] = [];
  const written = people.length > 1 ? people.slice(0, MOST_MAILS) : [people[0]];
  for (const [nth, person] of written.entries()) points.push(yield* askPoint(nth + 1, person));
  const strength = known.later ? undefined : yield* heardOrAsked(questions.strength, known.strength);
  const details = yield* askDetails(known.details);
  return { people, job, points, ...(strength && { strength }), ...(details && { details }) };
}

/** Begins the proofreader, where there is one, so that it is awake by the time the mail is. */
export function* awaken(): Talk {
  yield* recorded({ key: "proofreader", from: "", by: "proofreader", input: null, meaning: z.boolean() });
}

/** What was talked about; where it can't stand in a mail, what could is asked for, once. */
export function* askPoint(nth: number, person: string | undefined): Talk<string | undefined> {
  const said = yield* ask(questions.point(nth, person));
  const read = readPoint(said, namesOf(person));
  if (said === undefined || read.form !== "none" || read.why === "missing") return said;
  return (yield* ask(questions.pointAgain(nth, INSTEAD[read.why]))) ?? said;
}

/** The name a mail is signed with, asked once for good. */
export function* askDetails(known: Details | undefined): Talk<Details | undefined> {
  const details = yield* heardOrAsked(questions.details(known), known);
  if (details) yield* keep({ details });
  else yield* say("Without your name I can't finish the email. Whenever you like, “email” writes it.");
  return details;
}

export function* heardOrAsked<M>(
  question: Parameters<typeof ask<M>>[0],
  known: M | undefined,
): Talk<M | undefined> {
  return (yield* heard(question, known)) ?? (yield* ask(question));
}

/**
 * One thank-you for each person, no two alike; without a name to sign with there is nothing to send yet.
 * `sent`: nothing is left to be done with any of them.
 */
export function* write(
  { people, job, points, strength, details }: MailParticulars,
  around: MailAround,
): Talk<{ readonly sent: boolean }> {
  let sent = true;
  if (!details) return { sent };
  for (const [nth, point] of points.entries()) {
    const recipient = people[nth];
    const facts: MailFacts = {
      ...job,
      ...(recipient && { recipient }),
      ...(point && { point }),
      ...(strength && nth === 0 && { fit: strength }),
      sender: details,
    };
    const desk = yield* putOnDesk("thank_you", facts, {
      ...around,
      nth,
      of: points.length,
      // The strength is told to one of them, so that no two mails make the same point.
      ...(nth > 0 && { without: ["fit", "length"] }),
      asks: { specific: questions.point(nth + 1, recipient), fit: questions.strength },
    });
    sent &&= desk.sent !== undefined;
  }
  return { sent };
}

type Place = MailAround & Partial<Pick<OnDesk, "nth" | "of" | "without" | "asks">>;

/** Puts a mail before the member, with all that can be done with it. */
export function* putOnDesk(kind: Kind, facts: MailFacts, { nth = 0, of = 1, ...place }: Place): Talk<Desk> {
  const { today, on, ...around } = place;
  return yield* onDesk({
    kind,
    facts: { ...facts, ...(on && { interviewedOn: `on ${dayInMail(on, today)}` }) },
    nth,
    of,
    ...around,
  });
}

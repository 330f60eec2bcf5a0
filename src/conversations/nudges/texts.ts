import type { Part } from "../../core/message.ts";
import type { Moment } from "../../core/question.ts";
import type { Nudge } from "../../interview/nudges/plan.ts";
import { DAY, type Kind, QUIET, THANK_YOU } from "../../interview/nudges/timing.ts";
import { dayOf, daysBetween } from "../../interview/when.ts";
import { type Book, jobWords } from "../book.ts";
import { promiseOf } from "./outlook.ts";
import { saidDay, saidTime, timed } from "./said-time.ts";
import { nudgesIn } from "./state.ts";

/** What each kind is called: in the list, in settings, and where one was answered. */
export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  thank_you: "Thank-you",
  debrief: "Debrief",
  good_luck: "Good luck",
  check_in: "Check-in",
  heard_back: "Did you hear back",
  let_go: "Let it go",
  keep_applying: "Keep applying",
};

/** What each kind is for, in a few words: where the yes to them is asked for, and where they are switched. */
export const KIND_USES: Readonly<Record<Kind, string>> = {
  thank_you: "a thank-you while its 24 hours are open",
  debrief: "going over an interview right after it",
  good_luck: "good luck before an interview in your calendar here",
  check_in: "a check-in once their answer is overdue, twice at the most",
  heard_back: "whether they answered your check-in",
  let_go: "letting go of one that stays silent",
  keep_applying: "putting one out of mind, and the next application",
};

/** An interview, told or to come, as reminders speak of it. */
interface Subject {
  /** "Data analyst at Brightwell", or the day it was. */
  readonly name: string;
  readonly at: number;
  readonly promised?: string;
}

export function subjectOf(book: Book, { interview }: Pick<Nudge, "interview">, zone: string): Subject {
  const row = book.interviews.find(({ id }) => id === interview);
  const ahead = book.ahead?.find(({ id }) => id === interview);
  const at = ahead?.at ?? row?.at ?? row?.toldAt ?? 0;
  const promised = row && promiseOf(row, book)?.date;
  const job = jobWords(row?.job ?? ahead?.job ?? {});
  return {
    name: job ?? `your interview of ${saidDay(row?.on?.date ?? dayOf({ now: at, zone }).date)}`,
    at,
    ...(promised && { promised }),
  };
}

/** Why it is said now, and what it is good for. */
export function textOf(nudge: Nudge, book: Book, moment: Moment): readonly Part[] {
  return TEXTS[nudge.kind]({ nudge, book, moment, ...subjectOf(book, nudge, moment.zone) });
}

interface Known extends Subject {
  readonly nudge: Nudge;
  readonly book: Book;
  readonly moment: Moment;
}

const TEXTS: Readonly<Record<Kind, (known: Known) => readonly Part[]>> = {
  thank_you: ({ name, at, nudge, moment }) => {
    const closes = at + THANK_YOU.window;
    if (closes <= moment.now)
      return [
        { text: `The thank-you for ${name}: its 24 hours are over. A late one is still better than none.` },
      ];
    const end = saidTime(closes, moment);
    const last = nudge.id.endsWith(":2") ? "Last call for the thank-you" : "The thank-you";
    return [
      timed(`${last}, ${name}: the 24 hours in which one is expected end ${end}.`, [closes, end]),
      { text: "Three short paragraphs are plenty. You send it yourself; I only hold the words." },
    ];
  },
  debrief: ({ name }) => [
    { text: `Your interview should be over: ${name}.` },
    {
      text: "Going over it while it is fresh is worth most: tomorrow half of it is gone. A few minutes are enough.",
    },
  ],
  good_luck: ({ name, at, moment }) => {
    const time = saidTime(at, moment);
    return [
      timed(`Good luck: ${name}, ${time}.`, [at, time]),
      {
        text: "They asked you in because of what they read about you; now they want to hear it. Two stories with a number in them, one question of yours, and water. That is enough.",
      },
    ];
  },
  check_in: ({ name, nudge, promised }) => [
    { text: nudge.id.endsWith("2") ? again(name) : overdue(name, promised) },
    {
      text: "If nothing has come, a short, friendly check-in is in order. Dates slip more often than not: it is no bad sign.",
    },
  ],
  heard_back: ({ name }) => [{ text: `You checked in about ${name} a week ago. Did they answer?` }],
  let_go: ({ name, at, moment }) => [
    {
      text: `${weeks(at, moment)} since ${name}, and no word after two check-ins. You have done what there was to do.`,
    },
    {
      text: "Silence this long mostly means they went on with somebody else, and didn't say so: in one count, 51 of 144 interview loops ended that way. It says little about you. Shall we close it? If they write after all, it opens again.",
    },
  ],
  keep_applying: ({ name, promised }) => [
    {
      text: `${capital(name)}: your part is done${promised ? `, and they said ${saidDay(promised)}` : ""}. Going over it again changes nothing now.`,
    },
    { text: "Put it out of mind until there is news. Today's best hour goes into the next application." },
  ],
};

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const overdue = (name: string, promised: string | undefined): string =>
  promised
    ? `${capital(name)}: they said you'd hear by ${saidDay(promised)}, and a business day has passed since.`
    : `${capital(name)}: five business days have passed, and they named no date.`;

const again = (name: string): string =>
  `${capital(name)}: another week without a word. One more check-in is fine; after that it is theirs to move.`;

function weeks(at: number, { now, zone }: Moment): string {
  const days = daysBetween(dayOf({ now: at, zone }).date, dayOf({ now, zone }).date);
  const count = Math.max(1, Math.round((days * DAY) / (7 * DAY)));
  return count === 1 ? "A week" : `${count} weeks`;
}

/** One line of it, in a list. */
export function lineOf(nudge: Nudge, book: Book, zone: string): string {
  return `${KIND_NAMES[nudge.kind]}: ${subjectOf(book, nudge, zone).name}`;
}

/** Reminders in a row that got no answer, and so the last for now. */
export const RESTING =
  "My last reminders got no answer, so I'll be quiet now; nothing of yours is lost. “Reminders on” starts me again.";

/** Whether a kind asks for something: one that only wishes well can't be ignored. */
export const asksFor = (kind: Kind): boolean => kind !== "good_luck" && kind !== "keep_applying";

export const quietWords = (book: Book): string => {
  const { from, to } = nudgesIn(book).wishes.quiet ?? QUIET;
  return from === to ? "at any hour" : `never between ${from} and ${to}`;
};

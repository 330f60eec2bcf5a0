import { callButton } from "../../core/call.ts";
import type { Asked, Ran } from "../../core/conversation.ts";
import { type Settled, words } from "../../core/message.ts";
import { afterQuiet } from "../../interview/nudges/hours.ts";
import { noted, partsOf } from "../../interview/nudges/ledger.ts";
import type { Nudge } from "../../interview/nudges/plan.ts";
import { placeOf } from "../../interview/nudges/plan.ts";
import { KINDS, type Kind } from "../../interview/nudges/timing.ts";
import { OUTCOMES, type OutcomeName } from "../../interview/process.ts";
import { readWhen } from "../../interview/when.ts";
import { type Book, withoutAhead } from "../book.ts";
import { outcomeCommand } from "../outcome/outcome.ts";
import { BY, dayQuestion, messageOf, nudgeRef, outcomeQuestion, snoozeQuestion } from "./message.ts";
import { plannedIn } from "./outlook.ts";
import { saidDay, saidTime, timed } from "./said-time.ts";
import { nudgesIn, withNudges, withWishes } from "./state.ts";
import { KIND_NAMES } from "./texts.ts";
import { snoozeOptions, snoozeTime } from "./times.ts";

/** What is done with one reminder. */

interface Answer {
  readonly id: string;
  readonly kind: Kind;
  readonly nudge: Nudge | undefined;
  readonly asked: Asked<Book>;
  readonly records: ReadonlyMap<string, unknown>;
}

/** What it comes to: what is kept, what is said, and what stands in place of the buttons. */
type Answered = Pick<Ran<Book>, "book" | "messages" | "settled" | "begin">;

/** "check_in:3:1 done": a reminder's id and what is done with it. Undefined where it names none. */
export function answered(asked: Asked<Book>, records: ReadonlyMap<string, unknown>): Answered | undefined {
  const [, key = "", what = ""] = /^(\w+:\S+)\s*(.*)$/s.exec(asked.args) ?? [];
  const id = key.endsWith(BY) ? key.slice(0, -BY.length) : key;
  const kind = KINDS.find((each) => each === partsOf(id).kind);
  if (!kind) return undefined;
  const nudge = plannedIn(asked.book, asked.moment).nudges.find((each) => each.id === id);
  const answer: Answer = { id, kind, nudge, asked, records };
  if (!isThere(asked.book, id)) return gone(answer);
  return key.endsWith(BY) ? named(answer, what) : done(answer, what);
}

const isThere = ({ interviews, ahead = [] }: Book, id: string): boolean =>
  [...interviews, ...ahead].some((each) => each.id === partsOf(id).interview);

function gone({ id, kind }: Answer): Answered {
  return {
    messages: [
      words("The interview that was about is no longer here, so there is nothing to remind you of."),
    ],
    settled: [{ question: nudgeRef(id), text: `${KIND_NAMES[kind]}: no longer needed` }],
  };
}

function done(answer: Answer, what: string): Answered {
  const [verb = "", detail = ""] = what.split(/ (.*)/s);
  if (verb === "show" || verb.startsWith("change:")) return shown(answer);
  if (verb === "done") return finished(answer);
  if (verb === "stop") return stopped(answer);
  if (verb === "heard") return { book: waiting(answer), messages: [outcomeQuestion(answer.id)] };
  if (verb === "by") return { book: waiting(answer, true), messages: [dayQuestion(answer.id)] };
  if (verb === "off") return tookNoPlace(answer);
  if (verb === "outcome") return closed(answer, detail);
  if (verb === "snooze" && detail === "") return asksWhen(answer);
  return snoozed(answer, verb === "snooze" ? detail : what);
}

const settles = ({ id, kind }: Answer, text: string): readonly Settled[] => [
  { question: nudgeRef(id), text: `${KIND_NAMES[kind]}: ${text}` },
];

/** The book with one entry of the ledger changed, and the question no longer open. */
function entered({ id, asked: { book } }: Answer, change: Parameters<typeof noted>[2]): Book {
  return withNudges(book, { ledger: noted(nudgesIn(book).ledger, id, change), asked: undefined });
}

/** What is written next is meant for this one. */
function waiting({ id, asked: { book, moment } }: Answer, by?: true): Book {
  return withNudges(book, { asked: { ids: [id], at: moment.now, ...(by && { by }) } });
}

/** Shows it again, with all that can be done; whatever was answered before can be answered anew. */
function shown(answer: Answer): Answered {
  const { nudge, asked } = answer;
  if (!nudge)
    return { messages: [words(`${KIND_NAMES[answer.kind]}: its time is over, so nothing is open.`)] };
  return { book: waiting(answer), messages: [messageOf(nudge, asked.book, asked.moment)] };
}

const DONE: Readonly<Record<Kind, string>> = {
  thank_you: "Good. That one is out, and off my list.",
  debrief: "Fine, no debrief. If you change your mind, “debrief” starts one.",
  good_luck: "You're welcome.",
  check_in: "Good. In a week I'll ask whether they answered.",
  heard_back: "Then it waits a little longer; in a few days one more check-in comes up, and that's the last.",
  let_go: "It stays open. I'll say no more about it; “list” has it.",
  keep_applying: "That's the spirit.",
};

const LAST_CHECK_IN = "Good. That was the second, and the last: from here it is theirs to move.";
const isLastCheckIn = ({ id, kind }: Answer): boolean => kind === "check_in" && id.endsWith("2");

function finished(answer: Answer): Answered {
  const { kind, asked } = answer;
  const book = entered(answer, { done: asked.moment.now, snoozed: undefined });
  return {
    book: kind === "thank_you" ? bothCalls(book, answer) : book,
    messages: [words(isLastCheckIn(answer) ? LAST_CHECK_IN : DONE[kind])],
    settled: settles(answer, "done"),
  };
}

/** One thank-you is enough: its second call is done with the first. */
function bothCalls(book: Book, { id, asked: { moment } }: Answer): Book {
  const { ledger } = nudgesIn(book);
  const other = id.replace(/[12]$/, (nth) => (nth === "1" ? "2" : "1"));
  return withNudges(book, { ledger: noted(ledger, other, { done: moment.now, snoozed: undefined }) });
}

function stopped(answer: Answer): Answered {
  const { kind, asked } = answer;
  const { wishes } = nudgesIn(asked.book);
  const others = (wishes.stopped ?? []).filter((each) => each !== kind);
  const book = withNudges(withWishes(asked.book, { stopped: [...others, kind] }), { asked: undefined });
  return {
    book,
    messages: [
      {
        ...words(`No more of these: “${KIND_NAMES[kind]}”. The others go on.`),
        controls: [
          callButton(`reminders on ${kind}`, "Start them again"),
          callButton("reminders", "My reminders"),
        ],
      },
    ],
    settled: settles(answer, "no more of these"),
  };
}

function tookNoPlace(answer: Answer): Answered {
  const { book } = answer.asked;
  return {
    book: withoutAhead(withNudges(book, { asked: undefined }), partsOf(answer.id).interview),
    messages: [
      {
        ...words("Taken out of your calendar here. When there is a new time, put it in again."),
        controls: [callButton("calendar", "Put one in")],
      },
    ],
    settled: settles(answer, "it didn't take place"),
  };
}

const OUTCOME_WORDS: Readonly<Record<OutcomeName, string>> = {
  next_round: "the next round",
  offer: "an offer",
  rejected: "they said no",
  withdrew: "you withdrew",
  silence: "closed without an answer",
};

/** What the outcome's own talk does: it notes it, and everything about the wait goes with that. */
function closed(answer: Answer, which: string): Answered {
  const is = OUTCOMES.find((outcome) => outcome === which);
  if (!is) return { messages: [outcomeQuestion(answer.id)] };
  const { asked, records } = answer;
  const args = `#${partsOf(answer.id).interview} ${is === "silence" ? "let go" : is.replace("_", " ")}`;
  return {
    ...outcomeCommand.run({ ...asked, args }, records),
    book: withNudges(asked.book, { asked: undefined }),
    settled: settles(answer, OUTCOME_WORDS[is]),
  };
}

/** The records that are needed to do so. */
export function wantedFor({ args, ...asked }: Asked<Book>): readonly string[] {
  const [, interview, what] = /^\w+:([^:\s]+)\S*\s+(outcome)\b/.exec(args) ?? [];
  const wanted = what ? outcomeCommand.wants({ ...asked, args: `#${interview}` }) : [];
  return wanted === "all" ? [] : wanted;
}

function asksWhen(answer: Answer): Answered {
  return {
    book: waiting(answer),
    messages: [snoozeQuestion(answer.id, snoozeOptions(answer.asked.moment))],
  };
}

function snoozed(answer: Answer, said: string): Answered {
  const { asked } = answer;
  const wished = snoozeTime(said, asked.moment);
  if (wished === undefined) return unread(answer);
  const { zone } = asked.moment;
  const at = afterQuiet(wished, placeOf(nudgesIn(asked.book).wishes, zone));
  const time = saidTime(at, asked.moment);
  const night = at === wished ? "" : " That is when your quiet hours are over.";
  return {
    book: entered(answer, { snoozed: at, done: undefined, cancelled: undefined }),
    messages: [{ parts: [timed(`I'll say it again ${time}.${night}`, [at, time])] }],
    settled: settles(answer, `again ${time}`),
  };
}

function unread(answer: Answer): Answered {
  const question = snoozeQuestion(answer.id, snoozeOptions(answer.asked.moment));
  const says =
    "I couldn't read a time in that. “In an hour”, “tomorrow morning” or “Friday at 3” will do, or pick one:";
  return { book: waiting(answer), messages: [{ ...question, parts: [{ text: says }] }] };
}

/** They named another day: the wait begins anew from there. */
function named(answer: Answer, said: string): Answered {
  const { book, moment } = answer.asked;
  const day = readWhen(said, moment, "ahead");
  if (!day) {
    const question = dayQuestion(answer.id);
    const says = "I couldn't read a day in that. “Friday”, “in two weeks” or a date will do.";
    return { book: waiting(answer, true), messages: [{ ...question, parts: [{ text: says }] }] };
  }
  const { interview } = partsOf(answer.id);
  const promises = { ...nudgesIn(book).promises, [interview]: { date: day.date } };
  const text = `they named ${saidDay(day.date)}`;
  return {
    book: withNudges(book, { promises, asked: undefined }),
    messages: [
      words(`Noted: ${saidDay(day.date)}. You'll hear from me if the business day after it has passed too.`),
    ],
    settled: [
      ...settles(answer, text),
      { question: nudgeRef(`${answer.id}${BY}`), text: `${KIND_NAMES[answer.kind]}: ${text}` },
    ],
  };
}

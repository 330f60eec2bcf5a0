import { z } from "zod";
import { callButton } from "../../core/call.ts";
import { type Beginning, conversation } from "../../core/conversation.ts";
import type { Moment, Question } from "../../core/question.ts";
import { ask, heard, keep, say, stretch, type Talk } from "../../core/talk.ts";
import { jobSchema, whenSchema } from "../../interview/interview.ts";
import { BEFORE_INTERVIEW } from "../../interview/nudges/timing.ts";
import { roundSchema } from "../../interview/process.ts";
import { instantOf, readWhen, type When } from "../../interview/when.ts";
import { jobOf, processNamed } from "../applications.ts";
import { type Ahead, aheadSchema, type Book, jobWords, putAhead, withoutAhead } from "../book.ts";
import { offerReminders, toAsk } from "../nudges/opt-in.ts";
import { saidTime } from "../nudges/said-time.ts";
import { granted, wishSchema } from "../nudges/wish.ts";
import { askZone } from "../zone.ts";
import { fileOf, rowsOf } from "./entry.ts";
import * as questions from "./questions.ts";

const facts = z.object({
  id: z.string(),
  now: z.number(),
  zone: z.string(),
  guessed: z.boolean().exactOptional(),
  /** The day that was said with the command. */
  on: whenSchema.exactOptional(),
  /** The one that is moved to another time. */
  moves: aheadSchema.exactOptional(),
  /** What is known of the round that comes next in an application. */
  round: roundSchema.extend({ job: jobSchema }).exactOptional(),
  reminders: z.enum(["first", "again"]).exactOptional(),
});
type Facts = z.infer<typeof facts>;

/** An interview that is still to come, put in by words or in one form. */
function* calendar({ id, on, moves, round, reminders, ...begun }: Facts): Talk {
  yield* stretch("calendar");
  const zone = begun.guessed ? ((yield* askZone()) ?? begun.zone) : begun.zone;
  const there = { ...begun, zone };
  const filled = yield* heard(questions.form);
  if (!filled && !moves) yield* say({ offers: questions.form });
  const when = filled?.on ?? (yield* dayAndTime(on));
  if (!when) {
    yield* say(
      "Without a day and a time there is nothing to put in. “Calendar” starts again whenever you know.",
    );
    return;
  }
  const at = instantOf(when, zone, "12:00");
  const first = { id, job: filled?.job ?? moves?.job ?? round?.job ?? {}, at, zone, since: begun.now };
  // Kept here already: one that is left in the middle is in the calendar.
  yield* keep({ ahead: first, ...(moves && { instead: moves.id }) });
  const ahead = { ...first, ...(filled ? particulars(filled) : yield* asked(moves, round)) };
  yield* keep({ ahead });
  yield* say(
    { heading: moves ? "Moved" : "It is in your calendar here" },
    { rows: rowsOf(ahead, there) },
    { text: wished(ahead, there) },
    { file: fileOf(ahead) },
    { button: callButton("calendar", "My calendar") },
  );
  yield* offerReminders(reminders, begun);
}

function* dayAndTime(said: When | undefined): Talk<When | undefined> {
  const day = (yield* heard(questions.day, said)) ?? (yield* ask(questions.day));
  if (!day || day.time !== undefined) return day;
  return yield* ask(questions.time(day.date));
}

type Particulars = Pick<Ahead, "job" | "stage" | "format" | "people" | "minutes">;

function* asked(known: Ahead | undefined, round: Facts["round"] = { job: {} }): Talk<Particulars> {
  // Of one that only moves, all the rest stays as it was said.
  if (known) return particulars(known);
  const named = Object.keys(round.job).length > 0 ? round.job : undefined;
  const job = yield* unlessKnown(questions.job, named);
  const stage = yield* unlessKnown(questions.stage, round.stage);
  const format = yield* unlessKnown(questions.format, round.format);
  const people = yield* ask(questions.people);
  return particulars({
    ...(job && { job }),
    ...(stage && { stage }),
    ...(format && { format }),
    ...(people && { people: [...people] }),
  });
}

function* unlessKnown<M>(question: Question<M>, known: M | undefined): Talk<M | undefined> {
  return (yield* heard(question, known)) ?? (yield* ask(question));
}

const particulars = ({ job = {}, stage, format, people, minutes }: Partial<Particulars>): Particulars => ({
  job,
  ...(stage && { stage }),
  ...(format && { format }),
  ...(people && { people }),
  ...(minutes !== undefined && { minutes }),
});

/** What comes next, and good luck at once where it is too close to be wished later. */
function wished({ at }: Ahead, begun: Moment): string {
  const file = "The file puts it into your own calendar, with an alarm an hour before.";
  return at - BEFORE_INTERVIEW.goodLuck <= begun.now
    ? `Good luck ${saidTime(at, begun)}. ${file}`
    : `${file} Have two stories ready, each with a number in it, and three questions of yours.`;
}

function begins({ book, args, moment, id }: Beginning<Book>): Facts {
  const [, moved] = /^move (\S+)$/.exec(args) ?? [];
  const moves = book.ahead?.find((ahead) => ahead.id === moved);
  const [, application, day = ""] = /^for (#\d+)(?: on (.+))?$/.exec(args) ?? [];
  const process = application === undefined ? undefined : processNamed(book, application);
  const on = moves ? undefined : readWhen(application ? day : args, moment, "ahead");
  const reminders = toAsk(book);
  return {
    id,
    ...moment,
    ...(on && { on }),
    ...(moves && { moves }),
    ...(process && { round: { ...process.round, job: jobOf(process) } }),
    ...(reminders && { reminders }),
  };
}

export const calendarConversation = conversation({
  name: "calendar",
  called: "calendar entry",
  several: false,
  facts,
  begins,
  talk: calendar,
  keeps: z.union([
    z.object({ ahead: aheadSchema, instead: z.string().exactOptional() }),
    z.object({ zone: z.string() }),
    z.object({ wish: wishSchema }),
  ]),
  kept: (book: Book, what) => {
    if ("wish" in what) return { book: granted(book, what.wish) };
    if (!("ahead" in what)) return { book: { ...book, ...what } };
    const without = what.instead === undefined ? book : withoutAhead(book, what.instead);
    return { book: putAhead(without, what.ahead) };
  },
  about: (path) =>
    jobWords(jobSchema.catch({}).parse(path.find(({ question }) => question.key === "job")?.meaning)),
});

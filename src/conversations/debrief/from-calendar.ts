import { z } from "zod";
import { callButton } from "../../core/call.ts";
import type { Moment } from "../../core/question.ts";
import { keep, say, type Talk } from "../../core/talk.ts";
import { type Job, jobSchema } from "../../interview/interview.ts";
import { DEBRIEF } from "../../interview/nudges/timing.ts";
import { isFor, roundSchema } from "../../interview/process.ts";
import { whenAt } from "../../interview/when.ts";
import { jobOf, processNamed } from "../applications.ts";
import { type Ahead, type Book, jobWords } from "../book.ts";
import { saidTime } from "../nudges/said-time.ts";
import type { Told } from "./told.ts";

/** A debrief of an interview that was foreseen: what was said of it then needs no asking now. */

/** What was known of the round before it, where it is told for an application; `id` is the application's. */
export const roundToldSchema = roundSchema.extend({ id: z.string(), job: jobSchema });
type RoundTold = z.infer<typeof roundToldSchema>;

interface Foreseen {
  readonly ahead?: Ahead;
  readonly round?: RoundTold;
}

/**
 * The one that is meant: the entry of the calendar by its id ("of 7"), the next round of an application by that
 * ("#5"), or the only entry that has just been.
 */
export function foreseen(book: Book, args: string, moment: Moment): Foreseen {
  const process = processNamed(book, args);
  if (process) {
    const { id, round } = process;
    const entry = book.ahead?.find((each) => each.at <= moment.now && isFor(process, each.job));
    return { ...(entry && { ahead: entry }), round: { ...round, id, job: jobOf(process) } };
  }
  const entry = inCalendar(book, args, moment);
  return entry ? { ahead: entry } : {};
}

function inCalendar({ ahead: entries = [] }: Book, args: string, { now }: Moment): Ahead | undefined {
  const id = /^(?:of |#)(\S+)$/.exec(args)?.[1];
  if (id !== undefined || args !== "") return entries.find((each) => each.id === id);
  const just = entries.filter(({ at, begun }) => !begun && at <= now && now - at < DEBRIEF.within);
  const [only, another] = just;
  return another ? undefined : only;
}

/** Says which it is about, with a way out where it is another one. */
export function* recall(ahead: Ahead, begun: Moment): Talk {
  yield* keep({ begun: ahead.id });
  yield* say(
    `So it was ${jobWords(ahead.job) ?? "the interview in your calendar"}, ${saidTime(ahead.at, begun)}.`,
    { button: callButton("debrief new", "No, another interview") },
  );
}

/** The story goes before the calendar: plans change on the day. */
export function withCalendar(told: Told, ahead: Ahead | undefined, { zone }: Moment): Told {
  if (!ahead) return told;
  const { job, stage, format, people, at } = ahead;
  const facts = {
    ...(stage && { stage }),
    ...(format && { format }),
    ...(people && { people }),
    on: whenAt(at, zone),
    ...told.facts,
    ...jobTold(told, job),
  };
  return { ...told, facts };
}

/** The same of the round that was ahead: it knows less than the calendar. */
export function withRound(told: Told, round: RoundTold | undefined): Told {
  if (!round) return told;
  const { id: _, job, ...known } = round;
  return { ...told, facts: { ...known, ...told.facts, ...jobTold(told, job) } };
}

/** A role told without its employer is one with the employer that was known; another employer is another job. */
function jobTold({ facts: { job: told } }: Told, known: Job): { readonly job?: Job } {
  const isAnother = told?.company !== undefined && known.company !== undefined && !isFor(known, told);
  const job = isAnother ? told : { ...known, ...told };
  return Object.keys(job).length > 0 ? { job } : {};
}

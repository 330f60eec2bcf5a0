import { z } from "zod";
import type { Order } from "../core/conversation.ts";
import { KINDS } from "../interview/drafts/draft.ts";
import { GUESSES } from "../interview/forecast.ts";
import {
  detailsSchema,
  type Interview,
  interviewSchema,
  type Job,
  jobSchema,
  whenSchema,
} from "../interview/interview.ts";
import { opened, type Process, placed, processSchema } from "../interview/process.ts";
import { FORMATS, STAGES } from "../interview/signs.ts";
import { KINDS as STORY_KINDS } from "../interview/star/star.ts";
import { NEWS } from "./community/orders.ts";
import { nudgesSchema } from "./nudges/state.ts";

const mailMark = z.object({
  kind: z.enum(KINDS),
  to: z.string().exactOptional(),
  sentAt: z.number().exactOptional(),
});

/** What a talk keeps of a mail about an interview. */
export const mailKept = mailMark.extend({ interview: z.string() });

/** An interview as the list shows it; the whole of it lies in a record of its own. */
export const rowSchema = z.object({
  id: z.string(),
  job: jobSchema,
  stage: z.enum(STAGES).exactOptional(),
  on: whenSchema.exactOptional(),
  toldAt: z.number(),
  /** When it was, as near as known, in epoch milliseconds: a day and a time would mean another moment in another zone. */
  at: z.number().exactOptional(),
  replyBy: whenSchema.exactOptional(),
  /** Mails drafted about it, one a kind and recipient; `sentAt` (epoch milliseconds) where the member marked it sent. */
  mails: z.array(mailMark).exactOptional(),
  guess: z.enum(GUESSES).exactOptional(),
});

/** A story as the list shows it; it lies in a record of its own. */
export const storyRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(STORY_KINDS),
  asked: z.string().exactOptional(),
});

/** An interview that is still to come. Times are epoch milliseconds. */
export const aheadSchema = z.object({
  /** That of the talk that put it in: no interview that is told later has the same. */
  id: z.string(),
  job: jobSchema,
  at: z.number(),
  /** The zone its time was said in. */
  zone: z.string(),
  minutes: z.number().exactOptional(),
  stage: z.enum(STAGES).exactOptional(),
  format: z.enum(FORMATS).exactOptional(),
  people: z.array(z.string()).exactOptional(),
  since: z.number(),
  /** Its debrief has been begun. */
  begun: z.literal(true).exactOptional(),
});
export type Ahead = z.infer<typeof aheadSchema>;

/** A consent of its own, for the community it was given in: see community/sharing.ts. */
export const sharingSchema = z.object({ community: z.string(), on: z.boolean() });

/** What the conversations keep of one member: small, however many interviews there were. */
export const bookSchema = z.object({
  details: detailsSchema.exactOptional(),
  /** The zone the member named, where the platform knew none or the wrong one. */
  zone: z.string().exactOptional(),
  /** Whether their outcomes join their community's evidence, and which one's. */
  sharing: sharingSchema.exactOptional(),
  interviews: z.array(rowSchema),
  processes: z.array(processSchema),
  ahead: z.array(aheadSchema).exactOptional(),
  nudges: nudgesSchema.exactOptional(),
  stories: z.array(storyRowSchema).exactOptional(),
  /** What was deleted last, as it is called: all of it lies in one record until the next is deleted. */
  deleted: z.string().exactOptional(),
  /** Shares that stand somewhere, to be taken back. */
  shared: z.array(z.string()).exactOptional(),
  /** They want nothing kept past some hours. */
  fleeting: z.literal(true).exactOptional(),
  /** They want nothing of theirs to be posted anywhere. */
  unshared: z.literal(true).exactOptional(),
});
export type Book = z.infer<typeof bookSchema>;

export const emptyBook: Book = { interviews: [], processes: [] };

/** The record an interview lies in. */
export const interviewRecord = (id: string): string => `interview:${id}`;
/** The records of an application: what was said of its outcome, its preparation, the way from its offer. */
export const outcomeRecord = (process: string): string => `outcome:${process}`;
export const preparationRecord = (process: string): string => `preparation:${process}`;
export const offerRecord = (process: string): string => `offer:${process}`;
/** The record a story lies in. */
export const storyRecord = (id: string): string => `story:${id}`;
/** What was deleted last, all of it. */
export const DELETED = "deleted";

const HOUR = 3_600_000;

/** Writes an interview into the book: its row, its place among the applications, and its own record. */
export function filed(
  book: Book,
  interview: Interview,
): { readonly book: Book; readonly records: Record<string, unknown>; readonly orders: readonly Order[] } {
  const { id, job, toldAt, on, seen, replyBy, guess } = interview;
  const former = book.interviews.find((other) => other.id === id);
  const row = {
    id,
    job,
    toldAt,
    ...(on && { on }),
    ...(seen.hoursSince !== undefined && { at: toldAt - seen.hoursSince * HOUR }),
    ...(seen.stage && { stage: seen.stage }),
    ...(replyBy && { replyBy }),
    ...(former?.mails && { mails: former.mails }),
    ...(guess && { guess }),
  };
  const rows = book.interviews.filter((other) => other.id !== id);
  const interviews = [...rows, row].sort((one, other) => Number(one.id) - Number(other.id));
  const before = interview.of === undefined ? book : withoutAhead(book, interview.of);
  return {
    book: {
      ...before,
      interviews: asItWas(book.interviews, interviews),
      processes: asItWas(book.processes, [...placed(book.processes, interview)]),
    },
    records: { [interviewRecord(id)]: interviewSchema.parse(interview) },
    // Counted where the member's community counts, and nothing else about it.
    orders: former ? [] : [{ command: NEWS, args: "", afterwards: true }],
  };
}

/** The very list there was, where nothing in it has changed: what is the same list need not be written anew. */
function asItWas<T>(before: T[], now: T[]): T[] {
  const same = (each: T, nth: number) =>
    each === before[nth] || JSON.stringify(each) === JSON.stringify(before[nth]);
  return before.length === now.length && now.every(same) ? before : now;
}

/** Notes a mail on the interview it is about; one that is not in the book (any more) has nowhere to note it. */
export function mailNoted(book: Book, { interview, ...mail }: z.infer<typeof mailKept>): Book {
  const same = (one: z.infer<typeof mailMark>) => one.kind === mail.kind && one.to === mail.to;
  const interviews = book.interviews.map((row) =>
    row.id === interview ? { ...row, mails: [...(row.mails ?? []).filter((one) => !same(one)), mail] } : row,
  );
  return { ...book, interviews };
}

/** What was never told is nothing to come back to after so long. */
const LONG_OVER = 30 * 24 * HOUR;

/** Puts an interview in ahead, or another in its place. */
export function putAhead(book: Book, ahead: Ahead): Book {
  const others = (book.ahead ?? []).filter(({ id, at }) => id !== ahead.id && ahead.since - at < LONG_OVER);
  return { ...book, ahead: [...others, ahead].sort((one, other) => one.at - other.at) };
}

/** Its debrief has been begun. */
export const begunAhead = (book: Book, id: string): Book => ({
  ...book,
  ahead: (book.ahead ?? []).map((each) => (each.id === id ? { ...each, begun: true as const } : each)),
});

export const withoutAhead = (book: Book, id: string): Book => ({
  ...book,
  ahead: (book.ahead ?? []).filter((each) => each.id !== id),
});

/** An application as it was when a talk began: what it goes back to where the talk turns out to be about another. */
export const beforeSchema = processSchema.pick({ id: true, outcome: true, round: true }).extend({
  /** The records the talk may write, by name; null where there was none. */
  records: z.record(z.string(), z.unknown()),
});
type Before = z.infer<typeof beforeSchema>;

interface Noted {
  /** The application; one that isn't there is begun under this id. */
  readonly id: string;
  readonly job: Job;
  /** The talk that notes it. */
  readonly talk: string;
  readonly before: readonly Before[];
}

/** Notes something of an application, and the talk it was told in; gives back under which id it stands in the book. */
export function noted(
  book: Book,
  { id, job, talk, before }: Noted,
  change: (process: Process) => Process = (process) => process,
): { readonly book: Book; readonly process: string; readonly records: Record<string, unknown> } {
  const known = book.processes.find((process) => process.id === id);
  // One this talk began, and nobody has told an interview of, is called what the talk calls it now, or is no more.
  const begun = book.processes.find((process) => process.id === talk && process.interviews.length === 0);
  const others = book.processes.filter((process) => process !== begun);
  const own = known === begun ? begun : undefined;
  const [process, processes] = known && !own ? [known, others] : opened(others, id, job);
  const strayed = others.filter((each) => each.id !== process.id && each.talks?.includes(talk));
  const left = strayed.flatMap((each) => before.filter((was) => was.id === each.id));
  const talks = [...new Set([...(process.talks ?? []), talk])];
  const changed = change({ ...own, ...process, talks });
  return {
    process: process.id,
    book: {
      ...book,
      processes: processes.map((each) => {
        if (each.id === process.id) return changed;
        return strayed.includes(each) ? asBefore(each, talk, left) : each;
      }),
    },
    records: Object.assign({}, ...left.map(({ records }) => records)),
  };
}

function asBefore(process: Process, talk: string, left: readonly Before[]): Process {
  const { outcome: _, round: __, talks = [], ...rest } = process;
  const { outcome, round } = left.find(({ id }) => id === process.id) ?? process;
  return {
    ...rest,
    ...(outcome && { outcome }),
    ...(round && { round }),
    talks: talks.filter((each) => each !== talk),
  };
}

/** "Data analyst at Brightwell", or as much of it as is known. */
export function jobWords({ role, company }: Job): string | undefined {
  if (role && company) return `${role} at ${company}`;
  return role ?? company;
}

/** What can be read of some records, by what they are about; `names` are theirs. */
export function readAll<T>(
  records: ReadonlyMap<string, unknown>,
  schema: z.ZodType<T>,
  names: ReadonlyMap<string, string>,
): Record<string, T> {
  const read = [...names].map(([about, name]) => [about, schema.safeParse(records.get(name))] as const);
  return Object.fromEntries(read.flatMap(([about, { data }]) => (data === undefined ? [] : [[about, data]])));
}

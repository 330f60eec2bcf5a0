import { z } from "zod";
import type { Beginning, Command } from "../core/conversation.ts";
import type { Moment } from "../core/question.ts";
import { type Job, jobSchema, whenSchema } from "../interview/interview.ts";
import {
  isFor,
  isOpen,
  OUTCOMES,
  outcomeNow,
  type Process,
  processSchema,
  type Round,
  roundSchema,
} from "../interview/process.ts";
import { STAGES } from "../interview/signs.ts";
import { dayOf } from "../interview/when.ts";
import { type Ahead, type Book, type beforeSchema, jobWords } from "./book.ts";
import { coming } from "./calendar/command.ts";
import { listedAs, type Row } from "./my-interviews/order.ts";

/** An application as a talk about it knows it. */
const applicationSchema = z.object({
  id: z.string(),
  /** Of the talks about it: one that began it is a name of it too. */
  talks: z.array(z.string()).exactOptional(),
  job: jobSchema,
  open: z.boolean(),
  interviews: z.array(z.string()),
  outcome: z.enum(OUTCOMES).exactOptional(),
  /** What the book has of it, as it has it. */
  was: processSchema.pick({ outcome: true, round: true }),
  /** The round that is coming, as far as it is known: noted with the application, or put in the calendar. */
  round: roundSchema.exactOptional(),
  /** That round is in the calendar. */
  entered: z.literal(true).exactOptional(),
  /** The latest interview; `listed` is its number in the list. */
  last: z
    .object({
      id: z.string(),
      stage: z.enum(STAGES).exactOptional(),
      on: whenSchema,
      replyBy: whenSchema.exactOptional(),
      listed: z.number(),
    })
    .exactOptional(),
});
export type Application = z.infer<typeof applicationSchema>;

/** All of a member's, the one touched last first; what is only in the calendar is one to come. */
export function applicationsOf(book: Book, { now, zone }: Moment): readonly Application[] {
  const entries = coming(book, now).filter(({ begun }) => !begun);
  const rows = new Map(book.interviews.map((row) => [row.id, row]));
  const applications = [...book.processes]
    .sort((one, other) => touched(other) - touched(one))
    .map((process) => {
      const row = rows.get(process.interviews.at(-1) ?? "");
      return {
        ...standing(process, entryOf(process, entries)),
        ...(row && { last: lastOf(row, listedAs(book, row.id), zone) }),
      };
    });
  const known = new Set(book.processes.flatMap((process) => entryOf(process, entries) ?? []));
  const foreseen = entries.filter((entry) => !known.has(entry));
  return [
    ...foreseen.map(({ id, job, ...entry }) => ({
      id,
      job,
      open: true,
      interviews: [],
      was: {},
      round: roundOf(entry),
      entered: true as const,
    })),
    ...applications,
  ];
}

const entryOf = (process: Process, entries: readonly Ahead[]): Ahead | undefined =>
  entries.find(({ id, job }) => id === process.id || isFor(process, job));

const roundOf = ({ stage, format }: Pick<Ahead, "stage" | "format">): Round => ({
  ...(stage && { stage }),
  ...(format && { format }),
});

function standing(process: Process, entry: Ahead | undefined): Application {
  const { outcome, round, talks } = process;
  const now = outcomeNow(process)?.is;
  const next = entry ? { ...roundOf(entry), ...round } : round;
  return {
    id: process.id,
    ...(talks && { talks }),
    job: jobOf(process),
    open: isOpen(process) || entry !== undefined,
    interviews: process.interviews,
    ...(now && { outcome: now }),
    was: { ...(outcome && { outcome }), ...(round && { round }) },
    ...(next && { round: next }),
    ...(entry && { entered: true as const }),
  };
}

const lastOf = (
  { id, stage, on, toldAt, replyBy }: Row,
  listed: number,
  zone: string,
): NonNullable<Application["last"]> => ({
  id,
  ...(stage && { stage }),
  on: on ?? dayOf({ now: toldAt, zone }),
  ...(replyBy && { replyBy }),
  listed,
});

export const jobOf = ({ company, role }: Job): Job => ({
  ...(role && { role }),
  ...(company && { company }),
});

/** Ids count up as talks begin. */
const touched = ({ id, interviews, talks = [] }: Process): number =>
  Math.max(...[id, ...interviews, ...talks].map(Number));

/** The application that "#5" names: by its id, or that of a talk about it. */
export function processNamed({ processes }: Book, words: string): Process | undefined {
  const [, id = ""] = /^#(\d+)$/.exec(words.trim()) ?? [];
  return processes.find((each) => [each.id, ...each.interviews, ...(each.talks ?? [])].includes(id));
}

/** The application that words name: "#5" by its id, or that of a talk about it; or a sentence by an employer or a role in it. */
export function namedIn(all: readonly Application[], words: string): Application | undefined {
  const [, id] = /#(\d+)/.exec(words) ?? [];
  if (id !== undefined)
    return all.find((each) => [each.id, ...each.interviews, ...(each.talks ?? [])].includes(id));
  const said = ` ${plain(words)} `;
  const by = (name: keyof Job) =>
    all.filter(({ job }) => job[name] !== undefined && said.includes(` ${plain(job[name])} `));
  return by("company")[0] ?? by("role")[0];
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

export const nameOf = ({ job }: Pick<Application, "job">): string => jobWords(job) ?? "An employer not named";

/** What every talk about an application begins with. */
export const begunSchema = z.object({
  id: z.string(),
  /** Epoch milliseconds. */
  now: z.number(),
  zone: z.string(),
  all: z.array(applicationSchema),
  /** The one that was asked for. */
  chosen: z.string().exactOptional(),
});

export function begunFrom({ book, args, moment, id }: Beginning<Book>): z.infer<typeof begunSchema> {
  const { now, zone } = moment;
  const all = applicationsOf(book, moment);
  const chosen = namedIn(all, args)?.id;
  return { id, now, zone, all: [...all], ...(chosen && { chosen }) };
}

/** Those that talks other than debriefs were about: only of them something lies beside the member. */
export const spokenOf = ({ processes }: Book): Book["processes"] =>
  processes.filter(({ talks }) => talks !== undefined);

/** How they stand as a talk begins; `recordsOf` names and holds what it may write beside them. */
export const before = (
  all: readonly Application[],
  recordsOf: (id: string) => Record<string, unknown>,
): z.infer<typeof beforeSchema>[] => all.map(({ id, was }) => ({ id, ...was, records: recordsOf(id) }));

/** What a command about an application takes: the ones there are, by name. */
export const applicationTakes: NonNullable<Command<Book>["takes"]> = {
  name: "application",
  says: "one of yours, by employer or role",
  completes: ({ book, moment }) =>
    applicationsOf(book, moment).map((each) => ({ value: `#${each.id}`, label: nameOf(each) })),
};

/** Those a command may turn out to be about: the one that is named, or the first of those it could be. */
export function likeliest(book: Book, args: string, moment: Moment): readonly Application[] {
  const all = applicationsOf(book, moment);
  const named = namedIn(all, args);
  return named ? [named] : shownOf(all);
}

/** As many as a member would look through; the rest are named in words. */
const MOST = 8;
/** The open ones; all, where none is. */
export function shownOf(all: readonly Application[]): readonly Application[] {
  const open = all.filter((each) => each.open);
  return (open.length > 0 ? open : all).slice(0, MOST);
}

/** A bare number would lose its place among others: an object's whole-number keys have an order of their own. */
export const hashed = (id: string): string => `#${id}`;

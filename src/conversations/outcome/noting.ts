import { z } from "zod";
import { jobSchema } from "../../interview/interview.ts";
import { outcomeSchema, type Process, roundSchema } from "../../interview/process.ts";
import { type Book, beforeSchema, noted, outcomeRecord } from "../book.ts";
import { stepsSchema } from "./steps.ts";

/** What a talk keeps of an outcome. */
export const outcomeKept = z.object({
  id: z.string(),
  job: jobSchema,
  before: z.array(beforeSchema),
  /** Null where none has come after all: then it is as it was. */
  outcome: outcomeSchema.nullable(),
  /** The round that comes next. */
  round: roundSchema.exactOptional(),
  words: z.string().exactOptional(),
  takeaway: z.string().exactOptional(),
  /** The steps there were before this talk. */
  steps: stepsSchema,
  /** Nothing more is asked about it. */
  whole: z.boolean().exactOptional(),
});
type Kept = z.infer<typeof outcomeKept>;

/** Writes an outcome into the book, and beside it the step it is in the whole of the application. */
export function outcomeNoted(book: Book, what: Kept, talk: string) {
  const after = noted(book, { ...what, talk }, (process) => withOutcome(process, what));
  const { outcome, words, takeaway } = what;
  const former = what.steps.filter((step) => step.talk !== talk);
  if (!outcome)
    return { ...after, records: { ...after.records, [outcomeRecord(after.process)]: nullIfNone(former) } };
  const { is, on, at } = outcome;
  const step = { talk, is, on, at, ...(words && { words }), ...(takeaway && { takeaway }) };
  return { ...after, records: { ...after.records, [outcomeRecord(after.process)]: [...former, step] } };
}

function withOutcome({ round: _, outcome: __, ...process }: Process, what: Kept): Process {
  const { outcome, round } = what.outcome ? what : (what.before.find(({ id }) => id === process.id) ?? {});
  return { ...process, ...(outcome && { outcome }), ...(round && { round }) };
}

const nullIfNone = <T>(all: readonly T[]): readonly T[] | null => (all.length > 0 ? all : null);

import { z } from "zod";
import {
  detailsSchema,
  type Interview,
  interviewSchema,
  jobSchema,
  whenSchema,
} from "../interview/interview.ts";
import { placed, processSchema } from "../interview/process.ts";
import { STAGES } from "../interview/signs.ts";

/** An interview as the list shows it; the whole of it lies in a record of its own. */
const rowSchema = z.object({
  id: z.string(),
  job: jobSchema,
  stage: z.enum(STAGES).exactOptional(),
  on: whenSchema.exactOptional(),
  toldAt: z.number(),
  replyBy: whenSchema.exactOptional(),
});

/** What the conversations keep of one member: small, however many interviews there were. */
export const bookSchema = z.object({
  details: detailsSchema.exactOptional(),
  /** The zone the member named, where the platform knew none or the wrong one. */
  zone: z.string().exactOptional(),
  interviews: z.array(rowSchema),
  processes: z.array(processSchema),
});
export type Book = z.infer<typeof bookSchema>;

export const emptyBook: Book = { interviews: [], processes: [] };

/** The record an interview lies in. */
export const interviewRecord = (id: string): string => `interview:${id}`;

/** Writes an interview into the book: its row, its place among the applications, and its own record. */
export function filed(
  book: Book,
  interview: Interview,
): { readonly book: Book; readonly records: Record<string, unknown> } {
  const { id, job, toldAt, on, seen, replyBy } = interview;
  const row = {
    id,
    job,
    toldAt,
    ...(on && { on }),
    ...(seen.stage && { stage: seen.stage }),
    ...(replyBy && { replyBy }),
  };
  const rows = book.interviews.filter((other) => other.id !== id);
  const interviews = [...rows, row].sort((one, other) => Number(one.id) - Number(other.id));
  return {
    book: { ...book, interviews, processes: [...placed(book.processes, id, job)] },
    records: { [interviewRecord(id)]: interviewSchema.parse(interview) },
  };
}

/** "Data analyst at Brightwell", or as much of it as is known. */
export function jobWords({ role, company }: z.infer<typeof jobSchema>): string | undefined {
  if (role && company) return `${role} at ${company}`;
  return role ?? company;
}

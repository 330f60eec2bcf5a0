import { z } from "zod";
import { GUESSES } from "./forecast.ts";
import { FORMATS, SIGNS, STAGES } from "./signs.ts";

const wordsOf = z.string().min(1);

/** Name, address and links as they stand under a mail. */
export const detailsSchema = z.object({
  name: wordsOf,
  email: wordsOf.exactOptional(),
  phone: wordsOf.exactOptional(),
  links: wordsOf.exactOptional(),
});
export type Details = z.infer<typeof detailsSchema>;

/** What was applied for, and with whom. */
export const jobSchema = z.object({ role: wordsOf.exactOptional(), company: wordsOf.exactOptional() });
export type Job = z.infer<typeof jobSchema>;

export const whenSchema = z.object({
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  time: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .exactOptional(),
  vague: z.boolean().exactOptional(),
});

/** What is known for a reading: see `Seen` in the reading. */
const seenSchema = z.object({
  signs: z.partialRecord(z.enum(SIGNS), z.enum(["positive", "negative", "mixed", "na"])),
  stage: z.enum(STAGES).exactOptional(),
  format: z.enum(FORMATS).exactOptional(),
  structured: z.boolean().exactOptional(),
  inexperienced: z.boolean().exactOptional(),
  hoursSince: z.number().exactOptional(),
});

/** What the employer did that says something about the employer, and nothing about how the member did. */
export const conductSchema = z.object({
  kind: z.enum(["rude", "unlawful_question", "vague_role", "late", "discrimination"]),
  words: wordsOf,
});
export type Conduct = z.infer<typeof conductSchema>;

/** One conversation with an employer, and all we know of it. */
export const interviewSchema = z.object({
  id: z.string(),
  /** The entry of the calendar it was until it was told. */
  of: z.string().exactOptional(),
  job: jobSchema,
  people: z.array(wordsOf),
  /** Epoch milliseconds at which it was told. */
  toldAt: z.number(),
  on: whenSchema.exactOptional(),
  seen: seenSchema,
  /** Sign to the member's own words for it. */
  evidence: z.partialRecord(z.enum(SIGNS), z.string()),
  employer: z.array(conductSchema),
  points: z.array(wordsOf),
  strength: wordsOf.exactOptional(),
  well: z.array(wordsOf),
  badly: z.array(wordsOf),
  concern: wordsOf.exactOptional(),
  replyBy: whenSchema.exactOptional(),
  /** The member's own guess, given before the reading. */
  guess: z.enum(GUESSES).exactOptional(),
});
export type Interview = z.infer<typeof interviewSchema>;

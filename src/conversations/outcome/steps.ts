import { z } from "zod";
import { whenSchema } from "../../interview/interview.ts";
import { OUTCOMES } from "../../interview/process.ts";

/** Everything an employer did with one application, in order, as it was told: each talk about it is one step. */
export const stepsSchema = z.array(
  z.object({
    talk: z.string(),
    is: z.enum(OUTCOMES),
    on: whenSchema,
    /** Epoch milliseconds. */
    at: z.number(),
    /** What they wrote or said, whole. */
    words: z.string().exactOptional(),
    /** What the member wants to take along from it. */
    takeaway: z.string().exactOptional(),
  }),
);
export type Steps = z.infer<typeof stepsSchema>;

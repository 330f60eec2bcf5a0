import { z } from "zod";

/** What is kept of a preparation: what is ticked, and what the member wants to find out. */
export const preparationSchema = z.object({
  ticked: z.array(z.string()),
  topics: z.array(z.string()),
  own: z.string().exactOptional(),
  /** What can wait until there is an offer, in the member's words. */
  later: z.array(z.string()),
});
export type Preparation = z.infer<typeof preparationSchema>;

export const NOTHING: Preparation = { ticked: [], topics: [], later: [] };

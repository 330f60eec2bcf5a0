import { z } from "zod";
import type { Said } from "./talk.ts";

/** One talk with one member: what was said, and the little that replaying it can't tell. */
export interface Session {
  readonly id: string;
  /** The conversation's name. */
  readonly talk: string;
  /** What the talk got from outside when it began. */
  readonly facts: unknown;
  readonly said: Said;
  /** Unreadable replies in a row to the question that is open. */
  readonly misses: number;
  /** The answer being changed: its key, or "" while the member picks one. */
  readonly editing?: string | undefined;
  readonly paused?: boolean | undefined;
  /** Nothing is left to ask. Known without a replay, so that a new talk can tell what it may put away. */
  readonly ended?: boolean | undefined;
}

const replySchema = z.union([
  z.object({
    pass: z.enum(["skip", "unsure"]),
    words: z.string().optional(),
    message: z.string().optional(),
  }),
  z.object({ made: z.json() }),
  z.object({ is: z.json(), words: z.string().optional(), message: z.string().optional() }),
]);

export const sessionSchema: z.ZodType<Session> = z.object({
  id: z.string(),
  talk: z.string(),
  facts: z.json(),
  said: z.array(z.tuple([z.string(), replySchema])),
  misses: z.number().int(),
  editing: z.string().optional(),
  paused: z.boolean().optional(),
  ended: z.boolean().optional(),
});

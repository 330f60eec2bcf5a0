import { z } from "zod";
import { SIGNS, STAGES } from "../signs.ts";

/** How many of so many, as it is shown: counts to the nearest five, of 100, with an interval rounded outwards. */
const shareSchema = z.object({
  of: z.number().int(),
  middle: z.number().int(),
  low: z.number().int(),
  high: z.number().int(),
});
export type Share = z.infer<typeof shareSchema>;

/** Of those who still had no answer on that day, how many got past the interview later. */
const waitingSchema = z.object({ day: z.number().int(), later: shareSchema });
export type Waiting = z.infer<typeof waitingSchema>;

/** Mean squared misses of forecasts (Brier), each made without the person it is about; a forecast of the base rate beside it. */
const calibrationSchema = z.object({
  learnt: z.number(),
  published: z.number(),
  base: z.number(),
  of: z.number().int(),
});
export type Calibration = z.infer<typeof calibrationSchema>;

/** A figure in log-odds, with its interval. */
const figureSchema = z.object({ is: z.number(), low: z.number(), high: z.number() });
export type Figure = z.infer<typeof figureSchema>;

const signRowSchema = z.object({
  good: shareSchema,
  bad: shareSchema,
  weights: z.object({ positive: figureSchema, negative: figureSchema }),
  /** Whether good and bad came to different things: as one would think, the other way round, not at all, or who knows. */
  tells: z.enum(["apart", "reversed", "nothing", "unsure"]),
});
export type SignRow = z.infer<typeof signRowSchema>;

/** What a community's outcomes say about one question; whatever too few people stand behind is not in it. */
const halfSchema = z.object({
  people: z.number().int(),
  all: shareSchema,
  /** With no sign known, at any stage and by stage. */
  level: figureSchema,
  stages: z.partialRecord(z.enum(STAGES), z.object({ all: shareSchema, level: figureSchema })),
  signs: z.partialRecord(z.enum(SIGNS), signRowSchema),
  calibration: calibrationSchema,
});
export type Half = z.infer<typeof halfSchema>;

/** What a community may see of its own results. */
export const tableSchema = z.object({
  week: z.number().int(),
  /** Of interviews old enough to have an answer: how many have one. */
  answered: shareSchema.exactOptional(),
  advanced: halfSchema,
  offer: halfSchema.exactOptional(),
  waiting: z.array(waitingSchema),
});
export type Table = z.infer<typeof tableSchema>;

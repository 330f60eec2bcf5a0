import { z } from "zod";
import type { Moment } from "../../core/question.ts";
import { type Schedule, scheduleSchema, timesAfter } from "./schedule.ts";

/** What is kept of a community: what its admins want posted, and nothing of its members but a count. */
export const communityBookSchema = z.object({
  /** The platform's name of the channel. */
  channel: z.string().exactOptional(),
  cron: z.string().exactOptional(),
  zone: z.string().exactOptional(),
  on: z.literal(true).exactOptional(),
  digest: z.literal(true).exactOptional(),
  /** The kill switch: nothing is posted here at all, members' own reminders neither. */
  stopped: z.literal(true).exactOptional(),
  /** Who set it up last, and is told where something breaks. */
  admin: z.string().exactOptional(),
  /** When the next post is due, in epoch milliseconds. */
  next: z.number().exactOptional(),
  /** How many were posted so far. */
  posted: z.number(),
  /** Posts that were begun, the newest last: none is begun twice. */
  begun: z.array(z.string()),
  /** Since the last digest: who told of an interview, each by a fingerprint, and how many interviews. */
  news: z.object({ people: z.array(z.string()), count: z.number() }),
});
export type CommunityBook = z.infer<typeof communityBookSchema>;

export const emptyCommunity: CommunityBook = { posted: 0, begun: [], news: { people: [], count: 0 } };

export const scheduleIn = ({ cron, zone }: CommunityBook): Schedule | undefined =>
  cron === undefined || zone === undefined ? undefined : scheduleSchema.parse({ cron, zone });

/** Everything that is wanted before a post can go out. */
export const isReady = (book: CommunityBook): boolean =>
  book.channel !== undefined && scheduleIn(book) !== undefined;

/** With the time of its next post worked out anew; without one where nothing is to be posted. */
export function scheduled(book: CommunityBook, { now }: Pick<Moment, "now">): CommunityBook {
  const { next: _, ...rest } = book;
  const schedule = scheduleIn(book);
  if (!book.on || book.stopped || !schedule || book.channel === undefined) return rest;
  const [next] = timesAfter(schedule, now, 1);
  return next === undefined ? rest : { ...rest, next };
}

const RECORD = "community:";

/** The record a community lies in, for whoever looks from a member's turn; and the other way round. */
export const communityRecord = (community: string): string => RECORD + community;
export const communityIn = (record: string): string | undefined =>
  record.startsWith(RECORD) ? record.slice(RECORD.length) : undefined;

/** Fewer people than this, and a count would point at them. */
export const LEAST_PEOPLE = 5;

import { z } from "zod";
import { fingerprint } from "./fingerprint.ts";
import { type Session, sessionSchema } from "./session.ts";

/** Everything of one member that a turn needs, read and written as one piece. */
export interface Member<Book> {
  /** The platform's id; it stands only inside sealed values. */
  readonly id: string;
  /** As the platform last said it, if it ever did. */
  readonly zone?: string | undefined;
  /** The community they were last met in. */
  readonly community?: string | undefined;
  /** How far the platform has been heard: see `Inbound`. */
  readonly bookmark?: string | undefined;
  /** When they are to be looked at, in epoch milliseconds: as the last commit said. */
  readonly due?: number | undefined;
  /** When everything of them is removed, in epoch milliseconds, unless they do something before. */
  readonly keptUntil?: number | undefined;
  /** When they last handed something on to others, in epoch milliseconds, the latest last: see `nextShare`. */
  readonly handedOn?: readonly number[] | undefined;
  /** Marks of the last inbound ids, newest last: what is in here has had its effect. */
  readonly seen: readonly string[];
  /** Talks begun so far; numbers the next one. */
  readonly begun: number;
  /** Open talks, the one in front first. A talk that has ended stays until another comes to the front. */
  readonly talks: readonly Session[];
  /** The talk last cancelled or started over, so that a slip can be taken back. */
  readonly aside?: Session | undefined;
  /** What the conversations keep: profile, interviews. Core never looks inside. */
  readonly book: Book;
}

/**
 * How many inbound ids are remembered a member: Slack says again, five minutes later, what it saw no acknowledgement
 * of, and in five minutes somebody quick presses sixty buttons.
 */
const REMEMBERED = 64;

/** The schema of a stored member, given that of the book. */
export function memberSchema<Book>(book: z.ZodType<Book>): z.ZodType<Member<Book>> {
  return z.object({
    id: z.string(),
    zone: z.string().optional(),
    community: z.string().optional(),
    bookmark: z.string().optional(),
    due: z.number().optional(),
    keptUntil: z.number().optional(),
    handedOn: z.array(z.number()).optional(),
    seen: z.array(z.string()),
    begun: z.number().int(),
    talks: z.array(sessionSchema),
    aside: sessionSchema.optional(),
    book,
  });
}

export function newMember<Book>(id: string, book: Book): Member<Book> {
  return { id, seen: [], begun: 0, talks: [], book };
}

export function remember<Book>(member: Member<Book>, inbound: string): Member<Book> {
  return { ...member, seen: [...member.seen, markOf(inbound)].slice(-REMEMBERED) };
}

export const hasSeen = <Book>({ seen }: Member<Book>, inbound: string): boolean =>
  seen.includes(markOf(inbound));

/** Characters of a mark: 46 bits, told apart from 63 others. */
export const MARK = 9;

const markOf = (inbound: string): string => fingerprint(inbound).slice(-MARK).padStart(MARK, "0");

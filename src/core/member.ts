import { z } from "zod";
import { type Session, sessionSchema } from "./session.ts";

/** Everything of one member that a turn needs, read and written as one piece. */
export interface Member<Book> {
  /** The platform's id; it stands only inside sealed values. */
  readonly id: string;
  /** As the platform last said it, if it ever did. */
  readonly zone?: string | undefined;
  /** Short hashes of the last inbound ids, newest last: what is in here has had its effect. */
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

/** How many inbound ids are remembered a member. */
const REMEMBERED = 16;

/** The schema of a stored member, given that of the book. */
export function memberSchema<Book>(book: z.ZodType<Book>): z.ZodType<Member<Book>> {
  return z.object({
    id: z.string(),
    zone: z.string().optional(),
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
  return { ...member, seen: [...member.seen, inbound].slice(-REMEMBERED) };
}

import { z } from "zod";
import { whenSchema } from "../../interview/interview.ts";
import { ledgerSchema, said, unsaid } from "../../interview/nudges/ledger.ts";
import { wishesSchema } from "../../interview/nudges/plan.ts";
import { DAY } from "../../interview/nudges/timing.ts";

/** What is kept of reminders. Times are epoch milliseconds. */
export const nudgesSchema = z.object({
  wishes: wishesSchema,
  ledger: ledgerSchema,
  /** When we spoke by ourselves, of late. */
  spoke: z.array(z.number()),
  /** When the member last did something. */
  stirred: z.number().exactOptional(),
  /** How many that asked for something got no answer, in a row. */
  ignored: z.number().exactOptional(),
  /** When we fell silent by ourselves. */
  rested: z.number().exactOptional(),
  /** What was said last, and waits for an answer; `by` where the answer is a day they named. */
  asked: z
    .object({ ids: z.array(z.string()), at: z.number(), by: z.literal(true).exactOptional() })
    .exactOptional(),
  /** Where the member wants to be mentioned when there is a reminder: the platform's names. */
  mention: z.object({ community: z.string(), channel: z.string() }).exactOptional(),
  /** Days an employer named since the interview was told, by the interview's id. */
  promises: z.record(z.string(), whenSchema).exactOptional(),
});
export type Nudges = z.infer<typeof nudgesSchema>;

const NONE: Nudges = { wishes: {}, ledger: {}, spoke: [] };

interface Keeping {
  readonly nudges?: Nudges;
}

export const nudgesIn = ({ nudges = NONE }: Keeping): Nudges => nudges;

/** Changes what is kept; a field that is undefined goes. */
export function withNudges<B extends Keeping>(
  book: B,
  change: { readonly [field in keyof Nudges]?: Nudges[field] | undefined },
): B & { nudges: Nudges } {
  const changed = { ...nudgesIn(book), ...change };
  // Without what is undefined, it is a Nudges again.
  const nudges = Object.fromEntries(
    Object.entries(changed).filter(([, value]) => value !== undefined),
  ) as Nudges;
  return { ...book, nudges };
}

export const withWishes = <B extends Keeping>(
  book: B,
  change: { readonly [field in keyof Nudges["wishes"]]?: Nudges["wishes"][field] | undefined },
): B => {
  const wishes = Object.entries({ ...nudgesIn(book).wishes, ...change });
  return withNudges(book, { wishes: Object.fromEntries(wishes.filter(([, value]) => value !== undefined)) });
};

/** Only today's messages count, wherever today is. */
const LATELY = 2 * DAY;

interface Saying {
  readonly ids: readonly string[];
  readonly now: number;
  /** Whether it asks for something. */
  readonly asks: boolean;
}

/** These were said, in one message. */
export function spoken<B extends Keeping>(book: B, { ids, now, asks }: Saying): B {
  const { ledger, spoke, ignored = 0 } = nudgesIn(book);
  return withNudges(book, {
    ledger: ids.reduce((entries, id) => said(entries, id, now), ledger),
    spoke: [...spoke.filter((at) => now - at < LATELY), now],
    ignored: ignored + (asks ? 1 : 0),
    asked: ids.length > 0 ? { ids: [...ids], at: now } : undefined,
  });
}

/** What was said then was not heard. */
export function unspoken<B extends Keeping>(book: B, at: number): B {
  const { ledger, spoke, ignored = 0, rested, asked } = nudgesIn(book);
  return withNudges(book, {
    ledger: unsaid(ledger, at),
    spoke: spoke.filter((when) => when !== at),
    ignored: Math.max(0, ignored - 1),
    rested: rested === at ? undefined : rested,
    asked: asked?.at === at ? undefined : asked,
  });
}

/** The member does something. What was said last waits for an answer until they have done something else. */
export function stirred<B extends Keeping>(book: B, now: number): B {
  const { wishes, stirred: before = 0, asked } = nudgesIn(book);
  if (wishes.consent !== "yes") return book;
  const passed = asked && before > asked.at;
  return withNudges(book, { stirred: now, ignored: undefined, asked: passed ? undefined : asked });
}

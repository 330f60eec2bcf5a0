import { z } from "zod";
import { noted } from "../../interview/nudges/ledger.ts";
import { KINDS } from "../../interview/nudges/timing.ts";
import type { Book } from "../book.ts";
import { nudgesIn, withNudges, withWishes } from "./state.ts";

const clock = z.string().regex(/^\d\d:\d\d$/);

/** One thing a member wants of reminders, as a talk keeps it. Times are epoch milliseconds. */
export const wishSchema = z.union([
  z.object({ on: z.literal(true) }),
  z.object({ off: z.literal(true) }),
  z.object({ pausedUntil: z.number() }),
  z.object({ quiet: z.object({ from: clock, to: clock }) }),
  z.object({ stopped: z.array(z.enum(KINDS)) }),
  z.object({ unmentioned: z.literal(true) }),
  z.object({ cancel: z.string() }),
  z.object({ move: z.string(), to: z.number() }),
]);
export type Wish = z.infer<typeof wishSchema>;

export function granted(book: Book, wish: Wish): Book {
  const { ledger } = nudgesIn(book);
  if ("on" in wish) {
    const awake = withNudges(book, { rested: undefined, ignored: undefined });
    return withWishes(awake, { consent: "yes", pausedUntil: undefined });
  }
  if ("off" in wish) return withWishes(book, { consent: "no", pausedUntil: undefined });
  if ("unmentioned" in wish) return withNudges(book, { mention: undefined });
  if ("cancel" in wish)
    return withNudges(book, { ledger: noted(ledger, wish.cancel, { cancelled: true, snoozed: undefined }) });
  if ("move" in wish)
    return withNudges(book, {
      ledger: noted(ledger, wish.move, { snoozed: wish.to, cancelled: undefined, done: undefined }),
    });
  return withWishes(book, wish);
}

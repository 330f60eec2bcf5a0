import type { Register } from "./conversation.ts";
import { type Deed, isOwn } from "./inbound.ts";
import type { Member } from "./member.ts";

/** Until when a member is kept. All instants in epoch milliseconds. */

interface Terms<Book> {
  readonly register: Pick<Register<Book>, "lasts">;
  readonly now: number;
  /** For how long a member is kept who does nothing, in milliseconds; without it, for good. */
  readonly retention?: number | undefined;
}

/** Accounts are closed by mistake, and opened again; a word of theirs in the meantime keeps them. */
const A_DAY_TO_COME_BACK = 23 * 3_600_000;

/** Until when they are kept once this was done; undefined for good. Only what they do themselves begins it anew. */
export function endAfter<Book>(deed: Deed, member: Member<Book>, terms: Terms<Book>): number | undefined {
  if ("gone" in deed) return earliest(member.keptUntil, terms.now + A_DAY_TO_COME_BACK) ?? undefined;
  return isOwn(deed) ? endOf(member, terms) : member.keptUntil;
}

/** Not moved for every word: a hundredth of the time is nothing to a member, and saves the store a write. */
function endOf<Book>(
  { book, keptUntil }: Member<Book>,
  { register, now, retention }: Terms<Book>,
): number | undefined {
  const lasts = Math.min(
    register.lasts?.(book) ?? Number.POSITIVE_INFINITY,
    retention ?? Number.POSITIVE_INFINITY,
  );
  const until = now + lasts;
  if (!Number.isFinite(until)) return undefined;
  const stays = keptUntil !== undefined && keptUntil <= until && until - keptUntil < lasts / 100;
  return stays ? keptUntil : until;
}

export function earliest(...instants: readonly (number | null | undefined)[]): number | null {
  const known = instants.filter((instant) => typeof instant === "number");
  return known.length === 0 ? null : Math.min(...known);
}

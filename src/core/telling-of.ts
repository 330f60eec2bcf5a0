import type { Decision } from "./decide.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Inbound } from "./inbound.ts";
import type { Telling } from "./ports.ts";

/** The id of what an inbound has told; the same whoever asks, and whenever. */
export function tellingId({ member, id }: Pick<Inbound, "member" | "id">): string {
  return fingerprint(`${member} ${id}`);
}

/** What a decision has to tell, or hand on; undefined where that is nothing. */
export function tellingOf<Book>(inbound: Inbound, decision: Decision<Book>): Telling | undefined {
  const { messages, settled, lapses, shares, orders, posts, to, aside } = decision;
  if ([messages, settled, shares, orders, posts].every(({ length }) => length === 0)) return undefined;
  return {
    id: tellingId(inbound),
    member: inbound.member,
    messages,
    settled,
    ...(lapses && { lapses }),
    ...(shares.length > 0 && { shares }),
    ...(orders.length > 0 && { orders }),
    ...(posts.length > 0 && { posts }),
    ...(to !== undefined && { to }),
    ...(aside && { aside }),
  };
}

import type { Settled } from "../../core/message.ts";
import type { Clock } from "../../core/ports.ts";
import type { Dm, Place } from "./dm.ts";

interface Settling<Piece> {
  readonly dm: Dm<Piece>;
  readonly clock: Clock;
  /** Reads the history, and notes the questions found in it. */
  readonly look: () => Promise<unknown>;
  /** Puts the answer in place of the question there. */
  readonly update: (place: Place<Piece>, settled: Settled) => Promise<unknown>;
}

/** Where a question that was answered can't be found, its history is read at most this often. */
const LOOK_EVERY = 60_000;

/** Where a question stood with its buttons, what was answered stands now. */
export async function settleAll<Piece>(
  all: readonly Settled[],
  { dm, clock, look, update }: Settling<Piece>,
): Promise<void> {
  const { places, lookedAt } = dm;
  const strange = all.some(({ question }) => !places.has(question));
  if (strange && clock.now() - lookedAt >= LOOK_EVERY) await look();
  for (const settled of all) {
    const standing = places.get(settled.question) ?? [];
    for (const place of standing) await update(place, settled);
    // Answered again, it is the newest that changes.
    if (standing.length > 1) places.set(settled.question, standing.slice(-1));
  }
}

import { packed } from "./portions.ts";

/** A stretch of a message, in a platform's own dress. */
interface Stretch {
  /** Means little without what follows, as a heading does. */
  readonly leads?: boolean;
}

interface Binding<P> {
  readonly join: (one: P, next: P) => P;
  readonly fits: (piece: P) => boolean;
}

/**
 * Packs pieces into as few messages as they fit in: a heading stays with what follows it, and what is pressed with the
 * words above it, under the last message.
 */
export function bound<P extends Stretch>(
  words: readonly P[],
  pressed: readonly P[],
  { join, fits }: Binding<P>,
): readonly P[] {
  const tied: P[] = [];
  let leading: P | undefined;
  for (const piece of words) {
    const whole = leading ? join(leading, piece) : piece;
    if (leading && !fits(whole)) tied.push(leading, piece);
    else if (!piece.leads) tied.push(whole);
    leading = piece.leads && fits(whole) ? whole : undefined;
  }
  if (leading) tied.push(leading);
  const last = tied.pop();
  return packed([...tied, ...packed([...(last ? [last] : []), ...pressed], join, fits)], join, fits);
}

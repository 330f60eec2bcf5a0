import type { Clock } from "../../core/ports.ts";

export const realClock: Clock = { now: () => Date.now() };

/** Real until it is set; from then on it stands where it was put, and goes forward only. */
export function movableClock(): Clock & { moveTo(instant: number): boolean } {
  let stands: number | undefined;
  const now = () => stands ?? Date.now();
  return {
    now,
    moveTo(instant) {
      if (instant < now()) return false;
      stands = instant;
      return true;
    },
  };
}

/** Another clock, and so far ahead of it as it has been moved; it runs on from there. */
export function aheadClock(
  of: Clock,
  ahead: number,
): Clock & { ahead(): number; moveTo(instant: number): boolean; reset(): void } {
  let by = ahead;
  const now = () => of.now() + by;
  return {
    now,
    ahead: () => by,
    moveTo(instant) {
      if (instant < now()) return false;
      by = instant - of.now();
      return true;
    },
    reset() {
      by = 0;
    },
  };
}

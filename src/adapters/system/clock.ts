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

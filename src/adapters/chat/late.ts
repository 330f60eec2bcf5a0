import { type Clock, Late, type Telling } from "../../core/ports.ts";

/**
 * What we say by ourselves is told in its time or not at all. `isThere`: some of it has been told already, so the rest
 * of it goes too.
 */
export function inTime({ lapses }: Telling, clock: Clock, isThere: boolean): void {
  if (lapses && clock.now() >= lapses.at && !isThere) throw new Late();
}

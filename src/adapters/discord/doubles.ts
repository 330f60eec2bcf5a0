import type { Clock } from "../../core/ports.ts";
import { bounded } from "../store/bounded.ts";

/** Tells the second half of a double click: Discord sends it as a press of its own. */
export interface Doubles {
  /** Whether the same was done a moment ago. */
  again(what: string): boolean;
}

const A_MOMENT = 1_500;
const REMEMBERED = 2_000;

export function doubles(clock: Clock): Doubles {
  const last = bounded<number>(REMEMBERED);
  return {
    again(what) {
      const [now, before] = [clock.now(), last.get(what)];
      last.set(what, now);
      return before !== undefined && now - before < A_MOMENT;
    },
  };
}

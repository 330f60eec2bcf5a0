import type { Clock, Poster } from "../../core/ports.ts";
import type { WordingOf } from "../chat/channel.ts";
import { CHANNEL } from "./drawn/neighbours.ts";
import type { Kept } from "./kept.ts";

/** The way into the one channel there is. */
export interface Channel extends Poster {
  /** Takes away what was to stand there for a while only. Call it every second. */
  tick(): Promise<void>;
}

interface Surroundings {
  readonly kept: Kept;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly wordingOf: WordingOf;
  /** Something on the page is other than it was. */
  readonly changed: () => void;
}

const TRIAL_STANDS = 60_000;
const NO_OTHER = `There is no channel here but #${CHANNEL.name}.`;

export function channel({ kept, clock, newId, wordingOf, changed }: Surroundings): Channel {
  return {
    async post(_, { channel, post, onlyFor }) {
      if (channel !== CHANNEL.id) return { lost: NO_OTHER };
      const at = clock.now();
      const passing = onlyFor !== undefined && { until: at + TRIAL_STANDS };
      await kept.write({ fresh: [{ id: newId(), at, posted: wordingOf(post), ...passing }] });
      changed();
      return { posted: true };
    },
    async tick() {
      const over = kept.entries().filter((entry) => "until" in entry && (entry.until ?? 0) <= clock.now());
      if (over.length === 0) return;
      await kept.write({ removed: over.map(({ id }) => id) });
      changed();
    },
  };
}

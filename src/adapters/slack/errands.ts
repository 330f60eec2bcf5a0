import { tellingId } from "../../core/engine.ts";
import type { Inbound } from "../../core/inbound.ts";
import type { Message } from "../../core/message.ts";
import { bounded } from "../store/bounded.ts";

/** What is known of an inbound while its answer is on the way, by the answer's id. */
export interface Errand {
  /** Opens a form, for three seconds from `at` (epoch milliseconds). */
  readonly trigger?: { readonly id: string; readonly at: number };
  /** A form waits to hear whether it could be read. True: it shows the complaint itself, and nothing is posted. */
  complains?: ((messages: readonly Message[]) => boolean) | undefined;
}

export interface Errands {
  /** Begins once: the same inbound again finds its answer begun, and perhaps told. */
  begin(inbound: Inbound, errand: Errand): void;
  /** No answer of this inbound can come from here for the first time any more. */
  end(inbound: Inbound): void;
  /**
   * The errand of an answer, once: what comes without one, or a second time, may have been told before, by this
   * process or by one that died.
   */
  take(telling: string): Errand | undefined;
}

const MOST_AT_ONCE = 20_000;

export function errands(): Errands {
  const open = bounded<Errand>(MOST_AT_ONCE);
  const begun = bounded<true>(MOST_AT_ONCE);
  return {
    begin(inbound, errand) {
      const id = tellingId(inbound);
      if (begun.get(id)) return;
      begun.set(id, true);
      open.set(id, errand);
    },
    end: (inbound) => open.drop(tellingId(inbound)),
    take(telling) {
      const errand = open.get(telling);
      open.drop(telling);
      return errand;
    },
  };
}

import type { Inbound } from "../../core/inbound.ts";
import type { Message } from "../../core/message.ts";
import { tellingId } from "../../core/telling-of.ts";
import { bounded } from "../store/bounded.ts";

/** What is known of an inbound while its answer is on the way, by the answer's id. */
export interface Errand<Way> {
  /** What the platform gave with the deed to answer it by, for a while: a trigger that opens a form, an interaction. */
  readonly way?: Way | undefined;
  /** A form waits to hear whether it could be read. True: it shows the complaint itself, and nothing is posted. */
  complains?: ((messages: readonly Message[]) => boolean) | undefined;
}

export interface Errands<Way> {
  /** Begins once: the same inbound again finds its answer begun, and perhaps told. */
  begin(inbound: Inbound, errand: Errand<Way>): void;
  /** No answer of this inbound can come from here for the first time any more. */
  end(inbound: Inbound): void;
  /** The errand of an answer, once: when it is told again, nobody waits for it there any more. */
  take(telling: string): Errand<Way> | undefined;
}

const MOST_AT_ONCE = 20_000;

export function errands<Way>(): Errands<Way> {
  const open = bounded<Errand<Way>>(MOST_AT_ONCE);
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

import type { Kind } from "../draft.ts";
import type { Letters } from "../letter.ts";
import { checkIn, lastCheckIn } from "./check-in.ts";
import { note } from "./note.ts";
import { recovery } from "./recovery.ts";
import { nextRound, promised, rejection, withdrawal } from "./replies.ts";
import { thankYou } from "./thank-you.ts";

/** Every kind of mail and the ways it can be written. */
export const LETTERS: Readonly<Record<Kind, Letters>> = {
  thank_you: thankYou,
  recovery,
  note,
  promised,
  check_in: checkIn,
  last_check_in: lastCheckIn,
  next_round: nextRound,
  rejection,
  withdrawal,
};

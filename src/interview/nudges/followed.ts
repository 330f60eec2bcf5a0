import type { When } from "../when.ts";

/** What the plan knows of one interview, put in ahead or told. Times are epoch milliseconds. */
export interface Followed {
  /** Names the interview for ever. */
  readonly id: string;
  /** When it is, or was: as near as known. */
  readonly at: number;
  /** When it was put in, or told. */
  readonly since: number;
  readonly stage: Ahead | Told;
}

/** Put in ahead, and not told yet. */
interface Ahead {
  readonly is: "ahead";
  readonly ends: number;
  /** Its debrief has been begun. */
  readonly begun: boolean;
}

/** Told in a debrief. */
export interface Told {
  readonly is: "told";
  /** The day by which they said they'd answer. */
  readonly replyBy?: When;
  /** The thank-you was sent. */
  readonly thanked: boolean;
  /** When check-ins were sent, the first first. */
  readonly checkedIn?: readonly number[];
  /** Nothing is left to wait for: the outcome is known, or a later interview of the same application is. */
  readonly over?: "outcome" | "next";
}

import { countdown, type Mishaps, mishaps } from "../../mishaps.ts";

/** What may go wrong with the next calls of a method. */
export type Mishap =
  | { readonly status: 429; readonly retryAfter: number }
  | { readonly status: 500 }
  | { readonly error: string }
  /** The connection stays open and nothing comes. */
  | { readonly hangs: true }
  /** The connection breaks and nothing was done. */
  | { readonly drops: true }
  /** Slack did it, and the connection broke before it could say so. */
  | { readonly lost: true };

export interface Faults extends Mishaps<Mishap> {
  /** The next thing told to the app is told twice. */
  tellTwice(times?: number): void;
  takeTwice(): boolean;
  /** Every ack reaches Slack this much later, by Slack's clock. 0 ends it. */
  delayAcks(ms: number): void;
  ackDelay(): number;
  /** From now on Slack looks at every file for so long, by its clock, before a block may show it. */
  delayFiles(ms: number): void;
  fileDelay(): number;
}

export function noFaults(): Faults {
  const twice = countdown();
  let delay = 0;
  let files = 0;
  return {
    ...mishaps<Mishap>(),
    tellTwice: twice.add,
    takeTwice: twice.take,
    delayAcks: (ms) => {
      delay = ms;
    },
    ackDelay: () => delay,
    delayFiles: (ms) => {
      files = ms;
    },
    fileDelay: () => files,
  };
}

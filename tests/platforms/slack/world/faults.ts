/** What may go wrong with the next calls of a method. */
export type Mishap =
  | { readonly status: 429; readonly retryAfter: number }
  | { readonly status: 500 }
  | { readonly error: string }
  /** The connection stays open and nothing comes. */
  | { readonly hangs: true }
  /** Slack did it, and the connection broke before it could say so. */
  | { readonly lost: true };

export interface Faults {
  /** The next `times` calls of `method` end in `mishap`. */
  befall(method: string, mishap: Mishap, times?: number): void;
  take(method: string): Mishap | undefined;
  /** The next thing told to the app is told twice. */
  tellTwice(times?: number): void;
  takeTwice(): boolean;
  /** Every ack reaches Slack this much later, by Slack's clock. 0 ends it. */
  delayAcks(ms: number): void;
  ackDelay(): number;
}

export function noFaults(): Faults {
  const waiting = new Map<string, Mishap[]>();
  let twice = 0;
  let delay = 0;
  return {
    befall: (method, mishap, times = 1) => {
      waiting.set(method, [...(waiting.get(method) ?? []), ...Array<Mishap>(times).fill(mishap)]);
    },
    take: (method) => waiting.get(method)?.shift(),
    tellTwice: (times = 1) => {
      twice += times;
    },
    takeTwice: () => twice > 0 && twice-- > 0,
    delayAcks: (ms) => {
      delay = ms;
    },
    ackDelay: () => delay,
  };
}

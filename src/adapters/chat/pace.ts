import type { Clock, Log } from "../../core/ports.ts";
import { Busy, type Trouble } from "./trouble.ts";

/** What a delivery has to keep to: the pace the platform wants of this member. */
export interface Paced {
  readonly dm: {
    /** The platform wants no calls before, in epoch milliseconds. */
    busyUntil: number;
  };
  /** Milliseconds that may still be spent waiting for the platform; whoever has to wait longer is told later. */
  patience: number;
}

/** Several messages in a row wait a little for each other: a wait of this long is the usual, and over soon. */
export const PATIENCE = 2_000;
const LEAST_WAIT = 250;

export interface Pace {
  /** Any call, in the pace wanted: a short wait is sat out, a long one ends the delivery. */
  inPace<T>(delivery: Paced, call: () => Promise<T>): Promise<T>;
  /** `undefined` where the platform refuses it, which is logged once and changes nothing however often it is tried. */
  unlessRefused<T>(what: string, telling: string, call: () => Promise<T>): Promise<T | undefined>;
}

interface Surroundings {
  readonly platform: string;
  readonly clock: Clock;
  readonly pause: (ms: number) => Promise<unknown>;
  readonly log: Log;
  readonly troubleOf: (error: unknown) => Trouble;
}

export function pacing({ platform, clock, pause, log, troubleOf }: Surroundings): Pace {
  return {
    async inPace(delivery, call) {
      const { dm } = delivery;
      const wait = dm.busyUntil - clock.now();
      if (wait > 0) throw new Busy(wait);
      for (;;) {
        try {
          return await call();
        } catch (error) {
          const trouble = troubleOf(error);
          if (trouble.kind !== "wait") throw error;
          if (trouble.ms > delivery.patience) {
            dm.busyUntil = clock.now() + trouble.ms;
            throw new Busy(trouble.ms);
          }
          delivery.patience -= Math.max(trouble.ms, LEAST_WAIT);
          await pause(trouble.ms);
        }
      }
    },
    async unlessRefused(what, telling, call) {
      try {
        return await call();
      } catch (error) {
        const trouble = troubleOf(error);
        if (trouble.kind !== "refused") throw error;
        log.warn(`${platform} refused ${what}.`, { telling, why: trouble.why });
        return undefined;
      }
    },
  };
}

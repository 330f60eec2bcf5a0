import { countdown, type Mishaps, mishaps } from "../../mishaps.ts";

/** What may go wrong with the next calls of a route. */
export type Mishap =
  | { readonly status: 429; readonly retryAfter: number; readonly global?: true }
  | { readonly status: 500 | 502 | 503 }
  /** One of Discord's own refusals, by its code. */
  | { readonly code: number }
  /** The connection stays open and nothing comes. */
  | { readonly hangs: true }
  /** The connection breaks and nothing was done. */
  | { readonly drops: true }
  /** Discord did it, and the connection broke before it could say so. */
  | { readonly lost: true }
  /** Answered once so many milliseconds of Discord's time have passed. */
  | { readonly slow: number };

export interface Faults extends Mishaps<Mishap> {
  /** The next thing told to the app is told twice. */
  tellTwice(times?: number): void;
  takeTwice(): boolean;
  /** Everything reaches the app this much later, by Discord's clock. 0 ends it. */
  delayEvents(ms: number): void;
  eventDelay(): number;
  /** The next tries to resume are answered with an invalid session. */
  refuseResumes(times?: number): void;
  takeRefusal(): boolean;
}

export function noFaults(routes: readonly string[]): Faults {
  const calls = mishaps<Mishap>();
  const twice = countdown();
  const refusals = countdown();
  let delay = 0;
  return {
    befall: (route, mishap, times) => {
      if (!routes.includes(route)) throw new Error(`There is no route "${route}". ${hint(route, routes)}`);
      calls.befall(route, mishap, times);
    },
    take: calls.take,
    calm: calls.calm,
    tellTwice: twice.add,
    takeTwice: twice.take,
    delayEvents: (ms) => {
      delay = ms;
    },
    eventDelay: () => delay,
    refuseResumes: refusals.add,
    takeRefusal: refusals.take,
  };
}

/** The route of the same shape, whatever its parts are called. */
function hint(route: string, routes: readonly string[]): string {
  const shape = (name: string) => name.replace(/:\w+/g, ":");
  const meant = routes.find((known) => shape(known) === shape(route));
  return meant ? `Did you mean "${meant}"?` : `There are: ${routes.join(", ")}.`;
}

import type { Alarms, Clock, Store } from "../../../src/core/ports.ts";

/** A clock on which a year goes by while somebody waits: so many times as fast as the real one. */
export interface FastClock extends Clock {
  /** The real instant of one of its own, both in epoch milliseconds. */
  real(at: number): number;
  /** And the other way round. */
  fast(at: number): number;
}

export function fastClock(begins: number, times: number): FastClock {
  const since = Date.now();
  const fast = (at: number): number => Math.round(begins + (at - since) * times);
  return {
    now: () => fast(Date.now()),
    fast,
    real: (at) => Math.ceil(since + (at - begins) / times),
  };
}

/** Alarms that know real time alone, set by a fast clock. */
export const onFastClock = (alarms: Alarms, { real }: FastClock): Alarms => ({
  ...alarms,
  set: (alias, due, before) =>
    alarms.set(alias, due === null ? null : real(due), before === undefined ? undefined : real(before)),
});

/** A store as alarms look at it that know real time alone. */
export const inRealTime = <Book>(
  store: Store<Book>,
  { fast, real }: FastClock,
): Pick<Store<Book>, "due" | "soonest" | "alias"> => ({
  alias: store.alias,
  due: (now, limit) => store.due(fast(now), limit),
  soonest: async () => {
    const soonest = await store.soonest();
    return soonest === undefined ? undefined : real(soonest);
  },
});

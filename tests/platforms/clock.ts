/** A platform's own time. It stands until a test moves it, and whatever falls due on the way happens in order. */
export interface Clock {
  now(): number;
  /** Calls `run` once that much time has passed; the answer calls it off. */
  after(ms: number, run: () => unknown): () => void;
  passes(ms: number): Promise<void>;
}

interface Timer {
  readonly at: number;
  readonly run: () => unknown;
}

export function standingClock(startsAt: number): Clock {
  let now = startsAt;
  let timers: readonly Timer[] = [];
  const nextBefore = (end: number) =>
    timers
      .filter(({ at }) => at <= end)
      .reduce<Timer | undefined>(
        (first, timer) => (first && first.at <= timer.at ? first : timer),
        undefined,
      );
  const drop = (timer: Timer) => {
    timers = timers.filter((other) => other !== timer);
  };
  return {
    now: () => now,
    after: (ms, run) => {
      const timer = { at: now + ms, run };
      timers = [...timers, timer];
      return () => drop(timer);
    },
    passes: async (ms) => {
      const end = now + ms;
      for (let timer = nextBefore(end); timer; timer = nextBefore(end)) {
        drop(timer);
        now = timer.at;
        await timer.run();
        await breath();
      }
      now = end;
      await breath();
    },
  };
}

/** Lets what has already arrived on the sockets be read before time goes on. */
const breath = () => new Promise<void>((resolve) => setImmediate(resolve));

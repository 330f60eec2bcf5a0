import type { Pauses } from "../../adapters/one-process.ts";

/** Pauses that end when the platform's own time says so. */
export interface Hourglass extends Pauses {
  /** Lets go of what is over by now. */
  passes(): void;
  /** Nothing ends any more, as in a process that is dead. */
  stops(): void;
  /** Everything ends at once. */
  ends(): void;
}

export function hourglass(now: () => number): Hourglass {
  let waiting: readonly { readonly until: number; readonly go: () => void }[] = [];
  let stopped = false;
  const letGo = (until: number) => {
    const over = waiting.filter((each) => each.until <= until);
    waiting = waiting.filter((each) => each.until > until);
    for (const { go } of over) go();
  };
  return {
    pause: (ms) =>
      new Promise((go) => {
        waiting = [...waiting, { until: now() + ms, go }];
      }),
    passes: () => void (stopped || letGo(now())),
    stops: () => {
      stopped = true;
    },
    ends: () => letGo(Number.POSITIVE_INFINITY),
    // How a house that ends lets go of its own: here that is the storm's to say.
    lapse: async () => {},
    all: async () => {},
  };
}

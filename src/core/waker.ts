import type { EngineOptions } from "./engine.ts";

/** Wakes members who are due: by their alarms, and whoever is overdue in spite of them by a sweep. */
export interface Waker {
  /** Begins to listen to the alarms, once, and to look who is overdue, every few seconds. Nobody waits for it. */
  look(): void;
  /** Waits for the looking that goes on. */
  settled(): Promise<void>;
}

interface WakerOptions<Book> extends Pick<EngineOptions<Book>, "store" | "clock" | "log" | "alarms"> {
  readonly wake: (member: string) => Promise<unknown>;
}

const A_SWEEP = 200;
/** With alarms, overdue is who was not woken by then; and nobody looks more often than that. */
const OVERDUE_AFTER = 2_000;
const SWEPT_EVERY = 4_000;

export function waker<Book>({ store, clock, log, alarms, wake }: WakerOptions<Book>): Waker {
  let listening = false;
  let sweeping: Promise<void> | undefined;
  let swept = Number.NEGATIVE_INFINITY;

  async function rung(alias: string): Promise<void> {
    const member = await store.named(alias);
    if (member !== undefined) await wake(member);
  }

  /** Everybody who is overdue, each once: whoever can't be woken keeps none of the others waiting. */
  async function sweep(): Promise<void> {
    const looked = new Set<string>();
    const upTo = clock.now() - (alarms ? OVERDUE_AFTER : 0);
    for (let stuck = 0; ; ) {
      const overdue = await store.due(upTo, A_SWEEP + stuck);
      const fresh = overdue.filter((member) => !looked.has(member));
      if (fresh.length === 0) return;
      stuck = overdue.length - fresh.length;
      for (const member of fresh) looked.add(member);
      await Promise.all(fresh.map((member) => wake(member).catch((cause) => notWoken(member, cause))));
    }
  }

  function notWoken(member: string, cause: unknown): void {
    log.warn("A member who is due could not be woken; it will be tried again.", {
      member: store.alias(member),
      cause: String(cause),
    });
  }

  function notSwept(cause: unknown): void {
    log.warn("Members who are due could not be found; it will be tried again.", { cause: String(cause) });
  }

  return {
    look() {
      if (!listening) alarms?.start(rung);
      listening = true;
      const now = clock.now();
      // A clock that was set back must not stop the sweeping.
      if (sweeping || (alarms && now >= swept && now - swept < SWEPT_EVERY)) return;
      swept = now;
      sweeping = sweep()
        .catch(notSwept)
        .finally(() => {
          sweeping = undefined;
        });
    },
    settled: async () => sweeping,
  };
}

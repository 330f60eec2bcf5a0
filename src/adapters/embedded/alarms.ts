import type { Alarms, Clock, Log, Store } from "../../core/ports.ts";

interface TimerAlarmsOptions {
  readonly store: Pick<Store<unknown>, "due" | "soonest" | "alias">;
  readonly clock: Clock;
  readonly log: Log;
}

const AT_ONCE = 200;
/** A timer knows nothing of a clock that is set, or of a computer that sleeps: it looks again this often. */
const LONGEST = 60_000;
/** Whoever can't be woken is left to the sweep for so long. */
const STUCK_FOR = 5_000;

/** Alarms for one process or a few, with nothing kept but one timer: what is due stands in the store. */
export function timerAlarms({ store, clock, log }: TimerAlarmsOptions): Alarms {
  let ring: ((alias: string) => Promise<void>) | undefined;
  let timer: NodeJS.Timeout | undefined;
  let set = Number.POSITIVE_INFINITY;
  let looking: Promise<void> = Promise.resolve();
  let closed = false;

  function arm(due: number): void {
    if (closed || !ring || due >= set) return;
    clearTimeout(timer);
    set = due;
    const wait = Math.min(Math.max(due - clock.now(), 0), LONGEST);
    timer = setTimeout(() => {
      set = Number.POSITIVE_INFINITY;
      looking = looking.then(look).catch(failed);
    }, wait);
  }

  async function look(): Promise<void> {
    const due = await store.due(clock.now(), AT_ONCE);
    await Promise.allSettled(due.map((member) => ring?.(store.alias(member))));
    const next = await store.soonest();
    if (next !== undefined)
      arm(next > clock.now() ? next : clock.now() + (due.length < AT_ONCE ? STUCK_FOR : 0));
  }

  function failed(cause: unknown): void {
    log.warn("The alarms could not look who is due; the sweep does.", { cause: String(cause) });
    arm(clock.now() + STUCK_FOR);
  }

  return {
    set(_, due) {
      if (due !== null) arm(due);
    },
    start(rings) {
      ring = rings;
      arm(clock.now());
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await looking;
    },
  };
}

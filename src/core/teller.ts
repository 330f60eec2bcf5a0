import type { EngineOptions } from "./engine.ts";
import { Late, noMeter, type Store, type Telling } from "./ports.ts";

/** Tells members what was committed, in order, and strikes it from the outbox afterwards, many at a time. */
export interface Teller {
  /** Resolves once told, or once it has failed and waits for `retry`. `fresh`: it was committed here and just now. */
  tell(telling: Telling, fresh?: boolean): Promise<void>;
  /** Tries again what failed; `flush` waits for it. */
  retry(): void;
  /** How many are untold, and since when the oldest is. */
  waiting(): { readonly count: number; readonly since: number | undefined };
  /** Resolves when nothing of this member is on its way. */
  settled(member: string): Promise<void>;
  /** Waits for what is on its way and writes the told-marks. */
  flush(): Promise<void>;
}

interface Surroundings<Book> extends Pick<EngineOptions<Book>, "messenger" | "log" | "clock" | "meter"> {
  readonly store: Pick<Store<Book>, "told" | "holds">;
  /** Takes back what could not be told in time. */
  readonly late?: (telling: Telling) => Promise<unknown>;
}

interface Waiting {
  readonly telling: Telling;
  fresh: boolean;
  /** Epoch milliseconds. */
  readonly since: number;
}

export function teller<Book>(surroundings: Surroundings<Book>): Teller {
  const { store, messenger, log, clock, meter = noMeter, late } = surroundings;
  const waiting = new Map<string, Waiting[]>();
  const running = new Map<string, Promise<void>>();
  let struck: Telling[] = [];
  let striking: Promise<void> = Promise.resolve();

  /**
   * Empties one member's queue, oldest first. A failure stops it, so that order survives. What is no longer ours to
   * tell is left out: its member was forgotten, or another process has it.
   */
  async function drain(member: string): Promise<void> {
    const queue = waiting.get(member) ?? [];
    for (let [next] = queue; next; [next] = queue) {
      if (store.holds(next.telling) && !(await tellOne(next))) break;
      queue.shift();
    }
    if (queue.length === 0) waiting.delete(member);
    // In the same breath: what is added from here on is drained anew.
    running.delete(member);
  }

  /** False where it failed. */
  async function tellOne(next: Waiting): Promise<boolean> {
    const { telling, fresh } = next;
    try {
      await tellOrTakeBack(telling, fresh);
    } catch (cause) {
      next.fresh = false;
      meter.tellingFailed();
      log.warn("A telling failed; it will be tried again.", { telling: telling.id, cause: String(cause) });
      return false;
    }
    strike(telling);
    return true;
  }

  /** Taken back first and struck after: broken off in between, it is found late again. */
  async function tellOrTakeBack(telling: Telling, fresh: boolean): Promise<void> {
    try {
      await messenger.tell(telling, fresh);
    } catch (cause) {
      if (!(cause instanceof Late)) throw cause;
      await late?.(telling);
    }
  }

  function run(member: string): Promise<void> {
    const going = running.get(member);
    if (going) return going;
    const started = Promise.resolve(member).then(drain);
    running.set(member, started);
    return started;
  }

  /** Marks go in one batch per trip: while one is under way the next collects. */
  function strike(telling: Telling): void {
    struck.push(telling);
    if (struck.length === 1) striking = striking.then(writeMarks);
  }

  async function writeMarks(): Promise<void> {
    const batch = struck;
    struck = [];
    try {
      await store.told(batch);
    } catch (cause) {
      // Told is told: it stays marked here, and in the store as soon as that answers.
      struck = [...batch, ...struck];
      log.warn("Told-marks could not be written; they will be tried again.", {
        count: batch.length,
        cause: String(cause),
      });
    }
  }

  return {
    tell(telling, fresh = false) {
      const queue = waiting.get(telling.member) ?? [];
      waiting.set(telling.member, queue);
      if (!queue.some((each) => each.telling.id === telling.id))
        queue.push({ telling, fresh, since: clock.now() });
      return run(telling.member);
    },
    retry() {
      if (struck.length > 0) striking = striking.then(writeMarks);
      for (const member of waiting.keys()) void run(member);
    },
    waiting() {
      const all = [...waiting.values()].flat();
      return {
        count: all.length,
        since: all.length > 0 ? Math.min(...all.map(({ since }) => since)) : undefined,
      };
    },
    settled: (member) => running.get(member) ?? Promise.resolve(),
    async flush() {
      await Promise.all(running.values());
      await striking;
    },
  };
}

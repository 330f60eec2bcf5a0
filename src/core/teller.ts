import type { EngineOptions } from "./engine.ts";
import type { Telling } from "./ports.ts";

/** Tells members what was committed, in order, and strikes it from the outbox afterwards, many at a time. */
export interface Teller {
  /** Resolves once told, or once it has failed and waits for `retry`. */
  tell(telling: Telling): Promise<void>;
  /** Tries again what failed; `flush` waits for it. */
  retry(): void;
  /** Resolves when nothing of this member is on its way. */
  settled(member: string): Promise<void>;
  /** Waits for what is on its way and writes the told-marks. */
  flush(): Promise<void>;
}

export function teller<Book>({
  store,
  messenger,
  log,
}: Pick<EngineOptions<Book>, "store" | "messenger" | "log">): Teller {
  const waiting = new Map<string, Telling[]>();
  const running = new Map<string, Promise<void>>();
  let struck: Telling[] = [];
  let striking: Promise<void> = Promise.resolve();

  /** Empties one member's queue, oldest first. A failure stops it, so that order survives. */
  async function drain(member: string): Promise<void> {
    const queue = waiting.get(member) ?? [];
    for (let [next] = queue; next; [next] = queue) {
      try {
        await messenger.tell(next);
      } catch (cause) {
        log.warn("A telling failed; it will be tried again.", { telling: next.id, cause: String(cause) });
        return;
      }
      queue.shift();
      strike(next);
    }
    waiting.delete(member);
  }

  function run(member: string): Promise<void> {
    const going = running.get(member);
    if (going) return going;
    const started = drain(member).finally(() => running.delete(member));
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
    tell(telling) {
      const queue = waiting.get(telling.member) ?? [];
      waiting.set(telling.member, queue);
      if (!queue.some(({ id }) => id === telling.id)) queue.push(telling);
      return run(telling.member);
    },
    retry() {
      if (struck.length > 0) striking = striking.then(writeMarks);
      for (const member of waiting.keys()) void run(member);
    },
    settled: (member) => running.get(member) ?? Promise.resolve(),
    async flush() {
      await Promise.all(running.values());
      await striking;
    },
  };
}

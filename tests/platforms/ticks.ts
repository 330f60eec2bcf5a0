export interface Ticks {
  /** Grows with everything that changes; what was touched later has the higher number. */
  tick(): number;
  /** Resolves as soon as `so` holds; looks again at each change. Gives up loudly after `patience` real ms. */
  until(so: () => boolean, hope: () => string, patience?: number): Promise<void>;
}

/** Counts what changes and wakes whoever waits for it. `lastCalls` is said when nothing came of the waiting. */
export function ticking(lastCalls: () => readonly string[]): Ticks {
  let count = 0;
  const waiting = new Set<() => void>();
  return {
    tick: () => {
      count += 1;
      queueMicrotask(() => {
        for (const look of [...waiting]) look();
      });
      return count;
    },
    until: (so, hope, patience = 30_000) =>
      new Promise((resolve, reject) => {
        const stop = () => {
          waiting.delete(look);
          clearTimeout(timer);
        };
        const look = () => {
          if (!so()) return;
          stop();
          resolve();
        };
        const timer = setTimeout(() => {
          stop();
          const told = lastCalls().slice(-8).join("\n") || "  (none)";
          reject(new Error(`${hope()}: it never came to that. Last calls:\n${told}`));
        }, patience);
        waiting.add(look);
        look();
      }),
  };
}

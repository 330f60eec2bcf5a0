import type { Log } from "../../core/ports.ts";

/** Does something again and again, `ms` after the last time ended; a failure is logged and the next time comes. */
export function every(ms: number, work: () => Promise<void>, log: Log): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const round = () => {
    running = work()
      .catch((cause: unknown) =>
        log.warn("A round of background work failed; the next one follows.", { cause: String(cause) }),
      )
      .then(() => {
        if (!stopped) timer = setTimeout(round, ms);
      });
  };
  round();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

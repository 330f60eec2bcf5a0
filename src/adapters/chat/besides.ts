/** Work that goes on beside what is being answered. */
export interface Besides {
  /** A failure is reported, and is nobody else's. */
  aside(work: Promise<unknown>): void;
  /** Waits for all of it. */
  done(): Promise<unknown>;
}

export function besides(failed: (error: unknown) => void): Besides {
  const doing = new Set<Promise<unknown>>();
  return {
    aside(work) {
      const watched = work.catch(failed).finally(() => doing.delete(watched));
      doing.add(watched);
    },
    done: () => Promise.all(doing),
  };
}

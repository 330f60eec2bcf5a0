interface Waiting<Wanted, Answer> {
  readonly wanted: Wanted;
  readonly done: (answer: Answer) => void;
  readonly failed: (cause: unknown) => void;
}

/**
 * What is wanted by many within one go of the event loop is done in one call, or where there are more than `most` in
 * several. Answers stand in the order of what was wanted; one that is an error fails for its own.
 */
export function gathered<Wanted, Answer>(
  most: number,
  doAll: (all: readonly Wanted[]) => Promise<readonly (Answer | Error)[]>,
): (wanted: Wanted) => Promise<Answer> {
  let waiting: Waiting<Wanted, Answer>[] = [];

  function send(): void {
    const all = waiting;
    waiting = [];
    for (let from = 0; from < all.length; from += most) void settle(all.slice(from, from + most));
  }

  async function settle(some: readonly Waiting<Wanted, Answer>[]): Promise<void> {
    try {
      const answers = await doAll(some.map(({ wanted }) => wanted));
      for (const [nth, { done, failed }] of some.entries()) {
        const answer = answers[nth];
        if (answer === undefined || answer instanceof Error) failed(answer ?? new Error("No answer came."));
        else done(answer);
      }
    } catch (cause) {
      for (const { failed } of some) failed(cause);
    }
  }

  return (wanted) =>
    new Promise((done, failed) => {
      waiting.push({ wanted, done, failed });
      if (waiting.length === 1) setImmediate(send);
    });
}

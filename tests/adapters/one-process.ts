import type { Book } from "../../src/conversations/book.ts";
import type { Draw, Store } from "../../src/core/ports.ts";

/** What every local house of the bot is made with: pauses and stores that wait until a test says so. */

/** Where a test is about words, no picture is drawn. */
export const undrawn: Draw = async () => undefined;

/** A store that can be shut: whoever asks it anything then waits until it is opened. */
export function slowStore() {
  let shut: Promise<void> | undefined;
  let open = () => {};
  return {
    shuts(): void {
      shut = new Promise((resolve) => {
        open = resolve;
      });
    },
    opens(): void {
      shut = undefined;
      open();
    },
    between: (store: Store<Book>): Store<Book> => ({
      ...store,
      load: async (member) => {
        await shut;
        return store.load(member);
      },
      commit: async (commit) => {
        await shut;
        return store.commit(commit);
      },
    }),
  };
}

export interface Pauses {
  pause(ms: number): Promise<void>;
  /** Ends those that were to last at most so many milliseconds. */
  lapse(most: number): Promise<void>;
  all(): Promise<void>;
}

/** Pauses that end when a test says so. */
export function held(): Pauses {
  let waiting: readonly { readonly ms: number; readonly go: () => void }[] = [];
  const lapse = async (most: number) => {
    const over = waiting.filter(({ ms }) => ms <= most);
    waiting = waiting.filter(({ ms }) => ms > most);
    for (const { go } of over) go();
  };
  return {
    pause: (ms) =>
      new Promise<void>((go) => {
        waiting = [...waiting, { ms, go }];
      }),
    lapse,
    all: () => lapse(Number.POSITIVE_INFINITY),
  };
}

export function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

/** Lets pauses run out until the deed is through: how many there are before it is the adapter's own affair. */
export async function lapseUntil(
  house: { lapse(ms: number): Promise<void> },
  deed: Promise<unknown>,
): Promise<void> {
  let done = false;
  const over = deed.finally(() => {
    done = true;
  });
  while (!done) {
    await house.lapse(10_000);
    await new Promise((go) => setImmediate(go));
  }
  await over;
}

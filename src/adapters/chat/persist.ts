import type { Trouble } from "./trouble.ts";

/** Something that goes on until it is ended. */
export interface Span {
  readonly over: () => boolean;
  /** Resolves when it is. */
  readonly ending: Promise<void>;
  end(): void;
}

export function span(): Span {
  let over = false;
  let resolve = () => {};
  const ending = new Promise<void>((go) => {
    resolve = go;
  });
  return {
    ending,
    over: () => over,
    end() {
      over = true;
      resolve();
    },
  };
}

interface Persisting {
  readonly pause: (ms: number) => Promise<unknown>;
  readonly troubleOf: (error: unknown) => Trouble;
  /** It is tried for as long as this goes on. */
  readonly during: Span;
  /** Called where it fails for the first time. */
  readonly fails?: (trouble: Trouble) => void;
}

/** Milliseconds before the second try, doubled up to the longest. */
const TRY_AGAIN = 1_000;
const LONGEST = 30_000;

/** Tries again until it is done; undefined where the platform says that it never will be, or time ran out. */
export async function persist<T>(work: () => Promise<T>, options: Persisting): Promise<T | undefined> {
  const { pause, troubleOf, during, fails } = options;
  for (let wait = TRY_AGAIN; !during.over(); wait = Math.min(2 * wait, LONGEST)) {
    try {
      return await work();
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble.kind === "gone" || trouble.kind === "refused") return undefined;
      if (wait === TRY_AGAIN) fails?.(trouble);
      await Promise.race([pause(trouble.kind === "wait" ? trouble.ms : wait), during.ending]);
    }
  }
  return undefined;
}

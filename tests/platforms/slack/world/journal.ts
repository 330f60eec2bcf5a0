import type { Bag } from "./bag.ts";

/** One request to the Web API, as the fake understood and answered it. */
export interface Call {
  readonly method: string;
  readonly at: number;
  readonly team?: string;
  /** Whose token it was, never the token itself. */
  readonly by: "bot" | "app" | "nobody";
  readonly args: Bag;
  readonly status: number;
  readonly answer: Bag;
}

export type Kind = "events_api" | "slash_commands" | "interactive";

/** One try at handing something to the app. */
export interface Attempt {
  readonly at: number;
  readonly retry?: { readonly num: number; readonly reason: string };
  result?: "acked" | "late" | string;
}

/** Something the app was told, with every try at telling it. */
export interface Delivery {
  readonly kind: Kind;
  readonly body: Bag;
  readonly attempts: Attempt[];
  outcome: "pending" | "acked" | "failed";
}

export interface Journal {
  readonly calls: Call[];
  readonly deliveries: Delivery[];
  /** Grows with everything that changes; what was touched later has the higher number. */
  tick(): number;
  /** Resolves as soon as `so` holds; looks again at each change. Gives up loudly after `patience` real ms. */
  until(so: () => boolean, hope: () => string, patience?: number): Promise<void>;
}

export function openJournal(): Journal {
  let count = 0;
  const waiting = new Set<() => void>();
  const journal: Journal = {
    calls: [],
    deliveries: [],
    tick: () => {
      count += 1;
      queueMicrotask(() => {
        for (const look of [...waiting]) look();
      });
      return count;
    },
    until: (so, hope, patience = 5_000) =>
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
          reject(new Error(`${hope()}: it never came to that. Last calls:\n${lastCalls(journal)}`));
        }, patience);
        waiting.add(look);
        look();
      }),
  };
  return journal;
}

function lastCalls({ calls }: Journal): string {
  const told = calls.slice(-8).map(({ method, status, answer }) => {
    return `  ${method} -> ${status} ${answer.ok ? "ok" : String(answer.error)}`;
  });
  return told.join("\n") || "  (none)";
}

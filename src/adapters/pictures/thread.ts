import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

/** What a thread is asked, and what it answers; `nth` brings the two together. */
export interface Order<Asked> {
  readonly nth: number;
  readonly asked: Asked;
}

export type Delivery<Made> =
  | { readonly nth: number; readonly made: Made }
  /** What went wrong by name alone: what an error says may hold a member's words. */
  | { readonly nth: number; readonly failed: string };

interface ThreadOptions {
  /** What runs in it, without its ending. */
  readonly program: string;
  /** Milliseconds without an order after which it is let go. */
  readonly idle: number;
  /** Milliseconds after which an order is given up, and the thread with it. */
  readonly patience: number;
}

/** A thread of its own for heavy work, there only while it is needed. */
export interface Thread<Asked, Made> {
  /** Rejects where the work fails, with words fit for a log. */
  order(asked: Asked): Promise<Made>;
  close(): Promise<void>;
}

interface Waiting<Made> {
  done(made: Made): void;
  fail(why: Error): void;
}

export function thread<Asked, Made>({ program, idle, patience }: ThreadOptions): Thread<Asked, Made> {
  const waiting = new Map<number, Waiting<Made>>();
  let worker: Worker | undefined;
  let resting: NodeJS.Timeout | undefined;
  let orders = 0;

  function started(): Worker {
    const fresh = startedOn(program);
    fresh.on("message", (delivery: Delivery<Made>) => {
      const order = waiting.get(delivery.nth);
      if ("made" in delivery) order?.done(delivery.made);
      else order?.fail(new Error(delivery.failed));
    });
    const over = (why: Error) => {
      if (worker === fresh) void letGo(why);
    };
    fresh.on("error", over);
    fresh.on("exit", () => over(new Error("the thread ended")));
    return fresh;
  }

  async function letGo(why: Error): Promise<void> {
    const leaving = worker;
    worker = undefined;
    clearTimeout(resting);
    for (const order of waiting.values()) order.fail(why);
    await leaving?.terminate();
  }

  /** Nobody waits for an idle thread at the end of the program; for one at work, whoever gave the order does. */
  function rest(): void {
    worker?.unref();
    resting = setTimeout(() => void letGo(new Error("the thread was let go")), idle).unref();
  }

  return {
    order(asked) {
      const nth = orders++;
      clearTimeout(resting);
      worker ??= started();
      worker.ref();
      worker.postMessage({ nth, asked } satisfies Order<Asked>);
      const made = new Promise<Made>((done, fail) => waiting.set(nth, { done, fail }));
      const late = setTimeout(() => void letGo(new Error("it took too long")), patience);
      return made.finally(() => {
        clearTimeout(late);
        waiting.delete(nth);
        if (waiting.size === 0 && worker) rest();
      });
    },
    close: () => letGo(new Error("the thread was closed")),
  };
}

function startedOn(program: string): Worker {
  if (!import.meta.url.endsWith(".ts")) return new Worker(new URL(`${program}.js`));
  // From source, the thread has to learn first how to read it.
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx/package.json"));
  const reader = new URL("dist/esm/api/index.mjs", tsx);
  const [how, what] = [reader.href, `${program}.ts`].map((file) => JSON.stringify(file));
  return new Worker(`import(${how}).then(({ register }) => (register(), import(${what})))`, { eval: true });
}

import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Log } from "../../core/ports.ts";
import type { Slip } from "./harper.ts";

/** A proofreader in a process of its own: begun when first needed, ended when nobody has needed it for a while. */
export interface Proofreader {
  /** What is wrong with a text; undefined where it isn't there in time. `words` are right, whatever a dictionary says. */
  proofread(text: string, words: readonly string[]): Promise<readonly Slip[] | undefined>;
  /** Begins, so that it is there by the time it is needed. */
  warm(): void;
  stop(): void;
}

interface Options {
  readonly log: Log;
  /** How long a member waits for it, in milliseconds. Begun cold it takes two to three seconds, warm well under 0.1. */
  readonly patience?: number;
  readonly idle?: number;
}

const PATIENCE = 1_500;
const IDLE = 10 * 60_000;
/** One that ended by itself is left alone for so long. */
const REST = 60_000;

const answered = z.object({
  id: z.number(),
  slips: z.array(z.object({ at: z.number(), was: z.string(), to: z.string(), says: z.string() })).optional(),
});

export function proofreader({ log, patience = PATIENCE, idle = IDLE }: Options): Proofreader {
  const waiting = new Map<number, (slips: readonly Slip[] | undefined) => void>();
  let child: ChildProcess | undefined;
  let asked = 0;
  let resting = false;
  let unused: NodeJS.Timeout | undefined;

  function stop(): void {
    clearTimeout(unused);
    const ended = child;
    child = undefined;
    ended?.kill();
    release();
  }

  /** Nobody has needed it for a while; unless somebody is just waiting for it. */
  function rest(): void {
    if (waiting.size > 0) unused = setTimeout(rest, idle).unref();
    else stop();
  }

  function release(): void {
    for (const answer of waiting.values()) answer(undefined);
    waiting.clear();
  }

  function begin(): ChildProcess | undefined {
    clearTimeout(unused);
    unused = setTimeout(rest, idle).unref();
    if (child || resting) return child;
    const begun = forked();
    child = begun;
    begun.on("message", (message) => {
      const { id, slips } = answered.parse(message);
      waiting.get(id)?.(slips);
      waiting.delete(id);
    });
    begun.on("error", () => {});
    begun.on("exit", (code, signal) => child === begun && gone(code ?? signal));
    return begun;
  }

  function gone(how: number | string | null): void {
    log.warn("The proofreader ended by itself; for a minute only our own rules read along.", { how });
    child = undefined;
    release();
    resting = true;
    setTimeout(() => {
      resting = false;
    }, REST).unref();
  }

  return {
    stop,
    warm: () => void begin(),
    proofread(text, words) {
      const reading = begin();
      if (!reading) return Promise.resolve(undefined);
      const id = ++asked;
      return new Promise((answer) => {
        const late = setTimeout(() => {
          waiting.delete(id);
          answer(undefined);
        }, patience);
        waiting.set(id, (slips) => {
          clearTimeout(late);
          answer(slips);
        });
        reading.send({ id, text, words }, () => {});
      });
    },
  };
}

/** Runs as it stands: TypeScript where this file is, JavaScript in a build. It never keeps the bot from ending. */
function forked(): ChildProcess {
  const typescript = import.meta.url.endsWith(".ts");
  const file = fileURLToPath(new URL(typescript ? "./child.ts" : "./child.js", import.meta.url));
  const execArgv = typescript ? ["--import", import.meta.resolve("tsx")] : [];
  const begun = fork(file, [], {
    execArgv,
    serialization: "json",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  begun.unref();
  begun.channel?.unref();
  return begun;
}

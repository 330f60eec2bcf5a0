import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** `npm start` in a process of its own, with an empty home. */

const root = resolve(import.meta.dirname, "../..");

export interface Bot {
  readonly child: ChildProcess;
  says(words: string): Promise<void>;
  readonly stderr: () => string;
  readonly stdout: () => string;
  /** Where it answers about its health. */
  opsPort(): Promise<number>;
  ends(signal?: NodeJS.Signals): Promise<number | null>;
}

/** What is started, where, and by whom: where that is another user than we are. */
export interface Program {
  readonly command: readonly string[];
  readonly cwd: string;
  readonly uid?: number;
}

const SOURCE: Program = {
  command: [process.execPath, "--max-semi-space-size=8", "scripts/start.mjs"],
  cwd: root,
};

/** Its home, and its data unless told otherwise, lie in `folder`. */
export function startIn(
  folder: string,
  env: Readonly<Record<string, string>>,
  { command: [program = "", ...args], ...where }: Program = SOURCE,
): Bot {
  const child = spawn(program, args, {
    ...where,
    env: { PATH: process.env.PATH, HOME: folder, DATA_DIR: join(folder, "data"), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const gone = once(child, "exit").then(([code]) => code as number | null);
  const says = async (words: string): Promise<void> => {
    while (!stdout.includes(words)) {
      const ended = await Promise.race([once(child.stdout, "data").then(() => false), gone.then(() => true)]);
      if (ended && !stdout.includes(words)) throw new Error(`It ended: ${stdout}${stderr}`);
    }
  };
  return {
    child,
    says,
    async opsPort() {
      await says("Health and metrics");
      return Number(/Health and metrics: http:\/\/127\.0\.0\.1:(\d+)/.exec(stdout)?.[1]);
    },
    stderr: () => stderr,
    stdout: () => stdout,
    async ends(signal) {
      if (signal) child.kill(signal);
      return await gone;
    },
  };
}

/** In a folder that goes with the test. */
export function startBot(
  closing: (close: () => unknown) => void,
  env: Readonly<Record<string, string>>,
): Bot {
  const folder = mkdtempSync(join(tmpdir(), "afterword-start-"));
  const bot = startIn(folder, env);
  closing(async () => {
    await bot.ends("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });
  return bot;
}

/** New keys, as an operator sets them. */
export function keysInEnv(): Record<string, string> {
  const key = () => randomBytes(32).toString("base64");
  return { AFTERWORD_ID_KEY: key(), AFTERWORD_SEAL_KEYS: `k1:${key()}` };
}

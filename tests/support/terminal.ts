import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import { createInterface } from "node:readline";

export interface Told {
  readonly text: string;
  readonly question?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly controls?: readonly { readonly value: string; readonly label: string }[];
  readonly fields?: readonly { readonly name: string; readonly label: string; readonly required: boolean }[];
  readonly links?: readonly { readonly label: string; readonly url: string }[];
  readonly files?: readonly {
    readonly name: string;
    readonly type: string;
    readonly bytes: number;
    readonly alt?: string;
    readonly path?: string;
  }[];
}

/** The real program, spoken to line by line. */
export interface Terminal {
  sends(line: unknown): Promise<readonly Told[]>;
  /** As it is, JSON or not. */
  sendsRaw(line: string): Promise<readonly Told[]>;
  /** kill -9, now. */
  dies(): Promise<void>;
  /** Ends the input; gives back the exit code. */
  ends(): Promise<number | null>;
  readonly stdout: readonly string[];
  readonly stderr: () => string;
}

const root = resolve(import.meta.dirname, "../..");

export function terminal(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Terminal {
  const child = spawn(process.execPath, ["scripts/start.mjs", "try", "--json", ...args], {
    cwd: root,
    // What Harper finds in time may differ from run to run; where it is looked at, it is switched on.
    env: { ...process.env, REDIS_URL: undefined, PROOFREADER: "off", ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  const stdout: string[] = [];
  const waiting: { readonly resolve: (line: string) => void; readonly reject: (why: Error) => void }[] = [];
  let stderr = "";
  createInterface({ input: child.stdout }).on("line", (line) => {
    stdout.push(line);
    waiting.shift()?.resolve(line);
  });
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  child.on("exit", (code) => {
    for (const { reject } of waiting.splice(0))
      reject(new Error(`The program ended (${code}) before it answered: ${stderr}`));
  });
  const sendsRaw = async (line: string): Promise<readonly Told[]> => {
    const answer = new Promise<string>((resolve, reject) => waiting.push({ resolve, reject }));
    child.stdin.write(`${line}\n`);
    return JSON.parse(await answer).messages;
  };
  return {
    sends: (line) => sendsRaw(JSON.stringify(line)),
    sendsRaw,
    async dies() {
      const gone = exited(child);
      child.kill("SIGKILL");
      await gone;
    },
    async ends() {
      const gone = exited(child);
      child.stdin.end();
      return await gone;
    },
    stdout,
    stderr: () => stderr,
  };
}

function exited(child: ChildProcess): Promise<number | null> {
  return child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once("exit", (code) => resolve(code)));
}

export const textOf = (messages: readonly Told[]): string => messages.map(({ text }) => text).join("\n\n");
export const lastAsked = (messages: readonly Told[]): Told | undefined =>
  messages.findLast(({ question }) => question !== undefined);

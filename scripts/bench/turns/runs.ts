import { execFile, spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { Options, Run } from "./run.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const COMPILED = join(ROOT, "dist", "bench");

let compiled = false;

/** One run in a process of its own, of compiled code as in the bot. */
export async function runOf(options: Options): Promise<Run> {
  return (await printedBy("run.js", options)) as Run; // What run.ts prints.
}

/** What one of the programs beside this one prints, told what to do. It runs as the bot does. */
export async function printedBy(program: string, options: object): Promise<unknown> {
  if (!compiled) compile();
  const file = join(COMPILED, "scripts", "bench", "turns", program);
  const args = ["--max-semi-space-size=8", file, JSON.stringify(options)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout);
}

function compile(): void {
  const compiler = join(ROOT, "node_modules", "typescript", "bin", "tsc");
  const { status } = spawnSync(process.execPath, [compiler, "-p", "tsconfig.bench.json", "--noCheck"], {
    cwd: ROOT,
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) throw new Error("The bench could not be compiled; what tsc said is above.");
  compiled = true;
}

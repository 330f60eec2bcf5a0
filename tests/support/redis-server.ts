import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface RedisServer {
  /** What a client connects to: the path of a unix socket. */
  readonly url: string;
  /** Where it keeps what it keeps. */
  readonly dir: string;
  readonly pid: number;
  /** Holds still, as on a machine that hangs, until it goes on. */
  pauses(): void;
  goesOn(): void;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Ends it and takes its folder away. */
  stop(): Promise<void>;
}

interface Wanted {
  /** Writes every command to an append-only file before it answers. */
  readonly durable?: boolean;
  /** A folder to go on with; a new one otherwise. */
  readonly dir?: string;
  /** Settings as they stand behind `redis-server`, in place of ours. */
  readonly given?: readonly string[];
}

/** A Redis of one's own, on no port: tests on one machine can't meet in it. */
export async function startRedis(wanted: Wanted = {}): Promise<RedisServer> {
  const { durable = false, dir = newFolder(), given } = wanted;
  const url = join(dir, "redis.sock");
  const ours = durable ? ["--appendonly", "yes", "--appendfsync", "always"] : ["--appendonly", "no"];
  const appendOnly = given ?? ours;
  const where = ["--port", "0", "--unixsocket", url, "--dir", dir, "--save", ""];
  const server = spawn("redis-server", [...where, ...appendOnly], { stdio: ["ignore", "pipe", "ignore"] });
  // A test run that is cut short must not leave it behind.
  process.once("exit", () => server.kill("SIGKILL"));
  const ended = once(server, "exit").catch(() => {});
  await untilReady(server);
  const kill = async () => {
    server.kill("SIGKILL");
    await ended;
  };
  const pauses = () => void server.kill("SIGSTOP");
  const goesOn = () => void server.kill("SIGCONT");
  const stop = async () => {
    await kill();
    rmSync(dir, { recursive: true, force: true });
  };
  return { url, dir, pid: server.pid ?? 0, pauses, goesOn, kill, stop };
}

async function untilReady(server: ReturnType<typeof spawn>): Promise<void> {
  const said: string[] = [];
  const ready = (async () => {
    for await (const line of createInterface({ input: server.stdout! })) {
      if (/ready to accept connections/i.test(line)) return;
      said.push(line);
    }
    throw new Error(`redis-server ended before it was ready:\n${said.join("\n")}`);
  })();
  const missing = once(server, "error").then(() => {
    throw new Error("Found no redis-server to test with. Install one, e.g. apt-get install redis-server.");
  });
  await Promise.race([ready, missing]);
  // Nobody reads on, and a full pipe would stop the server.
  server.stdout?.resume();
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), "afterword-redis-"));

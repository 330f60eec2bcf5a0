import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";

export interface RedisCluster {
  /** What a client connects to: every master, with commas between. */
  readonly url: string;
  readonly masters: readonly Redis[];
  stop(): Promise<void>;
}

const MASTERS = 3;
const SLOTS = 16_384;

/** Three masters of one's own on loopback, with a third of the slots each; this takes a second or two. */
export async function startCluster(): Promise<RedisCluster> {
  const dir = mkdtempSync(join(tmpdir(), "afterword-cluster-"));
  const ports = await freePorts(MASTERS);
  const servers = ports.map((port) => startMaster(dir, port));
  const masters = ports.map(
    (port) => new Redis({ port, maxRetriesPerRequest: null, retryStrategy: () => 50 }),
  );
  for (const master of masters) master.on("error", () => {});
  const stop = async () => {
    for (const master of masters) master.disconnect();
    await Promise.all(servers.map(ended));
    rmSync(dir, { recursive: true, force: true });
  };
  // A test run that is cut short must not leave them behind.
  process.once("exit", () => {
    for (const server of servers) server.kill("SIGKILL");
  });
  await joined(masters, ports);
  return { url: ports.map((port) => `redis://127.0.0.1:${port}`).join(","), masters, stop };
}

function startMaster(dir: string, port: number): ChildProcess {
  const own = ["--port", String(port), "--bind", "127.0.0.1", "--dir", dir, "--save", ""];
  const clustered = ["--cluster-enabled", "yes", "--cluster-config-file", `${port}.conf`];
  const quick = ["--cluster-node-timeout", "2000", "--appendonly", "no"];
  return spawn("redis-server", [...own, ...clustered, ...quick], { stdio: "ignore" });
}

async function joined(masters: readonly Redis[], ports: readonly number[]): Promise<void> {
  const [first] = masters;
  for (const [nth, master] of masters.entries()) {
    await master.config("SET", "cluster-announce-ip", "127.0.0.1");
    await master.cluster("SET-CONFIG-EPOCH", nth + 1);
    const [from, to] = [nth, nth + 1].map((each) => Math.floor((each * SLOTS) / masters.length));
    await master.call("CLUSTER", "ADDSLOTSRANGE", from ?? 0, (to ?? SLOTS) - 1);
  }
  for (const port of ports.slice(1)) await first?.call("CLUSTER", "MEET", "127.0.0.1", port);
  const whole = async (master: Redis) => {
    const info = String(await master.cluster("INFO"));
    return ["cluster_state:ok", `cluster_slots_ok:${SLOTS}`].every((line) => info.includes(line));
  };
  for (const master of masters) while (!(await whole(master))) await new Promise(setImmediate);
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGKILL");
  await gone;
}

/** Ports nobody listens on, nor on those ten thousand above, where the masters speak to each other. */
async function freePorts(count: number): Promise<readonly number[]> {
  const ports: number[] = [];
  while (ports.length < count) {
    const port = await listened(0);
    const below = 10_000 + (port % 20_000);
    const free = (await listened(below)) === below && (await listened(below + 10_000)) === below + 10_000;
    if (free && !ports.includes(below)) ports.push(below);
  }
  return ports;
}

/** Listens for a moment; gives the port that was got, or 0. */
function listened(port: number): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(0));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

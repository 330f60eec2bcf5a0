import { startCluster } from "../../tests/support/redis-cluster.ts";
import { startRedis } from "../../tests/support/redis-server.ts";
import { type Figure, percentile, type Section } from "./frame.ts";
import { runOf } from "./turns/runs.ts";

const ROUNDS = 3;
const PROCESSES = [1, 2, 3];
const MEMBERS = 400;
const DRIVERS = 32;

/** How turns add up over processes that share one Redis, and over a cluster of three masters. */
export const processes: Section = {
  name: "processes",
  async measure() {
    const redis = await startRedis();
    const cluster = await startCluster();
    try {
      return [...(await on("one Redis", redis.url)), ...(await on("three masters", cluster.url))];
    } finally {
      await redis.stop();
      await cluster.stop();
    }
  },
};

async function on(where: string, url: string): Promise<readonly Figure[]> {
  const rounds: (readonly Together[])[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const runs: Together[] = [];
    for (const count of PROCESSES) runs.push(await together(url, count, `round-${round}-of-${count}`));
    rounds.push(runs);
  }
  return PROCESSES.flatMap((count, nth) => {
    const median = (of: keyof Together) =>
      percentile(
        rounds.map((runs) => runs[nth]?.[of] ?? 0),
        0.5,
      );
    const what = `${where}, ${count} ${count === 1 ? "process" : "processes"}`;
    return [
      { what: `${what}: turns a second, all`, value: median("turnsPerSecond"), unit: "turns/s" },
      { what: `${what}: processor time a turn`, value: median("cpu"), unit: "µs" },
    ];
  });
}

interface Together {
  readonly turnsPerSecond: number;
  /** Microseconds a turn. */
  readonly cpu: number;
}

/** So many processes at once, each with members of its own. */
async function together(url: string, count: number, name: string): Promise<Together> {
  const runs = await Promise.all(
    Array.from({ length: count }, (_, nth) =>
      runOf({
        contender: "plain",
        url,
        name: `${name}-${nth}`,
        members: MEMBERS,
        drivers: DRIVERS,
        weighs: false,
      }),
    ),
  );
  const sum = (of: keyof Together) => runs.reduce((all, run) => all + run[of], 0);
  return { turnsPerSecond: sum("turnsPerSecond"), cpu: sum("cpu") / count };
}

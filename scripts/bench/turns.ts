import { startRedis } from "../../tests/support/redis-server.ts";
import { type Figure, percentile, type Section } from "./frame.ts";
import type { Run } from "./turns/run.ts";
import { runOf } from "./turns/runs.ts";

const ROUNDS = 3;
const MEMBERS = 1_000;
const DRIVERS = 64;

/**
 * What a turn costs, on a Redis of its own: a plain form of fourteen questions, and the debrief. Beside them, in the same
 * round, the floor: one GET and one compare-and-set a turn, with nothing sealed and nothing sent again.
 */
export const turns: Section = {
  name: "turns",
  async measure() {
    const rounds: Round[] = [];
    for (let nth = 0; nth < ROUNDS; nth++) rounds.push(await round(nth));
    return [
      ...floorFigures(rounds),
      ...against(rounds, "plain", { rate: 0.55, cpu: 2.4, live: 600 }),
      ...against(rounds, "debrief", { rate: 0.5 }),
    ];
  },
};

const CONTENDERS = ["floor", "plain", "debrief"] as const;
type Name = (typeof CONTENDERS)[number];
type Round = Readonly<Record<Name, Run>>;

/** Each in a process of its own, and in another order each round. */
async function round(nth: number): Promise<Round> {
  const order = CONTENDERS.map((_, index) => CONTENDERS[(index + nth) % CONTENDERS.length] ?? "floor");
  const runs: [Name, Run][] = [];
  for (const name of order) {
    const redis = await startRedis();
    runs.push([name, await runOf({ contender: name, url: redis.url, members: MEMBERS, drivers: DRIVERS })]);
    await redis.stop();
  }
  return Object.fromEntries(runs) as Round;
}

const median = (rounds: readonly Round[], of: (round: Round) => number): number =>
  percentile(rounds.map(of), 0.5);

function floorFigures(rounds: readonly Round[]): readonly Figure[] {
  const speeds = rounds.map(({ floor }) => floor.turnsPerSecond);
  const [slowest, fastest] = [Math.min(...speeds), Math.max(...speeds)];
  return [
    { what: "floor: turns a second", value: percentile(speeds, 0.5), unit: "turns/s" },
    { what: "floor: noise, its fastest round against its slowest", value: fastest / slowest, unit: "times" },
    { what: "floor: processor time a turn", value: median(rounds, ({ floor }) => floor.cpu), unit: "µs" },
    { what: "floor: a turn alone, p50", value: median(rounds, ({ floor }) => floor.alone), unit: "ms" },
  ];
}

interface Aims {
  readonly rate: number;
  readonly cpu?: number;
  readonly live?: number;
}

function against(rounds: readonly Round[], name: Exclude<Name, "floor">, aims: Aims): readonly Figure[] {
  const own = (of: keyof Run) => median(rounds, (round) => round[name][of]);
  const ratio = (of: keyof Run) => median(rounds, (round) => round[name][of] / round.floor[of]);
  const figure = (what: string, value: number, unit: string, aim: Partial<Figure> = {}): Figure => ({
    what: `${name}: ${what}`,
    value,
    unit,
    ...aim,
  });
  return [
    figure("turns a second", own("turnsPerSecond"), "turns/s"),
    figure("turns a second against the floor", ratio("turnsPerSecond"), "times", { least: aims.rate }),
    figure("processor time a turn", own("cpu"), "µs"),
    figure("processor time against the floor", ratio("cpu"), "times", aims.cpu ? { most: aims.cpu } : {}),
    figure("Redis's processor time against the floor", ratio("redisCpu"), "times"),
    figure("round trips a turn, alone", own("aloneTrips"), "trips", { most: 2.1 }),
    figure("bytes a turn to Redis", own("bytesIn"), "bytes"),
    figure("bytes a turn from Redis", own("bytesOut"), "bytes"),
    figure("Redis a member in mid-talk", own("live"), "bytes", aims.live ? { most: aims.live } : {}),
    figure("Redis a member whose talk is over", own("kept"), "bytes"),
    figure("a turn alone, p50", own("alone"), "ms"),
    figure("a turn alone against the floor", ratio("alone"), "times"),
    figure(`${DRIVERS} at once, p50`, own("p50"), "ms"),
    figure(`${DRIVERS} at once, p99`, own("p99"), "ms"),
  ];
}

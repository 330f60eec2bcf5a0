import { Redis } from "ioredis";
import { startRedis } from "../../tests/support/redis-server.ts";
import { type Figure, percentile, type Section } from "./frame.ts";
import type { Run } from "./turns/run.ts";
import { runOf } from "./turns/runs.ts";

const CROWDS = [1_000, 100_000, 1_000_000];
const ROUNDS = 3;
const MEMBERS = 300;
const DRIVERS = 16;
const MOST = 1.1;

/** Whether a turn costs the same however many members there are, and however many interviews somebody has had. */
export const flat: Section = {
  name: "flat",
  measure: async () => [...(await amongMany()), ...(await withManyInterviews())],
};

const COSTS: Readonly<Record<string, { readonly of: keyof Run; readonly unit: string }>> = {
  "processor time": { of: "cpu", unit: "µs" },
  "Redis's processor time": { of: "redisCpu", unit: "µs" },
  "alone, p50": { of: "alone", unit: "ms" },
};

async function amongMany(): Promise<readonly Figure[]> {
  const servers = await Promise.all(CROWDS.map(() => startRedis()));
  try {
    for (const [nth, { url }] of servers.entries()) await populate(url, CROWDS[nth] ?? 0);
    const rounds: (readonly Run[])[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const runs: Run[] = [];
      for (let step = 0; step < servers.length; step++) {
        const nth = (step + round) % servers.length;
        const url = servers[nth]?.url ?? "";
        const name = `round-${round}`;
        runs[nth] = await runOf({
          contender: "plain",
          url,
          name,
          members: MEMBERS,
          drivers: DRIVERS,
          weighs: false,
        });
      }
      rounds.push(runs);
    }
    return CROWDS.flatMap((crowd, nth) => figuresOf(crowd.toLocaleString("en"), rounds, nth));
  } finally {
    await Promise.all(servers.map(({ stop }) => stop()));
  }
}

async function withManyInterviews(): Promise<readonly Figure[]> {
  const server = await startRedis();
  try {
    const rounds: (readonly Run[])[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const run = (contender: string) =>
        runOf({
          contender,
          url: server.url,
          name: `${contender}-${round}`,
          members: MEMBERS / 10,
          drivers: DRIVERS,
          weighs: false,
        });
      rounds.push([await run("debrief"), await run("seasoned")]);
    }
    return [...figuresOf("no interviews", rounds, 0), ...figuresOf("200 interviews", rounds, 1)];
  } finally {
    await server.stop();
  }
}

/** What a turn costs there, and how much more than in the first place. */
function figuresOf(where: string, rounds: readonly (readonly Run[])[], nth: number): readonly Figure[] {
  return Object.entries(COSTS).flatMap(([what, { of, unit }]): Figure[] => {
    const value = percentile(
      rounds.map((runs) => runs[nth]?.[of] ?? 0),
      0.5,
    );
    const more = percentile(
      rounds.map((runs) => (runs[nth]?.[of] ?? 0) / (runs[0]?.[of] ?? 1)),
      0.5,
    );
    const own = { what: `${where}: ${what} a turn`, value, unit };
    return nth === 0
      ? [own]
      : [own, { what: `${where}: ${what}, times`, value: more, unit: "times", most: MOST }];
  });
}

const CHUNK = 10_000;
/** Of a member in mid-talk: sealed, so that nothing in it can be packed, and due in a month. */
const POPULATE = `
for i = tonumber(ARGV[2]), tonumber(ARGV[3]) do
  local tag = 'aw:{' .. ARGV[5 + i % 1024] .. '}:'
  local address = string.format('%022d', i)
  redis.call('SET', tag .. 'm:' .. address, ARGV[1])
  redis.call('ZADD', tag .. 'd', ARGV[4], address)
end`;

async function populate(url: string, members: number): Promise<void> {
  const redis = new Redis(url);
  const tags = Array.from({ length: 1_024 }, (_, number) => number.toString(36));
  const value = Buffer.alloc(500, "sealed");
  for (let from = 0; from < members; from += CHUNK)
    await redis.eval(
      POPULATE,
      0,
      value,
      from,
      Math.min(members, from + CHUNK) - 1,
      Date.now() + 30 * 86_400_000,
      ...tags,
    );
  redis.disconnect();
}

import { writeFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { argv } from "node:process";
import { Redis } from "ioredis";
import { percentile } from "../frame.ts";
import { debrief, seasoned } from "./debrief.ts";
import { floor } from "./floor.ts";
import { countTrips, each, spent, weigh } from "./gauge.ts";
import { plain } from "./plain.ts";
import type { Contender, Subject } from "./subject.ts";
import { crowd, type Talking, talk } from "./talking.ts";

// One contender in a process of its own, against a Redis that is its own for the time being; see ../turns.ts.

const CONTENDERS: Readonly<Record<string, Contender>> = { floor, plain, debrief, seasoned };

/** What one run came to; of what is spent, the share of one turn. */
export interface Run extends Omit<ReturnType<typeof each>, "seconds"> {
  readonly turnsPerSecond: number;
  /** Milliseconds from a member's words to the answer, many at once. */
  readonly p50: number;
  readonly p99: number;
  /** The same with one member talking at a time, and how often something was sent for it. */
  readonly alone: number;
  readonly aloneTrips: number;
  /** Bytes of Redis a member in mid-talk, and a member whose talk is over. */
  readonly live: number;
  readonly kept: number;
}

/** At most; and never more than are measured. */
const WARM_UP = 200;
const ALONE = 40;
const MID_TALK = 8;

async function run(contender: Contender, options: Options): Promise<Run> {
  const { url, name = "member", members, drivers, profile, weighs = true } = options;
  countTrips();
  // Of a cluster, the first will do to be asked what it spent.
  const redis = new Redis(url.split(",")[0] ?? "");
  const subject = await contender.open(url);
  const warm = crowd(contender, `${name}-warm`, Math.min(WARM_UP, members));
  await talk(subject, warm, { drivers });
  await subject.settled();
  const all = crowd(contender, name, members);
  const stop = profile === undefined ? undefined : await profiling(profile);
  const weight = async () => (weighs ? await weigh(redis) : 0);
  // What others left there, those who warmed up among them, is no part of it.
  const before = await weight();
  const first = await stretch(subject, redis, { all, drivers, to: MID_TALK });
  const live = ((await weight()) - before) / members;
  const rest = await stretch(subject, redis, { all, drivers, from: MID_TALK });
  const kept = ((await weight()) - before) / members;
  await stop?.();
  const alone = await stretch(subject, redis, {
    all: crowd(contender, `${name}-alone`, Math.min(ALONE, members)),
    drivers: 1,
  });
  await subject.close();
  redis.disconnect();
  const times = [...first.times, ...rest.times];
  const { seconds, ...share } = each([first.looks, rest.looks], times.length);
  return {
    ...share,
    turnsPerSecond: times.length / seconds,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    alone: percentile(alone.times, 0.5),
    aloneTrips: each([alone.looks], alone.times.length).trips,
    live,
    kept,
  };
}

export interface Options {
  readonly contender: string;
  readonly url: string;
  /** Keeps members apart from those of another process. */
  readonly name?: string;
  /** Members who talk at once, turn by turn. */
  readonly members: number;
  /** Turns under way at a time. */
  readonly drivers: number;
  /** Where to write a profile of the turns, if anywhere. */
  readonly profile?: string;
  /** Whether to weigh what is in Redis: not where there are a million others. */
  readonly weighs?: boolean;
}

type Stretch = Parameters<typeof talk>[2] & { readonly all: readonly Talking[] };

async function stretch(subject: Subject, redis: Redis, { all, ...turns }: Stretch) {
  const before = await spent(redis);
  const times = await talk(subject, all, turns);
  await subject.settled();
  return { times, looks: [before, await spent(redis)] as const };
}

/** Gives how to end it, and write what it found. */
async function profiling(file: string): Promise<() => Promise<void>> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.start");
  return async () => writeFileSync(file, JSON.stringify((await session.post("Profiler.stop")).profile));
}

const options: Options = JSON.parse(argv[2] ?? "{}"); // As `runOf` in ../turns/runs.ts writes it.
const contender = CONTENDERS[options.contender];
if (!contender)
  throw new Error(`Nobody is called "${options.contender}". Known: ${Object.keys(CONTENDERS).join(", ")}.`);
console.log(JSON.stringify(await run(contender, options)));

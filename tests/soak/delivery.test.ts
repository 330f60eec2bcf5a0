import { describe, expect, it } from "vitest";
import { runs } from "./runs.ts";
import { SETTINGS } from "./stages.ts";
import {
  CALLS,
  type Deed,
  MEMBERS,
  MISHAPS,
  PROCESSES,
  REDIS_TROUBLES,
  type Round,
  STORE_CALLS,
  type Weather,
} from "./storm/plan.ts";

/** Each trouble by itself, while four members each do something else; all of them are well again before the next. */

const DEEDS: readonly Deed[] = ["says", "presses", "fills", "edits", "asks for a file", "says twice"];
const SLOTS = Array.from({ length: PROCESSES }, (_, slot) => slot);
/** More than the steps of one turn, and than those of two. */
const STEPS = Array.from({ length: 9 }, (_, step) => step);
const REST = 4;

/** Every other one, where there are many. */
const some = <T>(many: readonly T[]): readonly T[] => many.filter((_, nth) => nth % runs(2, 1) === 0);

/** Either process by turns, where it would be much to have it happen to both. */
const slotsFor = (nth: number): readonly number[] =>
  SLOTS.filter((slot) => slot === runs(nth % PROCESSES, slot));

/** One round for each; who does what moves on by one, so that each trouble meets other deeds in other rounds. */
const rounds = (each: readonly (readonly Weather[])[]): readonly Round[] =>
  each.map((weather, nth) => ({
    weather,
    deeds: Array.from({ length: MEMBERS }, (_, member) => DEEDS[(nth + member) % DEEDS.length] ?? "says"),
    rest: REST,
  }));

const everybody = (deed: Deed, weather: readonly Weather[]): Round => ({
  weather,
  deeds: Array.from({ length: MEMBERS }, () => deed),
  rest: REST,
});

const TROUBLES: readonly (readonly [string, readonly Round[]])[] = [
  [
    "two different answers reach two processes at the same moment",
    DEEDS.map(() => everybody("says twice", [])),
  ],
  [
    "the platform says everything twice, at once and later",
    [
      ...rounds(DEEDS.map(() => [{ twice: "at once" }])),
      ...rounds(DEEDS.map(() => [{ twice: "later" }])),
      ...rounds([[{ lines: "drop" }]]),
    ],
  ],
  [
    "the store fails, before anything was done or after it",
    rounds(
      STORE_CALLS.flatMap((store) =>
        (["before", "after"] as const).map((fails) =>
          SLOTS.map((process): Weather => ({ store, fails, process, times: 2 })),
        ),
      ),
    ),
  ],
  [
    "the platform answers 429, 500 or nothing, or its answer is lost",
    rounds(
      some(MISHAPS.flatMap((platform) => CALLS.map((call): Weather[] => [{ platform, call, times: 2 }]))),
    ),
  ],
  [
    "a process is killed, at any step from received to told",
    rounds(STEPS.flatMap((after) => slotsFor(after).map((kills): Weather[] => [{ kills, after, away: 3 }]))),
  ],
];

const ON_REDIS: readonly (readonly [string, readonly Round[]])[] = [
  [
    "Redis restarts, stands still, is full or fails over, and its network stalls, breaks or half-closes",
    rounds(
      REDIS_TROUBLES.flatMap((redis, nth) =>
        slotsFor(nth).map((process): Weather[] => [{ redis, process, lasts: 10 }]),
      ),
    ),
  ],
];

/** Over HTTP what reaches a process is the same as over sockets. */
const settings = SETTINGS.filter(({ on }) => runs(0, 1) === 1 || !on.includes("HTTP"));

describe.each(settings)(
  "on $on nothing is lost, doubled or left unanswered where",
  ({ hasRedis, goesThrough }) => {
    it.each([...TROUBLES, ...(hasRedis ? ON_REDIS : [])])(
      "%s",
      async (_, plan) => {
        expect((await goesThrough(plan)).wrong).toEqual([]);
      },
      runs(120_000, 600_000),
    );
  },
);

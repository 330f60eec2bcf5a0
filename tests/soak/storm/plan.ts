import fc from "fast-check";

/** What happens in a storm, drawn from its seed before it begins: the same seed is the same plan. */
export interface Round {
  /** What each member does, all at the same time. */
  readonly deeds: readonly Deed[];
  readonly weather: readonly Weather[];
  /** Seconds that go by before the next: more than a double click takes. */
  readonly rest: number;
}

export type Deed = "says" | "says twice" | "presses" | "fills" | "edits" | "asks for a file" | "nothing";

/** What the platform is asked for, by what it is for. */
export const CALLS = ["post", "update", "look", "answer", "open"] as const;
export type Call = (typeof CALLS)[number];
/** `nothing`: no answer ever comes. `drops`: the connection breaks. `lost`: it is done, and the answer doesn't arrive. */
export const MISHAPS = ["429", "500", "nothing", "drops", "lost"] as const;
export type Mishap = (typeof MISHAPS)[number];

export const STORE_CALLS = ["value", "commit", "strike"] as const;
export type StoreCall = (typeof STORE_CALLS)[number];

export type Weather =
  | { readonly platform: Mishap; readonly call: Call; readonly times: number }
  | { readonly twice: "at once" | "later" }
  | { readonly lines: "drop" }
  | {
      readonly store: StoreCall;
      readonly fails: "before" | "after";
      readonly process: number;
      readonly times: number;
    }
  /** The process is killed after so many more steps into or out of its store; `away` seconds later there is another. */
  | { readonly kills: number; readonly after: number; readonly away: number }
  /** `lasts` seconds, where it doesn't pass by itself. */
  | { readonly redis: RedisTrouble; readonly process: number; readonly lasts: number };

/** `hush`: what is asked gets through, and no answer comes back. */
export const REDIS_TROUBLES = [
  "restart",
  "pause",
  "out of memory",
  "failover",
  "stall",
  "hush",
  "reset",
  "half-close",
] as const;
export type RedisTrouble = (typeof REDIS_TROUBLES)[number];

export const MEMBERS = 4;
export const PROCESSES = 2;

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Deed>("says") },
  { weight: 2, arbitrary: fc.constant<Deed>("says twice") },
  { weight: 4, arbitrary: fc.constant<Deed>("presses") },
  { weight: 3, arbitrary: fc.constant<Deed>("fills") },
  { weight: 1, arbitrary: fc.constant<Deed>("edits") },
  { weight: 1, arbitrary: fc.constant<Deed>("asks for a file") },
  { weight: 1, arbitrary: fc.constant<Deed>("nothing") },
);

const process = fc.nat({ max: PROCESSES - 1 });
const times = fc.integer({ min: 1, max: 3 });
const seconds = fc.integer({ min: 1, max: 12 });

const platform: fc.Arbitrary<Weather> = fc.record({
  platform: fc.constantFrom(...MISHAPS),
  call: fc.constantFrom(...CALLS),
  times,
});

const anywhere: readonly fc.WeightedArbitrary<Weather>[] = [
  { weight: 6, arbitrary: platform },
  { weight: 3, arbitrary: fc.constantFrom<Weather>({ twice: "at once" }, { twice: "later" }) },
  { weight: 1, arbitrary: fc.constant<Weather>({ lines: "drop" }) },
  {
    weight: 4,
    arbitrary: fc.record({
      store: fc.constantFrom(...STORE_CALLS),
      fails: fc.constantFrom("before" as const, "after" as const),
      process,
      times,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kills: process, after: fc.nat({ max: 8 }), away: seconds }) },
];

const redis: fc.Arbitrary<Weather> = fc.record({
  redis: fc.constantFrom(...REDIS_TROUBLES),
  process,
  lasts: seconds,
});

/** `onRedis`: whether there is a Redis to have trouble with. */
export function planOf(seed: number, rounds: number, onRedis: boolean): readonly Round[] {
  const weather = fc.oneof(...anywhere, ...(onRedis ? [{ weight: 4, arbitrary: redis }] : []));
  const round: fc.Arbitrary<Round> = fc.record({
    deeds: fc.array(deed, { minLength: MEMBERS, maxLength: MEMBERS }),
    weather: fc.array(weather, { maxLength: 2 }),
    rest: fc.integer({ min: 2, max: 6 }),
  });
  return fc.sample(fc.tuple(...Array.from({ length: rounds }, () => round)), { seed, numRuns: 1 })[0] ?? [];
}

import fc from "fast-check";
import type { Followed } from "../../../src/interview/nudges/followed.ts";
import { noted } from "../../../src/interview/nudges/ledger.ts";
import { type Outlook, planOf } from "../../../src/interview/nudges/plan.ts";
import { KINDS } from "../../../src/interview/nudges/timing.ts";
import { at, SAID_YES, type Said, says } from "./member.ts";

/** A stretch of somebody's life by dice: interviews, answers, moves, wishes, and nobody looking for days. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "America/St_Johns",
  "Africa/Casablanca",
  "Pacific/Auckland",
];

const QUIETS = [
  { from: "21:00", to: "08:00" },
  { from: "00:00", to: "00:00" },
  { from: "22:30", to: "06:15" },
  { from: "09:00", to: "17:00" },
  { from: "01:30", to: "02:30" },
];

/** One thing that happens, some minutes after the one before. */
export interface Happening {
  readonly after: number;
  readonly what: string;
  readonly which: number;
}

interface Life {
  readonly outlook: Outlook;
  readonly now: number;
  /** Nobody looks until then: the bot is down. */
  readonly down: number;
  readonly count: number;
}

const pick = <T>(all: readonly T[], which: number): T | undefined => all[which % Math.max(1, all.length)];

const told = (id: string, now: number, which: number): Followed => ({
  id,
  at: now - (which % 30) * HOUR,
  since: now,
  stage: { is: "told", thanked: false },
});

const ahead = (id: string, now: number, which: number): Followed => {
  const start = now + (1 + (which % 200)) * HOUR;
  return { id, at: start, since: now, stage: { is: "ahead", ends: start + HOUR, begun: false } };
};

const wants = (life: Life, more: Partial<Outlook>): Life => ({
  ...life,
  outlook: { ...life.outlook, ...more },
});
const wishes = (life: Life, more: Partial<Outlook["wishes"]>): Life =>
  wants(life, { wishes: { ...life.outlook.wishes, ...more } });

function adds(life: Life, fresh: Followed): Life {
  const { followed } = life.outlook;
  return { ...wants(life, { followed: [...followed, fresh], stirred: life.now }), count: life.count + 1 };
}

/** Changes one interview, if it is in that stage. */
function changes(
  life: Life,
  which: number,
  stage: Partial<Followed["stage"]> & Pick<Followed["stage"], "is">,
): Life {
  const { followed } = life.outlook;
  const one = pick(followed, which);
  if (one?.stage.is !== stage.is) return life;
  const changed = { ...one, stage: { ...one.stage, ...stage } as Followed["stage"] };
  return wants(life, { followed: followed.map((each) => (each === one ? changed : each)) });
}

/** Writes into the ledger under a nudge there is, said or not. */
function notes(life: Life, which: number, change: Parameters<typeof noted>[2]): Life {
  const { outlook, now } = life;
  const one = pick(planOf(outlook, now).nudges, which);
  return one ? wants(life, { ledger: noted(outlook.ledger, one.id, change), stirred: now }) : life;
}

const HAPPENS: Readonly<Record<string, (life: Life, which: number) => Life>> = {
  tells: (life, which) => adds(life, told(String(life.count), life.now, which)),
  plans: (life, which) => adds(life, ahead(String(life.count), life.now, which)),
  done: (life, which) => notes(life, which, { done: life.now, snoozed: undefined }),
  snoozes: (life, which) => notes(life, which, { snoozed: life.now + (1 + (which % 90)) * HOUR }),
  cancels: (life, which) => notes(life, which, { cancelled: true, snoozed: undefined }),
  thanks: (life, which) => changes(life, which, { is: "told", thanked: true }),
  hears: (life, which) => changes(life, which, { is: "told", over: which % 2 ? "outcome" : "next" }),
  promised: (life, which) => {
    const date = new Date(life.now + (which % 20) * 24 * HOUR).toISOString().slice(0, 10);
    return changes(life, which, { is: "told", replyBy: { date } });
  },
  begins: (life, which) => changes(life, which, { is: "ahead", begun: true }),
  deletes: (life, which) => {
    const { followed } = life.outlook;
    return wants(life, { followed: followed.filter((each) => each !== pick(followed, which)) });
  },
  moves: (life, which) => wants(life, { zone: pick(ZONES, which) ?? "UTC" }),
  stops: (life, which) => {
    const kind = pick(KINDS, which) ?? "check_in";
    const { stopped = [] } = life.outlook.wishes;
    return wishes(life, {
      stopped: stopped.includes(kind) ? stopped.filter((each) => each !== kind) : [...stopped, kind],
    });
  },
  quiet: (life, which) => wishes(life, { quiet: pick(QUIETS, which) ?? { from: "21:00", to: "08:00" } }),
  pauses: (life, which) => wishes(life, { pausedUntil: life.now + (which % 12) * 24 * HOUR }),
  stirs: (life) => wants(life, { stirred: life.now }),
  sleeps: (life, which) => ({ ...life, down: life.now + (which % 100) * HOUR }),
  wakes: (life) => ({ ...life, down: life.now }),
};

export const anyHappening: fc.Arbitrary<Happening> = fc.record({
  after: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 6 * 24 * 60 })),
  what: fc.constantFrom("tells", "tells", ...Object.keys(HAPPENS)),
  which: fc.nat({ max: 10_000 }),
});

export interface Lived {
  readonly said: readonly Said[];
  /** Every nudge that was planned at some time, by id. */
  readonly planned: ReadonlySet<string>;
  readonly outlook: Outlook;
  readonly now: number;
}

const START = at("2026-03-20 09:00");

/**
 * Lives through it. Whoever looks does so when the plan says, or later while the bot is down; `looks` are extra looks,
 * some minutes before the next happening: early, doubled or mistaken alarms.
 */
export function lived(
  happenings: readonly Happening[],
  looks: readonly number[] = [],
  zone = "Europe/Berlin",
): Lived {
  let life: Life = { outlook: { ...SAID_YES, zone }, now: START, down: 0, count: 1 };
  const said: Said[] = [];
  const planned = new Set<string>();
  const look = (now: number): void => {
    if (now < life.down) return;
    const after = says(life.outlook, now);
    said.push(...after.said);
    life = { ...life, outlook: after.outlook };
  };
  const nextLook = (): number => {
    const { nudges, next } = planOf(life.outlook, life.now);
    for (const { id, fate } of nudges) if (fate.is === "planned") planned.add(id);
    return next === null ? Number.POSITIVE_INFINITY : Math.max(next, life.down);
  };
  for (const [nth, { after, what, which }] of happenings.entries()) {
    const until = life.now + after * MINUTE;
    for (let next = nextLook(); next <= until; next = nextLook()) {
      life = { ...life, now: next };
      look(next);
    }
    const early = looks[nth];
    if (early !== undefined) look(Math.max(life.now, until - early * MINUTE));
    life = HAPPENS[what]?.({ ...life, now: until }, which) ?? life;
  }
  return { said, planned, outlook: life.outlook, now: life.now };
}

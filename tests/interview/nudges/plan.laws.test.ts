import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { afterQuiet, isQuiet, nextQuiet } from "../../../src/interview/nudges/hours.ts";
import { occasionsOf } from "../../../src/interview/nudges/occasions.ts";
import { placeOf, planOf } from "../../../src/interview/nudges/plan.ts";
import { DAY } from "../../../src/interview/nudges/timing.ts";
import { anyHappening, type Happening, type Lived, lived, ZONES } from "./a-year.ts";
import { type Said, wall } from "./member.ts";

const anyLife = fc.array(anyHappening, { minLength: 10, maxLength: 80 });
const anyZone = fc.constantFrom(...ZONES);

function holds(law: (life: Lived) => void, numRuns = 60): void {
  fc.assert(
    fc.property(anyLife, anyZone, (happenings, zone) => law(lived(happenings, [], zone))),
    { numRuns },
  );
}

/** The clock on the member's wall, worked out otherwise than the plan does. */
function clockOf({ at, outlook: { zone } }: Said): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
}

const dayOf = ({ at, outlook: { zone = "UTC" } }: Said): string =>
  `${zone} ${new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(at)}`;

/** Every nudge by itself, with the moment it was said. */
const each = (said: readonly Said[]) => said.flatMap((one) => one.nudges.map((nudge) => ({ ...one, nudge })));

const POINTLESS: Readonly<Record<string, object>> = {
  thank_you: { thanked: true },
  debrief: { begun: true },
};
const WAITS = new Set(["check_in", "heard_back", "let_go", "keep_applying"]);

describe("whatever happens in a member's life", () => {
  it("nothing is said in quiet hours", () =>
    holds(({ said }) => {
      for (const one of said) {
        const { from, to } = placeOf(one.outlook.wishes, "UTC").quiet;
        const time = clockOf(one);
        const quiet = from <= to ? time >= from && time < to : time >= from || time < to;
        expect(quiet, `${time} in ${from}–${to}`).toBe(false);
      }
    }));

  it("nothing is said twice, unless the member put it off", () =>
    holds(({ said }) => {
      const before = new Set<string>();
      for (const { nudges, outlook } of said)
        for (const { id } of nudges) {
          if (before.has(id)) expect(outlook.ledger[id]?.snoozed, id).toBeDefined();
          before.add(id);
        }
    }));

  it("nothing is said once it is pointless, stopped, cancelled or paused", () =>
    holds(({ said }) => {
      for (const { at, nudge, outlook } of each(said)) {
        const { id, kind, interview } = nudge;
        const followed = outlook.followed.find((one) => one.id === interview);
        expect(followed, `${id} of an interview that is gone`).toBeDefined();
        expect(followed!.stage).not.toHaveProperty("over");
        expect(followed!.stage).not.toMatchObject(POINTLESS[kind] ?? { is: "gone" });
        expect(outlook.wishes.stopped ?? []).not.toContain(kind);
        const { cancelled, done, snoozed } = outlook.ledger[id] ?? {};
        expect([cancelled, done]).toEqual([undefined, undefined]);
        expect(at).toBeGreaterThanOrEqual(outlook.wishes.pausedUntil ?? 0);
        if (kind === "good_luck" && snoozed === undefined) expect(at).toBeLessThan(followed!.at);
      }
    }));

  it("there are never more than three messages a day, and none within ten minutes of the member's own", () =>
    holds(({ said }) => {
      const days = said.map(dayOf);
      for (const day of days)
        expect(days.filter((other) => other === day).length, day).toBeLessThanOrEqual(3);
      for (const { at, outlook } of said) expect(at - (outlook.stirred ?? 0)).toBeGreaterThanOrEqual(600_000);
    }));

  it("the wait is never spoken of on a weekend, unless the member chose the day", () =>
    holds(({ said }) => {
      for (const { at, nudge, outlook } of each(said)) {
        if (!WAITS.has(nudge.kind) || outlook.ledger[nudge.id]?.snoozed !== undefined) continue;
        expect(wall(at, outlook.zone)).not.toMatch(/^Sat|^Sun/);
      }
    }));

  it("nothing is left to say, sixty days on, of an interview that nobody touched and nothing was said of", () => {
    const day = fc.date({
      min: new Date("2026-01-01"),
      max: new Date("2027-12-31"),
      noInvalidDate: true,
    });
    const later = fc.integer({ min: 0, max: 200 * DAY });
    fc.assert(
      fc.property(day, later, fc.option(later), anyZone, (on, told, promised, zone) => {
        const [at, since] = [on.getTime(), on.getTime() + told];
        const date = promised === null ? undefined : new Date(at + promised).toISOString().slice(0, 10);
        const stage = { is: "told", thanked: false, ...(date && { replyBy: { date } }) } as const;
        const last = Math.max(since, date ? Date.parse(date) : 0);
        const place = placeOf({}, zone ?? "UTC");
        for (const { id, until } of occasionsOf({ id: "1", at, since, stage }, place, {}))
          expect((until - last) / DAY, id).toBeLessThan(60);
      }),
    );
  });

  it("everything that was ever planned was said, has become pointless or was cancelled, or is still to come", () =>
    holds(({ planned, outlook, now, said }) => {
      const heard = new Set(said.flatMap(({ nudges }) => nudges.map(({ id }) => id)));
      const fates = new Map(planOf(outlook, now).nudges.map(({ id, fate }) => [id, fate]));
      for (const id of planned) {
        const fate = fates.get(id);
        // Moved, promised anew or deleted: there is no such nudge any more.
        if (!fate || heard.has(id)) continue;
        if (fate.is === "planned") expect(fate.at, id).toBeGreaterThanOrEqual(now);
        else expect(["moot", "cancelled"]).toContain(fate.is);
      }
    }));

  it("early, doubled and mistaken alarms change nothing", () => {
    const line = ({ at, nudges }: Said) => `${at} ${nudges.map(({ id }) => id)}`;
    fc.assert(
      fc.property(
        anyLife,
        fc.array(fc.nat({ max: 3_000 }), { minLength: 80, maxLength: 80 }),
        (happenings, looks) => {
          const awake = happenings.filter(({ what }) => what !== "sleeps");
          expect(lived(awake, looks).said.map(line)).toEqual(lived(awake).said.map(line));
        },
      ),
      { numRuns: 30 },
    );
  });

  it("what was down for long is one message when it is up again", () => {
    const down: Happening = { after: 1, what: "sleeps", which: 99 };
    fc.assert(
      fc.property(anyLife, (happenings) => {
        const calm = happenings.filter(({ what }) => !["sleeps", "wakes", "moves", "quiet"].includes(what));
        const before = lived([...calm, down]);
        const after = lived([...calm, down, { after: 99 * 60 + 12 * 60, what: "stirs", which: 0 }]);
        const since = after.said.filter(({ at }) => at > before.now && at < before.now + 99 * 3_600_000);
        expect(since).toEqual([]);
        const first = after.said.find(({ at }) => at > before.now);
        if (!first) return;
        expect(after.said.filter(({ at }) => at - first.at < 60_000 && at >= first.at)).toHaveLength(1);
      }),
      { numRuns: 30 },
    );
  });
});

describe("quiet hours", () => {
  const anyClock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 59))
    .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
  const anyMoment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) });
  const zones = Intl.supportedValuesOf("timeZone");

  it("end at the first moment that is not quiet, in every zone there is, where clocks change too", () => {
    fc.assert(
      fc.property(anyMoment, fc.constantFrom(...zones), anyClock, anyClock, (at, zone, from, to) => {
        const place = { zone, quiet: { from, to } };
        const end = afterQuiet(at, place);
        expect(isQuiet(end, place)).toBe(false);
        expect(end).toBeGreaterThanOrEqual(at);
        if (isQuiet(at, place)) expect(isQuiet(end - 60_000, place)).toBe(true);
        else expect(end).toBe(at);
      }),
      {
        numRuns: 1_000,
        examples: [
          [Date.UTC(2026, 2, 7, 8), "America/Indiana/Petersburg", "03:00", "02:00"],
          [Date.UTC(2026, 2, 29, 0, 30), "Europe/Bratislava", "22:00", "02:15"],
        ],
      },
    );
  });

  it("begin at the first quiet moment that comes", () => {
    fc.assert(
      fc.property(anyMoment, fc.constantFrom(...zones), anyClock, anyClock, (at, zone, from, to) => {
        const place = { zone, quiet: { from, to } };
        const start = nextQuiet(at, place);
        if (isQuiet(at, place) || from === to) return;
        expect(start).toBeGreaterThan(at);
        expect(isQuiet(start! - 60_000, place)).toBe(false);
        // A quiet hour that the clocks skip altogether doesn't come that day.
        expect(isQuiet(start!, place) || skips(start!, zone)).toBe(true);
      }),
      { numRuns: 1_000, examples: [[Date.UTC(2026, 2, 28, 3), "Europe/Bratislava", "02:15", "04:00"]] },
    );
  });
});

/** Whether the clocks jump within an hour before. */
function skips(at: number, zone: string): boolean {
  const offset = (when: number) =>
    Temporal.Instant.fromEpochMilliseconds(when).toZonedDateTimeISO(zone).offsetNanoseconds;
  return offset(at) !== offset(at - 2 * 3_600_000);
}

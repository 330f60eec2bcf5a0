import { Temporal } from "temporal-polyfill";
import type { Unit } from "./vocabulary.ts";

export type Day = Temporal.PlainDate;

/** What words are read against: this instant, on the wall clock of a place, and which way they point. */
export interface Scene {
  readonly now: Temporal.ZonedDateTime;
  readonly today: Day;
  readonly ahead: boolean;
}

/** The days some words name, both ends in; `first` before `last` is what makes a reading vague. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
  readonly time?: Clock;
}

/** A time of day. `from` is set where the words name a part of the day, which `at` then ends. */
export interface Clock {
  readonly at: Temporal.PlainTime;
  readonly from?: Temporal.PlainTime;
  /** The zone the time was given in, where that was said. */
  readonly zone?: string;
}

/** One way of naming days. `named` holds the pattern's named groups. */
export interface Rule {
  readonly pattern: RegExp;
  readonly days: (named: Named, scene: Scene) => Days | undefined;
}
export type Named = Readonly<Record<string, string | undefined>>;

export const only = (day: Day | undefined): Days | undefined => day && { first: day, last: day };

/** The day these numbers name, where there is one: no 31 November. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  const first = new Temporal.PlainDate(year, month, 1);
  return day > first.daysInMonth ? undefined : first.with({ day });
}

/** The Monday of the week a day is in; weeks begin on Monday. */
export const mondayOf = (day: Day): Day => day.subtract({ days: day.dayOfWeek - 1 });

export const isBefore = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) < 0;
export const earlierOf = (a: Day, b: Day): Day => (isBefore(a, b) ? a : b);

/** The nearest day that fits, today included, the way the words point. 29 February may be eight years off. */
export function nearestYearly(scene: Scene, dayIn: (year: number) => Day | undefined): Day | undefined {
  return nearest(scene, 9, (step) => dayIn(scene.today.year + step));
}

/** The nearest month's nth, today included; a month without a 31st is passed over. */
export function nearestMonthly(scene: Scene, nth: number): Day | undefined {
  return nearest(scene, 3, (step) => {
    const month = scene.today.with({ day: 1 }).add({ months: step });
    return dayOf(month.year, month.month, nth);
  });
}

function nearest(scene: Scene, reach: number, dayAt: (step: number) => Day | undefined): Day | undefined {
  for (let step = 0; step < reach; step++) {
    const day = dayAt(scene.ahead ? step : -step);
    if (day && !(scene.ahead ? isBefore(day, scene.today) : isBefore(scene.today, day))) return day;
  }
  return undefined;
}

const DAYS_IN = { day: 1, week: 7, fortnight: 14 } as const;

/** So many units after a day, or before it where `count` is negative. Hours here are whole days. */
export function shift(day: Day, count: number, unit: Unit): Day {
  if (unit === "month") return day.add({ months: count });
  if (unit === "business day") return shiftBusinessDays(day, count);
  if (unit === "hour") return day.add({ days: Math.ceil(count / 24) });
  return day.add({ days: count * DAYS_IN[unit] });
}

function shiftBusinessDays(day: Day, count: number): Day {
  let moved = day;
  for (let left = Math.abs(count); left > 0; ) {
    moved = moved.add({ days: Math.sign(count) });
    if (moved.dayOfWeek <= 5) left--;
  }
  return moved;
}

import { MORNING } from "./timing.ts";
import { dayNamed, instantAt, minuteNamed, type Wall, wallAt, weekday } from "./wall-clock.ts";

/** Quiet hours as the wall clock shows them, HH:MM. The same twice is none; an end before the start is tomorrow's. */
export interface Quiet {
  readonly from: string;
  readonly to: string;
}

/** Where a member is, and when they want no word there. */
export interface Place {
  /** IANA. */
  readonly zone: string;
  readonly quiet: Quiet;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const spanOf = ({ quiet }: Place): Span => ({ from: minuteNamed(quiet.from), to: minuteNamed(quiet.to) });

const covers = ({ from, to }: Span, { minute }: Wall): boolean =>
  from <= to ? from <= minute && minute < to : from <= minute || minute < to;

export function isQuiet(at: number, place: Place): boolean {
  return covers(spanOf(place), wallAt(at, place.zone));
}

/** The instant itself, or the end of the quiet hours it lies in. */
export function afterQuiet(at: number, place: Place): number {
  const span = spanOf(place);
  const here = wallAt(at, place.zone);
  if (!covers(span, here)) return at;
  const end = nextShown(at, { day: here.day + (here.minute < span.to ? 0 : 1), minute: span.to }, place.zone);
  // All that isn't quiet may lie in the hour the clocks skip: then the next day it is.
  return covers(span, wallAt(end, place.zone)) ? afterQuiet(end, place) : end;
}

/** When the quiet hours began that the instant lies in; the instant itself outside of them. */
export function beforeQuiet(at: number, place: Place): number {
  const span = spanOf(place);
  const here = wallAt(at, place.zone);
  if (!covers(span, here)) return at;
  const began = { day: here.day - (here.minute >= span.from ? 0 : 1), minute: span.from };
  return Math.min(at, instantAt(began, place.zone));
}

/** When the next quiet hours begin, seen from an instant outside of them; undefined where there are none. */
export function nextQuiet(at: number, place: Place): number | undefined {
  const { from, to } = spanOf(place);
  if (from === to) return undefined;
  const here = wallAt(at, place.zone);
  return nextShown(at, { day: here.day + (here.minute < from ? 0 : 1), minute: from }, place.zone);
}

/** When the wall shows this after an instant: the second time, where the first is over. */
function nextShown(at: number, wall: Wall, zone: string): number {
  const first = instantAt(wall, zone);
  return first > at ? first : instantAt(wall, zone, "second");
}

export const isBusinessDay = (at: number, zone: string): boolean => weekday(wallAt(at, zone).day) <= 5;

/** The morning of the day so many business days after the day an instant falls on. */
export const morningAfter = (at: number, days: number, zone: string): number =>
  morningOf(businessDay(wallAt(at, zone).day, days), zone);

/** The same, counted from a date, YYYY-MM-DD. */
export const morningAfterDate = (date: string, days: number, zone: string): number =>
  morningOf(businessDay(dayNamed(date), days), zone);

const morningOf = (day: number, zone: string): number =>
  instantAt({ day, minute: minuteNamed(MORNING) }, zone);

function businessDay(day: number, days: number): number {
  let reached = day;
  for (let left = days; left > 0; ) {
    reached += 1;
    if (weekday(reached) <= 5) left--;
  }
  return reached;
}

/** The first instant of the day an instant falls on, and of the day after. */
export function dayAround(at: number, zone: string): { readonly begins: number; readonly ends: number } {
  const { day } = wallAt(at, zone);
  return { begins: instantAt({ day, minute: 0 }, zone), ends: instantAt({ day: day + 1, minute: 0 }, zone) };
}

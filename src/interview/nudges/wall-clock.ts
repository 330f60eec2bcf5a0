import { Temporal } from "temporal-polyfill";

/**
 * The wall clock of a zone in plain numbers. Temporal says where clocks change, and is asked once for each stretch
 * between two changes: a plan reads the clock some hundred times, and asking each time took fifteen milliseconds.
 */

const MINUTE = 60_000;
const DAY = 86_400_000;

/** What a wall shows: the day, counted from 1 January 1970, and the minute of it. */
export interface Wall {
  readonly day: number;
  readonly minute: number;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Milliseconds ahead of UTC. */
  readonly offset: number;
}

const known = new Map<string, Stretch[]>();

function stretchAt(at: number, zone: string): Stretch {
  const stretches = known.get(zone) ?? [];
  const found = stretches.find(({ from, to }) => from <= at && at < to);
  if (found) return found;
  const here = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const next = here.getTimeZoneTransition("next");
  // Seen from within, the change that began a stretch lies before its second millisecond.
  const previous = here.add({ milliseconds: 1 }).getTimeZoneTransition("previous");
  const stretch = {
    from: previous?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    to: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: here.offsetNanoseconds / 1_000_000,
  };
  known.set(zone, [...stretches, stretch]);
  return stretch;
}

export function wallAt(at: number, zone: string): Wall {
  const local = at + stretchAt(at, zone).offset;
  const day = Math.floor(local / DAY);
  return { day, minute: Math.floor((local - day * DAY) / MINUTE) };
}

/**
 * When the wall shows this. A time the clocks skip is the moment they jump, when it is later already; of one they repeat,
 * `which` is meant.
 */
export function instantAt({ day, minute }: Wall, zone: string, which: "first" | "second" = "first"): number {
  const local = day * DAY + minute * MINUTE;
  const [before, after] = [stretchAt(local - DAY, zone).offset, stretchAt(local + DAY, zone).offset];
  const [one, other] = [local - before, local - after];
  const shown = [one, other].filter((at) => at + stretchAt(at, zone).offset === local);
  if (shown.length === 0) return stretchAt(one, zone).from;
  return which === "first" ? Math.min(...shown) : Math.max(...shown);
}

/** 1 is Monday. */
export const weekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The day a date names, YYYY-MM-DD. */
export const dayNamed = (date: string): number => Math.floor(Date.parse(date) / DAY);

/** "21:00" as the minute of the day. */
export function minuteNamed(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

import { createEvent, type EventAttributes } from "ics";

/** An interview as calendars take it. Times are epoch milliseconds. */
interface Entry {
  /** The same for ever: put in again, it takes the place of the one before. */
  readonly uid: string;
  readonly title: string;
  readonly notes: string;
  readonly starts: number;
  readonly ends: number;
  /** When it was put in. */
  readonly since: number;
  /** Minutes before the start. */
  readonly alarm: number;
}

/** A calendar file (RFC 5545) with one event and an alarm. Times are in UTC: every calendar shows them in its own zone. */
export function calendarFile({ uid, title, notes, starts, ends, since, alarm }: Entry): string {
  const utc = {
    startInputType: "utc",
    startOutputType: "utc",
    endInputType: "utc",
    endOutputType: "utc",
  } as const;
  const event: EventAttributes & { readonly timestamp: number } = {
    ...utc,
    uid,
    title,
    description: notes,
    start: starts,
    end: ends,
    productId: "-//Afterword//EN",
    alarms: [{ action: "display", description: title, trigger: { minutes: alarm, before: true } }],
    // Left out, it would be the time at which the library was loaded. Its types don't know of it.
    timestamp: since,
  };
  const { error, value } = createEvent(event);
  if (value === null) throw new Error(`An interview doesn't fit a calendar file: ${error?.message}`);
  return value;
}

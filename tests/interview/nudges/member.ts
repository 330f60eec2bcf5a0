import { Temporal } from "temporal-polyfill";
import type { Followed } from "../../../src/interview/nudges/followed.ts";
import { noted } from "../../../src/interview/nudges/ledger.ts";
import { type Nudge, type Outlook, type Plan, planOf } from "../../../src/interview/nudges/plan.ts";

/** Somebody who has said yes, and of whom nothing else is known. */
export const SAID_YES: Outlook = {
  followed: [],
  wishes: { consent: "yes" },
  ledger: {},
  zone: "Europe/Berlin",
  spoke: [],
};

/** "2026-11-18 14:30" on the wall of a zone. */
export const at = (local: string, zone = "Europe/Berlin"): number =>
  Temporal.PlainDateTime.from(local.replace(" ", "T")).toZonedDateTime(zone).epochMilliseconds;

/** What the wall clock of a zone shows: "Wed 2026-11-18 14:30". */
export function wall(now: number, zone = "Europe/Berlin"): string {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const day = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][here.dayOfWeek - 1];
  return `${day} ${here.toPlainDate()} ${here.toPlainTime().toString({ smallestUnit: "minute" })}`;
}

export const told = (
  local: string,
  more: Partial<Extract<Followed["stage"], { is: "told" }>> = {},
): Followed => ({
  id: "1",
  at: at(local),
  since: at(local) + 30 * 60_000,
  stage: { is: "told", thanked: false, ...more },
});

export const ahead = (local: string, since: string): Followed => ({
  id: "1",
  at: at(local),
  since: at(since),
  stage: { is: "ahead", ends: at(local) + 3_600_000, begun: false },
});

/** One time something was said. */
export interface Said {
  readonly at: number;
  readonly nudges: readonly Nudge[];
  /** As things stood at that moment. */
  readonly outlook: Outlook;
}

/** Says what is due, as whoever wakes a member does. */
export function says(
  outlook: Outlook,
  now: number,
): { readonly outlook: Outlook; readonly said: readonly Said[] } {
  const { due } = planOf(outlook, now);
  if (due.length === 0) return { outlook, said: [] };
  const ledger = due.reduce(
    (entries, { id }) => noted(entries, id, { said: now, snoozed: undefined }),
    outlook.ledger,
  );
  return {
    outlook: { ...outlook, ledger, spoke: [...outlook.spoke, now] },
    said: [{ at: now, nudges: due, outlook }],
  };
}

/** Lets time pass from one look to the next, and gives everything that is said on the way. */
export function lives(
  from: Outlook,
  since: number,
  until: number,
): { readonly outlook: Outlook; readonly said: readonly Said[] } {
  let outlook = from;
  const all: Said[] = [];
  for (let plan: Plan = planOf(outlook, since); plan.next !== null && plan.next < until; ) {
    const now = plan.next;
    const { outlook: after, said } = says(outlook, now);
    outlook = after;
    all.push(...said);
    plan = planOf(outlook, now);
    if (plan.next !== null && plan.next <= now)
      throw new Error(`It is due again at once: ${JSON.stringify(plan.due)}`);
  }
  return { outlook, said: all };
}

/** "Wed 2026-11-18 16:30 thank_you" for each time. */
export const diary = (said: readonly Said[], zone?: string): readonly string[] =>
  said.map(({ at, nudges }) => `${wall(at, zone)} ${nudges.map(({ kind }) => kind).join(" + ")}`);

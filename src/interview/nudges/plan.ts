import { z } from "zod";
import type { Followed, Told } from "./followed.ts";
import { afterQuiet, dayAround, isBusinessDay, morningAfter, nextQuiet, type Place } from "./hours.ts";
import { type Ledger, partsOf } from "./ledger.ts";
import { type Occasion, occasionsOf, withMails } from "./occasions.ts";
import { BUDGET, DAY, KINDS, type Kind, QUIET, STALE } from "./timing.ts";

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** What a member wants of us when we speak by ourselves. Times are epoch milliseconds. */
export const wishesSchema = z.object({
  /** Nothing is said without a yes. */
  consent: z.enum(["yes", "no"]).exactOptional(),
  quiet: z.object({ from: clock, to: clock }).exactOptional(),
  stopped: z.array(z.enum(KINDS)).exactOptional(),
  pausedUntil: z.number().exactOptional(),
  /** We fell silent by ourselves, because too many got no answer. */
  resting: z.literal(true).exactOptional(),
});
export type Wishes = z.infer<typeof wishesSchema>;

/** All a plan is made of. */
export interface Outlook {
  readonly followed: readonly Followed[];
  readonly wishes: Wishes;
  readonly ledger: Ledger;
  /** Undefined where nobody has said where the member is: then nothing is said, for any hour may be night there. */
  readonly zone: string | undefined;
  /** When we spoke by ourselves, of late, and when the member last did. */
  readonly spoke: readonly number[];
  readonly stirred?: number | undefined;
}

/** What becomes of a nudge, as things stand. */
type Fate =
  /** It will be said at `at`, if nothing comes between. */
  | { readonly is: "planned"; readonly at: number }
  | { readonly is: "said"; readonly at: number }
  /** The state of things has made it pointless. */
  | { readonly is: "moot"; readonly because: "done" | "sent" | "begun" | "outcome" | "next" | "passed" }
  /** The member does not want it. */
  | { readonly is: "cancelled"; readonly because: "one" | "kind" };

export interface Nudge extends Occasion {
  readonly fate: Fate;
}

export interface Plan {
  /** Everything there was and is to say, each with what becomes of it. */
  readonly nudges: readonly Nudge[];
  /** What is to be said now, the most urgent first. */
  readonly due: readonly Nudge[];
  /** When to look again; the moment itself where something is due, null for never. */
  readonly next: number | null;
  /** By when what is due has to be said: until then it is neither stale nor is it night. */
  readonly until: number;
}

/** What there is to say to a member, and when: pure, so that whoever looks, whenever, finds the same. */
export function planOf(outlook: Outlook, now: number): Plan {
  const { wishes, zone } = outlook;
  const silent = wishes.consent !== "yes" || wishes.resting === true || zone === undefined;
  const place = placeOf(wishes, zone ?? "UTC");
  const recent = recentBy(outlook.ledger, now);
  const nudges = outlook.followed
    .filter(({ stage, ...dated }) => recent(stage.is === "told" ? { ...dated, ...stage } : dated))
    .flatMap((followed) => nudgesOf(followed, { ...outlook, place, now }));
  const planned = silent ? [] : nudges.filter(({ fate }) => fate.is === "planned");
  const due = planned.filter(({ fate }) => fate.is === "planned" && fate.at <= now).sort(urgency);
  const times = planned.flatMap(({ fate }) => (fate.is === "planned" ? [fate.at] : []));
  const night = nextQuiet(now, place) ?? Number.POSITIVE_INFINITY;
  return {
    nudges,
    due,
    next: times.length > 0 ? Math.max(now, Math.min(...times)) : null,
    until: Math.min(night, ...due.map(({ until }) => until)),
  };
}

export const placeOf = ({ quiet = QUIET }: Wishes, zone: string): Place => ({ zone, quiet });

/** What comes closest to its end goes first. */
const urgency = (one: Nudge, other: Nudge): number =>
  one.until - other.until || KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind);

/** No chain of nudges is longer than this, from the interview or the day that was promised. */
const LONGEST = 120 * DAY;
/** Nor than this, where nothing of it was said, done or put off: five, seven and seven business days, and then stale. */
const LONGEST_UNTOUCHED = 60 * DAY;

type Dated = Pick<Followed, "id" | "since" | "at"> & Partial<Pick<Told, "replyBy" | "checkedIn">>;

/** Whether anything can still be said of an interview: the many that are over cost nothing. */
export function recentBy(ledger: Ledger, now: number): (dated: Dated) => boolean {
  const touched = new Set<string>();
  const snoozed = new Set<string>();
  for (const [id, entry] of Object.entries(ledger)) {
    touched.add(partsOf(id).interview);
    if ((entry.snoozed ?? 0) + DAY * STALE.snoozed > now) snoozed.add(partsOf(id).interview);
  }
  return ({ id, at, since, replyBy, checkedIn }) => {
    const last = Math.max(at, since, replyBy ? Date.parse(replyBy.date) : 0);
    const longest = checkedIn || touched.has(id) ? LONGEST : LONGEST_UNTOUCHED;
    return now - last < longest || snoozed.has(id);
  };
}

interface Around extends Outlook {
  readonly place: Place;
  readonly now: number;
}

function nudgesOf(followed: Followed, around: Around): readonly Nudge[] {
  const ledger = withMails(around.ledger, followed);
  return occasionsOf(followed, around.place, ledger).map((occasion) => {
    const entry = ledger[occasion.id];
    // A snooze is the member's own wish: it goes before the window, and before business days.
    const wished = entry?.snoozed === undefined ? occasion : snoozed(occasion, entry.snoozed);
    return { ...wished, fate: fateOf(wished, followed, { ...around, ledger }) };
  });
}

const snoozed = (occasion: Occasion, until: number): Occasion => ({
  ...occasion,
  from: until,
  until: until + DAY * STALE.snoozed,
  business: false,
});

function fateOf(occasion: Occasion, followed: Followed, around: Around): Fate {
  const { ledger, wishes, now } = around;
  const { said, done, snoozed, cancelled } = ledger[occasion.id] ?? {};
  if (done !== undefined) return { is: "moot", because: "done" };
  if (snoozed === undefined && said !== undefined) return { is: "said", at: said };
  const because = mootBecause(occasion.kind, followed);
  if (because) return { is: "moot", because };
  if (cancelled) return { is: "cancelled", because: "one" };
  if (wishes.stopped?.includes(occasion.kind)) return { is: "cancelled", because: "kind" };
  const at = sayable(occasion, around);
  return at < occasion.until && now < occasion.until
    ? { is: "planned", at }
    : { is: "moot", because: "passed" };
}

function mootBecause(kind: Kind, { stage }: Followed): Extract<Fate, { is: "moot" }>["because"] | undefined {
  if (stage.is === "ahead") return kind === "debrief" && stage.begun ? "begun" : undefined;
  if (stage.over) return stage.over;
  return kind === "thank_you" && stage.thanked ? "sent" : undefined;
}

/** The first moment it can be said: not in quiet hours, not over the budget, not in the middle of a talk, not while paused. */
function sayable({ from, business }: Occasion, { place, wishes, spoke, stirred = 0, now }: Around): number {
  let at = Math.max(now, from, wishes.pausedUntil ?? 0, stirred + BUDGET.afterTheirWord);
  for (let before = Number.NaN; at !== before; ) {
    before = at;
    at = afterQuiet(at, place);
    if (business && !isBusinessDay(at, place.zone)) at = morningAfter(at, 1, place.zone);
    const day = dayAround(at, place.zone);
    if (spoke.filter((when) => when >= day.begins && when < day.ends).length >= BUDGET.a_day) at = day.ends;
  }
  return at;
}

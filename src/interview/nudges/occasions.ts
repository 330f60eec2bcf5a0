import type { Followed } from "./followed.ts";
import { afterQuiet, beforeQuiet, isQuiet, morningAfter, morningAfterDate, type Place } from "./hours.ts";
import { type Ledger, noted } from "./ledger.ts";
import {
  BEFORE_INTERVIEW,
  CHECK_IN,
  DAY,
  DEBRIEF,
  HEARD_BACK,
  KEEP_APPLYING,
  type Kind,
  LET_GO,
  STALE,
  THANK_YOU,
} from "./timing.ts";

/** One thing an interview gives reason to say, before anybody's wishes. Times are epoch milliseconds. */
export interface Occasion {
  /** The same for ever: kind, interview, and which of its kind. */
  readonly id: string;
  readonly kind: Kind;
  readonly interview: string;
  /** From when it may be said, and from when no longer. */
  readonly from: number;
  readonly until: number;
  /** Whether it waits for a business day. */
  readonly business: boolean;
}

/** Everything one interview gives reason to say. What was said and done already moves what comes after it. */
export function occasionsOf(followed: Followed, place: Place, ledger: Ledger): readonly Occasion[] {
  if (followed.stage.is === "ahead") return ahead(followed, followed.stage.ends, place);
  return [
    ...thankYou(followed, place),
    ...waiting(followed, followed.stage.replyBy?.date, { place, ledger }),
  ];
}

/** The ledger, with check-ins in it that were sent: a mail that went out is as good as a word that it did. */
export function withMails(ledger: Ledger, followed: Followed): Ledger {
  const { stage } = followed;
  if (stage.is === "ahead" || !stage.checkedIn) return ledger;
  const promised = stage.replyBy?.date;
  // Before the day they named nobody checks in: those were sent for an earlier promise.
  const sent = stage.checkedIn.filter((at) => promised === undefined || at >= Date.parse(promised));
  return sent.slice(0, 2).reduce((entries, at, nth) => {
    const { id } = named(followed, "check_in", round(promised, nth + 1));
    return entries[id]?.done === undefined ? noted(entries, id, { done: at }) : entries;
  }, ledger);
}

/** A new promised day begins the wait anew, under names of its own. */
const round = (promised: string | undefined, nth: number): string | number =>
  promised ? `${promised}.${nth}` : nth;

const named = (
  { id }: Pick<Followed, "id">,
  kind: Kind,
  nth: string | number,
): Pick<Occasion, "id" | "kind" | "interview"> => ({ id: `${kind}:${id}:${nth}`, kind, interview: id });

function ahead(followed: Followed, ends: number, place: Place): readonly Occasion[] {
  const { at, since } = followed;
  const hoursBefore = at - BEFORE_INTERVIEW.goodLuck;
  // Before an early interview it is said the evening before.
  const from = isQuiet(hoursBefore, place)
    ? beforeQuiet(hoursBefore, place) - THANK_YOU.beforeQuiet
    : hoursBefore;
  const after = ends + DEBRIEF.after;
  return [
    // Put in later than that, it was wished when it was put in.
    ...(from > since ? [{ ...named(followed, "good_luck", 1), from, until: at, business: false }] : []),
    { ...named(followed, "debrief", 1), from: after, until: after + DEBRIEF.within, business: false },
  ];
}

function thankYou(followed: Followed, place: Place): readonly Occasion[] {
  const { at, since } = followed;
  const closes = at + THANK_YOU.window;
  const first = afterQuiet(Math.max(at, since) + THANK_YOU.first, place);
  const last = lastCall(closes, place);
  const calls = last - first >= THANK_YOU.apart ? [first, last] : [Math.min(first, last)];
  return calls.flatMap((from, nth) => {
    const until = calls[nth + 1] ?? closes;
    // A debrief told late has just shown the mail.
    return from >= since + THANK_YOU.first && from < until
      ? [{ ...named(followed, "thank_you", nth + 1), from, until, business: false }]
      : [];
  });
}

/** Some time before the window closes, and where that is in quiet hours, before they begin. */
function lastCall(closes: number, place: Place): number {
  const call = closes - THANK_YOU.last;
  return isQuiet(call, place) ? beforeQuiet(call, place) - THANK_YOU.beforeQuiet : call;
}

interface Waiting {
  readonly place: Place;
  readonly ledger: Ledger;
}

/** Everything about the wait for an answer. */
function waiting(
  followed: Followed,
  promised: string | undefined,
  { place, ledger }: Waiting,
): readonly Occasion[] {
  const { zone } = place;
  const { at, since } = followed;
  const nth = (kind: Kind, count: number) => named(followed, kind, round(promised, count));
  const due = promised
    ? morningAfterDate(promised, CHECK_IN.afterPromise, zone)
    : morningAfter(at, CHECK_IN.afterInterview, zone);
  // Told long afterwards, there is no wait left to speak of; told late, it begins the morning after.
  if (due + DAY * STALE.check_in < since) return [];
  const first = { ...nth("check_in", 1), from: Math.max(due, morningAfter(since, 1, zone)) };
  const again = { ...nth("check_in", 2), from: morningAfter(when(first, ledger), CHECK_IN.again, zone) };
  const letGo = { ...nth("let_go", 1), from: morningAfter(when(again, ledger), LET_GO.afterLast, zone) };
  const sent = ledger[first.id]?.done;
  const heard =
    sent === undefined
      ? []
      : [{ ...nth("heard_back", 1), from: morningAfter(sent, HEARD_BACK.afterCheckIn, zone) }];
  const applying = {
    ...named(followed, "keep_applying", 1),
    from: morningAfter(at, KEEP_APPLYING.afterInterview, zone),
  };
  const all = [
    // Nobody is told to put out of mind what they are about to hear of.
    ...(applying.from < first.from && applying.from > since
      ? [{ ...applying, until: Math.min(applying.from + DAY * STALE.keep_applying, first.from) }]
      : []),
    { ...first, until: Math.min(first.from + DAY * STALE.check_in, again.from) },
    ...heard.map((each) => stale(each, "heard_back")),
    { ...again, until: Math.min(again.from + DAY * STALE.check_in, letGo.from) },
    stale(letGo, "let_go"),
  ];
  return all.map((occasion) => ({ ...occasion, business: true }));
}

const stale = <O extends { readonly from: number }>(occasion: O, kind: keyof typeof STALE) => ({
  ...occasion,
  until: occasion.from + DAY * STALE[kind],
});

/** When it was said or done, whichever came last; else when it is to be. */
function when({ id, from }: Pick<Occasion, "id" | "from">, ledger: Ledger): number {
  const { said, done, snoozed } = ledger[id] ?? {};
  return Math.max(snoozed ?? 0, done ?? 0, said ?? (done === undefined ? from : 0));
}

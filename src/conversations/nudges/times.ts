import type { Option } from "../../core/message.ts";
import { bare, type Moment } from "../../core/question.ts";
import { morningAfter } from "../../interview/nudges/hours.ts";
import { dayNamed, instantAt, minuteNamed, wallAt } from "../../interview/nudges/wall-clock.ts";
import { instantOf, readWhen } from "../../interview/when.ts";

/** When something that was put off is to be said again. */

const HOUR = 3_600_000;
const EVENING = "18:00";
const EARLY = "09:00";
/** An evening this close is no evening any more. */
const EVENING_LEFT = HOUR / 2;

function thatDay(at: number, zone: string, days: number, time: string): number {
  return instantAt({ day: wallAt(at, zone).day + days, minute: minuteNamed(time) }, zone);
}

const NAMED: Readonly<Record<string, (moment: Moment) => number>> = {
  "1h": ({ now }) => now + HOUR,
  evening: ({ now, zone }) => {
    const today = thatDay(now, zone, 0, EVENING);
    return today - now > EVENING_LEFT ? today : thatDay(now, zone, 1, EVENING);
  },
  tomorrow: ({ now, zone }) => thatDay(now, zone, 1, EARLY),
  business: ({ now, zone }) => morningAfter(now, 1, zone),
};

const LABELS: Readonly<Record<string, string>> = {
  "1h": "In an hour",
  evening: "This evening",
  tomorrow: "Tomorrow morning",
  business: "Next business day",
};

/** Buttons for the times that are still different: no evening in the evening, and no business day that is tomorrow. */
export function snoozeOptions(moment: Moment): readonly Option[] {
  const { now, zone } = moment;
  const today = wallAt(now, zone).day;
  const day = (name: string) => wallAt(NAMED[name]?.(moment) ?? now, zone).day;
  return Object.entries(LABELS)
    .filter(([name]) => name !== "evening" || day(name) === today)
    .filter(([name]) => name !== "business" || day(name) !== today + 1)
    .map(([value, label]) => ({ value, label }));
}

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:in )?(?:1|an|one) ?(?:h|hr|hour)$/, "1h"],
  [/^(?:this evening|tonight|in the evening|this afternoon after work)$/, "evening"],
  [/^tomorrow(?: morning)?$/, "tomorrow"],
  [/^(?:the )?next (?:business|work|working|week) ?day$/, "business"],
];

const LEAD =
  /^(?:snooze|remind me|ask me|tell me|again|until|till|on|at|later|not now|please|it|that|this)\b[,:]? */i;

/** The moment a button or words name: ahead of now, and none where they name none. */
export function snoozeTime(said: string, moment: Moment): number | undefined {
  const words = withoutLead(said);
  const plain = bare(words);
  const [, name = words] = WORDS.find(([pattern]) => pattern.test(plain)) ?? [];
  const named = NAMED[name]?.(moment);
  if (named !== undefined) return named;
  const minutes = /^in (\d{1,3}) ?min(?:ute)?s?$/.exec(plain)?.[1];
  if (minutes) return moment.now + Number(minutes) * 60_000;
  const when = readWhen(words, moment, "ahead");
  const at = when && instantOf(when, moment.zone, EARLY);
  // Today without a time is the next hour, not this morning.
  if (at !== undefined && at <= moment.now && when?.time === undefined) return moment.now + HOUR;
  return at !== undefined && at > moment.now ? at : undefined;
}

function withoutLead(said: string): string {
  const rest = said.trim().replace(LEAD, "");
  return rest === said.trim() ? rest : withoutLead(rest);
}

/** The day something ends on, as the end of a pause is meant: that morning. */
export function morningOf(date: string, zone: string): number {
  return instantAt({ day: dayNamed(date), minute: minuteNamed(EARLY) }, zone);
}

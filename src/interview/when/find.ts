import {
  type Clock,
  type Days,
  earlierOf,
  isBefore,
  mondayOf,
  type Named,
  only,
  type Rule,
  type Scene,
  shift,
} from "./calendar.ts";
import { clockAfter, clockBefore } from "./clock.ts";
import { DATE_RULES } from "./dates.ts";
import { DAY_RULES } from "./days.ts";
import { SPAN_RULES } from "./spans.ts";
import { COUNT, countOf, UNIT, unitOf } from "./vocabulary.ts";

/** Days found in words, and where in the text they stand. */
export interface Found {
  readonly days: Days;
  readonly start: number;
  readonly end: number;
}

const RULES: readonly Rule[] = [...DAY_RULES, ...DATE_RULES, ...SPAN_RULES];

/** Every day the text names, in the order it names them. The text is lower case with single spaces. */
export function findDays(text: string, scene: Scene): readonly Found[] {
  const matches = RULES.flatMap((rule) => findBy(rule, text, scene));
  const named = longestApart(matches).flatMap((found) => led(found, text) ?? []);
  return joined(
    named.map((found) => timed(found, text)),
    text,
  );
}

function findBy(rule: Rule, text: string, scene: Scene): readonly Found[] {
  return [...text.matchAll(rule.pattern)].flatMap((match) => {
    const days = rule.days(match.groups ?? {}, scene);
    return days ? [{ days, start: match.index, end: match.index + match[0].length }] : [];
  });
}

/** Of readings that overlap, the one that starts first, and of those the longest. */
function longestApart(matches: readonly Found[]): readonly Found[] {
  const inOrder = [...matches].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found[] = [];
  for (const found of inOrder) if (found.start >= (kept.at(-1)?.end ?? 0)) kept.push(found);
  return kept;
}

type Lead = readonly [words: RegExp, days: (days: Days, named: Named) => Days | undefined];

const COUNTED = `(?<count>${COUNT}) (?<unit>${UNIT})`;
const before = (words: string): RegExp => new RegExp(`(?:^|(?<![\\w']))(?:${words}) ?(?:the )?$`);
const shifted = ({ last }: Days, { count = "", unit = "" }: Named, sign: 1 | -1): Days | undefined =>
  only(shift(last, sign * countOf(count), unitOf(unit)));
const workWeek = ({ first }: Days, weeks: number): Days => {
  const monday = mondayOf(first).add({ days: 7 * weeks });
  return { first: monday, last: monday.add({ days: 4 }) };
};
const none = (): undefined => undefined;

/** What words just before a day make of it: the first row that fits decides, and `none` says no day was named. */
const LEADS: readonly Lead[] = [
  [before(`${COUNTED} (?:from|after|on|following)`), (days, named) => shifted(days, named, 1)],
  [before(`(?<count>${COUNT}) (?<unit>weeks?|fortnights?)`), (days, named) => shifted(days, named, 1)],
  [before(`${COUNTED} before`), (days, named) => shifted(days, named, -1)],
  [before("week(?: of| commencing| beginning| starting)(?: on)?|w/c|w/b"), (days) => workWeek(days, 0)],
  [before("week (?:after|following)"), (days) => workWeek(days, 1)],
  [before("week before"), (days) => workWeek(days, -1)],
  [before("(?:not|never|won't|don't|didn't|nothing|no one|nobody)[^.,;!?]*? before"), none],
  [
    before("before|prior to|ahead of|this side of|earlier than|sooner than"),
    ({ first }) => only(first.subtract({ days: 1 })),
  ],
  [before("after|since|following|past|beyond|every|each|most|any"), none],
  // Days with a name of their own, greetings and habits.
  [before("black|good|happy|casual|cyber|easter|on an?|another"), none],
];

function led(found: Found, text: string): Found | undefined {
  const prior = text.slice(0, found.start);
  for (const [words, days] of LEADS) {
    const match = prior.match(words);
    if (!match) continue;
    const led = days(found.days, match.groups ?? {});
    return led && { ...found, days: { ...found.days, ...led }, start: found.start - match[0].length };
  }
  return found;
}

/** The time words on either side of a day. A stated hour is placed in the part of the day beside it: 9 at night. */
function timed(found: Found, text: string): Found {
  const prior = clockBefore(text.slice(0, found.start));
  const next = clockAfter(text.slice(found.end));
  const then = next?.clock.from && clockAfter(text.slice(found.end + next.length));
  const clocks = [found.days.time, prior?.clock, next?.clock, then?.clock].flatMap((clock) => clock ?? []);
  const time = clocks.reduce<Clock | undefined>(sharper, undefined);
  const start = found.start - (prior?.length ?? 0);
  const end = found.end + (next?.length ?? 0) + (then?.length ?? 0);
  return { days: time ? { ...found.days, time } : found.days, start, end };
}

function sharper(one: Clock | undefined, other: Clock): Clock {
  if (!one) return other;
  if (one.from && other.from) return other;
  const [part, exact] = one.from ? [one, other] : [other, one];
  const late = part.from && part.from.hour >= 12 && exact.at.hour < 12;
  return late ? { at: exact.at.add({ hours: 12 }) } : exact;
}

const JOINS = /^,? ?(?:or|to|-|\/|through|thru)(?: maybe| by| on)?(?: the)? ?$/;

/** "Thursday or Friday", "between Monday and Wednesday": one stretch, to its later day. */
function joined(all: readonly Found[], text: string): readonly Found[] {
  const kept: Found[] = [];
  for (const found of all) {
    const last = kept.at(-1);
    if (last && joins(last, found, text)) kept[kept.length - 1] = union(last, found);
    else kept.push(found);
  }
  return kept;
}

function joins(one: Found, other: Found, text: string): boolean {
  const gap = text.slice(one.end, other.start);
  return (
    JOINS.test(gap) || (/^ and (?:the )?$/.test(gap) && /\bbetween (?:the )?$/.test(text.slice(0, one.start)))
  );
}

function union(one: Found, other: Found): Found {
  const [early, late] = isBefore(other.days.last, one.days.last) ? [other, one] : [one, other];
  const first = earlierOf(early.days.first, late.days.first);
  return { start: one.start, end: other.end, days: { ...late.days, first } };
}

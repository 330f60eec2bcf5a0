import {
  type Day,
  type Days,
  dayOf,
  isBefore,
  mondayOf,
  type Named,
  only,
  type Rule,
  type Scene,
} from "./calendar.ts";
import { partOf } from "./clock.ts";
import { COUNT, countOf, END, FULL_WEEKDAY, WEEKDAY, weekdayOf } from "./vocabulary.ts";

/**
 * Days named by where they stand from today.
 *
 * Meanings chosen, where people differ:
 * - weeks begin on Monday; a week's answer is due by its Friday (its Sunday once Friday is past);
 * - "next Friday" is the Friday of next week, whatever today is; "Friday" the coming one, never today;
 *   "this Friday" the coming one, today included;
 * - "last Friday" is the latest Friday before today.
 */

const NAMED_DAYS: Readonly<Record<string, number>> = {
  "day before yesterday": -2,
  yesterday: -1,
  today: 0,
  tomorrow: 1,
  tomorow: 1,
  tommorow: 1,
  tommorrow: 1,
  tmrw: 1,
  tmr: 1,
  "day after tomorrow": 2,
};
const NAMED_DAY = Object.keys(NAMED_DAYS)
  .sort((a, b) => b.length - a.length)
  .join("|");

/** "sat", "sun", "wed" and "mon" are also words: they count only where the words around them lead to a day. */
const SHORT_WEEKDAY = `(?:tues?|thurs?|thu|fri|(?<=(?:^|\\b(?:on|by|before|until|till|this|next|or) |[-/]))(?:mon|wed|sat|sun)(?=$|[-/,.;!?)]| (?:at|by|or|morning|afternoon|evening|next|\\d)))`;
const NAMED_WEEKDAY = `(?<weekday>${FULL_WEEKDAY}|${SHORT_WEEKDAY})`;
const WEEK = "(?<week>this week|next week|last week(?! of| in)|(?:the )?week after next)";

const namedDay = (words: string, scene: Scene): Day => scene.today.add({ days: NAMED_DAYS[words] ?? 0 });

function weekday({ which = "", weekday: name = "", week }: Named, scene: Scene): Days {
  const wanted = weekdayOf(name);
  const inWeek = (weeks: number) => mondayOf(scene.today).add({ days: 7 * weeks + wanted - 1 });
  if (week === "week" || week === "fortnight") return weekdayFrom(scene, wanted, week === "week" ? 7 : 14);
  if (week) return exactly(inWeek(weeksAway(week)));
  if (which === "next") return exactly(inWeek(1));
  if (/last|past/.test(which)) return weekdayFrom({ ...scene, ahead: false }, wanted, 0);
  if (which === "this" && wanted === scene.today.dayOfWeek) return exactly(scene.today);
  return weekdayFrom(scene, wanted, 0);
}

function weekdayFrom(scene: Scene, wanted: number, extra: number): Days {
  const gap = wanted - scene.today.dayOfWeek;
  if (scene.ahead) return exactly(scene.today.add({ days: (gap > 0 ? gap : gap + 7) + extra }));
  return exactly(scene.today.add({ days: (gap < 0 ? gap : gap - 7) + extra }));
}

const exactly = (day: Day): Days => ({ first: day, last: day });

function weeksAway(week: string): number {
  if (week.endsWith("after next")) return 2;
  if (week.startsWith("next")) return 1;
  return week.startsWith("last") ? -1 : 0;
}

function weekOf({ part, week = "" }: Named, scene: Scene): Days {
  const monday = mondayOf(scene.today).add({ days: 7 * weeksAway(week) });
  const friday = monday.add({ days: 4 });
  const end = isBefore(friday, scene.today) && weeksAway(week) === 0 ? monday.add({ days: 6 }) : friday;
  if (!part || /earlier|later/.test(part)) return { first: monday, last: end };
  if (part.includes("end")) return exactly(end);
  if (part.includes("late")) return { first: end.subtract({ days: 1 }), last: end };
  const from = /mid/.test(part) ? 2 : 0;
  return { first: monday.add({ days: from }), last: monday.add({ days: from + 1 }) };
}

function weekend({ which = "" }: Named, scene: Scene): Days {
  const weeks =
    which === "next" ? 1 : which === "last" || (!scene.ahead && scene.today.dayOfWeek < 6) ? -1 : 0;
  const saturday = mondayOf(scene.today).add({ days: 5 + 7 * weeks });
  return { first: saturday, last: saturday.add({ days: 1 }) };
}

function monthFromNow({ part, month = "" }: Named, scene: Scene): Days {
  const months = month.startsWith("next") ? 1 : month.startsWith("last") ? -1 : 0;
  return partOfMonth(scene.today.with({ day: 1 }).add({ months }), part);
}

/** A month or the part of it that was named: early is to the 10th, middle to the 20th. */
export function partOfMonth(first: Day, part: string | undefined): Days {
  const last = first.with({ day: first.daysInMonth });
  if (!part || /earlier|later/.test(part)) return { first, last };
  if (part.includes("end")) return exactly(last);
  if (part.includes("late")) return { first: first.with({ day: 21 }), last };
  if (/mid/.test(part)) return { first: first.with({ day: 11 }), last: first.with({ day: 20 }) };
  return { first, last: first.with({ day: 10 }) };
}

function partOfDay({ day = "", part = "" }: Named, scene: Scene): Days | undefined {
  const time = partOf(part || "night");
  const base = day === "last" ? scene.today.subtract({ days: 1 }) : scene.today;
  return time && { ...exactly(base), time };
}

export const PART =
  "(?:(?<part>earlier|later|early|late|mid|middle of|(?:(?:by|before|at) )?(?:the )?(?:very )?end of|(?:the )?(?:start|beginning) of)(?:[ -](?:in )?(?:the )?)?)";
const near = (source: string): RegExp => new RegExp(`\\b${source}${END}`, "g");

export const DAY_RULES: readonly Rule[] = [
  {
    pattern: near(`(?:the )?(?<day>${NAMED_DAY})`),
    days: ({ day = "" }, scene) => only(namedDay(day, scene)),
  },
  {
    pattern: near("(?<day>this|last|later this|earlier this) (?<part>morning|afternoon|evening|night)"),
    days: partOfDay,
  },
  { pattern: near("tonight"), days: partOfDay },
  {
    pattern: near(`(?:(?<which>this|next|last|past)(?: coming| past)? |coming )?${NAMED_WEEKDAY}`),
    days: weekday,
  },
  { pattern: near(`${NAMED_WEEKDAY} (?:of |in )?${WEEK}`), days: weekday },
  { pattern: near(`${NAMED_WEEKDAY} (?<week>week|fortnight)`), days: weekday },
  { pattern: near(`${WEEK},? (?:on )?${NAMED_WEEKDAY}`), days: weekday },
  {
    pattern: near(`(?<count>${COUNT}) (?<weekday>${WEEKDAY})s? from (?:now|today)`),
    days: ({ count = "", weekday: name = "" }, scene) =>
      weekdayFrom(scene, weekdayOf(name), 7 * (countOf(count) - 1)),
  },
  { pattern: near(`${PART}?${WEEK}`), days: weekOf },
  { pattern: near(`${PART}(?<week>week)`), days: weekOf },
  { pattern: near("(?:(?<part>mid)-?week|eow)"), days: ({ part = "end" }, scene) => weekOf({ part }, scene) },
  { pattern: near("(?:the|(?<which>this|next|last)) weekend"), days: weekend },
  { pattern: near(`${PART}?(?<month>(?:this|next|last) month)`), days: monthFromNow },
  { pattern: near(`${PART}(?<month>month)`), days: monthFromNow },
  { pattern: near("eom|month[ -]end"), days: (_, scene) => monthFromNow({ part: "end" }, scene) },
  {
    pattern: near("(?:by|before|at|until)? ?(?:the )?end of (?:the|this) year"),
    days: (_, scene) => only(dayOf(scene.today.year, 12, 31)),
  },
];

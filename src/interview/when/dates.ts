import { Temporal } from "temporal-polyfill";
import {
  type Days,
  dayOf,
  earlierOf,
  mondayOf,
  type Named,
  nearestMonthly,
  nearestYearly,
  only,
  type Rule,
  type Scene,
} from "./calendar.ts";
import { PART, partOfMonth } from "./days.ts";
import { END, MONTH, monthOf, WEEKDAY } from "./vocabulary.ts";

/** Days named by the calendar: "1 December", "the 14th", "2026-12-01", "before Thanksgiving". */

const NTH = "(?:st|nd|rd|th)";
const ON_A_WEEKDAY = `(?:${WEEKDAY}\\.?,? (?:the )?)?`;
const YEAR = "(?:,? (?<year>\\d{4})(?![\\d:]))?";
/** "Of the 5 may be asked back": after a number "may" is the month only where no verb follows. */
const NOT_VERB = "(?!(?<=\\bmay) (?:be|have|not|get|also|need|come|go|still|take|want|apply|make|even)\\b)";

const near = (source: string): RegExp => new RegExp(`(?<![\\w.:/-])${source}`, "g");

function calendarDay({ from, day, to, month = "", year }: Named, scene: Scene): Days | undefined {
  const number = month.match(/^\d/) ? Number(month) : monthOf(month);
  const nth = (words: string) =>
    year
      ? dayOf(Number(year), number, Number(words))
      : nearestYearly(scene, (inYear) => dayOf(inYear, number, Number(words)));
  const first = nth(from ?? day ?? "");
  const last = nth(to ?? day ?? "");
  return first && last && { first, last };
}

function monthNamed({ part, month = "", year }: Named, scene: Scene): Days | undefined {
  const lastDay = (inYear: number) =>
    dayOf(inYear, monthOf(month), 1)?.add({ months: 1 }).subtract({ days: 1 });
  const firstDay = (inYear: number) => dayOf(inYear, monthOf(month), 1);
  const end = year ? lastDay(Number(year)) : nearestYearly(scene, scene.ahead ? lastDay : firstDay);
  return end && partOfMonth(end.with({ day: 1 }), part);
}

const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4 };

/** "The second week of December": its Friday, the first week being the one the month begins in. */
function weekOfMonth({ nth = "", ...named }: Named, scene: Scene): Days | undefined {
  const month = monthNamed(named, scene);
  if (!month) return undefined;
  const weeks = (ORDINALS[nth] ?? 1) - 1;
  const monday = nth === "last" ? mondayOf(month.last) : mondayOf(month.first).add({ days: 7 * weeks });
  return { first: monday, last: earlierOf(monday.add({ days: 4 }), month.last) };
}

/** Where the month is written before the day. Everywhere else 3/12 is the third of December. */
const MONTH_FIRST =
  /^(?:US\/|Pacific\/Honolulu|America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Detroit|Boise|Anchorage|Indiana|Indianapolis|Kentucky|Louisville|Menominee|Juneau|Sitka|Nome|Adak|North_Dakota))/;

function slashed({ one = "", two = "", year }: Named, scene: Scene): Days | undefined {
  if (`${one}/${two}` === "24/7") return undefined;
  const monthFirst = MONTH_FIRST.test(scene.now.timeZoneId);
  const swapped = monthFirst ? Number(one) > 12 : Number(two) > 12;
  const [month, day] = monthFirst !== swapped ? [one, two] : [two, one];
  const fullYear = year && { year: year.length === 2 ? `20${year}` : year };
  return calendarDay({ month, day, ...(fullYear || {}) }, scene);
}

function quarter({ part, quarter: nth = "" }: Named, scene: Scene): Days | undefined {
  const last = nearestYearly(
    scene,
    (year) => partOfMonth(dayOf(year, Number(nth) * 3, 1) ?? scene.today, "end").last,
  );
  return last && { first: part ? last : last.with({ day: 1 }).subtract({ months: 2 }), last };
}

/** The nth Monday (or what `weekday` says) of a month. */
function nthWeekday(
  nth: number,
  weekday: number,
  month: number,
): (year: number) => Days["first"] | undefined {
  return (year) => {
    const first = dayOf(year, month, 1);
    const gap = first ? (weekday - first.dayOfWeek + 7) % 7 : 0;
    return first?.add({ days: gap + 7 * (nth - 1) });
  };
}
const lastMondayOfMay = (year: number) => mondayOf(new Temporal.PlainDate(year, 5, 31));
const fixed = (month: number, day: number) => (year: number) => dayOf(year, month, day);

/** "After Christmas": by the end of January's first whole week, when everybody is back. Our judgement. */
function backAtWork(scene: Scene): Days | undefined {
  const first = scene.ahead ? nearestYearly(scene, fixed(1, 2)) : undefined;
  return first && { first, last: mondayOf(first.add({ days: 6 })).add({ days: 4 }) };
}

/** Holidays people put a date to. United States federal dates for the movable ones (5 U.S.C. 6103). */
const HOLIDAYS: readonly (readonly [words: string, dayIn: (year: number) => Days["first"] | undefined])[] = [
  ["thanksgiving", nthWeekday(4, 4, 11)],
  ["christmas eve", fixed(12, 24)],
  ["(?:christmas|xmas)(?: day)?", fixed(12, 25)],
  ["boxing day", fixed(12, 26)],
  ["new year'?s eve|nye", fixed(12, 31)],
  ["new year'?s(?: day)?", fixed(1, 1)],
  ["halloween", fixed(10, 31)],
  ["valentine'?s(?: day)?", fixed(2, 14)],
  ["labou?r day", nthWeekday(1, 1, 9)],
  ["memorial day", lastMondayOfMay],
];

function holidayRule([words, dayIn]: (typeof HOLIDAYS)[number]): Rule {
  const led = "(?<=\\b(?:by|before|on|until|till|around|after|of|to|at|since) (?:the )?)";
  const notThing = "(?! (?:party|parties|sale|rush|season|traffic|campaign|release|break))";
  return {
    pattern: near(`${led}(?:${words})${END}${notThing}`),
    days: (_, scene) => only(nearestYearly(scene, dayIn)),
  };
}

const LED_MONTH = "(?<=\\b(?:in|by|before|until|till|during|to|this|next|last) )";

export const DATE_RULES: readonly Rule[] = [
  {
    pattern: near(
      `${ON_A_WEEKDAY}(?:the )?(?:(?<from>\\d{1,2})${NTH}? ?(?:-|to|and|or) ?(?:the )?)?(?<day>\\d{1,2})${NTH}?(?: of)? ?(?<month>${MONTH})\\.?${NOT_VERB}${YEAR}${END}`,
    ),
    days: (named, scene) => calendarDay({ ...named, to: named.day }, scene),
  },
  {
    pattern: near(
      `${ON_A_WEEKDAY}(?<month>${MONTH})\\.? (?:the )?(?<day>\\d{1,2})(?![\\d:%])${NTH}?(?: ?(?:-|to|and|or) ?(?<to>\\d{1,2})(?![\\d:%])${NTH}?)?${YEAR}${END}`,
    ),
    days: (named, scene) => calendarDay({ ...named, from: named.day }, scene),
  },
  { pattern: near("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?!\\d)"), days: calendarDay },
  {
    pattern: near("(?<one>\\d{1,2})([/.])(?<two>\\d{1,2})\\2(?<year>\\d{4}|\\d{2})(?![\\d/.])"),
    days: slashed,
  },
  {
    pattern: near(
      "(?<=^|\\b(?:on|by|before|until|till) )(?<one>\\d{1,2})/(?<two>\\d{1,2})(?![\\d/]| [a-z]{3})",
    ),
    days: slashed,
  },
  {
    pattern: near(
      `(?<=^|\\b(?:by|on|before|until|till|than|around|or|to|week of|commencing|beginning|w/c|between|and|morning of|afternoon of|evening of) (?:the )?)${ON_A_WEEKDAY}(?:the )?(?<day>\\d{1,2})${NTH}(?=$|[,.;:!?)]| (?:at|or|by|in the|if|latest|around|and|to|between)\\b)`,
    ),
    days: ({ day = "" }, scene) => only(nearestMonthly(scene, Number(day))),
  },
  {
    pattern: near(`${WEEKDAY},? (?:the )?(?<day>\\d{1,2})${NTH}${END}(?! (?:floor|round|interview))`),
    days: ({ day = "" }, scene) => only(nearestMonthly(scene, Number(day))),
  },
  { pattern: near(`${PART}(?<month>${MONTH})${YEAR}${END}(?!\\.? \\d)`), days: monthNamed },
  { pattern: near(`${LED_MONTH}(?<month>${MONTH})${YEAR}${END}(?!\\.? \\d)`), days: monthNamed },
  {
    pattern: near(
      `(?<nth>${Object.keys(ORDINALS).join("|")}|last) (?:full )?week (?:of|in) (?<month>${MONTH})${YEAR}${END}`,
    ),
    days: weekOfMonth,
  },
  { pattern: near(`${PART}?(?<=\\b(?:in|by|before|of|during) )q(?<quarter>[1-4])${END}`), days: quarter },
  {
    pattern: near(`(?:early (?:in )?)?the new year${END}`),
    days: (_, scene) => {
      const first = nearestYearly(scene, fixed(1, 1));
      return first && partOfMonth(first, undefined);
    },
  },
  {
    pattern: near(
      `after (?:the )?(?:christmas|xmas|(?:christmas|winter) (?:break|holidays?)|new year'?s?(?: day)?|(?<holidays>holidays))${END}`,
    ),
    days: ({ holidays }, scene) => (holidays && scene.today.month < 11 ? undefined : backAtWork(scene)),
  },
  ...HOLIDAYS.map(holidayRule),
];

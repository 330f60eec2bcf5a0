import { NUMBERS } from "../numbers.ts";

/**
 * The words dates are made of, as pieces of patterns, and what each piece is worth.
 * Every pattern here reads lower-case text with straight quotes and single spaces.
 */

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Not inside a longer word, nor before a possessive: "Fridays" and "Friday's" name no day. */
export const END = "(?![\\w']|-\\d)";

export const FULL_WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
export const WEEKDAY = `(?:${FULL_WEEKDAY}|thurs?|tues?|mon|wed|thu|fri|sat|sun)`;

export const MONTH =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december" +
  "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)";

const COUNTS: Readonly<Record<string, number>> = {
  ...NUMBERS,
  couple: 2,
  // Three or four: the later one, because asking too early is the worse mistake.
  few: 4,
};

export const COUNT = `(?:(?:an? )?(?:couple(?: of)?|few)|${Object.keys(COUNTS).sort(longestFirst).join("|")}|\\d{1,3})`;
export const UNIT =
  "(?:(?:business|working|work|week)[ -]?days?|days?|weeks?|wks?|fortnights?|months?|hours?|hrs?|h)";

export type Unit = "hour" | "day" | "business day" | "week" | "fortnight" | "month";

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (word: string): number => WEEKDAYS.indexOf(word.slice(0, 3)) + 1;

/** 1 for January to 12 for December. */
export const monthOf = (word: string): number => MONTHS.indexOf(word.slice(0, 3)) + 1;

/** What a piece matched by COUNT is worth: "a couple of" is 2. */
export function countOf(words: string): number {
  const word = words.match(/couple|few|\S+/)?.[0] ?? "";
  const inner = words.match(/couple|few/)?.[0] ?? word;
  return COUNTS[inner] ?? Number(inner);
}

export function unitOf(word: string): Unit {
  if (/^(?:business|work|week[ -]?day)/.test(word)) return "business day";
  if (word.startsWith("h")) return "hour";
  if (word.startsWith("w")) return "week";
  if (word.startsWith("f")) return "fortnight";
  return word.startsWith("m") ? "month" : "day";
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}

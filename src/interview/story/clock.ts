import { NUMBERS } from "../numbers.ts";

/** A time of day in a sentence. */
export interface Time {
  readonly from: number;
  readonly to: number;
  /** Minutes after twelve, by a clock of twelve hours; of "half past", the minutes alone. */
  readonly at: number;
  /** "Half past" and no more: the hour stands elsewhere. */
  readonly hourless: boolean;
  /** Nothing else than a time can be written like this; "nine" can. */
  readonly sure: boolean;
}

const HALF_DAY = 720;
const HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
const HOUR = `(?:1[0-2]|[1-9]|${HOURS})(?!\\p{L}|\\d|[:.]\\d)`;
const PART = "(?:half|quarter|five|ten|twenty(?:[- ]five)?)";
const DIGITS = /(2[0-3]|1\d|0?\d)[:.]([0-5]\d)(?!\d)(?: ?([ap])\.?m\b)?/uy;
const NAMED_HALF = /(1[0-2]|[1-9]) ?([ap])\.?m\b/uy;
const AROUND_HOUR = new RegExp(`(?:a )?(${PART}) (past|gone|after|to|before) (${HOUR}|noon|midday)`, "uy");
const HALF_NINE = new RegExp(`half (${HOUR})`, "uy");
const WITHOUT_HOUR = new RegExp(`(?:a )?(${PART}) (past\\b|to(?= ?[.,;!?]|$))`, "uy");
const OCLOCK = new RegExp(`(${HOUR}) ?o'clock`, "uy");
const NOON = /(?:noon|midday|twelve noon)\b/uy;
const BARE = new RegExp(
  `(${HOUR})(?! ?(?:%|-?(?:weeks?|days?|months?|years?|hours?|hrs?|h\\b|m\\b|min|people|of\\b|candidates|rounds?|times|questions|working|business)))`,
  "uy",
);

/** Where a time may begin; after a hyphen where another ends ("2:30-3:00"). */
const BEGINS = new RegExp(
  `(?:(?<![\\p{L}\\p{N}$£€.:'-])|(?<=[:.][0-5]\\d-))(?=\\d|(?:a )?${PART}|(?:${HOURS}|noon|midday))`,
  "gu",
);

/** The times of day in a sentence, in order. */
export function timesIn(plain: string): readonly Time[] {
  const times: Time[] = [];
  for (const { index } of plain.matchAll(BEGINS)) {
    if (index < (times.at(-1)?.to ?? 0)) continue;
    const time = timeAt(plain, index);
    if (time) times.push(time);
  }
  return times;
}

/** The minutes from one time to a later one. */
export function minutesBetween(start: Time, end: Time): number {
  if (end.hourless) return (((end.at - start.at) % 60) + 60) % 60;
  if (start.hourless) return (((end.at - start.at) % 60) + 60) % 60;
  return (end.at - start.at + HALF_DAY) % HALF_DAY;
}

/** The ways of telling a time, most telling first: each says what its parts come to. */
const WAYS: readonly (readonly [
  RegExp,
  (match: RegExpExecArray) => Pick<Time, "at"> & Partial<Pick<Time, "hourless" | "sure">>,
])[] = [
  [DIGITS, ([, hour, minutes]) => ({ at: 60 * numberOf(hour) + numberOf(minutes) })],
  [NAMED_HALF, ([, hour]) => ({ at: 60 * numberOf(hour) })],
  [OCLOCK, ([, hour]) => ({ at: 60 * numberOf(hour) })],
  [AROUND_HOUR, ([, part, side, hour]) => ({ at: 60 * numberOf(hour) + partOf(part, side) })],
  [HALF_NINE, ([, hour]) => ({ at: 60 * numberOf(hour) + 30 })],
  [WITHOUT_HOUR, ([, part, side]) => ({ at: (partOf(part, side) + 60) % 60, hourless: true })],
  [NOON, () => ({ at: 0 })],
  [BARE, ([, hour]) => ({ at: 60 * numberOf(hour), sure: false })],
];

function timeAt(plain: string, from: number): Time | undefined {
  for (const [form, told] of WAYS) {
    form.lastIndex = from;
    const match = form.exec(plain);
    if (match === null) continue;
    const { at, hourless = false, sure = true } = told(match);
    return { from, to: from + match[0].length, at: (at + HALF_DAY) % HALF_DAY, hourless, sure };
  }
  return undefined;
}

function partOf(part = "", side = ""): number {
  const minutes = part === "half" ? 30 : part === "quarter" ? 15 : numberOf(part);
  return side === "to" || side === "before" ? -minutes : minutes;
}

function numberOf(words = ""): number {
  if (/^\d+$/.test(words)) return Number(words);
  if (/^(?:noon|midday)$/.test(words)) return 12;
  return words.split(/[- ]/).reduce((sum, word) => sum + (NUMBERS[word] ?? 0), 0);
}

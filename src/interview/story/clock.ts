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

/** The times of day in a sentence, in order. */
export function timesIn(plain: string): readonly Time[] {
  const times: Time[] = [];
  for (const { index } of plain.matchAll(/(?<![\p{L}\p{N}$£€.:'-])[a-z0-9]/gu)) {
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

function timeAt(plain: string, from: number): Time | undefined {
  const found = (form: RegExp): RegExpExecArray | null => {
    form.lastIndex = from;
    return form.exec(plain);
  };
  const time = (match: RegExpExecArray, at: number, more: Partial<Time> = {}): Time => ({
    from,
    to: from + match[0].length,
    at: (at + HALF_DAY) % HALF_DAY,
    hourless: false,
    sure: true,
    ...more,
  });
  let match = found(DIGITS);
  if (match) return time(match, 60 * numberOf(match[1]) + numberOf(match[2]));
  match = found(NAMED_HALF) ?? found(OCLOCK);
  if (match) return time(match, 60 * numberOf(match[1]));
  match = found(AROUND_HOUR);
  if (match) return time(match, 60 * numberOf(match[3]) + partOf(match[1], match[2]));
  match = found(HALF_NINE);
  if (match) return time(match, 60 * numberOf(match[1]) + 30);
  match = found(WITHOUT_HOUR);
  if (match) return time(match, (partOf(match[1], match[2]) + 60) % 60, { hourless: true });
  match = found(NOON);
  if (match) return time(match, 0);
  match = found(BARE);
  return match ? time(match, 60 * numberOf(match[1]), { sure: false }) : undefined;
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

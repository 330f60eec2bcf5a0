import { Temporal } from "temporal-polyfill";
import type { Clock } from "./calendar.ts";
import { SAID_ZONE, zoneNamed } from "./zone.ts";

/** Parts of the day and the hours they run; our judgement. A part stands for its end: by then it is over. */
const PARTS: Readonly<Record<string, readonly [from: string, to: string]>> = {
  morning: ["05:00", "12:00"],
  lunch: ["11:00", "13:00"],
  afternoon: ["12:00", "17:00"],
  evening: ["17:00", "21:00"],
  night: ["18:00", "22:00"],
};

/** Times that have names. Midnight is the end of the day it is said of, as in "by midnight on Friday". */
const NAMED_TIMES: readonly (readonly [words: string, time: string])[] = [
  ["noon|midday|12 noon", "12:00"],
  ["midnight", "23:59"],
  ["first thing", "09:00"],
  [
    "eod|cob|eob|end of (?:the )?(?:business|working|work )? ?day|end of (?:business|play)|close of (?:business|play)",
    "17:00",
  ],
];
const NAMED_TIME = NAMED_TIMES.map(([words]) => words).join("|");
const PART = "morning|lunch(?: ?time)?|afternoon|evening|night";

const HOUR_WORDS = [
  "twelve",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
];
const HOUR = `(?:${HOUR_WORDS.join("|")}|\\d{1,2})`;
const HALF_DAY =
  "(?: ?(?<half>am|pm|a\\.m\\.?|p\\.m\\.?)(?!\\w)| (?:in the|at) (?<during>morning|afternoon|evening|night)\\b)";
const CLOCK_TIME =
  `(?<lean>(?:half(?: past)?|quarter (?:past|to)) )?(?<hour>${HOUR})(?:[:.](?<minute>\\d{2})|h(?<minuteToo>\\d{2})?)?` +
  `(?: o'clock|(?<= o) ?clock)?${HALF_DAY}?(?!\\w|[:.]\\d|%| (?:hours?|minutes?|mins?|days?|weeks?|people)\\b)`;
const TIME = `(?:(?<named>${NAMED_TIME})|(?:in the |early |late )?(?<part>${PART})\\b|${CLOCK_TIME}(?:${SAID_ZONE})?)`;

const AFTER = new RegExp(`^(?<sep>,? ?(?:(?:at|by|from|around|about|before|@|t)(?: |(?=\\d)))*)${TIME}`);
const BEFORE = new RegExp(
  `(?<sep>(?:^|\\b(?:at|by|from|around|about|before) )?)\\b${TIME},? ?(?:on |of )?(?:the )?$`,
);
const ALONE = new RegExp(`^(?<sep>(?:(?:at|by|around|about|before|until) )*)${TIME}$`);

export interface FoundClock {
  readonly clock: Clock;
  /** How many characters the words took. */
  readonly length: number;
}

/** The time words that follow a day: "at 3", "morning", ", 15:00". */
export const clockAfter = (text: string): FoundClock | undefined => read(text.match(AFTER));
/** The time words that lead up to a day: "5pm on the", "by lunchtime". */
export const clockBefore = (text: string): FoundClock | undefined => read(text.match(BEFORE));
/** The time, where that is all the words say: "by 5pm". */
export const clockAlone = (text: string): FoundClock | undefined => read(text.match(ALONE));

/** A part of the day by its name: it begins at `from` and is over at `at`. */
export function partOf(words: string): Clock | undefined {
  const [from, to] = PARTS[words.replace(/ ?time$/, "")] ?? [];
  if (!from || !to) return undefined;
  return { from: Temporal.PlainTime.from(from), at: Temporal.PlainTime.from(to) };
}

function read(match: RegExpMatchArray | null): FoundClock | undefined {
  const named = match?.groups;
  if (!match || !named) return undefined;
  const clock = named.named ? namedTime(named.named) : named.part ? partOf(named.part) : clockTime(named);
  return clock && { clock, length: match[0].length };
}

function namedTime(words: string): Clock | undefined {
  const row = NAMED_TIMES.find(([names]) => new RegExp(`^(?:${names})$`).test(words));
  return row && { at: Temporal.PlainTime.from(row[1]) };
}

type Pieces = Readonly<Record<string, string | undefined>>;

function clockTime(pieces: Pieces): Clock | undefined {
  if (!saysTime(pieces)) return undefined;
  const [hour, minute] = leant(pieces);
  const half = pieces.half?.[0] ?? (pieces.during && (pieces.during === "morning" ? "a" : "p"));
  const at24 = onTheDay(hour, half, pieces.hour?.startsWith("0") === true);
  if (at24 > 23 || minute > 59) return undefined;
  const zone = pieces.zone && zoneNamed(pieces.zone);
  return { at: new Temporal.PlainTime(at24, minute), ...(zone ? { zone } : {}) };
}

/** A bare number is an hour only after "at" or its like: "Friday 3" says no time. */
function saysTime({ sep = "", lean, half, during, minute, minuteToo }: Pieces): boolean {
  return (
    /at|by|from|around|about|before|@/.test(sep) || [lean, half, during, minute, minuteToo].some(Boolean)
  );
}

function leant({ lean = "", hour = "", minute, minuteToo }: Pieces): readonly [hour: number, minute: number] {
  const spoken = HOUR_WORDS.indexOf(hour);
  const number = spoken === 0 ? 12 : spoken > 0 ? spoken : Number(hour);
  if (lean.startsWith("half")) return [number, 30];
  if (lean.includes("past")) return [number, 15];
  if (lean) return [number === 1 ? 12 : number - 1, 45];
  return [number, Number(minute ?? minuteToo ?? 0)];
}

/** Without am or pm, interviews keep office hours: one to six is the afternoon. "03:00" is meant as written. */
function onTheDay(hour: number, half: string | undefined, written: boolean): number {
  if (half === "a") return hour === 12 ? 0 : hour;
  if (half === "p" || (!written && hour >= 1 && hour <= 6)) return hour < 12 ? hour + 12 : hour;
  return hour;
}

import { Temporal } from "temporal-polyfill";
import {
  type Clock,
  type Day,
  type Days,
  earlierOf,
  isBefore,
  only,
  type Scene,
  shift,
} from "./when/calendar.ts";
import { clockAlone } from "./when/clock.ts";
import { type Found, findDays } from "./when/find.ts";

/** This file is the face of `when/`: nothing outside imports from the folder. */
export { isZone, zoneFromWords } from "./when/zone.ts";

/** Where and when words are understood: epoch milliseconds and an IANA zone. */
export interface Moment {
  readonly now: number;
  readonly zone: string;
}

/** A day, or a day with a time of day, in the zone of the moment it was read at. */
export interface When {
  /** YYYY-MM-DD */
  readonly date: string;
  /** HH:MM, 24 hours */
  readonly time?: string;
  /** The words name a stretch ("next week", "in two weeks", "this morning"), and this is its end. */
  readonly vague?: boolean;
}

export type Direction = "ahead" | "behind";

/** Longer than any answer to "when?"; what comes after is not read. */
const READ_AT_MOST = 2_000;

/**
 * The date in a member's words, or nothing: a wrong date costs more than one more question.
 * `direction` says which way undated words point ("Friday", "the 14th"); a day on the wrong side of now is no date.
 * Of several dates behind, the first is meant; of several ahead, the likeliest deadline.
 */
export function readWhen(words: string, moment: Moment, direction: Direction): When | undefined {
  const text = plain(words);
  const scene = sceneOf(moment, direction);
  const found = findDays(text, scene).flatMap((each) => {
    const meant = inMemberZone(each.days, scene);
    const days = placed(meant, scene) ?? (saysToday(text, each) && beforeBed(meant, scene));
    return days ? [{ ...each, days }] : [];
  });
  const chosen = scene.ahead ? likeliestDeadline(found, text, scene) : found[0];
  const days = chosen?.days ?? timeAlone(text, scene);
  return days && whenOf(days);
}

const DEADLINE = /\b(?:by|within|before|until|latest)\b[^.,;]{0,12}$|\bend of/;
const PROMISE =
  /will\b|'ll\b|\bwon't\b|\bhear\b|\bback\b|\bknow\b|\b(?:answer|reply|respond|decide|decision)/;

/** "We met on Monday, they'll say by Thursday": a stated deadline, then a day after a promise, then a day after today. */
function likeliestDeadline(found: readonly Found[], text: string, scene: Scene): Found | undefined {
  const led = ({ start, end }: Found) =>
    DEADLINE.test(text.slice(0, start)) || DEADLINE.test(text.slice(start, end));
  const promised = ({ start }: Found) => PROMISE.test(text.slice(0, start));
  const afterToday = ({ days }: Found) => isBefore(scene.today, days.last);
  return found.find(led) ?? found.find(promised) ?? found.find(afterToday) ?? found[0];
}

function plain(words: string): string {
  return words
    .slice(0, READ_AT_MOST)
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[‐-―]/g, "-")
    .replace(SHORT, (word) => IN_FULL[word] ?? word)
    .replace(/\s+/g, " ")
    .trim();
}

/** As phones write them. */
const IN_FULL: Readonly<Record<string, string>> = {
  wk: "week",
  wks: "weeks",
  nxt: "next",
  yest: "yesterday",
  yday: "yesterday",
  tmrw: "tomorrow",
  tmr: "tomorrow",
  tomoz: "tomorrow",
  "2moro": "tomorrow",
  tonite: "tonight",
};
const SHORT = new RegExp(`\\b(?:${Object.keys(IN_FULL).join("|")})\\b`, "g");

const NO_DAY =
  /^\W*(?:no|nope|nah|none|nothing|never|not (?:really|yet|at all))\W*$|\b(?:did ?n[o']?t|do ?n[o']?t|was ?n[o']?t|were ?n[o']?t|have ?n[o']?t|never|nobody|no one|no-one|nothing|not) (?:\p{L}+ )*?(?:say|said|tell|told|mention(?:ed)?|give|given|gave|know|named?|set|specif(?:y|ied)|clear|sure|ask(?:ed)?|come up|come|discussed)\b|\bno (?:\p{L}+ )?(?:dates?|day|time(?:line|frame|scale)?|idea|deadline|info|word|mention)\b|\b(?:soon|asap|(?:'d|'ll|will|would) (?:call|ring|email|contact|write)|in touch|let me know|at some point|sometime|some time|whenever|get back to me|open|vague|depends)\b|^(?:i )?(?:forgot|did ?n[o']?t) (?:to )?ask/u;

/** Says whether words that name no day say that there was none: "they didn't say", "soon", "no date given". */
export function namesNoDay(words: string): boolean {
  return NO_DAY.test(plain(words));
}

function sceneOf({ now, zone }: Moment, direction: Direction): Scene {
  const zoned = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  return { now: zoned, today: zoned.toPlainDate(), ahead: direction === "ahead" };
}

/** "3pm ET" on the member's own clock. */
function inMemberZone(days: Days, scene: Scene): Days {
  const { time, first, last } = days;
  if (!time?.zone) return days;
  const here = zoned(last, time.at, time.zone).withTimeZone(scene.now.timeZoneId);
  const shift = last.until(here.toPlainDate());
  return { first: first.add(shift), last: last.add(shift), time: { at: here.toPlainTime() } };
}

/** The days on the right side of now: a stretch that has begun counts up to now, or from now on. */
function placed(days: Days, scene: Scene): Days | undefined {
  if (scene.ahead) return isBefore(days.last, scene.today) || isOver(days, scene) ? undefined : days;
  if (isBefore(scene.today, days.first)) return undefined;
  const last = earlierOf(days.last, scene.today);
  return days.time ? begun({ ...days, last, time: days.time }, scene) : { ...days, last };
}

function isOver({ last, time }: Days, scene: Scene): boolean {
  return time !== undefined && isAfter(scene.now, zoned(last, time.at, scene.now.timeZoneId));
}

function begun(days: Days & { readonly time: Clock }, scene: Scene): Days | undefined {
  const { last, time } = days;
  const zone = scene.now.timeZoneId;
  if (!isAfter(zoned(last, time.at, zone), scene.now)) return days;
  if (!time.from || isAfter(zoned(last, time.from, zone), scene.now)) return undefined;
  return { ...days, time: { ...time, at: scene.now.toPlainTime() } };
}

const TODAY = /\b(?:this|today|tonight|earlier)\b/;
const saysToday = (text: string, { start, end }: Found): boolean => TODAY.test(text.slice(start, end));

/** Until then whoever is still up calls the day before today: nobody's morning has begun. Our judgement. */
const STILL_UP = Temporal.PlainTime.from("05:00");

/** "This morning", said at half past midnight, is the morning of the day that isn't over for whoever says it. */
function beforeBed({ first, last, time }: Days, scene: Scene): Days | undefined {
  const stillUp = Temporal.PlainTime.compare(scene.now.toPlainTime(), STILL_UP) < 0;
  if (scene.ahead || !stillUp || !first.equals(scene.today)) return undefined;
  const back = { days: 1 };
  return placed({ first: first.subtract(back), last: last.subtract(back), ...(time && { time }) }, scene);
}

/** Words that are a time and nothing else: the next such time, or the latest. */
function timeAlone(text: string, scene: Scene): Days | undefined {
  const found = clockAlone(text);
  if (!found || found.clock.from) return undefined;
  const days = [0, scene.ahead ? 1 : -1].map((step) => only(scene.today.add({ days: step })));
  return days.flatMap((each) => (each && placed({ ...each, time: found.clock }, scene)) ?? [])[0];
}

function whenOf({ first, last, time }: Days): When {
  const vague = isBefore(first, last) || time?.from !== undefined;
  return {
    date: last.toString(),
    ...(time ? { time: time.at.toString({ smallestUnit: "minute" }) } : {}),
    ...(vague ? { vague } : {}),
  };
}

function zoned(day: Day, time: Temporal.PlainTime, zone: string): Temporal.ZonedDateTime {
  return day.toPlainDateTime(time).toZonedDateTime(zone, { disambiguation: "compatible" });
}

function isAfter(one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime): boolean {
  return Temporal.ZonedDateTime.compare(one, other) > 0;
}

/** The day a moment falls on, in its zone. */
export function dayOf({ now, zone }: Moment): When {
  return {
    date: Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString(),
  };
}

/** What calendar and clock show in a zone at an instant, in epoch milliseconds. */
export function whenAt(at: number, zone: string): When {
  const here = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return {
    date: here.toPlainDate().toString(),
    time: here.toPlainTime().toString({ smallestUnit: "minute" }),
  };
}

/** "Friday 27 November 2026 at 15:00"; in other languages the date as they write it, then the time. */
export function showWhen(when: When, locale = "en-GB"): string {
  const written = dateFormat(locale).format(Date.parse(`${when.date}T12:00Z`));
  // Whether a comma follows the weekday depends on the release of ICU; the echo must not.
  const date = locale === "en-GB" ? written.replaceAll(",", "") : written;
  if (!when.time) return date;
  return locale.startsWith("en") ? `${date} at ${when.time}` : `${date}, ${when.time}`;
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Made once a language: making one costs more than a thousand uses. */
function dateFormat(locale: string): Intl.DateTimeFormat {
  const made =
    dateFormats.get(locale) ?? new Intl.DateTimeFormat(locale, { ...WRITTEN_OUT, timeZone: "UTC" });
  dateFormats.set(locale, made);
  return made;
}

const WRITTEN_OUT = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;

/**
 * Epoch milliseconds of a day in a zone, at its time or else at `fallbackTime` (HH:MM).
 * A time the clocks skip is read an hour later, one they repeat is its first: Temporal's "compatible".
 */
export function instantOf(when: When, zone: string, fallbackTime: string): number {
  const day = Temporal.PlainDate.from(when.date);
  return zoned(day, Temporal.PlainTime.from(when.time ?? fallbackTime), zone).epochMilliseconds;
}

const HOUR = 3_600_000;

/** Hours from a past day to the moment; a day without a time counts from midday. Never below nought. */
export function hoursSince(when: When, moment: Moment): number {
  return Math.max(0, (moment.now - instantOf(when, moment.zone, "12:00")) / HOUR);
}

/** The day so many business days after another; weekends don't count, and holidays are not known here. */
export function businessDaysAfter(date: string, count: number): string {
  return shift(Temporal.PlainDate.from(date), count, "business day").toString();
}

/** Days from one day to another; below nought where the other comes first. */
export function daysBetween(one: string, other: string): number {
  return Temporal.PlainDate.from(one).until(other, { largestUnit: "day" }).days;
}

import { Temporal } from "temporal-polyfill";

/** Whether this runtime knows the zone: "Europe/Berlin". A fixed offset is none: it goes wrong twice a year. */
export function isZone(zone: string): boolean {
  if (/^[+\-\d]/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** Abbreviations said after a time. Where one has several meanings (CST, IST), the one most English speakers mean. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  UTC: "utc",
  "America/New_York": "et, est, edt, eastern",
  "America/Chicago": "ct, cst, cdt, central",
  "America/Denver": "mt, mst, mdt, mountain",
  "America/Los_Angeles": "pt, pst, pdt, pacific",
  "Europe/London": "gmt, bst",
  "Europe/Berlin": "cet, cest",
  "Europe/Athens": "eet, eest",
  "Africa/Johannesburg": "sast",
  "Asia/Kolkata": "ist",
  "Asia/Singapore": "sgt",
  "Asia/Tokyo": "jst",
  "Australia/Sydney": "aest, aedt",
};

/** Places people name that the zone database doesn't: large cities and one-zone countries; our judgement. */
const PLACES: Readonly<Record<string, string>> = {
  "America/New_York":
    "new york city, nyc, boston, washington, washington dc, philadelphia, atlanta, miami, new jersey",
  "America/Chicago": "austin, dallas, houston, minneapolis, nashville, new orleans, texas",
  "America/Denver": "salt lake city, colorado",
  "America/Los_Angeles": "la, san francisco, sf, bay area, seattle, san diego, las vegas, california",
  "America/Sao_Paulo": "são paulo, rio de janeiro",
  "Africa/Johannesburg": "cape town, south africa",
  "Africa/Lagos": "abuja, nigeria",
  "Asia/Ho_Chi_Minh": "ho chi minh city, hanoi, vietnam",
  "Asia/Kolkata": "india, kolkata, mumbai, delhi, new delhi, bangalore, bengaluru, hyderabad, chennai, pune",
  "Asia/Shanghai": "china, beijing, shenzhen",
  "Asia/Tokyo": "japan, osaka",
  "Europe/Berlin": "germany, munich, hamburg, cologne, frankfurt, stuttgart",
  "Europe/Kyiv": "kyiv, ukraine",
  "Europe/London":
    "uk, england, scotland, manchester, edinburgh, glasgow, birmingham, bristol, leeds, cambridge, oxford",
};

/** One zone per offset, to answer "it's 3pm here" with: the places most people asking would live in. */
const COMMON = [
  "America/Los_Angeles",
  "America/Denver",
  "America/Chicago",
  "America/New_York",
  "America/Sao_Paulo",
  "Europe/London",
  "Europe/Berlin",
  "Europe/Athens",
  "Asia/Dubai",
  "Asia/Kolkata",
  "Asia/Singapore",
  "Asia/Tokyo",
  "Australia/Sydney",
] as const;

const namesIn = (table: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
  Object.entries(table).flatMap(([zone, names]) => names.split(", ").map((name) => [name, zone] as const));

const ABBREVIATED: ReadonlyMap<string, string> = new Map(namesIn(ABBREVIATIONS));
const ZONE_BY_NAME: ReadonlyMap<string, string> = new Map([
  ...Intl.supportedValuesOf("timeZone").map((zone) => [cityOf(zone), zone] as const),
  ...namesIn(PLACES),
  ...ABBREVIATED,
]);

function cityOf(zone: string): string {
  return zone
    .slice(zone.lastIndexOf("/") + 1)
    .replaceAll("_", " ")
    .toLowerCase();
}

/** How a zone is said after a time: " ET", " (Berlin time)". */
export const SAID_ZONE = ` \\(?(?<zone>(?:${[...ABBREVIATED.keys()].join("|")})\\b|[a-z]+(?: [a-z]+)?(?= time\\b))(?: time\\b)?\\)?`;

export const zoneNamed = (name: string): string | undefined => ZONE_BY_NAME.get(name);

const TALK =
  /^(?:(?:i'm|i am|im|we're|we are|i live|living|based|it's|its|my|time ?zone|is|in|at|on|near|from|the|us) )+|(?: (?:standard|daylight|summer))?(?: time)?(?: ?zone)?(?: here| now)?[.!]?$/g;

/**
 * The zone a member names: "Europe/Berlin", "I'm in Seattle", "Eastern", or their clock, "it's 3:20pm here".
 * A clock answers only where the zone they are thought to be in, or exactly one common zone, shows that time.
 * "UTC+2" names none: it is Berlin in summer and Athens in winter.
 */
export function zoneFromWords(
  words: string,
  moment: { readonly now: number; readonly zone: string },
): string | undefined {
  const text = words.slice(0, 200).toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ").trim();
  const named = text.match(/\b[a-z]+(?:\/[a-z_-]+){1,2}\b/)?.[0];
  if (named && isZone(named))
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(named).timeZoneId;
  const place = text.replace(TALK, "").trim();
  const [first = ""] = place.split(/, ?| \(/);
  return ZONE_BY_NAME.get(place) ?? ZONE_BY_NAME.get(first) ?? zoneByClock(text, moment);
}

const TELLS_TIME =
  /^(?:it's|its|it is|the time is|i have|now|currently|my clock says)? ?(?:about |around |nearly |just after )?(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)?(?: (?:here|now|right now|for me|where i am))*[.!]?$/;

/** A clock read aloud may be this far off. */
const SLACK_MINUTES = 10;
const HALF_DAY_MINUTES = 720;

function zoneByClock(
  text: string,
  moment: { readonly now: number; readonly zone: string },
): string | undefined {
  const [, hour, minute = "0", half] = text.match(TELLS_TIME) ?? [];
  if (!hour || Number(hour) > 23 || Number(minute) > 59) return undefined;
  const said =
    (Number(hour) % (half ? 12 : 24)) * 60 + Number(minute) + (half === "pm" ? HALF_DAY_MINUTES : 0);
  // "It's 3:20" leaves the half of the day open; "15:20" doesn't.
  const cycle = half || Number(hour) > 12 || hour.startsWith("0") ? 2 * HALF_DAY_MINUTES : HALF_DAY_MINUTES;
  const shows = (zone: string): boolean =>
    apart(minutesOfDay(moment.now, zone), said, cycle) <= SLACK_MINUTES;
  if (shows(moment.zone)) return moment.zone;
  const [only, ...others] = COMMON.filter(shows);
  return others.length === 0 ? only : undefined;
}

function minutesOfDay(now: number, zone: string): number {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  return hour * 60 + minute;
}

function apart(one: number, other: number, cycle: number): number {
  const gap = Math.abs(one - other) % cycle;
  return Math.min(gap, cycle - gap);
}

import { Cron } from "croner";
import { z } from "zod";

/** When a community posts: five cron fields, in a zone. Croner knows where clocks change, and says each time once. */
export const scheduleSchema = z.object({ cron: z.string(), zone: z.string() });
export type Schedule = z.infer<typeof scheduleSchema>;

/** The next times after an instant, in epoch milliseconds; none where there is no such day. */
export function timesAfter({ cron, zone }: Schedule, after: number, count: number): readonly number[] {
  const pattern = new Cron(cron, { timezone: zone, paused: true });
  const since = isoOf(after);
  return pattern.nextRuns(count, since).map((run) => run.getTime());
}

/** Croner reads words for a moment as it reads a Date, and asks no clock for them. */
const isoOf = (at: number): string =>
  `${new Intl.DateTimeFormat("sv-SE", ISO).format(at).replace(" ", "T")}Z`;
const ISO = {
  timeZone: "UTC",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
} as const;

/** More often would be noise. */
const LEAST_APART = 20 * 3_600_000;
const LOOKED_AT = 12;

/** Five fields that name a day that comes, and no two times too close. */
function isSchedule(cron: string): boolean {
  if (!/^\S+(?: \S+){4}$/.test(cron)) return false;
  try {
    // Any year does: what is asked is how the times lie to each other.
    const times = timesAfter({ cron, zone: "UTC" }, A_MONDAY, LOOKED_AT);
    return times.length > 0 && times.every((time, nth) => time - (times[nth - 1] ?? 0) >= LEAST_APART);
  } catch {
    return false;
  }
}
const A_MONDAY = 1_767_571_200_000;

const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const DAY = "(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?s?";
const TIME = /\b(?:at |@ ?)?(?:(noon|midday)|(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?)\s*(?:o'clock)?$/;
const NTH: Readonly<Record<string, string>> = { first: "1", second: "2", third: "3", fourth: "4", last: "L" };
const USUAL = { hour: 9, minute: 0 };

/** "Mondays at 9", "every weekday at 9:30", "first Monday of the month at 10", or cron: five fields. */
export function readCron(words: string): string | undefined {
  const said = words.trim().toLowerCase().replace(/[.!]$/, "").replace(/\s+/g, " ");
  if (/^[\d*]/.test(said) && isSchedule(said.toUpperCase())) return said.toUpperCase();
  const time = TIME.exec(said);
  const days = daysIn((time ? said.slice(0, time.index) : said).replace(/[, ]+(?:at)?$/, "").trim());
  const clock = time ? clockOf(time) : USUAL;
  if (!days || !clock) return undefined;
  const cron = `${clock.minute} ${clock.hour} ${days}`;
  return isSchedule(cron) ? cron : undefined;
}

/** Day of the month, month and day of the week, as cron has them. */
function daysIn(said: string): string | undefined {
  const plain = said.replace(/^(?:every|each|on|the)\s+/, "").replace(/^(?:the)\s+/, "");
  if (/^(?:day|daily)$/.test(plain)) return "* * *";
  if (/^(?:weekdays?|(?:business|work(?:ing)?) ?days?)$/.test(plain)) return "* * 1-5";
  const nth = new RegExp(`^(first|second|third|fourth|last) (${DAY}) of (?:the|each|every) month$`).exec(
    plain,
  );
  if (nth) return `* * ${dayOf(nth[2])}#${NTH[nth[1] ?? ""]}`;
  const date = /^(?:(\d{1,2})(?:st|nd|rd|th)|first) of (?:the|each|every) month$/.exec(plain);
  if (date) return `${date[1] ?? 1} * *`;
  const named = plain.split(/\s*(?:,|and|&|\+)\s*(?:on )?/).filter(Boolean);
  if (named.length === 0 || !named.every((each) => new RegExp(`^${DAY}$`).test(each))) return undefined;
  return `* * ${[...new Set(named.map(dayOf))].sort().join(",")}`;
}

const dayOf = (name = ""): number => DAYS.findIndex((day) => day.startsWith(name.slice(0, 3)));

/** Without am or pm, one to six is the afternoon; "03:00" is meant as written. */
function clockOf([, noon, said = "", minutes = "0", half]: RegExpExecArray): typeof USUAL | undefined {
  if (noon) return { hour: 12, minute: 0 };
  const [number, minute] = [Number(said), Number(minutes)];
  const hour = half
    ? (number % 12) + (half === "pm" ? 12 : 0)
    : number >= 1 && number <= 6 && !said.startsWith("0")
      ? number + 12
      : number;
  return hour <= 23 && minute <= 59 ? { hour, minute } : undefined;
}

/** "Mondays at 09:00"; cron that was given as such stays as it was given. */
export function showCron(cron: string): string {
  const [minute = "", hour = "", date = "", month = "", day = ""] = cron.split(" ");
  if (!/^\d+$/.test(minute) || !/^\d+$/.test(hour) || month !== "*") return `“${cron}”`;
  const time = `at ${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`;
  const days =
    date === "*"
      ? showDays(day)
      : day === "*" && /^\d+$/.test(date)
        ? `on the ${ordinal(date)} of the month`
        : undefined;
  return days ? `${days} ${time}` : `“${cron}”`;
}

function showDays(day: string): string | undefined {
  if (day === "*") return "every day";
  if (day === "1-5") return "on weekdays";
  const [, which, nth] = /^(\d)#([1-4L])$/.exec(day) ?? [];
  const order = Object.keys(NTH).find((name) => NTH[name] === nth);
  if (which && order) return `on the ${order} ${capital(DAYS[Number(which)] ?? "")} of the month`;
  if (!/^\d(?:,\d)*$/.test(day)) return undefined;
  const names = day.split(",").map((each) => `${capital(DAYS[Number(each)] ?? "")}s`);
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names[0];
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const ordinal = (date: string): string => {
  const last = Number(date) % 10;
  const teen = Math.floor(Number(date) / 10) === 1;
  return `${date}${teen ? "th" : (["th", "st", "nd", "rd"][last] ?? "th")}`;
};

import { DAY, endOfWeek, type Person } from "./evidence.ts";
import { FADES, FEWEST_PEOPLE, WAITING_DAYS } from "./rules.ts";
import { rounded, shareBetween } from "./shares.ts";
import type { Waiting } from "./shown.ts";

interface Wait {
  readonly who: number;
  /** The day the answer came, or the last on which we know that none had. */
  readonly until: number;
  readonly how: "advanced" | "stopped" | "censored";
}

/** Those whose answer isn't in yet count as long as they are known to have waited, and no longer. */
export function waitingOf(people: readonly Person[], week: number): readonly Waiting[] {
  const waits = people.flatMap(({ rows }, who) =>
    rows
      .filter((row) => week - row.week <= FADES.lastWeeks)
      .map((row): Wait => {
        const { ended } = row;
        if (ended) return { who, until: ended.after, how: ended.how === "withdrew" ? "censored" : ended.how };
        return { who, until: Math.floor((endOfWeek(week - 1) - endOfWeek(row.week)) / DAY), how: "censored" };
      }),
  );
  const shown: Waiting[] = [];
  let before: readonly Wait[] | undefined;
  for (const day of WAITING_DAYS) {
    const open = waits.filter(({ until }) => until > day);
    const between = before?.filter((wait) => !open.includes(wait)) ?? [];
    if (!isEnough(open) || (between.length > 0 && !isEnough(between))) continue;
    shown.push({ day, later: { of: rounded(open.length), ...later(open) } });
    before = open;
  }
  return shown;
}

/** Aalen and Johansen: day by day, the share of those still waiting who got past it, times the share still waiting. */
function later(open: readonly Wait[]) {
  const days = [...new Set(open.flatMap(({ until, how }) => (how === "censored" ? [] : [until])))].sort(
    (one, other) => one - other,
  );
  let [waiting, advanced] = [1, 0];
  for (const day of days) {
    const there = open.filter(({ until }) => until >= day).length;
    const on = (how: Wait["how"]) => open.filter((wait) => wait.until === day && wait.how === how).length;
    advanced += (waiting * on("advanced")) / there;
    waiting *= 1 - (on("advanced") + on("stopped")) / there;
  }
  // As sure as if each answer that is in had said so.
  const known = open.filter(({ how }) => how !== "censored").length;
  return shareBetween(advanced * known, (1 - advanced) * known);
}

function isEnough(waits: readonly Wait[]): boolean {
  return (["advanced", "stopped"] as const).every(
    (how) => new Set(waits.filter((wait) => wait.how === how).map(({ who }) => who)).size >= FEWEST_PEOPLE,
  );
}

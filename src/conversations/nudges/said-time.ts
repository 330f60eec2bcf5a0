import type { Instant, Part } from "../../core/message.ts";
import type { Moment } from "../../core/question.ts";
import { dayOf, daysBetween, showWhen, whenAt } from "../../interview/when.ts";

/** "Today at 15:00", "tomorrow at 10:00", "Thursday 26 November at 10:00": an instant as somebody says it now. */
export function saidTime(at: number, { now, zone }: Moment): string {
  const { date, time = "" } = whenAt(at, zone);
  const ahead = daysBetween(dayOf({ now, zone }).date, date);
  return `${NEAR[ahead] ?? withoutYear(showWhen({ date }))} at ${time}`;
}

const NEAR: Readonly<Record<number, string>> = { [-1]: "yesterday", 0: "today", 1: "tomorrow" };

export const saidDay = (date: string): string => withoutYear(showWhen({ date }));

const withoutYear = (day: string): string => day.replace(/ \d{4}$/, "");

/** Words in which these moments are named, shown in each reader's own time where the platform can. */
export function timed(text: string, ...moments: readonly (readonly [at: number, said: string])[]): Part {
  const times: readonly Instant[] = moments.map(([at, shown]) => ({ shown, at }));
  return { text, times };
}

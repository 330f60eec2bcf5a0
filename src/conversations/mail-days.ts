import { daysBetween, showWhen, type When } from "../interview/when.ts";

/** A day with its date, and without the year nobody would write. */
export const dateInMail = ({ date }: When): string => showWhen({ date }).replace(/ \d{4}$/, "");

/** A day as a mail names it: the weekday while it is near, with its date after that; right on whichever day it is sent. */
export function dayInMail(day: When, today: string): string {
  const past = daysBetween(day.date, today);
  const written = dateInMail(day);
  return past >= 0 && past < 6 ? (written.split(" ")[0] ?? written) : written;
}

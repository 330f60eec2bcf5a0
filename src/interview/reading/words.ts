/**
 * What a reading says, in the one voice it may use: how it looked, and how little that tells.
 * No sentence here speaks of what the employer will do; a test reads them all.
 */
import type { Format, Stage } from "../signs.ts";
import type { Band, Base, Telling } from "./priors.ts";
import type { Range } from "./range.ts";

export const LOOKED: Readonly<Record<Band, string>> = {
  not_enough: "Not enough to say: no sign is known yet.",
  discouraging: "It looked discouraging: the signs weigh clearly on that side.",
  leaning_discouraging: "It looked a little more discouraging than not.",
  mixed: "It looked mixed: the signs pull both ways, or hardly pull at all.",
  leaning_encouraging: "It looked a little more encouraging than not.",
  encouraging: "It looked encouraging: the signs weigh clearly on that side.",
};

export const TELLS: Readonly<Record<Telling, string>> = {
  nothing: "That tells nothing yet.",
  little: "That tells little.",
  some: "That tells something, though not much.",
  fair: "That tells about as much as signs can, which is modest.",
};

export const STAGE_TELLS: Readonly<Partial<Record<Stage | "unknown", string>>> = {
  screen: "A screen is narrow by design, and decides only whom they look at further.",
  second: "A second interview means that they want to learn more, nothing more.",
  unknown: "The stage isn't known, so the base rate has to span them all.",
};

export const FORMAT_TELLS: Readonly<Partial<Record<Format | "unknown", string>>> = {
  phone: "On the phone nobody is seen and there is no tour, so two signs fall away.",
  video: "A camera shows little of how people sit and look, and there is no tour.",
  unknown: "It isn't known whether this was by phone, by video or on site.",
};

export const SCRIPT_TELLS = "With a fixed script, most signs look the same for everyone.";
export const BEGINNER_TELLS = "Someone new to interviewing gives odd signs to everyone.";
export const STALE_TELLS = "It was told more than a week after the interview, and memory fades.";
export const DELAY_UNKNOWN_TELLS = "It isn't known how long after the interview it was told.";

export function unheardTells(unheard: number, possible: number): string {
  return `${unheard} of the ${possible} signs that could show here ${unheard === 1 ? "is" : "are"} unknown.`;
}

export function baseSays({ label, low, high, source, year }: Base): string {
  return `About ${whole(low)} to ${whole(high)} in 100 ${label} end in an offer (${source}, ${year}).`;
}

export function rangeSays({ low, high }: Range, { label }: Base): string {
  return `Of 100 ${label} that looked like this, our guess is that ${low} to ${high} end in an offer: expert priors, not fitted.`;
}

export const RANGE_SAYS_NOTHING = "With no sign known, only the base rate can be said.";

export const whole = (share: number) => Math.round(share * 100);

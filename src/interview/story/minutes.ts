import { type Duration, durationsIn } from "./durations.ts";
import { rolesBy } from "./length-roles.ts";
import { ofShipped } from "./model/shipped.ts";
import type { Sentence } from "./telling.ts";

/** How long an interview was to be and how long it was, in minutes, where the member says so. */
export interface Lengths {
  readonly scheduled?: number;
  readonly actual?: number;
  /** Where the story says how long it was. */
  readonly told?: { readonly from: number; readonly to: number };
}

const roles = ofShipped(({ lengths }) => rolesBy(lengths));

/** Reads the scheduled and the actual length out of plain sentences. */
export function lengthsIn(sentences: readonly Sentence[]): Lengths {
  const { scheduled, actual } = roles()(durationsIn(sentences));
  return {
    ...(scheduled && { scheduled: scheduled.minutes }),
    ...(actual && { actual: actual.minutes, told: placeOf(actual) }),
  };
}

function placeOf({ sentence: { start }, from, to }: Duration): NonNullable<Lengths["told"]> {
  return { from: start + from, to: start + to };
}

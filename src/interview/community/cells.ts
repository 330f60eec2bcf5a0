import type { Case } from "./evidence.ts";
import { FEWEST_PEOPLE } from "./rules.ts";

/**
 * Which groups may be shown. A group may where enough people stand behind its yes and behind its no; one that may not
 * must not be found by taking the others from the whole, so what is hidden must be enough people too, or nobody.
 */
export function mayShow(groups: readonly (readonly Case[])[]): readonly boolean[] {
  const shown = groups.map((group) => isEnough(group));
  const hidden = () => groups.flatMap((group, nth) => (shown[nth] ? [] : group));
  // The smallest goes next: it costs least.
  const bySize = groups
    .map((group, nth) => ({ nth, people: peopleIn(group) }))
    .sort((one, other) => one.people - other.people);
  for (const { nth } of bySize) {
    if (isNobodyOrEnough(hidden())) break;
    shown[nth] = false;
  }
  return isNobodyOrEnough(hidden()) ? shown : groups.map(() => false);
}

/** Behind yes and behind no. */
export function isEnough(cases: readonly Case[]): boolean {
  return [true, false].every((yes) => peopleIn(cases.filter((each) => each.yes === yes)) >= FEWEST_PEOPLE);
}

/** Behind yes and behind no alike, so that neither says of somebody what came of theirs. */
const isNobodyOrEnough = (cases: readonly Case[]): boolean => cases.length === 0 || isEnough(cases);

export const peopleIn = (cases: readonly Case[]): number => new Set(cases.map(({ who }) => who)).size;

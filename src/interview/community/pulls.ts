import { contribution } from "../reading/contribution.ts";
import { OVERLAP } from "../reading/priors.ts";
import { heard, type Seen } from "../reading/seen.ts";
import type { Polarity, SignName } from "../signs.ts";

/** A sign that points somewhere. */
export type Pointed = Exclude<Polarity, "mixed">;

/** Signs as they count at this interview; the level comes on top. */
export function pulls(seen: Seen): readonly (readonly [sign: SignName, polarity: Pointed, times: number])[] {
  return heard(seen).flatMap((sign) => {
    const polarity = seen.signs[sign];
    if (polarity !== "positive" && polarity !== "negative") return [];
    const { multiplier } = contribution(sign, polarity, seen);
    return multiplier === 0 ? [] : [[sign, polarity, multiplier * OVERLAP] as const];
  });
}

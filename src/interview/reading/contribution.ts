import { type Polarity, SIGNS, type SignName } from "../signs.ts";
import { CLIP, CONTEXT, OVERLAP, WEIGHTS } from "./priors.ts";
import { holds, ruledOut, type Seen, told } from "./seen.ts";

/** What one told sign added, and what its circumstances made of it. */
export interface Contribution {
  readonly sign: SignName;
  readonly polarity: Polarity;
  /** Log-odds before context. */
  readonly weight: number;
  readonly multiplier: number;
  /** Log-odds it added: weight × multiplier × overlap. */
  readonly points: number;
  /** Each context rule that holds for it, as a sentence for the member. */
  readonly because: readonly string[];
}

/** Every told sign in the order of the card; one the format rules out stands there too, with no points and the reason. */
export function contributionsOf(seen: Seen): readonly Contribution[] {
  return SIGNS.flatMap((sign) => {
    const polarity = told(sign, seen);
    return polarity === undefined ? [] : [contribution(sign, polarity, seen)];
  });
}

/** What a sign adds, or would add if it were told so. */
export function contribution(sign: SignName, polarity: Polarity, seen: Seen): Contribution {
  const weight = polarity === "mixed" ? 0 : WEIGHTS[sign][polarity];
  const { multiplier, because } = discount(sign, polarity, seen);
  // Adding 0 makes a minus nought a plain one, which a card would otherwise print with its sign.
  const points = weight * multiplier * OVERLAP + 0;
  return { sign, polarity, weight, multiplier, points, because };
}

/** All contributions together, held within the clip. */
export function totalOf(contributions: readonly Contribution[]): {
  readonly points: number;
  readonly clipped: boolean;
} {
  const sum = contributions.reduce((total, { points }) => total + points, 0);
  const points = Math.min(Math.max(sum, CLIP.low), CLIP.high);
  return { points, clipped: points !== sum };
}

function discount(
  sign: SignName,
  polarity: Polarity,
  seen: Seen,
): Pick<Contribution, "multiplier" | "because"> {
  const impossible = ruledOut(sign, seen);
  if (impossible !== undefined) return { multiplier: 0, because: [impossible] };

  const rules = CONTEXT.filter(
    ({ when, signs, only = polarity }) => signs.includes(sign) && only === polarity && holds(when, seen),
  );
  const multiplier = rules.reduce((product, rule) => product * rule.multiplier, 1);
  return { multiplier, because: rules.map(({ because }) => because) };
}

import { contribution } from "./reading/contribution.ts";
import { WEIGHTS } from "./reading/priors.ts";
import { applies, type Seen, told } from "./reading/seen.ts";
import { type Polarity, SIGNS, type SignName } from "./signs.ts";

/** Fewer interviews show no pattern, whatever they have in common. Our judgement, as that of every tool of the kind. */
export const FEWEST = 3;
/** What recurs does so in at least so many of those where it was told. Our judgement. */
const RECURS = 2 / 3;
/** A sign that its circumstances explain away to less than this says nothing of the member. */
const SPEAKS = 0.5;

/** How often a sign was so, of the interviews where it was told and could speak. */
export interface Often {
  readonly sign: SignName;
  readonly times: number;
  readonly of: number;
}

export interface Pattern {
  /** Bad again and again, the weightiest first. */
  readonly recurs: readonly Often[];
  /** Good again and again. */
  readonly holds: readonly Often[];
  /** Bad in most of the earlier interviews, and in none of the later where it was told. */
  readonly improved: readonly SignName[];
  /** The sign to work on next. */
  readonly next: SignName | undefined;
}

/** What a member's interviews have in common, the oldest first; undefined where they are too few. */
export function patternIn(interviews: readonly Seen[]): Pattern | undefined {
  if (interviews.length < FEWEST) return undefined;
  const improved = SIGNS.filter((sign) => hasImproved(spoken(sign, interviews)));
  const often = (polarity: Polarity) =>
    SIGNS.flatMap((sign) => {
      const all = spoken(sign, interviews);
      const times = all.filter((each) => each === polarity).length;
      return times >= FEWEST && times >= RECURS * all.length ? [{ sign, times, of: all.length }] : [];
    });
  const recurs = often("negative")
    .filter(({ sign }) => !improved.includes(sign))
    .sort((one, other) => weight(other) - weight(one));
  return { recurs, holds: often("positive"), improved, next: recurs[0]?.sign };
}

const weight = ({ sign, times }: Often): number => Math.abs(WEIGHTS[sign].negative) * times;

/** How a sign was told, the oldest first, leaving out where it couldn't show or circumstances explain it. */
function spoken(sign: SignName, interviews: readonly Seen[]): readonly Polarity[] {
  return interviews.flatMap((seen) => {
    const polarity = told(sign, seen);
    if (polarity === undefined || !applies(sign, seen)) return [];
    return contribution(sign, polarity, seen).multiplier < SPEAKS ? [] : [polarity];
  });
}

function hasImproved(all: readonly Polarity[]): boolean {
  const half = Math.floor(all.length / 2);
  const [earlier, later] = [all.slice(0, half), all.slice(-half)];
  const count = (some: readonly Polarity[], polarity: Polarity) =>
    some.filter((each) => each === polarity).length;
  return (
    half >= 2 &&
    count(earlier, "negative") > half / 2 &&
    count(later, "negative") === 0 &&
    count(later, "positive") > half / 2
  );
}

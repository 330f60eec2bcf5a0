/** Every number the community's results are made with, each our judgement unless it says otherwise. docs/reading.md has why. */

/** Behind every figure shown, and behind every one that could be worked out from those shown, stand as many people. */
export const FEWEST_PEOPLE = 5;

/**
 * Of every three people two are heard in a table, others each time. Rounding alone doesn't hide anybody: whoever knows the
 * signs somebody told could guess from two tables what came of it, and be right 85 times in 100. So drawn it is 60, where a
 * coin has 50; `npm run bench -- learning` tries it.
 */
export const HEARD_EACH_TIME = 2 / 3;

/** Below these nothing is shown: the published weights stand. */
export const ENOUGH = { closed: 50, people: 20 } as const;

/** Of one person at most so many interviews are kept, the latest; together they weigh no more than `weight` of others'. */
export const PER_PERSON = { rows: 12, weight: 3 } as const;

/** Hiring changes: an interview of a year ago counts half, one of three years ago not at all. */
export const FADES = { halfLifeWeeks: 52, lastWeeks: 156 } as const;

/**
 * An interview joins once it is four weeks old, however soon its answer came: yes comes sooner than no, so that counting
 * answers as they come would count too many of the good ones.
 */
export const SETTLED_AFTER_WEEKS = 4;

/** An answer given on the day of the debrief is no forecast's test, and all too easy to make up. */
export const SOONEST_DAYS = 1;

/** What is believed before any outcome is in, in log-odds: how far a weight, the level, and a stage from the level may lie. */
export const PRIOR_SPREAD = { weight: 0.35, level: 1.5, stage: 0.75 } as const;

/** Nine intervals in ten hold what they are of. */
export const INTERVAL = 1.645;

/** What is shown is rounded to these, and intervals outwards: counts, shares of 100, log-odds. */
export const ROUNDED_TO = { count: 5, share: 5, weight: 0.05 } as const;

/** A sign whose good and bad lie within so many log-odds, surely, told nothing apart. */
export const NEARLY_NOTHING = 0.5;

/** The days of waiting that are looked at. */
export const WAITING_DAYS: readonly number[] = [3, 6, 9, 14, 21, 28];

/** Groups of people that take turns at being forecast by the others. */
export const FOLDS = 5;

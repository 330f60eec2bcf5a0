import type { When } from "./when.ts";
import { businessDaysAfter, daysBetween, showWhen } from "./when.ts";

/** What a wait is counted from. Days are in the member's zone. */
export interface Wait {
  /** YYYY-MM-DD */
  readonly today: string;
  /** The day of the interview. */
  readonly on: string;
  /** The day they named for their answer. */
  readonly replyBy?: When;
}

/**
 * Business days after which a wait may be let go: past the averages employers report, with room for two check-ins.
 * Our judgement.
 */
const LET_GO = { afterNamedDay: 15, afterInterview: 20 } as const;

/** The day from which on it is fair to let go. */
export function letGoFrom({ on, replyBy }: Pick<Wait, "on" | "replyBy">): string {
  return replyBy
    ? businessDaysAfter(replyBy.date, LET_GO.afterNamedDay)
    : businessDaysAfter(on, LET_GO.afterInterview);
}

/** Where the wait stands, in sentences. */
export function waitSays(wait: Wait): readonly string[] {
  const { today, on, replyBy } = wait;
  const from = letGoFrom(wait);
  const waited = daysBetween(on, today);
  return [
    waited <= 0 ? "The interview was today." : `It is ${days(waited)} since the interview.`,
    ...(replyBy ? [named(replyBy, today)] : []),
    from <= today
      ? "By now it is fair to let go. Some answers come later still; yours can be put in whenever it does."
      : `Letting go is fair from ${showWhen({ date: from })} on (holidays are not known to me). Until then, keep applying.`,
  ];
}

function named({ date }: When, today: string): string {
  const past = daysBetween(date, today);
  const day = showWhen({ date });
  if (past < 0) return `The day they named, ${day}, is still to come.`;
  return past === 0 ? `The day they named is today.` : `The day they named, ${day}, was ${days(past)} ago.`;
}

const days = (count: number): string => `${count} day${count === 1 ? "" : "s"}`;

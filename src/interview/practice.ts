import { contributionsOf } from "./reading/contribution.ts";
import type { Seen } from "./reading/seen.ts";
import type { SignName } from "./signs.ts";

/** What to practise where a sign was weak: the part of it that is one's own. Our judgement. */
export const PRACTICE: Readonly<Record<SignName, string>> = {
  engagement:
    "Their attention isn't yours to hold, but short answers help: two minutes, then “shall I go on?”. Say one answer aloud against a clock.",
  rapport:
    "Before their first question say one true thing about why you are here, and ask one back within ten minutes. Try both on a friend.",
  length: "Short talks happen. Tell your best story first, not last, so that it is out before time is.",
  introductions: "Ask before the end: “Is there somebody else you'd like me to meet?”",
  company_info:
    "Draw it out: “What should I know about this job that isn't in the ad?” Have two such questions written down.",
  skills_depth:
    "Offer the depth yourself: one thing you did, how, and what changed, with its number; then “shall I say how it worked?”.",
  future: "Say where you want to be in three years, in one sentence, and ask who has gone that way here.",
  questions_welcomed:
    "Bring three questions, the best one first: “What would you want done in the first three months?”",
  next_steps: "Close it yourself: “What happens next, and when may I ask again?” Say it aloud once.",
};

/** The signs that pulled down, the heaviest first. */
export function weakIn(seen: Seen): readonly SignName[] {
  return contributionsOf(seen)
    .filter(({ points }) => points < 0)
    .sort((one, other) => one.points - other.points)
    .map(({ sign }) => sign);
}

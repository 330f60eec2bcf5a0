/**
 * Every number the nudges are made of, each with where it comes from. Days are business days unless it says otherwise:
 * Monday to Friday, for the holidays of a country are not known here.
 */

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** What we may say by ourselves; in the order in which one goes before another that is as urgent. */
export const KINDS = [
  "thank_you",
  "debrief",
  "good_luck",
  "check_in",
  "heard_back",
  "let_go",
  "keep_applying",
] as const;
export type Kind = (typeof KINDS)[number];

/** The time of day for whatever has no hour of its own. Our judgement: mail is read, and nobody is at dinner. */
export const MORNING = "10:00";

/** When nothing is said, unless the member has changed it. */
export const QUIET = { from: "21:00", to: "08:00" } as const;

export const BEFORE_INTERVIEW = {
  /** Early enough to read on the way, late enough not to be a second alarm clock. Our judgement. */
  goodLuck: 2 * HOUR,
  source: "our judgement",
} as const;

/** An interview nobody gave a length for. */
export const USUAL_MINUTES = 60;

export const DEBRIEF = {
  after: 15 * MINUTE,
  /** What is told later is told from memory that has gone: capture within hours, at the latest within days. */
  within: 72 * HOUR,
  source: "capture windows in interview coaching guides: the same day, at most two to three days",
} as const;

export const THANK_YOU = {
  window: 24 * HOUR,
  /** Not from the phone on the way out. */
  first: 2 * HOUR,
  /** The last call leaves time to send it. */
  last: 2 * HOUR,
  /** Where the window closes in quiet hours, it comes this long before they begin. */
  beforeQuiet: HOUR,
  /** Two calls closer than this are one. */
  apart: 3 * HOUR,
  source: "within 24 h: Lawrence, WashU Law, job-hunt.org; not at once: Princeton",
} as const;

export const CHECK_IN = {
  afterPromise: 1,
  /** Where no date was named. */
  afterInterview: 5,
  again: 7,
  source:
    "one to two days after the date, five to seven after the interview, once more after one to two weeks, then never: climbtheladder, journalismjobs, LiveCareer",
} as const;

export const HEARD_BACK = { afterCheckIn: 5, source: "our judgement: between two check-ins" } as const;

export const LET_GO = {
  afterLast: 7,
  source:
    "our judgement: about five weeks after the interview; 35 in 100 interview loops end in silence (Snyder 2025)",
} as const;

export const KEEP_APPLYING = {
  afterInterview: 2,
  source: "our judgement: once the thank-you is out",
} as const;

/** How long a nudge without a harder end may still be said, in days of 24 hours. Our judgement. */
export const STALE = { keep_applying: 5, check_in: 14, heard_back: 7, let_go: 21, snoozed: 7 } as const;

/** At most so many messages of our own a day, and not within so long after the member's last word. Our judgement. */
export const BUDGET = { a_day: 3, afterTheirWord: 10 * MINUTE } as const;

/** After so many in a row that got no answer we pause by ourselves. As Donut does. */
export const IGNORED = 3;

export const DAY = 24 * HOUR;

/**
 * Every number the reading is made of, each with where it comes from. Expert priors, not fitted:
 * no study relates what candidates say they saw to offers, so published effects only bound our judgement.
 * Weights and widths are log-odds; shares are out of 1. docs/reading.md explains each row at length.
 */
import type { Format, SignName, Stage } from "../signs.ts";

interface Weight {
  readonly positive: number;
  readonly negative: number;
  readonly source: string;
}

const REVIEWS = "our count over 1,260 public interview reviews of 2023–2024, written after the outcome";

/** What a sign adds when seen to be good or bad; `mixed` adds nothing. */
export const WEIGHTS: Readonly<Record<SignName, Weight>> = {
  engagement: { positive: 0.15, negative: -0.3, source: "our judgement: inattention tells more" },
  rapport: { positive: 0.1, negative: -0.25, source: "Keenan 1978; Barrick et al. 2010: liking misleads" },
  length: { positive: 0.15, negative: -0.25, source: "our judgement: slots are fixed" },
  introductions: { positive: 0.1, negative: 0, source: "our judgement, after Green 2012" },
  company_info: { positive: 0.2, negative: -0.2, source: "our judgement, after Marr & Cable 2014" },
  skills_depth: { positive: 0.3, negative: -0.35, source: `${REVIEWS}; Judice & Neuberg 1998` },
  future: { positive: 0.2, negative: -0.1, source: `${REVIEWS}, very uncertain` },
  questions_welcomed: { positive: 0.15, negative: -0.2, source: "our judgement: nobody measured it" },
  next_steps: { positive: 0.35, negative: -0.25, source: `${REVIEWS}; CandE 2023 on kept promises` },
};

/** Signs travel together (a warm talk is also a long one), so their sum is shrunk. Our judgement. */
export const OVERLAP = 0.7;

/** The furthest all signs may move the odds: bad against neutral, good against neutral, in those same reviews. */
export const CLIP = { low: -0.75, high: 0.9, source: REVIEWS } as const;

/** What is known of an interview besides its signs, as far as it can change how a sign reads. */
export interface Circumstance {
  readonly structured?: boolean;
  readonly inexperienced?: boolean;
  readonly format?: Format;
  readonly stage?: Stage;
  readonly depth?: "negative";
}

interface ContextRule {
  readonly when: Circumstance;
  readonly signs: readonly SignName[];
  /** Leaves out the other polarity where set. */
  readonly only?: "positive";
  readonly multiplier: number;
  readonly because: string;
  readonly source: string;
}

/** How circumstances discount a sign; where several hold, their multipliers multiply. */
export const CONTEXT: readonly ContextRule[] = [
  {
    when: { structured: true },
    signs: ["engagement", "rapport", "length", "skills_depth", "future", "questions_welcomed"],
    multiplier: 0.3,
    because: "A fixed script makes everyone's interview look alike, so this counts for about a third.",
    source: "our judgement, after Frieder, Van Iddekinge & Raymark 2016",
  },
  {
    when: { inexperienced: true },
    signs: ["engagement", "rapport", "skills_depth"],
    multiplier: 0.5,
    because: "Someone new to interviewing may be stiff or shallow with everyone, so this counts half.",
    source: "our judgement",
  },
  {
    when: { format: "video" },
    signs: ["engagement"],
    multiplier: 0.7,
    because: "A camera hides much of how people sit and look, so this counts for less.",
    source: "our judgement",
  },
  {
    when: { stage: "screen" },
    signs: ["length", "introductions", "future"],
    multiplier: 0.5,
    because: "A screen is short and narrow by design, so this counts half.",
    source: "our judgement",
  },
  {
    when: { depth: "negative" },
    signs: ["engagement", "rapport"],
    only: "positive",
    multiplier: 0,
    because: "Warmth while the questions stay shallow is the classic false comfort, so this adds nothing.",
    source: "Judice & Neuberg 1998",
  },
];

interface NotASign {
  readonly format: Format;
  readonly sign: SignName;
  readonly because: string;
}

/** What a format rules out altogether: plain fact, no source needed. */
export const NOT_SIGNS: readonly NotASign[] = [
  { format: "phone", sign: "engagement", because: "Nobody is seen on the phone: no sign at all." },
  { format: "phone", sign: "introductions", because: "There is no tour on the phone: no sign at all." },
  { format: "video", sign: "introductions", because: "There is no tour on a video call: no sign at all." },
];

export interface Base {
  readonly label: string;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly source: string;
  readonly year: string;
}

/** The share of interviews at each stage that end in an offer: our ranges, around what these published. */
export const BASES: Readonly<Record<Stage | "unknown", Base>> = {
  screen: {
    label: "screens",
    low: 0.05,
    middle: 0.1,
    high: 0.2,
    source: "our range around Lever",
    year: "2017",
  },
  first: {
    label: "first interviews",
    low: 0.12,
    middle: 0.22,
    high: 0.35,
    source: "our range around Jobvite and Lever",
    year: "2015–2019",
  },
  second: {
    label: "second interviews",
    low: 0.15,
    middle: 0.27,
    high: 0.42,
    source: "our judgement, between first and final",
    year: "2026",
  },
  final: {
    label: "final interviews",
    low: 0.22,
    middle: 0.33,
    high: 0.5,
    source: "our range around Lever",
    year: "2017–2019",
  },
  graduate: {
    label: "graduate-scheme interviews",
    low: 0.3,
    middle: 0.45,
    high: 0.6,
    source: "our range around NACE",
    year: "2015–2023",
  },
  unknown: {
    label: "interviews of any stage",
    low: 0.1,
    middle: 0.25,
    high: 0.45,
    source: "our judgement, across the stages",
    year: "2026",
  },
};

/** How it looked. `not_enough` stands outside the order: it is the absence of a reading, not a poor one. */
export type Band =
  | "not_enough"
  | "discouraging"
  | "leaning_discouraging"
  | "mixed"
  | "leaning_encouraging"
  | "encouraging";

interface BandRow {
  readonly band: Band;
  readonly from: number;
  readonly to: number;
}

/** The bands by their points, worst first. Our judgement; no sum of weights can fall exactly on an inner border. */
export const BANDS: readonly BandRow[] = [
  { band: "discouraging", from: CLIP.low, to: -0.45 },
  { band: "leaning_discouraging", from: -0.45, to: -0.15 },
  { band: "mixed", from: -0.15, to: 0.15 },
  { band: "leaning_encouraging", from: 0.15, to: 0.45 },
  { band: "encouraging", from: 0.45, to: CLIP.high },
];

/** How wide the range stays even when all is known, since signs are weak. Our judgement. */
export const FLOOR = 0.5;

/** The part of what each unheard sign could still have added or taken by which the range widens. Our judgement. */
export const UNHEARD = 0.4;

interface Recall {
  readonly upToHours: number;
  readonly widens: number;
}

/** How a late telling widens the range, in steps. Our judgement: memory fades, and hindsight tidies what is left. */
export const RECALL: readonly Recall[] = [
  { upToHours: 2 * 24, widens: 0 },
  { upToHours: 7 * 24, widens: 0.1 },
  { upToHours: 30 * 24, widens: 0.2 },
  { upToHours: Number.POSITIVE_INFINITY, widens: 0.3 },
];

/** An unknown delay counts as some days. Our judgement. */
export const RECALL_UNKNOWN = 0.1;

/**
 * The numbers a range may show, out of 100. Each rung is about twice the odds of the one below, for evidence this
 * weak can hardly tell one rung from the next. Our judgement.
 */
export const RUNGS: readonly number[] = [5, 10, 20, 35, 50, 65, 80, 90, 95];

/** How much the signs tell. */
export type Telling = "nothing" | "little" | "some" | "fair";

interface TellingRow {
  readonly telling: Telling;
  readonly from: number;
}

/** By the part of the table's whole weight that was heard, after context. Our judgement. */
export const TELLINGS: readonly TellingRow[] = [
  { telling: "little", from: 0 },
  { telling: "some", from: 1 / 3 },
  { telling: "fair", from: 2 / 3 },
];

/** Told later than this, signs tell one step less. Our judgement, the same step as in `RECALL`. */
export const STALE_HOURS = 7 * 24;

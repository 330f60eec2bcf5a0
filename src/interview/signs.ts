/** The nine signs of how an interview went, in the order a reading card lists them. */
export const SIGNS = [
  "engagement",
  "rapport",
  "length",
  "introductions",
  "company_info",
  "skills_depth",
  "future",
  "questions_welcomed",
  "next_steps",
] as const;

export type SignName = (typeof SIGNS)[number];

/** How a sign reads: `mixed` is a seen thing that points neither way; a sign never seen is absent, not `mixed`. */
export type Polarity = "positive" | "negative" | "mixed";

/** One sign as the member told it, with their own words as the evidence. */
export interface Sign {
  readonly name: SignName;
  readonly polarity: Polarity;
  readonly evidence: string;
}

/** What changes how a sign reads. Stage and format are asked once each; the last two may both be so. */
export const STAGES = ["screen", "first", "second", "final", "graduate"] as const;
export type Stage = (typeof STAGES)[number];
export const FORMATS = ["phone", "video", "onsite"] as const;
export type Format = (typeof FORMATS)[number];

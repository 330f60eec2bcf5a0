import { TONES, type Tone } from "./draft.ts";

/**
 * A letter is written whole: what comes first, which sentence carries the point and how many paragraphs there are differ
 * from one to the next, and no two share a sentence. To add one, write it as you would to a person you liked talking
 * with, then run the tests: they compare it with all the others.
 *
 * A plan is paragraphs of moves; a move is its wordings, best first, and the first whose facts are all known is used
 * (none: the move is left out). Slots:
 *   {role} "the Data Analyst role at Acme" · {position} the same without the firm · {title} "Data Analyst" · {when}
 *   " yesterday" or "" · {topic} follows "about" · {news} follows "that" · {fit} a sentence about the sender · {asset} a
 *   thing the sender brings · {concern} follows "about" · {answer} a sentence · {by} "Friday 27 November" · {thing} what
 *   was promised · {link} its address · {slot} a time. A capital ({Fit}) starts a sentence.
 * <a|b|c> is the wording for a warm, a neutral and a formal mail. A wording says thanks, interest, or that two people
 * spoke, and nothing else: every further claim would be ours and not the member's.
 */
type Move = readonly string[];
export type Plan = readonly (readonly Move[])[];

/** All the ways one kind of mail can be written. */
export interface Letters {
  readonly plans: readonly Plan[];
  /** In the order in which letters take them; those whose facts are missing are passed over. None for a card. */
  readonly subjects: readonly string[];
  /** Need few facts, for where the others don't fit. */
  readonly plainSubjects: readonly string[];
}

/** Sign-offs by tone; a letter takes the one its number falls on. */
export const SIGN_OFFS: Readonly<Record<Tone, readonly string[]>> = {
  warm: ["Warm regards,", "All the best,", "Best wishes,", "With warm thanks,"],
  neutral: ["Kind regards,", "Best regards,", "Best wishes,", "Many thanks,"],
  formal: ["Yours sincerely,", "Sincerely,", "With kind regards,", "Respectfully,"],
};

/** One wording's text for a tone. A warm mail uses the short forms people speak with; a formal one never does. */
export function inTone(wording: string, tone: Tone): string {
  const chosen = wording.replace(
    /<([^<>]*)>/g,
    (_, choices: string) => choices.split("|")[TONES.indexOf(tone)] ?? "",
  );
  if (tone !== "warm") return chosen;
  return chosen
    .replace(/\bI would\b/g, "I'd")
    .replace(/\bI have(?= been| kept| thought| decided)/g, "I've")
    .replace(/\bI am\b/g, "I'm")
    .replace(/\bI will\b/g, "I'll");
}

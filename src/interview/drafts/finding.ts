import type { Mail } from "./draft.ts";

/** One thing about a draft, said to the member. An `error` should not be sent; `advice` would make a good mail better. */
export interface Finding {
  readonly rule: Rule;
  readonly level: "error" | "advice";
  readonly says: string;
  readonly fix: string;
  /** What one press does about it, where that is plain. */
  readonly mend?: Mend;
}

/** Words to be put in place of others. `at` counts UTF-16 units; an insertion has nothing in `was`. */
export interface Mend {
  readonly where: keyof Mail;
  readonly at: number;
  readonly was: string;
  readonly to: string;
}

export type Rule =
  | "subject"
  | "recipient"
  | "role"
  | "company"
  | "thanks"
  | "interest"
  | "specific"
  | "concern"
  | "promised"
  | "fit"
  | "question"
  | "offer"
  | "date"
  | "sender"
  | "contact"
  | "length"
  | "paragraphs"
  | "exclamation"
  | "emoji"
  | "placeholder"
  | "salary"
  | "private"
  | "negative"
  | "pressure"
  | "opener"
  | "boast"
  | "language";

interface Says {
  readonly says: string;
  readonly fix: string;
  readonly mend?: Mend | undefined;
}

export const error = (rule: Rule, said: Says): Finding => made("error", rule, said);
export const advice = (rule: Rule, said: Says): Finding => made("advice", rule, said);

function made(level: Finding["level"], rule: Rule, { says, fix, mend }: Says): Finding {
  return { rule, level, says, fix, ...(mend && { mend }) };
}

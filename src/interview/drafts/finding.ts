/** One thing about a draft, said to the member. An `error` should not be sent; `advice` would make a good mail better. */
export interface Finding {
  readonly rule: Rule;
  readonly level: "error" | "advice";
  readonly says: string;
  readonly fix: string;
}

export type Rule =
  | "subject"
  | "recipient"
  | "role"
  | "thanks"
  | "interest"
  | "specific"
  | "fit"
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
  | "untraceable";

export function error(rule: Rule, says: string, fix: string): Finding {
  return { rule, level: "error", says, fix };
}

export function advice(rule: Rule, says: string, fix: string): Finding {
  return { rule, level: "advice", says, fix };
}

import { type Format, type Polarity, SIGNS, type SignName, type Stage } from "../signs.ts";
import { type Circumstance, NOT_SIGNS } from "./priors.ts";

/** What is known of one interview. What is absent is unknown, never assumed; `na` is the member saying a sign doesn't apply. */
export interface Seen {
  readonly signs: Readonly<Partial<Record<SignName, Polarity | "na">>>;
  readonly stage?: Stage;
  readonly format?: Format;
  readonly structured?: boolean;
  readonly inexperienced?: boolean;
  /** From the interview to the telling. */
  readonly hoursSince?: number;
}

/** Whether a sign can be one here: no tour without an office, no body language on the phone, nothing the member set aside. */
export function applies(sign: SignName, seen: Seen): boolean {
  return seen.signs[sign] !== "na" && ruledOut(sign, seen) === undefined;
}

/** Why the format rules a sign out, as a sentence for the member. */
export function ruledOut(sign: SignName, { format }: Seen): string | undefined {
  return NOT_SIGNS.find((row) => row.format === format && row.sign === sign)?.because;
}

/** How the member told a sign; nothing where it is unknown or set aside. */
export function told(sign: SignName, seen: Seen): Polarity | undefined {
  const polarity = seen.signs[sign];
  return polarity === "na" ? undefined : polarity;
}

/** The signs that count: told, and possible here. */
export function heard(seen: Seen): readonly SignName[] {
  return SIGNS.filter((sign) => told(sign, seen) !== undefined && applies(sign, seen));
}

/** The signs that could still be told. */
export function unheard(seen: Seen): readonly SignName[] {
  return SIGNS.filter((sign) => seen.signs[sign] === undefined && applies(sign, seen));
}

/** Whether everything a context rule asks for is so; an unknown circumstance is not. */
export function holds(circumstance: Circumstance, seen: Seen): boolean {
  const { depth, structured, inexperienced, format, stage } = circumstance;
  return (
    (depth === undefined || seen.signs.skills_depth === depth) &&
    (structured === undefined || seen.structured === structured) &&
    (inexperienced === undefined || seen.inexperienced === inexperienced) &&
    (format === undefined || seen.format === format) &&
    (stage === undefined || seen.stage === stage)
  );
}

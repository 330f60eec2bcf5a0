import { employerIn } from "./employer.ts";
import { lengthsIn } from "./minutes.ts";
import { interviewersIn } from "./people.ts";
import { replyByIn } from "./reply-by.ts";
import { READ_UP_TO, sentencesOf } from "./telling.ts";

/** What the member said outright; what they left out is absent, never guessed. */
export interface Facts {
  readonly interviewers: readonly string[];
  readonly company?: string;
  readonly role?: string;
  /** The words that name the time ("Friday", "ten working days"), without "by" or "on". */
  readonly replyBy?: string;
  readonly scheduledMinutes?: number;
  readonly actualMinutes?: number;
}

/** Reads the facts out of a story. */
export function factsIn(text: string): Facts {
  const told = text.slice(0, READ_UP_TO);
  const sentences = sentencesOf(told);
  const interviewers = interviewersIn(told);
  const replyBy = replyByIn(told, sentences);
  const { scheduled, actual } = lengthsIn(sentences);
  return {
    interviewers,
    ...employerIn(told, interviewers),
    ...(replyBy !== undefined && { replyBy }),
    ...(scheduled !== undefined && { scheduledMinutes: scheduled }),
    ...(actual !== undefined && { actualMinutes: actual }),
  };
}

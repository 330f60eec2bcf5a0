import { employerIn } from "./employer.ts";
import { interviewDayIn } from "./interview-day.ts";
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
  /** The words for the day of the interview itself: "this morning", or "just now" for one just left. */
  readonly on?: string;
  readonly scheduledMinutes?: number;
  readonly actualMinutes?: number;
}

/** Reads the facts out of a story. */
export function factsIn(text: string, lengths = lengthsIn(sentencesOf(text))): Facts {
  const told = text.slice(0, READ_UP_TO);
  const sentences = sentencesOf(told);
  const employer = employerIn(told);
  const interviewers = interviewersIn(told, employer.company);
  const replyBy = replyByIn(told, sentences);
  const on = interviewDayIn(told, sentences);
  const { scheduled, actual } = lengths;
  return {
    interviewers,
    ...employer,
    ...(replyBy !== undefined && { replyBy }),
    ...(on !== undefined && { on }),
    ...(scheduled !== undefined && { scheduledMinutes: scheduled }),
    ...(actual !== undefined && { actualMinutes: actual }),
  };
}

import type { Seen } from "../../interview/reading/seen.ts";
import { ruledOut } from "../../interview/reading/seen.ts";
import { SIGNS, type SignName } from "../../interview/signs.ts";
import { signLabel, signWords } from "../debrief/sign-questions.ts";
import { FORMAT_NAMES, STAGE_NAMES } from "../stages.ts";

/**
 * An interview for somebody else's eyes: the round, how they met, and how the signs looked, all of it in words of ours.
 * Nothing of who, where or which job can be in it, for nothing of that goes into it; `line` has been found clean before.
 */
export function summaryOf(seen: Seen, ask: string, line: string | undefined): string {
  return [
    `I'd like to hear what you think of a job interview I had. Who it was with stays out of it on purpose.`,
    circumstances(seen),
    ...signLines(seen),
    ...(line ? [line] : []),
    ask,
  ].join("\n");
}

function circumstances({ stage, format, structured, inexperienced }: Seen): string {
  const round = stage ? `It was a ${STAGE_NAMES[stage]}` : "It was an interview";
  const way = format ? ` ${FORMAT_NAMES[format]}` : "";
  const script = structured ? ", with the same fixed questions for everyone" : "";
  const novice = inexperienced ? ", with somebody new to interviewing" : "";
  return `${round}${way}${script}${novice}.`;
}

function signLines(seen: Seen): readonly string[] {
  const told = (sign: SignName) => {
    const answer = seen.signs[sign];
    return answer === undefined || answer === "na" || ruledOut(sign, seen)
      ? []
      : [`- ${signLabel(sign)}: ${signWords(sign, answer)}`];
  };
  return SIGNS.flatMap(told);
}

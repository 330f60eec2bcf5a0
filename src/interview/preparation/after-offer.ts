import { z } from "zod";
import { whenSchema } from "../interview.ts";
import { type Moment, readWhen, type When } from "../when.ts";
import { TO_THE_FIRST_DAY } from "./checklist.ts";

/** What words tell of an offer that was noted: by when they want an answer, and what of the list is done. */
export const goneOnSchema = z.object({
  answerBy: whenSchema.exactOptional(),
  /** Ids of `TO_THE_FIRST_DAY`. */
  done: z.array(z.string()),
});
export type GoneOn = z.infer<typeof goneOnSchema>;

/** Somebody wants, or has to give, an answer by a time. */
const DEADLINE =
  /\b(?:answer|reply|respond|response|decision|decide|let (?:them|him|her) know|(?:have|got|gave me|given me|give me|only) (?:\w+ )?(?:till|until|\d+ days|two days|three days|a (?:day|week))|deadline|expires?|sign (?:it |the \w+ )?(?:by|until|before))\b/;
const NOT_THEIRS = /\b(?:start|begin|asked them|i'll hear|hear back)\b/;

const I_HAVE = "\\bi(?:'ve| have)?(?: just| already| now| finally)*";
const DONE: readonly (readonly [string, RegExp])[] = [
  [
    "written",
    /\b(?:contract|offer|offer letter|paperwork|it) (?:has |is )?(?:arrived|came|here|in writing)\b|\bgot (?:the|my) (?:contract|offer letter)\b|\bgot it in writing\b/,
  ],
  ["accepted", new RegExp(`${I_HAVE} (?:accepted|said yes|signed)\\b`)],
  [
    "notice",
    new RegExp(`${I_HAVE} (?:given|gave|handed in|put in) (?:my |in my )?(?:notice|resignation)\\b`),
  ],
  [
    "begun",
    new RegExp(
      `${I_HAVE} (?:started|began|begun) (?:today|there|the (?:new )?job|my new job|yesterday|this week|on \\w+day|last \\w+)|\\b(?:first day (?:was|is) (?:today|over|great|good)|had my first day)\\b`,
    ),
  ],
];

/** Told, not asked, planned or denied. */
const NOT_YET =
  /\?\s*$|^(?:should|can|could|when|how|what|if|do|shall)\b|\b(?:haven't|have not|not yet|didn't|if i|before i|until i|once i|when i)\b/;

/** More words tell a story. */
const MOST = 200;

export function goneOn(said: string, moment: Moment): GoneOn {
  const plain = said.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, " ").trim();
  if (plain.length > MOST) return { done: [] };
  const isDeadline = DEADLINE.test(plain) && !NOT_THEIRS.test(plain);
  const answerBy = isDeadline ? dayIn(said, moment) : undefined;
  const done = NOT_YET.test(plain) ? [] : DONE.filter(([, words]) => words.test(plain)).map(([id]) => id);
  // One who has begun there has accepted, whether or not that was said.
  const all = done.includes("begun") ? [...done, "accepted"] : done;
  return {
    ...(answerBy && { answerBy }),
    done: TO_THE_FIRST_DAY.map(({ id }) => id).filter((id) => all.includes(id)),
  };
}

/** "They gave me three days" names a day too. */
function dayIn(said: string, moment: Moment): When | undefined {
  const [span] =
    /\b(?:\d{1,2}|a|one|two|three|four|five|six|seven|ten) (?:(?:working|business) )?(?:days?|weeks?)\b/i.exec(
      said,
    ) ?? [];
  const named = readWhen(said, moment, "ahead");
  return named ?? (span === undefined ? undefined : readWhen(`in ${span}`, moment, "ahead"));
}

export const hasGoneOn = ({ answerBy, done }: GoneOn): boolean => answerBy !== undefined || done.length > 0;

import type { Part, Row } from "../../core/message.ts";
import type { Learnt } from "../../interview/community/outlook.ts";
import type { Conduct, Job } from "../../interview/interview.ts";
import type { Contribution } from "../../interview/reading/contribution.ts";
import { type Reading, read } from "../../interview/reading/reading.ts";
import { applies, type Seen } from "../../interview/reading/seen.ts";
import { SIGNS, type SignName } from "../../interview/signs.ts";
import { jobWords } from "../book.ts";
import { outlook } from "../community/outlook.ts";
import type { Known } from "./reading-stretch.ts";
import { signLabel, signWords } from "./sign-questions.ts";

/** On every card, in so many words. */
export const NOT_AN_OFFER =
  "This is not an offer, and nothing here says one is coming: signs are weak evidence, others are being seen too, and plans change. Good ones have ended in nothing, stiff ones in a job.";

const NEXT =
  "What to do now: a thank-you within 24 hours, then put it out of your mind and keep applying. If they call, you pick it up from here.";

/** The reading as a member sees it: how it looked, each sign with their own words, and how little that tells. */
export function card({ seen, evidence }: Known, job: Job, learnt?: Learnt): readonly Part[] {
  const reading = read(seen);
  const named = jobWords(job);
  return [
    { heading: named ? `How it looked: ${named}` : "How it looked" },
    { text: reading.says },
    { rows: SIGNS.map((sign) => row(sign, seen, { reading, words: evidence[sign] })) },
    { text: chances(reading) },
    ...outlook(seen, learnt),
    { text: [reading.tells.says, ...reading.tells.because].join(" ") },
    { text: NOT_AN_OFFER },
    { text: `${NEXT} “Why” shows every number behind this.` },
  ];
}

interface Told {
  readonly reading: Reading;
  /** The member's own. */
  readonly words: string | undefined;
}

function chances({ enough, base, range }: Reading): string {
  return enough
    ? `${base.says} ${range.says}`
    : `${base.says} ${range.says} The more you tell, the more I can say.`;
}

function row(sign: SignName, seen: Seen, { reading, words }: Told): Row {
  const label = signLabel(sign);
  const contribution = reading.contributions.find((each) => each.sign === sign);
  if (!contribution) return { label, value: applies(sign, seen) ? "unknown" : "doesn't apply" };
  const inWords = signWords(sign, contribution.polarity);
  const own = words && words !== inWords ? [`“${words}”`] : [];
  return { label, value: `${inWords} (${moved(contribution)})`, notes: [...own, ...contribution.because] };
}

/** What a sign moved, in words and in log-odds. */
export function moved({ points }: Contribution): string {
  const size = Math.abs(points);
  if (size < 0.005) return "moved nothing";
  const much = size < 0.1 ? "a little" : size < 0.2 ? "somewhat" : "clearly";
  return `${much} ${points > 0 ? "encouraging" : "discouraging"}, ${signed(points)}`;
}

export const signed = (points: number): string => `${points < 0 ? "−" : "+"}${Math.abs(points).toFixed(2)}`;

const CONDUCT: Readonly<Record<Conduct["kind"], string>> = {
  rude: "That was about their manners, not your answers. Worth asking yourself whether you'd want to work there.",
  unlawful_question:
    "In many places an employer may not ask that, and you owed no answer. It can help to write down who asked it, and when.",
  vague_role:
    "They couldn't say what the job is. A question for next time: “What would my first three months look like?”",
  late: "Their lateness is theirs. It says nothing about you.",
  discrimination:
    "What you describe would be wrong of them, and it happens. Keep a private note of who said what; a union, a legal-advice service or the equality body of your country can tell you where you stand.",
};

/** What the employer did, kept apart: it never counts in how the member did. */
export function aboutEmployer(conduct: readonly Conduct[]): readonly Part[] {
  if (conduct.length === 0) return [];
  return [
    { heading: "About the employer, kept apart from how you did" },
    {
      rows: conduct.map(({ kind, words }) => ({
        label: "You said",
        value: `“${words}”`,
        notes: [CONDUCT[kind]],
      })),
    },
    {
      text: "None of this counts in the reading above. An interview is also yours to judge: “do I want this?” is a fair question.",
    },
  ];
}

import { FORMATS, SIGNS, type SignName, STAGES } from "../signs.ts";
import { RECALL } from "./priors.ts";
import { spanOf } from "./range.ts";
import { type Outcome, outcomeOf } from "./reading.ts";
import { applies, type Seen } from "./seen.ts";

type Circumstances = "stage" | "format" | "structured" | "inexperienced" | "when";

/** What can be asked to make the reading: a sign, or what changes how signs read. */
export type ReadingQuestion = SignName | Circumstances;

/** Every answer a circumstance may get. */
const ANSWERS: Readonly<Record<Circumstances, readonly Partial<Seen>[]>> = {
  stage: STAGES.map((stage) => ({ stage })),
  format: FORMATS.map((format) => ({ format })),
  structured: [{ structured: true }, { structured: false }],
  inexperienced: [{ inexperienced: true }, { inexperienced: false }],
  when: RECALL.map(({ upToHours }) => ({ hoursSince: upToHours })),
};

/** Every question there is, in the order that breaks ties. */
export const READING_QUESTIONS: readonly ReadingQuestion[] = [
  ...SIGNS,
  "stage",
  "format",
  "structured",
  "inexperienced",
  "when",
];

/**
 * The open questions that could still change the band or the range, the one that could move the reading most first.
 * Empty when nothing left would change it.
 */
export function askNext(seen: Seen, open: readonly ReadingQuestion[]): readonly ReadingQuestion[] {
  const now = outcomeOf(seen);
  return READING_QUESTIONS.filter((question) => open.includes(question))
    .map((question) => ({ question, outlooks: outlooks(question, seen) }))
    .filter(({ outlooks }) => outlooks.some(({ outcome }) => differs(now, outcome)))
    .map(({ question, outlooks }) => ({ question, reach: reachOf(outlooks) }))
    .sort((one, other) => other.reach - one.reach)
    .map(({ question }) => question);
}

/** What would be known after an answer, and what that would come to. */
interface Outlook {
  readonly seen: Seen;
  readonly outcome: Outcome;
}

const outlooks = (question: ReadingQuestion, seen: Seen): readonly Outlook[] =>
  afterEach(question, seen).map((then) => ({ seen: then, outcome: outcomeOf(then) }));

/** What would be known after each possible answer; none where the question doesn't apply. */
function afterEach(question: ReadingQuestion, seen: Seen): readonly Seen[] {
  if (!isSign(question)) return ANSWERS[question].map((answer) => ({ ...seen, ...answer }));
  if (!applies(question, seen)) return [];
  // A mixed sign moves neither end further than both of these do, so it need not be tried.
  return (["positive", "negative"] as const).map((polarity) => ({
    ...seen,
    signs: { ...seen.signs, [question]: polarity },
  }));
}

function differs(one: Outcome, other: Outcome): boolean {
  return one.band !== other.band || one.range.low !== other.range.low || one.range.high !== other.range.high;
}

/** How far apart the answers would put the two ends of the range, by points and unrounded. */
function reachOf(outlooks: readonly Outlook[]): number {
  const spans = outlooks.map(({ seen, outcome }) => spanOf(seen, outcome.points, outcome.spread));
  const apart = (ends: readonly number[]) => Math.max(...ends) - Math.min(...ends);
  return apart(spans.map(({ low }) => low)) + apart(spans.map(({ high }) => high));
}

function isSign(question: ReadingQuestion): question is SignName {
  return (SIGNS as readonly string[]).includes(question);
}

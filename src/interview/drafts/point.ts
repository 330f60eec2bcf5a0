import { afterLeadIns } from "./lead-in.ts";
import { toRecipient } from "./person.ts";
import { clean, settleCase } from "./phrase.ts";
import { saysNothing, wordsIn } from "./tidy.ts";
import { type Unsaid, unsaid } from "./unsaid.ts";

/** Why a member's words stayed out: never asked or no answer; not to be said; too long; not plain enough to weave in. */
export type Unfit = "missing" | "long" | "unclear" | Unsaid;

/**
 * What was discussed, ready for a sentence.
 * A `topic` follows "about" ("the data migration", "how you cut churn"); `news` follows "that" ("you are hiring").
 */
export type Point =
  | { readonly form: "topic" | "news"; readonly text: string }
  | { readonly form: "none"; readonly why: Unfit };

const LONGEST = 24;

/** News is repeated to the person it is about, so it must be plainly good or neutral, and about them alone. */
const DOUBTFUL_NEWS =
  /n't\b|\b(?:not|never|no|but|I|me|my|I'm|I've|I'd|seem\w*|left|leav\w+|lost|los(?:e|es|ing)|cancel\w*|cuts?|clos(?:ed|ing)|problems?|trouble\w*|struggl\w*|slow\w*|hard|difficult\w*|only|too)\b/i;

const STRAY_START =
  /^(?:good|great|nice|fine|cool|ok|okay|well|really|very|so|but|or|and|because|with|for|from|at|by|in|if|it|it's|there|not|never|can|could|would|will|should|is|are|was|were|be|been|am|do|did|does|has|have|had|went|got|came|made|led|met|see|saw|said|i|i'm|i've|i'd|we|we're|we've|you|you're|me|us|how|why|what|when|where|who|which|whether|that|to|of|up|a|an|the|back|tell|yours?)$/i;
const FINITE =
  "is|are|was|were|isn't|aren't|has|have|had|will|would|can|could|should|does|do|did|uses|use|run|wants|deploys|hires|owns|loves|thinks|says|sits|gets|makes|gives|goes|seems|grew|doubled";
/** Verbs that are as often nouns: "the team ships weekly", "the growth plans for Spain". Nobody should bet on either. */
const EITHER = "plans|needs|works|looks|runs|reports|starts|likes|ships|builds|moves|takes|keeps";
const DETERMINER = "(?:the|an?|her|his|their|my|our|your|this|these|\\S+'s)";
const subjectAnd = (verbs: string) =>
  new RegExp(`^(?:${DETERMINER} )?(?!${DETERMINER} )\\S+(?: \\S+){0,2}? (?:${verbs})\\b(?= \\S)`, "i");
const STATEMENT = subjectAnd(FINITE);
const PERHAPS = subjectAnd(EITHER);
const RELATIVE =
  /\b(?:who|which|that|where|way|reason|whose|when|how|why|what)\b|^(?:\S+ ){1,2}(?:the|a|an|you|we|I|they|your|our)\b/i;

/** Reads a point as the member typed it; of several sentences, the first that can be said. */
export function readPoint(raw: string | undefined, names: readonly string[] = []): Point {
  const segments = clean(raw ?? "");
  let first: Unfit = "missing";
  for (const [nth, segment] of segments.entries()) {
    const point = readSegment(segment, names);
    if (point.form !== "none") return point;
    if (nth === 0 || first === "missing") first = point.why;
  }
  return { form: "none", why: first };
}

function readSegment(segment: string, names: readonly string[]): Point {
  const hushed = unsaid(segment);
  if (hushed !== undefined) return { form: "none", why: hushed };
  const { mode, rest } = afterLeadIns(pointsAt(segment, names));
  if (saysNothing(rest)) return { form: "none", why: "missing" };
  const asked = mode === "asked" ? asAskedOfMe(rest) : rest;
  const shaped = asked === undefined ? undefined : shape(asked);
  const text = shaped && toRecipient(shaped.text, names);
  const doubtful = shaped?.form === "news" && DOUBTFUL_NEWS.test(shaped.text);
  if (shaped === undefined || text === undefined || /^(?:|you|yours)$/i.test(text) || doubtful)
    return { form: "none", why: "unclear" };
  if (wordsIn(text).length > LONGEST) return { form: "none", why: "long" };
  const late = unsaid(text);
  return late === undefined
    ? { form: shaped.form, text: listed(settleCase(text)) }
    : { form: "none", why: late };
}

/** "Maria told me …" opens like "she told me …", so that one list of lead-ins does for both. */
function pointsAt(segment: string, names: readonly string[]): string {
  const name = names.find((each) => segment.toLowerCase().startsWith(`${each.toLowerCase()} `));
  return name === undefined ? segment : `she${segment.slice(name.length)}`;
}

/** In a question put to the member "you" is the member: "she asked how you handle conflict" is about how I do. */
function asAskedOfMe(rest: string): string | undefined {
  if (/^to \S/i.test(rest)) return rest.replace(/^to /i, "how I would ").replace(/\byour\b/gi, "my");
  if (/\b(?:are|were) you\b|\byou (?:are|were)\b|\byou're\b/i.test(rest)) return undefined;
  return rest.replace(/\byour\b/gi, "my").replace(/\byou\b/gi, "I");
}

function shape(rest: string): { readonly form: "topic" | "news"; readonly text: string } | undefined {
  if (/^(?:how|why|what|where|when|who|which)\b/i.test(rest)) return asTopic(straightened(rest));
  if (/^(?:if|whether) \S/i.test(rest)) return asTopic(rest.replace(/^if\b/i, "whether"));
  if (
    /^that (?:she|he|they|she's|he's|they're|they've|the|your|their|her|his|there's?|everyone|everybody)\b/i.test(
      rest,
    )
  )
    return { form: "news", text: rest.replace(/^that /i, "") };
  if (/^(?:she|he|they|she's|he's|they're|they've|there's|there is|there are)\s\S+ \S/i.test(rest))
    return { form: "news", text: rest };
  if (STATEMENT.test(rest) && !RELATIVE.test(STATEMENT.exec(rest)?.[0] ?? ""))
    return { form: "news", text: rest };
  const perhaps = PERHAPS.exec(rest)?.[0];
  if (perhaps !== undefined && !RELATIVE.test(perhaps)) return undefined;
  return isNounPhrase(rest) ? asTopic(rest) : undefined;
}

function asTopic(text: string | undefined) {
  return text === undefined ? undefined : ({ form: "topic", text } as const);
}

/** A question as it was asked, turned into one that is spoken of: "how do I handle conflict" → "how I handle conflict". */
function straightened(question: string): string | undefined {
  const wh = "(how|why|what|where|when|who|which)";
  if (new RegExp(`^${wh}$`, "i").test(question)) return undefined;
  const told = question
    .replace(new RegExp(`^${wh} do (I|we|you|they)\\b`, "i"), "$1 $2")
    .replace(new RegExp(`^${wh} (can|could|would|will|should|are) (I|we|you|they)\\b`, "i"), "$1 $3 $2")
    .replace(/^what (?:is|are|was|were|'s) ((?:the|my|your|their|our|her|his) )/i, "$1")
    .replace(/^what's ((?:the|my|your|their|our|her|his) )/i, "$1");
  return new RegExp(
    `^${wh} (?:is|are|was|were|do|does|did|can|could|would|will|should|am|have|has)\\b`,
    "i",
  ).test(told)
    ? undefined
    : told;
}

function isNounPhrase(text: string): boolean {
  const words = text.split(" ");
  const [first = "", second] = words;
  if (/^(?:a|an|the)$/i.test(first)) return second !== undefined;
  if (STRAY_START.test(first) || /^(?:met|led|moved|cut|built|used|worked)\b/i.test(first)) return false;
  return !new RegExp(`\\b(?:I|we|she|he) (?:${FINITE})\\b`).test(text) || RELATIVE.test(text);
}

/** "migration, on-call, hiring" is a list typed in a hurry; a mail says "and". */
function listed(text: string): string {
  const parts = text.split(/, ?/);
  const bare =
    parts.length > 1 && parts.every((part) => part.split(" ").length <= 3 && !/\b(?:and|or)\b/.test(part));
  return bare ? `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}` : text;
}

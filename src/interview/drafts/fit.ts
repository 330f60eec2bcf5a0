import { toRecipient } from "./person.ts";
import { clean, lowerFirst, settleCase } from "./phrase.ts";
import type { Unfit } from "./point.ts";
import { saysNothing, wordsIn } from "./tidy.ts";
import { unsaid } from "./unsaid.ts";

/**
 * One strength, ready for a sentence.
 * A `statement` can stand alone ("I led the same migration last year"); an `asset` is a thing to bring ("strong SQL").
 */
export type Fit =
  | { readonly form: "statement" | "asset"; readonly text: string }
  | { readonly form: "none"; readonly why: Unfit };

const LONGEST = 26;

/** Openers that say only "this is my strength", which the mail says in its own way. */
const LEAD_INS: readonly RegExp[] = [
  /^(?:so|um+|well|yeah|and|also|mostly|basically|honestly|probably|maybe|i think|i guess|i'd say|i feel like|because|that|the fact that)\b[,:]?\s+/i,
  /^(?:my (?:main |biggest |greatest )?(?:strength|strong point|selling point|advantage) (?:is|was|would be)|i(?: would|'d)? bring|i (?:told|explained to|reminded) (?:her|him|them)(?: that)?|i said(?: that)?|i mentioned(?: that)?)\s+/i,
];

/** How a sentence about oneself starts when "I" was left out, and the words that put it back. */
const WITHOUT_I: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:good|great|strong|skilled|experienced|comfortable|familiar|confident|fluent|proficient|used|trained|certified|qualified|quick|fast|keen|able|happy|at home) (?:at|with|in|to|on|as|enough)\b/i,
    "I am ",
  ],
  [/^[\p{L}-]+(?: [\p{L}-]+)?[ -](?:certified|qualified|trained)$/iu, "I am "],
  [/^(?:fluent|certified|bilingual|qualified|organised|organized|reliable|hardworking)$/i, "I am "],
  [
    /^(?:led|ran|built|managed|designed|wrote|taught|founded|launched|grew|cut|shipped|migrated|worked|ended up|introduced|moved|trained (?!in|as)|helped|handled|ran|set up|delivered|created|developed|supported|studied|sold|spent|started|took|did|made|won|reduced|increased|improved|organised|organized|coached|mentored|automated|owned|closed|saved|rebuilt)\b/i,
    "I ",
  ],
  [
    /^(?:know|speak|understand|can|could|love|enjoy|have|manage|run|lead|build|teach|write|hold|work|do|use|'ve|want) \S/i,
    "I ",
  ],
  [/^(?:am|was|had|used) \S/i, "I "],
  [/^\p{L}+(?:able|ible|ful|ous|tive|minded|oriented)$/iu, "I am "],
];

/** What someone is, rather than has: "fast learner", "certified scrum master". */
const A_PERSON =
  /^(?:an? )?((?:[\p{L}-]+ ){0,3}(?:learner|player|worker|communicator|listener|leader|starter|thinker|problem[- ]solver|master|engineer|nurse|teacher|manager|developer|designer|analyst|speaker|mentor|coach))$/iu;

const MY_SENTENCE =
  /^(?:my|our) (?:\S+ ){1,5}?(?:is|was|are|were|has|have|had|includes?|included|covers?|covered|taught|gave|means?|meant|involved|involves|made|shows?|showed|went|runs?|ran)\b/i;
const NO_ASSET =
  /^(?:she|he|they|you|it|it's|there|there's|if|but|so|not|never|no|very|really|too|is|are|were|be|been|to|of|at|by|in|on|for|with|from|and|or|because|when|while|yes|how|why|what|who|that|this|which|the fit|like|the (?:interviewer|manager|team)|me)\b|^(?:good|great|strong|skilled|fine|ok|a|an|the|my|our)$/i;
const CLAUSE_INSIDE = /\b(?:I|I'm|I've|we|she|he|they|it|you)\b|\s(?:is|are|was|were|has|will|would)\s/;

interface Reading {
  /** By which the recipient may be called. */
  readonly names?: readonly string[];
  /** In words. */
  readonly longest?: number;
}

/** Reads a strength as the member typed it; of several sentences, the first that can be said. */
export function readFit(raw: string | undefined, { names = [], longest = LONGEST }: Reading = {}): Fit {
  let first: Unfit = "missing";
  for (const [nth, segment] of clean(raw ?? "").entries()) {
    const fit = readSegment(segment, { names, longest });
    if (fit.form !== "none") return fit;
    if (nth === 0 || first === "missing") first = fit.why;
  }
  return { form: "none", why: first };
}

function readSegment(segment: string, { names, longest }: Required<Reading>): Fit {
  const hushed = unsaid(segment);
  if (hushed !== undefined) return { form: "none", why: hushed };
  const rest = LEAD_INS.reduce(
    (said, lead) => said.replace(lead, ""),
    LEAD_INS.reduce((said, lead) => said.replace(lead, ""), segment),
  );
  if (saysNothing(rest)) return { form: "none", why: "missing" };
  const shaped = shape(rest);
  const text = shaped && toRecipient(shaped.text, names);
  if (shaped === undefined || text === undefined) return { form: "none", why: "unclear" };
  if (wordsIn(text).length > longest) return { form: "none", why: "long" };
  const late = unsaid(text);
  return late === undefined ? { form: shaped.form, text } : { form: "none", why: late };
}

function shape(rest: string): { readonly form: "statement" | "asset"; readonly text: string } | undefined {
  if (/^(?:I|I'm|I've|I'd|I'll|we|we've) \S/i.test(rest))
    return { form: "statement", text: lowerFirst(rest).replace(/^i\b/, "I") };
  if (MY_SENTENCE.test(rest)) return { form: "statement", text: lowerFirst(rest) };
  const opener = WITHOUT_I.find(([pattern]) => pattern.test(rest));
  if (opener !== undefined) return { form: "statement", text: opener[1] + lowerFirst(rest) };
  const person = A_PERSON.exec(rest)?.[1];
  if (person !== undefined)
    return { form: "statement", text: `I am ${/^[aeiou]/i.test(person) ? "an" : "a"} ${lowerFirst(person)}` };
  if (NO_ASSET.test(rest) || CLAUSE_INSIDE.test(rest)) return undefined;
  return { form: "asset", text: settleCase(rest) };
}

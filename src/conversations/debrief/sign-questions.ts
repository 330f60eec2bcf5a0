import { z } from "zod";
import { bare, buttons, type Question, question } from "../../core/question.ts";
import { SIGNS, type SignName } from "../../interview/signs.ts";
import { readAnswer } from "../../interview/story/answer.ts";
import { quoted } from "../quoted.ts";
import { cut } from "./read-back.ts";

const ANSWERS = ["positive", "negative", "mixed", "na"] as const;
export type SignAnswer = (typeof ANSWERS)[number];

interface Wording {
  readonly label: string;
  readonly asks: string;
  readonly positive: string;
  readonly negative: string;
  readonly na: string;
  /** After "Did you mean". */
  readonly means: { readonly positive: string; readonly negative: string };
}

const WORDINGS: Readonly<Record<SignName, Wording>> = {
  engagement: {
    label: "Attention",
    asks: "How present were they: eyes on you, leaning in, or somewhere else?",
    positive: "With me throughout",
    negative: "Distracted or closed off",
    na: "Couldn't see them",
    means: { positive: "they were with you throughout", negative: "their mind was elsewhere" },
  },
  rapport: {
    label: "Rapport",
    asks: "How did the talk flow between you?",
    positive: "Flowed both ways",
    negative: "Stiff or one-sided",
    na: "No room for it",
    means: { positive: "the two of you got on", negative: "it stayed stiff between you" },
  },
  length: {
    label: "Length",
    asks: "How long was it, against what was planned?",
    positive: "Full time or longer",
    negative: "Cut short or rushed",
    na: "No time was set",
    means: { positive: "they gave you the full time or more", negative: "they cut it short" },
  },
  introductions: {
    label: "Introductions",
    asks: "Did you meet everyone you were meant to, or get shown round?",
    positive: "Met people or had a tour",
    negative: "Missed people I was to meet",
    na: "None was to be expected",
    means: { positive: "you met people or were shown round", negative: "you missed people you were to meet" },
  },
  company_info: {
    label: "About the job",
    asks: "How much did they tell you about the company and the role?",
    positive: "Plenty, and specific",
    negative: "Little or vague",
    na: "It didn't come up",
    means: { positive: "they told you plenty about the job", negative: "they told you little about the job" },
  },
  skills_depth: {
    label: "Depth",
    asks: "How deep did they go into what you can do?",
    positive: "Dug in, followed up",
    negative: "Stayed on the surface",
    na: "Not that kind of talk",
    means: { positive: "they went deep into what you can do", negative: "they stayed on the surface" },
  },
  future: {
    label: "Your future there",
    asks: "Did your future there come up: your goals, growing, a path?",
    positive: "Yes, with interest",
    negative: "Not at all, or waved off",
    na: "Too early for it",
    means: {
      positive: "they talked of your future there",
      negative: "your future there was left out or waved off",
    },
  },
  questions_welcomed: {
    label: "Your questions",
    asks: "How were your own questions received?",
    positive: "Welcomed and answered",
    negative: "Rushed or dodged",
    na: "I had none to ask",
    means: { positive: "your questions were welcome", negative: "your questions were rushed or dodged" },
  },
  next_steps: {
    label: "Next steps",
    asks: "What was said about next steps, or when you could start?",
    positive: "Clear steps or a date",
    negative: "Nothing, or vague",
    na: "Settled beforehand",
    means: { positive: "they said what happens next", negative: "they left open what happens next" },
  },
};

/** A sign known only by its polarity, in words for a card or a read-back. */
export function signWords(sign: SignName, answer: SignAnswer): string {
  const wording = WORDINGS[sign];
  const phrase = answer === "mixed" ? "somewhere in between" : wording[answer];
  return phrase.charAt(0).toLowerCase() + phrase.slice(1);
}

export const signLabel = (sign: SignName): string => WORDINGS[sign].label;

/** A sign as answered or read: which way it points, and the member's own words where there are any. */
export interface SignTold {
  readonly answer: SignAnswer;
  readonly words?: string | undefined;
}

/** A button gives the answer alone; words are kept beside what was read in them. */
const toldSchema: z.ZodType<SignTold> = z.union([
  z.enum(ANSWERS).transform((answer) => ({ answer })),
  z.object({ answer: z.enum(ANSWERS), words: z.string().optional() }),
]);

const IN_BETWEEN = "Somewhere in between";

const questions = new Map<SignName, Question<SignTold>>(SIGNS.map((sign) => [sign, made(sign)]));

export function signQuestion(sign: SignName): Question<SignTold> {
  return questions.get(sign) ?? made(sign);
}

function made(sign: SignName): Question<SignTold> {
  const { label, asks, positive, negative, na } = WORDINGS[sign];
  return asked(sign, { label, asks, options: { positive, negative, mixed: IN_BETWEEN, na } });
}

/** The same question where the story seemed to say something of it: asked back rather than assumed. */
export function didYouMean({ name, polarity, evidence }: Seeming): Question<SignTold> {
  const { label, na, means } = WORDINGS[name];
  const other = polarity === "positive" ? "negative" : "positive";
  const yes = `Yes, ${signWords(name, polarity)}`;
  const no = `No, ${signWords(name, other)}`;
  return asked(name, {
    label,
    asks: `You wrote ${quoted(cut(evidence))}. Did you mean ${means[polarity]}?`,
    // Object keys keep the order they are written in: the one that was meant comes first.
    options:
      polarity === "positive"
        ? { positive: yes, negative: no, mixed: IN_BETWEEN, na }
        : { negative: yes, positive: no, mixed: IN_BETWEEN, na },
    meant: polarity,
  });
}

/** A sign read with less certainty than an assertion takes. */
export interface Seeming {
  readonly name: SignName;
  readonly polarity: "positive" | "negative";
  readonly evidence: string;
}

interface Asked {
  readonly label: string;
  readonly asks: string;
  readonly options: Readonly<Record<SignAnswer, string>>;
  /** What was seemingly meant: what "yes" says. */
  readonly meant?: "positive" | "negative";
}

/** Good, bad, in between, or no such thing here; words beyond the buttons are read as an answer to this question. */
function asked(sign: SignName, { label, asks, options, meant }: Asked): Question<SignTold> {
  const taken = buttons<SignAnswer>({
    options,
    // "Good" inside a longer answer may be about anything; that is for the reader of answers.
    loose: false,
    also: {
      positive: ["good", "well", "great", "positive", "very good", "really good"],
      negative: ["bad", "badly", "poor", "poorly", "negative", "not good", "not great"],
      mixed: ["in between", "mixed", "so so", "ok", "okay", "average", "a bit of both", "both"],
      na: ["does not apply", "doesn't apply", "not applicable", "n/a", "na", "none"],
    },
  });
  return question<SignTold>({
    key: `sign:${sign}`,
    label,
    asks,
    expects: taken.expects,
    options: taken.options,
    ...(meant && { none: takesBack }),
    meaning: toldSchema,
    read: (answer) =>
      taken.read(answer) ?? ("words" in answer ? readIn(answer.words, { sign, meant }) : undefined),
    show: ({ answer }) => signWords(sign, answer),
  });
}

/** A bare no takes back what was seemingly meant, and says nothing in its place: the sign stays unknown. */
const takesBack = (words: string): boolean => BARE_NO.test(bare(words));

const BARE_NO =
  /^(?:(?:no|nope|nah|na|not (?:really|quite|exactly|at all)|wrong|incorrect|i don't think so|i (?:didn't|did not)(?: mean (?:that|it))?|that's (?:not (?:it|right|true|what i meant)|wrong)|they (?:didn't|did not)|(?:he|she|it) (?:didn't|did not|wasn't|isn't))(?: |$))+$/;

/** Fewer words than this say little away from their question ("not much"): the button's are shown instead. */
const TELLING = 4;

function readIn(words: string, under: Parameters<typeof readAnswer>[1]): SignTold | undefined {
  const answer = readAnswer(words, under);
  if (answer === undefined) return undefined;
  return words.trim().split(/\s+/).length < TELLING ? { answer } : { answer, words };
}

import { z } from "zod";
import { choice, type Question, question } from "../../core/question.ts";
import { SIGNS, type SignName } from "../../interview/signs.ts";
import { readStory } from "../../interview/story/read-story.ts";

const ANSWERS = ["positive", "negative", "mixed", "na"] as const;
export type SignAnswer = (typeof ANSWERS)[number];

interface Wording {
  readonly label: string;
  readonly asks: string;
  readonly positive: string;
  readonly negative: string;
  readonly na: string;
}

const WORDINGS: Readonly<Record<SignName, Wording>> = {
  engagement: {
    label: "Attention",
    asks: "How present were they: eyes on you, leaning in, or somewhere else?",
    positive: "With me throughout",
    negative: "Distracted or closed off",
    na: "Couldn't see them",
  },
  rapport: {
    label: "Rapport",
    asks: "How did the talk flow between you?",
    positive: "Flowed both ways",
    negative: "Stiff or one-sided",
    na: "No room for it",
  },
  length: {
    label: "Length",
    asks: "How long was it, against what was planned?",
    positive: "Full time or longer",
    negative: "Cut short or rushed",
    na: "No time was set",
  },
  introductions: {
    label: "Introductions",
    asks: "Did you meet everyone you were meant to, or get shown round?",
    positive: "Met people or had a tour",
    negative: "Missed people I was to meet",
    na: "None was to be expected",
  },
  company_info: {
    label: "About the job",
    asks: "How much did they tell you about the company and the role?",
    positive: "Plenty, and specific",
    negative: "Little or vague",
    na: "It didn't come up",
  },
  skills_depth: {
    label: "Depth",
    asks: "How deep did they go into what you can do?",
    positive: "Dug in, followed up",
    negative: "Stayed on the surface",
    na: "Not that kind of talk",
  },
  future: {
    label: "Your future there",
    asks: "Did your future there come up: your goals, growing, a path?",
    positive: "Yes, with interest",
    negative: "Not at all, or waved off",
    na: "Too early for it",
  },
  questions_welcomed: {
    label: "Your questions",
    asks: "How were your own questions received?",
    positive: "Welcomed and answered",
    negative: "Rushed or dodged",
    na: "I had none to ask",
  },
  next_steps: {
    label: "Next steps",
    asks: "What was said about next steps, or when you could start?",
    positive: "Clear steps or a date",
    negative: "Nothing, or vague",
    na: "Settled beforehand",
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

const questions = new Map<SignName, Question<SignTold>>(SIGNS.map((sign) => [sign, made(sign)]));

export function signQuestion(sign: SignName): Question<SignTold> {
  return questions.get(sign) ?? made(sign);
}

/** Good, bad, in between, or no such thing here; words beyond the buttons go through the story's own reader. */
function made(sign: SignName): Question<SignTold> {
  const { label, asks, positive, negative, na } = WORDINGS[sign];
  const buttons = choice<SignAnswer>(`sign:${sign}`, {
    label,
    asks,
    options: { positive, negative, mixed: "Somewhere in between", na },
    // "Good" inside a longer answer may be about anything; that is for the story's reader.
    loose: false,
    also: {
      positive: ["good", "well", "great", "positive", "very good", "really good"],
      negative: ["bad", "badly", "poor", "poorly", "negative", "not good", "not great"],
      mixed: ["in between", "mixed", "so so", "ok", "okay", "average", "a bit of both", "both"],
      na: ["does not apply", "doesn't apply", "not applicable", "n/a", "na", "none"],
    },
  });
  return question<SignTold>({
    ...buttons,
    meaning: toldSchema,
    read: (answer, moment) =>
      buttons.read(answer, moment) ?? ("words" in answer ? readIn(answer.words, sign) : undefined),
    show: ({ answer }) => signWords(sign, answer),
  });
}

function readIn(words: string, sign: SignName): SignTold | undefined {
  const found = readStory(words).signs.find(({ name }) => name === sign);
  return found && { answer: found.polarity, words };
}

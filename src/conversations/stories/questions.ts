import { z } from "zod";
import { choice, type Question, question, text } from "../../core/question.ts";
import { kindNamed } from "../../interview/star/find.ts";
import { KINDS, type KindName, PARTS, type PartName, STORY_KINDS } from "../../interview/star/star.ts";
import type { Thin } from "../../interview/star/thin.ts";

const buttons = choice<KindName>("kind", {
  // "I led a team once" is a story, and no choice of one.
  loose: false,
  label: "The question it answers",
  asks: "Which question shall the story answer?",
  // Built from the kinds, so every kind in it has its label.
  options: Object.fromEntries(KINDS.map((kind) => [kind, STORY_KINDS[kind].label])) as Record<
    KindName,
    string
  >,
});

/** What a story is for: one of the usual questions, or one as the member says it. */
export interface For {
  readonly kind: KindName;
  readonly asked?: string | undefined;
}

/** A button gives the kind alone. */
const forSchema: z.ZodType<For> = z.union([
  z.enum(KINDS).transform((kind) => ({ kind })),
  z.object({ kind: z.enum(KINDS), asked: z.string().optional() }),
]);

/** Fewer words than these are no question, but a kind misspelt. */
const A_QUESTION = 3;

export const kind: Question<For> = question({
  key: buttons.key,
  label: buttons.label,
  asks: buttons.asks,
  expects: "one of these, or the question itself, as they'd ask it",
  options: buttons.options,
  meaning: forSchema,
  read: (answer, moment) =>
    buttons.read(answer, moment) ?? ("words" in answer ? forIn(answer.words) : undefined),
  show: (said) => said.asked ?? STORY_KINDS[said.kind].label.toLowerCase(),
});

function forIn(words: string): For | undefined {
  const named = kindNamed(words);
  if (named) return { kind: named };
  const said = words.replace(/\s+/gu, " ").trim();
  return said.split(" ").length >= A_QUESTION ? { kind: "other", asked: said } : undefined;
}

export const asked = text("asked", {
  label: "The question",
  asks: "Which question is it? As they'd ask it.",
  expects: "the question, such as “Why did you leave your last job?”",
});

export const PART_LABELS: Readonly<Record<PartName, string>> = {
  situation: "Situation",
  task: "Your task",
  action: "What you did",
  result: "Result",
};

const PART_ASKS: Readonly<Record<PartName, string>> = {
  situation: "Where was it, and what was going on? Two sentences will do.",
  task: "What was yours to do in it?",
  action: "What did you do? This is the part they ask for: step by step, with “I”.",
  result: "What came of it? A number, if there is one.",
};

export function part(name: PartName): Question<string> {
  return text(name, {
    label: PART_LABELS[name],
    asks: PART_ASKS[name],
    expects: "a few sentences, as you'd say them",
  });
}

/** The one question that would mend a part, with the words it is about. */
export function mend(name: PartName, { quote, says, asks }: Thin): Question<string> {
  return text(`mend:${name}`, {
    label: `${PART_LABELS[name]}, mended`,
    asks: `${quote ? `“${quote}” ${says}` : says} ${asks}`,
    expects: "a sentence or two; “skip” leaves it as it is",
  });
}

const LONGEST_TITLE = 60;

export const title: Question<string> = question({
  key: "title",
  label: "Its name",
  asks: "What shall it be called? A few words you know it by.",
  expects: "a few words",
  meaning: z.string().min(1).max(LONGEST_TITLE),
  read: (answer) => ("words" in answer ? titled(answer.words) : undefined),
  show: (said) => said,
});

/** The first words, at most so many letters, whole. */
export function titled(words: string): string {
  const line = words
    .replace(/\s+/gu, " ")
    .replace(/[\s.,;:!]+$/u, "")
    .trim();
  if (line.length <= LONGEST_TITLE) return line;
  const short = line.slice(0, LONGEST_TITLE - 1);
  return `${short.slice(0, Math.max(short.lastIndexOf(" "), 20)).trimEnd()}…`;
}

const filledSchema = z.partialRecord(z.enum(PARTS), z.string().min(1));
type Filled = z.infer<typeof filledSchema>;

/** All four parts at once, for who has the story ready. */
export const allAtOnce: Question<Filled> = question({
  key: "all",
  label: "All four in one form",
  asks: "All four parts, as far as you have them.",
  expects: "the form; in words I ask for one part after another",
  fields: PARTS.map((name) => ({
    name,
    label: `${PART_LABELS[name]}: ${PART_ASKS[name]}`,
    required: false,
    long: true,
  })),
  meaning: filledSchema,
  read: (answer) => {
    if (!("form" in answer)) return undefined;
    const told = PARTS.flatMap((name) => {
      const said = answer.form[name]?.trim();
      return said ? [[name, said] as const] : [];
    });
    return told.length > 0 ? Object.fromEntries(told) : undefined;
  },
  show: (told) => `${Object.keys(told).length} of ${PARTS.length}`,
});

import { z } from "zod";
import { SIGNS } from "../signs.ts";
import { CONTEXTS } from "./context.ts";

const polarity = z.enum(["positive", "negative", "disputed"]);
const signals = z.partialRecord(z.enum(SIGNS), polarity);
const context = z.array(z.enum(CONTEXTS));
const facts = z.object({
  interviewers: z.array(z.string()),
  reply_by: z.string().nullable(),
  scheduled_minutes: z.number().nullable(),
  actual_minutes: z.number().nullable(),
});
const sentence = z.object({ text: z.string(), signals, context: context.optional() });
const UNJUDGED = Object.fromEntries(SIGNS.map((name) => [name, "disputed" as const]));
const story = z.object({
  text: z.string(),
  // Where nobody labelled the signs, none is judged.
  signals: signals.default(UNJUDGED),
  context: context.optional(),
  facts: facts.optional(),
});
const post = z.object({ sentences: z.array(sentence) });

type Facts = z.infer<typeof facts>;
type Answer = "positive" | "negative" | "either" | "disputed";

/** A story whose right reading is known. Context and facts are absent where nobody labelled them. */
export interface Labelled {
  readonly text: string;
  /** `either`: the story says both, and both are right; `disputed`: its raters differ, and it is not judged. */
  readonly signs: ReadonlyMap<string, Answer>;
  readonly context?: readonly string[];
  readonly facts?: Facts;
}

/** Reads one line of a labelled file: a whole story, a snippet, a passage, or a post labelled by the sentence. */
export function labelledFrom(line: string): Labelled | undefined {
  const value = jsonOf(line);
  const whole = post.safeParse(value);
  if (whole.success) return joined(whole.data.sentences);
  const one = story.safeParse(value);
  if (!one.success) return undefined;
  const { text, signals: signs, context: told, facts: said } = one.data;
  return {
    text,
    signs: new Map(Object.entries(signs)),
    ...(told && { context: told }),
    ...(said && { facts: said }),
  };
}

function joined(sentences: readonly z.infer<typeof sentence>[]): Labelled {
  const signs = new Map<string, Answer>();
  for (const [name, reads] of sentences.flatMap((one) => Object.entries(one.signals))) {
    const before = signs.get(name);
    signs.set(name, before === undefined || before === reads ? reads : "either");
  }
  const context = [...new Set(sentences.flatMap((one) => one.context ?? []))];
  return { text: sentences.map((one) => one.text).join(" "), signs, context };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

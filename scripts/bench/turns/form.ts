import type { Script } from "./subject.ts";

/** One question of the plain form: what can be said to it, if not anything. */
export interface Item {
  readonly key: string;
  readonly asks: string;
  readonly takes: readonly string[] | "words" | "date";
}

const FOUR = (key: string, asks: string, ...takes: readonly [string, string, string, string]): Item => ({
  key,
  asks,
  takes,
});

/**
 * Fourteen questions as any framework could ask them: nine choices of four, a date, a name, two texts, a yes or no. A yes
 * asks one more.
 */
export const FORM: readonly Item[] = [
  FOUR("stage", "Which round was it?", "Screen", "First", "Second", "Final"),
  FOUR("format", "How did you meet?", "Phone", "Video", "On site", "Panel"),
  { key: "day", asks: "Which day was it? For example 2026-11-18.", takes: "date" },
  { key: "who", asks: "Who did you speak with?", takes: "words" },
  FOUR("attention", "How was their attention?", "Lively", "Polite", "Absent", "Unclear"),
  FOUR("rapport", "How did the talk flow?", "Easily", "Stiffly", "One way", "Hard to say"),
  FOUR("length", "How long was it?", "Longer", "As planned", "Shorter", "No plan"),
  FOUR("shown", "Were you shown round?", "Everywhere", "A little", "Not at all", "By video"),
  FOUR("told", "What did you learn of the job?", "Plenty", "Some", "Nothing", "Too much"),
  FOUR("depth", "How deep did the questions go?", "Deep", "Middling", "Shallow", "No questions"),
  FOUR("future", "Did they speak of later on?", "Often", "Once", "Never", "Vaguely"),
  { key: "well", asks: "What went well?", takes: "words" },
  { key: "worse", asks: "What would you do differently?", takes: "words" },
  { key: "mail", asks: "Shall I draft a thank-you?", takes: ["Yes", "No"] },
];

/** Asked after a yes to the last. */
export const POINT: Item = { key: "point", asks: "What should it mention?", takes: "words" };

export const BEGIN = "start";
export const END = "That is all, thank you.";

const WORDS: Readonly<Record<string, string>> = {
  who: "Maria Lopez",
  well: "I explained how I rebuilt the rota and what it saved the ward in the first year.",
  worse: "I would keep the answer about my last manager shorter and end it on what I learnt.",
  point: "How they staff the nights.",
};

/** Every second member says yes in the end: fifteen or sixteen turns each. */
export function formScript(nth: number): Script {
  const asked = nth % 2 === 0 ? [...FORM, POINT] : FORM;
  const answers = asked.map((item, index) => answerTo(item, nth + index * 5));
  return [BEGIN, ...answers].map((says, turn) => ({ says, hears: asked[turn]?.asks ?? END }));
}

function answerTo({ key, takes }: Item, nth: number): string {
  if (key === "mail") return nth % 2 === 1 ? "Yes" : "No";
  if (takes === "date") return `2026-11-${String(10 + (nth % 15))}`;
  return typeof takes === "string" ? (WORDS[key] ?? "") : (takes[nth % takes.length] ?? "");
}

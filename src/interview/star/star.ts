import { z } from "zod";

/** The four parts of a behavioural answer, in the order they are told. */
export const PARTS = ["situation", "task", "action", "result"] as const;
export type PartName = (typeof PARTS)[number];

/** What stories are asked for: a name for ever, and the question in the words it usually comes in. */
export const KINDS = [
  "conflict",
  "failure",
  "leading",
  "pressure",
  "initiative",
  "learning",
  "persuading",
  "teamwork",
  "customer",
  "proud",
  "other",
] as const;
export type KindName = (typeof KINDS)[number];

/** One story, ready to be told. A part that is absent wasn't told. */
export const starSchema = z.object({
  id: z.string(),
  title: z.string().min(1),
  kind: z.enum(KINDS),
  /** The question in the member's own words, where it is none of the usual ones. */
  asked: z.string().min(1).exactOptional(),
  parts: z.partialRecord(z.enum(PARTS), z.string().min(1)),
});
export type Star = z.infer<typeof starSchema>;

interface Kind {
  readonly label: string;
  readonly asks: string;
  /** Other words by which it is looked for. */
  readonly also: readonly string[];
}

export const STORY_KINDS: Readonly<Record<KindName, Kind>> = {
  conflict: {
    label: "A conflict",
    asks: "Tell me about a time you disagreed with somebody at work.",
    also: ["disagreement", "difficult", "colleague", "argument"],
  },
  failure: {
    label: "A failure",
    asks: "Tell me about something that went wrong because of you.",
    also: ["mistake", "wrong", "weakness", "setback"],
  },
  leading: {
    label: "Leading",
    asks: "Tell me about a time you led others.",
    also: ["leadership", "lead", "led", "manage", "managing"],
  },
  pressure: {
    label: "Pressure",
    asks: "Tell me about a time when everything had to be done at once.",
    also: ["deadline", "stress", "busy", "priorities", "prioritise", "prioritize"],
  },
  initiative: {
    label: "Initiative",
    asks: "Tell me about something you did that nobody had asked for.",
    also: ["idea", "improve", "improvement", "problem", "creative"],
  },
  learning: {
    label: "Learning",
    asks: "Tell me about a time you had to learn something fast.",
    also: ["learn", "new", "change", "adapt", "adapting"],
  },
  persuading: {
    label: "Persuading",
    asks: "Tell me about a time you changed somebody's mind.",
    also: ["persuade", "influence", "convince", "convincing", "negotiate"],
  },
  teamwork: {
    label: "Working together",
    asks: "Tell me about a time a team did well, and your part in it.",
    also: ["team", "together", "collaboration", "collaborate"],
  },
  customer: {
    label: "Customers",
    asks: "Tell me about a time you dealt with somebody who was hard to please.",
    also: ["client", "patient", "guest", "user", "service", "complaint"],
  },
  proud: {
    label: "What you're proud of",
    asks: "What have you done that you are proud of?",
    also: ["achievement", "accomplishment", "success", "strength", "best"],
  },
  other: { label: "Something else", asks: "Anything it fits.", also: [] },
};

/** The question a story answers. */
export const askedBy = ({ kind, asked }: Pick<Star, "kind" | "asked">): string =>
  asked ?? STORY_KINDS[kind].asks;

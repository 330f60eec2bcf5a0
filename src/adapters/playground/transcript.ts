import { z } from "zod";
import type { Message, Settled } from "../../core/message.ts";
import type { Telling } from "../../core/ports.ts";

/** What has passed between a member and us, as a platform's history would have it. Neutral: a dress draws it. */
export type Entry = z.infer<typeof entrySchema>;

/** A message as the core made it, whatever it has come to hold since. */
const message = z.custom<Message>(
  (value) => typeof value === "object" && value !== null && "parts" in value && Array.isArray(value.parts),
);

const place = {
  id: z.string(),
  /** Orders the entries. */
  nth: z.number().int(),
  /** Epoch milliseconds. */
  at: z.number(),
};

export const entrySchema = z.union([
  z.object({ ...place, said: z.string(), edited: z.boolean().optional() }),
  z.object({ ...place, called: z.string() }),
  z.object({
    ...place,
    told: message,
    /** The answer that stands in the question's place. */
    settled: z.string().optional(),
    /** It was answered, and stands for good: only the newest of a question changes again. */
    left: z.boolean().optional(),
  }),
  /** Something that is no message: the page says it. */
  z.object({ ...place, notes: z.string() }),
]);

type Told = Extract<Entry, { told: unknown }>;

/** An entry before it has its place. */
export type Fresh = Entry extends infer E ? (E extends Entry ? Omit<E, "nth"> : never) : never;

const entryOf = (telling: string, nth: number): string => `${telling}.${nth}`;

/** What a telling puts into the history: answers in place of their questions, then what it says. */
export function toldInto(
  entries: readonly Entry[],
  { id, messages, settled }: Telling,
  at: number,
): { readonly changed: readonly Entry[]; readonly fresh: readonly Fresh[] } {
  return {
    changed: settled.flatMap((one) => settle(entries, one)),
    fresh: messages.map((told, nth) => ({ id: entryOf(id, nth), at, told })),
  };
}

/** Everywhere the question still stands with its buttons, or else where it was answered last. */
function settle(entries: readonly Entry[], { question, text }: Settled): readonly Told[] {
  const standing = entries.filter(
    (entry): entry is Told => "told" in entry && entry.told.question === question && !entry.left,
  );
  return standing.map((entry, nth) => ({
    ...entry,
    settled: text,
    ...(nth < standing.length - 1 && { left: true }),
  }));
}

/** The question as it was last asked, for the form that opens under it. */
export function askedLast(entries: readonly Entry[], question: string): Message | undefined {
  return entries.findLast((entry): entry is Told => "told" in entry && entry.told.question === question)
    ?.told;
}

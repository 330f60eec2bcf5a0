import type { z } from "zod";
import type { Reply } from "./question.ts";
import { meaningIn } from "./reply.ts";
import type { Said } from "./talk.ts";

/** Something costly or impure to be worked out once and kept: a story's reading, say. */
export interface Recording<M = unknown> {
  readonly key: string;
  /** The question whose answer it is made from: said anew, it is recorded anew. "" where the key tells all of it. */
  readonly from: string;
  /** Which recorder makes it. */
  readonly by: string;
  readonly input: unknown;
  readonly meaning: z.ZodType<M>;
}

/** Whose answers are read once more, whole, for what they tell beyond the question. */
export interface Ear<M = unknown> {
  readonly of: (key: string) => boolean;
  readonly by: string;
  readonly meaning: z.ZodType<M>;
}

/** A record counts only while it is younger than the answer it was made from. */
export function recordOf(
  { key, from, meaning }: Recording,
  said: Said,
): { readonly data: unknown } | undefined {
  const at = said.findLastIndex(([said]) => said === key);
  const reply = said[at]?.[1];
  if (!reply || !("made" in reply) || at < said.findLastIndex(([said]) => said === from)) return undefined;
  return meaningIn(reply, meaning);
}

/** Fewer words than this answer what was asked and no more. */
const TELLING_WORDS = 4;

/** What was made of each longer answer, or the first recording that is still to be made. */
export function overhear(
  replies: ReadonlyMap<string, Reply>,
  said: Said,
  { of, by, meaning }: Ear,
): { readonly back: readonly unknown[] } | { readonly open: { readonly record: Recording } } {
  const back: unknown[] = [];
  for (const [from, reply] of replies) {
    const input = of(from) ? (typed(reply) ?? "") : "";
    if (input.split(/\s+/).length < TELLING_WORDS) continue;
    const record = { key: `overheard:${from}`, from, by, input, meaning };
    const made = recordOf(record, said);
    if (!made) return { open: { record } };
    back.push(made.data);
  }
  return { back };
}

function typed(reply: Reply): string | undefined {
  if ("made" in reply) return undefined;
  return reply.words ?? ("is" in reply && typeof reply.is === "string" ? reply.is : undefined);
}

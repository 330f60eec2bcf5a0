import * as phrases from "./phrases.ts";
import type { Answered } from "./play.ts";

/** An answer shown in passing is a reminder; the whole of it is kept. */
const LONGEST_SHOWN = 120;

/** How an answer reads in a list. */
export function shown({ question, reply, meaning }: Answered): string {
  if ("pass" in reply) return reply.pass === "skip" ? phrases.skipped : phrases.unsure;
  const whole = question
    .show(meaning)
    .replace(/\s+/g, " ")
    .replace(/[.\s]+$/, "");
  return whole.length > LONGEST_SHOWN ? `${whole.slice(0, LONGEST_SHOWN).trimEnd()}…` : whole;
}

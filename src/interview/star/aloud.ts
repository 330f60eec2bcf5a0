import { counted } from "./rules.ts";
import type { Star } from "./star.ts";

/** Words a minute of unhurried speech. Our judgement, from what trainers of speakers give: 130 to 150. */
const PACE = 140;
/** Longer than this, and nobody listens to the end. Our judgement. */
const MOST_MINUTES = 2.5;

/** Shorter than this, and it is no story yet. */
const FEWEST_MINUTES = 0.15;

/** How long a story takes to tell, in words. */
export function aloud(parts: Star["parts"]): string {
  const minutes = Object.values(parts).reduce((sum, part) => sum + counted(part), 0) / PACE;
  if (minutes < FEWEST_MINUTES) return "Aloud it takes a few seconds.";
  const half = Math.max(0.5, Math.round(minutes * 2) / 2);
  const said = half === 0.5 ? "half a minute" : half === 1 ? "a minute" : `${half} minutes`;
  return minutes > MOST_MINUTES
    ? `Aloud it takes about ${said}: over two and a half, people stop listening.`
    : `Aloud it takes about ${said}.`;
}

import type { Part } from "../../core/message.ts";
import { aloud } from "../../interview/star/aloud.ts";
import { askedBy, PARTS, type Star } from "../../interview/star/star.ts";
import { thinOf } from "../../interview/star/thin.ts";
import { PART_LABELS } from "./questions.ts";

/** A story as it stands: its parts in the member's own words, and what is still thin in them. */
export function storyCard(story: Omit<Star, "id">): readonly Part[] {
  const { title, parts } = story;
  const thin = thinOf(parts);
  return [
    { heading: title },
    { text: `For “${askedBy(story)}”` },
    { rows: PARTS.map((part) => ({ label: PART_LABELS[part], value: parts[part] ?? "not told yet" })) },
    {
      text:
        thin.length === 0
          ? "Nothing is thin in it: a place, your part, what you did, and what changed."
          : `Still thin:\n${thin.map(({ quote, says, asks }) => `- ${quote ? `“${quote}” ${says}` : says} ${asks}`).join("\n")}`,
    },
    { text: `${aloud(parts)} Say it once, to a wall or a friend: that tells more than reading it.` },
  ];
}

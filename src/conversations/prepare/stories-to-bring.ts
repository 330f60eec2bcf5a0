import { callButton } from "../../core/call.ts";
import { say, type Talk } from "../../core/talk.ts";
import type { Round } from "../../interview/process.ts";
import type { Stage } from "../../interview/signs.ts";
import { askedBy, type KindName, STORY_KINDS } from "../../interview/star/star.ts";
import type { Book } from "../book.ts";

/** What is likeliest to be asked for in a round. Our judgement. */
const LIKELY: Readonly<Record<Stage, readonly KindName[]>> = {
  screen: ["proud"],
  first: ["conflict", "failure", "proud"],
  second: ["teamwork", "persuading", "pressure"],
  final: ["leading", "failure", "initiative"],
  graduate: ["teamwork", "learning", "initiative"],
};

/** More than these nobody tells in one interview. */
const MOST = 5;

/** The member's stories with the questions they answer, those likely to be asked for first; and one that is missing. */
export function* storiesToBring(stories: NonNullable<Book["stories"]>, { stage = "first" }: Round): Talk {
  const likely = LIKELY[stage];
  const place = (kind: KindName) => (likely.includes(kind) ? likely.indexOf(kind) : likely.length);
  const bring = [...stories].sort((one, other) => place(one.kind) - place(other.kind)).slice(0, MOST);
  const missing = likely.find((kind) => !stories.some((story) => story.kind === kind));
  yield* say(
    { heading: "Stories to bring" },
    bring.length > 0
      ? { rows: bring.map((story) => ({ label: story.title, value: `for “${askedBy(story)}”` })) }
      : {
          text: "None yet. An answer people remember is one thing you did, with what came of it: I help you build it, part by part.",
        },
    ...(missing
      ? [
          { text: `Likely to come, and no story for it yet: “${STORY_KINDS[missing].asks}”` },
          { button: callButton(`stories new ${missing}`, "Build that one") },
        ]
      : []),
    ...(stories.length > 0 ? [{ button: callButton("stories", "All my stories") }] : []),
  );
}

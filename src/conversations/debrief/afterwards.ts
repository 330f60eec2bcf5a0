import { callButton } from "../../core/call.ts";
import { choice, type Moment, text } from "../../core/question.ts";
import { ask, heard, say, type Talk } from "../../core/talk.ts";
import type { Interview } from "../../interview/interview.ts";
import { askZone } from "../zone.ts";
import { replyBy } from "./circumstances.ts";
import type { Told } from "./told.ts";

const more = choice("more", {
  label: "More to note",
  asks: "Want to note what went well and what you'd do differently, while it is fresh?",
  options: { yes: "Yes, two questions", no: "No, that's all" },
  also: {
    yes: ["yes", "y", "yeah", "sure", "ok", "okay"],
    no: ["no", "n", "nope", "nah", "no thanks", "that's all", "not now"],
  },
});

const well = text("well", {
  label: "Went well",
  asks: "Which answer of yours are you pleased with?",
  expects: "a line about what went well",
});

const badly = text("badly", {
  label: "Could be better",
  asks: "And what would you answer differently next time?",
  expects: "a line about what could have gone better",
});

const concern = text("concern", {
  label: "Concern",
  asks: "Did they seem to have a doubt about you that you could answer? What was it?",
  expects: "a line about their doubt; “skip” if there was none",
});

interface Next {
  /** The interview's. */
  readonly id: string;
  /** The signs were rather against it. */
  readonly discouraging: boolean;
}

/** What helps later and is no part of reading or mail: when they answer, and how the member themself did. */
export function* afterwards(
  { facts, performance }: Told,
  { guessed }: Moment,
  { id, discouraging }: Next,
): Talk<Pick<Interview, "well" | "badly" | "concern" | "replyBy">> {
  const told = yield* heard(replyBy, facts.replyBy);
  if (!told && guessed) yield* askZone();
  const answerBy = told ?? (yield* ask(replyBy));
  let own: Pick<Interview, "well" | "badly" | "concern"> = performance;
  if ((yield* ask(more)) === "yes") {
    const [good, bad] = [yield* ask(well), yield* ask(badly)];
    const doubt = bad === undefined ? undefined : yield* ask(concern);
    own = {
      well: joined(good, performance.well),
      badly: joined(bad, performance.badly),
      ...(doubt && { concern: doubt }),
    };
  }
  yield* say(
    "That is the debrief, kept whole. “Edit” changes any of it, “why” shows the numbers, “list” shows all your interviews. When they answer, tell me: “outcome”.",
    ...(discouraging ? [{ button: callButton(`recover #${id}`, "What to take from it") }] : []),
    { button: callButton(`outcome #${id}`, "They answered") },
  );
  return { ...own, ...(answerBy && { replyBy: answerBy }) };
}

const joined = (said: string | undefined, told: readonly string[]): string[] => [
  ...new Set([...told, ...(said ? [said] : [])]),
];

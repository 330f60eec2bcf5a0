import { choice, type Moment } from "../../core/question.ts";
import { ask, keep, say, type Talk } from "../../core/talk.ts";
import type { Book } from "../book.ts";
import { askZone } from "../zone.ts";
import { nudgesIn } from "./state.ts";
import { KIND_USES } from "./texts.ts";

/** Where somebody stands who may be asked: never asked, or fallen silent on them. Undefined where there is nothing to ask. */
export type ToAsk = "first" | "again";

export function toAsk(book: Book): ToAsk | undefined {
  const { wishes, rested } = nudgesIn(book);
  if (wishes.consent === undefined) return "first";
  return wishes.consent === "yes" && rested !== undefined ? "again" : undefined;
}

const USES = [
  KIND_USES.thank_you,
  KIND_USES.check_in,
  KIND_USES.heard_back,
  KIND_USES.keep_applying,
  KIND_USES.let_go,
];

const first = choice("reminders", {
  label: "Reminders",
  asks: "May I write to you by myself, here and nowhere else, when it is time for something?",
  options: { yes: "Yes, remind me", no: "No, thanks" },
  also: {
    yes: ["yes", "y", "yeah", "sure", "ok", "okay", "please", "yes please"],
    no: ["no", "n", "nope", "nah"],
  },
});

const again = choice("reminders", {
  label: "Reminders",
  asks: "I had gone quiet, as my last reminders got no answer. Shall I remind you of this one?",
  options: { yes: "Yes, remind me", no: "No, stay quiet" },
  also: {
    yes: ["yes", "y", "yeah", "sure", "ok", "okay", "please", "yes please"],
    no: ["no", "n", "nope", "nah"],
  },
});

/** Asks once, with what would be said; a no is a no until the member says otherwise. */
export function* offerReminders(asked: ToAsk | undefined, { guessed }: Moment): Talk {
  if (asked === undefined) return;
  if (asked === "first")
    yield* say(
      `One more thing. I can remind you of:\n${USES.map((use) => `- ${use}`).join("\n")}`,
      "At most three a day, never between 21:00 and 08:00 where you are; about the wait on business days only, and your public holidays I don't know. One press puts any of it off, or stops it.",
    );
  const said = yield* ask(asked === "first" ? first : again);
  if (said === undefined) return;
  if (said === "yes" && guessed) yield* askZone();
  yield* keep({ wish: said === "yes" ? { on: true } : { off: true } });
  yield* say(
    said === "yes"
      ? "Good. “Reminders” shows what is planned, and “pause until Monday” or “stop all reminders” does what it says."
      : "Then I stay quiet. “Reminders on” changes that at any time.",
  );
}

import { choice } from "../../core/question.ts";
import { heard, say, type Talk } from "../../core/talk.ts";
import { readConcern } from "../../interview/drafts/concern.ts";
import { rightness } from "../../interview/drafts/policy.ts";
import type { KindKnown } from "../email/writers.ts";
import { writeKind } from "../email/writers.ts";

const wanted = choice("recovery", {
  label: "Put one answer right",
  asks: "Shall I write the email that puts it right?",
  options: { yes: "Write that email", no: "Leave it" },
});

/**
 * Offered, never pressed: where one answer could be given better, a mail that gives it may take the thank-you's place.
 * `told` is what the member said could have gone better, the first that names one thing counts.
 */
export function* offerRecovery(told: readonly string[], known: KindKnown): Talk {
  const concern = told.find(
    (each) =>
      rightness("recovery", { ...known.situation, concern: each }).right === "now" && readConcern(each),
  );
  if (concern === undefined) return;
  yield* say(
    `You could still put one answer right: ${readConcern(concern)}. An email that gives it as you would now, calmly and without an apology, can go in place of the thank-you.`,
    { offers: wanted, pick: { value: "yes", label: "Write that email" } },
  );
  if ((yield* heard(wanted)) === "yes") yield* writeKind("recovery", { ...known, concern });
}

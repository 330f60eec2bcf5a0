import type { Option } from "../../core/message.ts";
import { bare, choice, type Question } from "../../core/question.ts";
import type { Kind } from "../../interview/drafts/draft.ts";
import { straight, wordsIn } from "../../interview/topics.ts";
import { KIND_NAMES } from "../mail-card.ts";

/** Words by which each kind is asked for. A second check-in is none to ask for: which it is, policy says. */
const NAMES: Readonly<Record<Exclude<Kind, "last_check_in">, readonly string[]>> = {
  thank_you: ["thank you", "thanks", "thank-you", "thankyou", "thank you email"],
  recovery: ["recovery", "recover", "put right", "fix an answer", "correction"],
  note: ["note", "card", "handwritten note", "handwritten", "thank you note", "thank you card"],
  promised: ["promised", "promise", "what i promised", "attachment", "portfolio"],
  check_in: [
    "check-in",
    "check in",
    "checkin",
    "follow up",
    "follow-up",
    "followup",
    "status",
    "second check-in",
  ],
  next_round: ["next round", "acceptance", "accept", "invitation", "second interview"],
  rejection: ["rejection", "reject", "rejected", "answer to rejection", "reply to rejection"],
  withdrawal: ["withdrawal", "withdraw", "decline"],
};

/** "check-in 2": the kind that is asked for, and which interview of the list, as far as either is said. */
export function askedFor(args: string): { readonly kind?: Kind; readonly listed?: number } {
  const said = args.trim();
  const [last = "", number] = /(?<!\d)#?(\d+)$/.exec(said) ?? [];
  const kind = KINDS_BY_NAME.get(bare(said.slice(0, said.length - last.length)));
  return { ...(kind && { kind }), ...(number && { listed: Number(number) }) };
}

/** "Write that email" is said to what was just offered; to say yes to an offer is in the member's own words. */
const WRITES =
  /^(?!.*\b(?:that|this|accept\w*)\b)(?:(?:hi|hey|ok|please|can you|could you|would you|will you|help me(?: to)?|i(?:'d| would) like (?:you )?(?:to|help)|i (?:want|need)(?: you)?(?: to| help)?|let's|now|with|and)[\s,]+)*(?:write|writing|draft|drafting|compose|send)\b.{0,40}\b(?:e-?mails?|thank[ -]?yous?|notes?|letters?|follow[ -]?ups?|check[ -]?ins?)\b/;
const MOST_WORDS = 14;

/** Which email a sentence asks for: "help me write a thank-you email". Empty where it asks for one and doesn't say which. */
export function wantedIn(said: string): string | undefined {
  const plain = straight(said);
  if (wordsIn(plain) > MOST_WORDS || !WRITES.test(plain)) return undefined;
  const words = ` ${bare(plain)} `;
  const named = [...KINDS_BY_NAME.keys()].filter((name) => words.includes(` ${name} `));
  return named.sort((one, other) => other.length - one.length)[0] ?? "";
}

const KINDS_BY_NAME: ReadonlyMap<string, Kind> = new Map(
  // The keys of a literal are exactly its names; Object.entries forgets that.
  (Object.entries(NAMES) as [Kind, readonly string[]][]).flatMap(([kind, names]) =>
    [...names, kind.replaceAll("_", " "), KIND_NAMES[kind]].map((name) => [bare(name), kind] as const),
  ),
);

/** For platforms that complete what is typed after a command. */
export const KIND_OPTIONS: readonly Option[] = (Object.keys(NAMES) as Kind[]).map((kind) => ({
  value: kind.replaceAll("_", " "),
  label: KIND_NAMES[kind],
}));

/** Which mail, of those that would be right; the most useful first. */
export function kindQuestion(kinds: readonly Kind[]): Question<Kind> {
  const all: readonly Kind[] = kinds.length > 0 ? kinds : ["thank_you"];
  return choice<Kind>("kind", {
    label: "Which email",
    asks: "Which email shall it be?",
    // Built from the kinds, so every kind in it has its name.
    options: Object.fromEntries(all.map((kind) => [kind, KIND_NAMES[kind]])) as Record<Kind, string>,
    also: NAMES,
  });
}

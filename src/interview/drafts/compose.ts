import { greeting, nameOf, recipientName } from "./address.ts";
import type { Choice, Draft, Kind, MailFacts, Tone } from "./draft.ts";
import { inTone, type Plan, SIGN_OFFS } from "./letter.ts";
import { LETTERS } from "./letters/letters.ts";
import { startCase } from "./phrase.ts";
import { type Slots, slotsOf } from "./slots.ts";
import { wordsIn } from "./tidy.ts";

/**
 * Interviewers who stay apart even if all their mails are drafted anew.
 * It shares no factor with the number of letters of any kind, so new drafts pass through all of them before one comes back.
 */
const INTERVIEWERS = 3;

/** A mail from the member's facts. What can't be said well is left out: `checkDraft` says what and why. */
export function compose(kind: Kind, facts: MailFacts, choice: Choice): Draft {
  const { plans } = LETTERS[kind];
  const at = letterNumber(kind, facts, choice);
  const to = recipientName(facts.recipient);
  const slots = slotsOf(facts, choice.tone);
  const ending = SIGN_OFFS[choice.tone][at % SIGN_OFFS[choice.tone].length] ?? "";
  const parts = [
    greeting(to, choice.tone),
    ...paragraphs(plans[at % plans.length] ?? [], slots, choice.tone),
    signature(ending, kind, facts),
  ];
  return {
    kind,
    ...(to !== undefined && { to }),
    subject: subject(kind, slots, at),
    body: parts.join("\n\n"),
  };
}

/** How many really different drafts there are before the first comes back. */
export const draftsOf = (kind: Kind): number => LETTERS[kind].plans.length;

/**
 * Starts from what all of a member's mails about one interview share, so that colleagues never land on one letter by
 * chance; from there each interviewer is one step on and each new draft a whole panel's worth of steps. Tone is left
 * out: "the same, but warmer" keeps its shape, and a colleague's formal mail stays a different one.
 */
function letterNumber(kind: Kind, { role, company, sender }: MailFacts, { draft, nth }: Choice): number {
  return hash([kind, role, company, sender.name].join("\n")) + nth + draft * INTERVIEWERS;
}

/** FNV-1a, 32 bits: small, and the same on every machine. */
export function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return sum;
}

function paragraphs(plan: Plan, slots: Slots, tone: Tone): readonly string[] {
  const written = plan.map((moves) => moves.flatMap((move) => firstThatFits(move, slots, tone)).join(" "));
  return written.filter((paragraph) => paragraph !== "");
}

function firstThatFits(wordings: readonly string[], slots: Slots, tone: Tone): readonly string[] {
  const wording = wordings.find((each) => slotsIn(each).every((slot) => slots[slot] !== undefined));
  return wording === undefined ? [] : [fill(inTone(wording, tone), slots)];
}

function slotsIn(wording: string): readonly string[] {
  return [...wording.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot ?? "");
}

function fill(wording: string, slots: Slots): string {
  const filled = wording.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? "");
  // "Acme Inc." may end a sentence of ours: one full stop does for both.
  return filled.replace(/([.!?])\.$/, "$1");
}

/** Mail programs and readers cut long subjects: four to nine words, or a plainer line. */
function subject(kind: Kind, slots: Slots, at: number): string {
  const { subjects, plainSubjects } = LETTERS[kind];
  const turn = <T>(lines: readonly T[]): readonly T[] => [
    ...lines.slice(at % lines.length),
    ...lines.slice(0, at % lines.length),
  ];
  const lines = [...turn(subjects), ...turn(plainSubjects)]
    .filter((line) => slotsIn(line).every((slot) => slots[slot] !== undefined))
    .map((line) => startCase(fill(line, slots)));
  return lines.find((line) => isFitSubject(line)) ?? lines.at(-1) ?? "";
}

export function isFitSubject(line: string): boolean {
  const count = wordsIn(line).length;
  return count >= 4 && count <= 9 && line.length <= 78;
}

/** A card is signed with the name alone; under a mail stands how to reach the sender. */
function signature(ending: string, kind: Kind, { sender }: MailFacts): string {
  const line = (...parts: readonly (string | undefined)[]) =>
    parts
      .map((part) => part?.replace(/\s+/g, " ").trim())
      .filter((part) => part !== undefined && part !== "")
      .join(" · ");
  const reach = kind === "note" ? [] : [line(sender.email, sender.phone), line(sender.links)];
  return [ending, nameOf(sender.name) ?? "", ...reach].filter((each) => each !== "").join("\n");
}

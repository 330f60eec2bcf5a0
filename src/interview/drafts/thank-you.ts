import { companyOf, greeting, nameOf, namesOf, recipientName } from "./address.ts";
import type { Choice, Draft, MailFacts, Tone } from "./draft.ts";
import { readFit } from "./fit.ts";
import { inFull, startCase } from "./phrase.ts";
import { inTone, PLAIN_SUBJECTS, PLANS, type Plan, SIGN_OFFS, SUBJECTS } from "./plans.ts";
import { readPoint } from "./point.ts";
import { tidy, wordsIn } from "./tidy.ts";

type Slots = Readonly<Record<string, string | undefined>>;

/**
 * Interviewers who stay apart even if all their mails are drafted anew.
 * It shares no factor with the number of letters, so new drafts pass through all of them before one comes back.
 */
const INTERVIEWERS = 3;

/** A thank-you mail from the member's facts. What can't be said well is left out: `checkDraft` says what and why. */
export function thankYou(facts: MailFacts, choice: Choice): Draft {
  const at = letterNumber(facts, choice);
  const to = recipientName(facts.recipient);
  const slots = slotsOf(facts, choice.tone);
  const plan = PLANS[at % PLANS.length] ?? [];
  const ending = SIGN_OFFS[choice.tone][at % SIGN_OFFS[choice.tone].length] ?? "";
  const parts = [
    greeting(to, choice.tone),
    ...paragraphs(plan, slots, choice.tone),
    signature(ending, facts),
  ];
  return {
    kind: "thank_you",
    ...(to !== undefined && { to }),
    subject: subject(slots, at),
    body: parts.join("\n\n"),
  };
}

/**
 * Starts from what all of a member's mails about one interview share, so that colleagues never land on one letter by
 * chance; from there each interviewer is one step on and each new draft a whole panel's worth of steps. Tone is left
 * out: "the same, but warmer" keeps its shape, and a colleague's formal mail stays a different one.
 */
function letterNumber({ role, company, sender }: MailFacts, { draft, nth }: Choice): number {
  return hash([role, company, sender.name].join("\n")) + nth + draft * INTERVIEWERS;
}

/** FNV-1a, 32 bits: small, and the same on every machine. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return sum;
}

function slotsOf(facts: MailFacts, tone: Tone): Slots {
  const names = namesOf(facts.recipient);
  const said = (text: string) => asNamed(tone === "formal" ? inFull(text) : text, facts);
  const point = readPoint(facts.point, names);
  const fit = readFit(facts.fit, names);
  const when = tidy(facts.interviewedOn ?? "");
  return {
    ...roleSlots(nameOf(facts.role), companyOf(facts.company)),
    when: when === "" ? "" : ` ${when}`,
    sender: nameOf(facts.sender.name),
    ...(point.form !== "none" && { [point.form]: said(point.text) }),
    ...(fit.form === "statement" && { fit: said(fit.text), Fit: startCase(said(fit.text)) }),
    ...(fit.form === "asset" && { asset: said(fit.text) }),
  };
}

/** The firm's name is written the same wherever it stands, however fast the member typed. */
function asNamed(text: string, { company }: MailFacts): string {
  const name = companyOf(company);
  if (name === undefined) return text;
  const words = text.split(" ").map((word) => (word.toLowerCase() === name.toLowerCase() ? name : word));
  return words.join(" ");
}

/** "a Data Analyst position at Acme", "Data Analyst" and "analyst role" all come to one phrase that names each thing once. */
function roleSlots(role: string | undefined, company: string | undefined): Slots {
  const bare = role?.replace(/^(?:an?|the) /i, "");
  const at =
    company === undefined || bare?.toLowerCase().endsWith(` at ${company.toLowerCase()}`)
      ? ""
      : ` at ${company}`;
  if (bare === undefined) return { role: `the role${at}` };
  const position = / (?:role|position|job|post)\b/i.test(bare) ? `the ${bare}` : `the ${bare} role`;
  return { role: position + at, position, title: bare.replace(/ (?:role|position|job|post)$/i, "") };
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
function subject(slots: Slots, at: number): string {
  const turn = <T>(lines: readonly T[]): readonly T[] => [
    ...lines.slice(at % lines.length),
    ...lines.slice(0, at % lines.length),
  ];
  const lines = [...turn(SUBJECTS), ...turn(PLAIN_SUBJECTS)]
    .filter((line) => slotsIn(line).every((slot) => slots[slot] !== undefined))
    .map((line) => startCase(fill(line, slots)));
  return lines.find((line) => isFitSubject(line)) ?? "Thank you for the interview";
}

export function isFitSubject(line: string): boolean {
  const count = wordsIn(line).length;
  return count >= 4 && count <= 9 && line.length <= 78;
}

function signature(ending: string, { sender }: MailFacts): string {
  const line = (...parts: readonly (string | undefined)[]) =>
    parts
      .map((part) => part?.replace(/\s+/g, " ").trim())
      .filter((part) => part !== undefined && part !== "")
      .join(" · ");
  return [ending, nameOf(sender.name) ?? "", line(sender.email, sender.phone), line(sender.links)]
    .filter((each) => each !== "")
    .join("\n");
}

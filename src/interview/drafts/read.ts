import { companyOf, nameOf, namesOf } from "./address.ts";
import type { Draft, MailFacts } from "./draft.ts";
import type { Finding, Rule } from "./finding.ts";
import { inFull } from "./phrase.ts";

/** What is known beside the facts a mail is made of. */
export interface Beside {
  /** Other employers of the member's: the wrong one in a mail is the worst slip of all. */
  readonly otherCompanies?: readonly string[];
  /** Rules that don't apply to this one. */
  readonly without?: readonly Rule[];
}

/** A draft taken apart the way a reader sees it: greeting, what is said, and the block under it. */
export interface Read extends Beside {
  readonly draft: Draft;
  readonly facts: MailFacts;
  /** Paragraphs between greeting and sign-off, a blank line apart. */
  readonly prose: string;
  /** The prose without the names in it, so that "Yahoo!" isn't shouting and a Salary Analyst isn't asking for money. */
  readonly unnamed: string;
  /** The body with everything but the prose, and the names in it, blanked letter for letter: places in it are places in the body. */
  readonly masked: string;
}

export type Check = (read: Read) => Finding | readonly Finding[] | undefined;

export function readDraft(draft: Draft, facts: MailFacts, beside: Beside = {}): Read {
  const blocks = draft.body.split(/\n{2,}/).map((block) => block.trim());
  const greeted = /^.{1,80},$/u.test(blocks[0] ?? "");
  const name = nameOf(facts.sender.name);
  const signed = isSignature(blocks.at(-1) ?? "", name);
  const paragraphs = blocks.slice(greeted ? 1 : 0, signed ? -1 : undefined).filter((block) => block !== "");
  const prose = paragraphs.join("\n\n");
  const names = [
    nameOf(facts.role),
    companyOf(facts.company),
    bareRole(facts),
    ...namesOf(facts.recipient),
  ].filter((each) => each !== undefined);
  const unnamed = names.reduce((text, each) => text.replaceAll(each, "it"), prose);
  return { draft, facts, prose, unnamed, masked: masked(draft.body, { greeted, signed, names }), ...beside };
}

/** A block that closes with the name, or that is a sign-off and little else. */
function isSignature(block: string, name: string | undefined): boolean {
  if (name !== undefined && has(block, name)) return true;
  return (
    /^\P{L}*\p{L}[\p{L}’']*(?: [\p{L}’']+){0,3} ?,\s*(?:\n|$)/u.test(block) && block.split("\n").length <= 5
  );
}

interface Mask {
  readonly greeted: boolean;
  readonly signed: boolean;
  readonly names: readonly string[];
}

function masked(body: string, { greeted, signed, names }: Mask): string {
  const start = greeted ? body.indexOf("\n") : 0;
  const end = signed ? body.trimEnd().lastIndexOf("\n\n") : body.length;
  const prose = names.reduce(
    (text, each) => text.replaceAll(each, "_".repeat(each.length)),
    body.slice(Math.max(0, start), Math.max(0, start, end)),
  );
  return " ".repeat(Math.max(0, start)) + prose + " ".repeat(body.length - Math.max(0, start, end));
}

export function bareRole({ role }: MailFacts): string | undefined {
  return nameOf(role)?.replace(/^(?:an?|the) /i, "");
}

export function has(text: string, part: string): boolean {
  const flat = (each: string) => inFull(each.normalize("NFC")).toLowerCase().replace(/\s+/g, " ");
  return flat(text).includes(flat(part));
}

export function blank(text: string | undefined): boolean {
  return text === undefined || text.trim() === "";
}

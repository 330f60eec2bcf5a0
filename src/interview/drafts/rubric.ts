import type { Kind } from "./draft.ts";
import { advice, error } from "./finding.ts";
import type { Check } from "./read.ts";
import * as leftOut from "./rules/left-out.ts";
import * as named from "./rules/named.ts";
import * as said from "./rules/said.ts";
import { wordsIn } from "./tidy.ts";

/** How long a mail of a kind is, in words between greeting and sign-off: as guides for applicants have it, tightened. */
const MEASURES: Readonly<
  Record<Kind, { readonly least: number; readonly most: number; readonly cap: number }>
> = {
  thank_you: { least: 60, most: 150, cap: 200 },
  recovery: { least: 60, most: 150, cap: 200 },
  note: { least: 15, most: 59, cap: 80 },
  promised: { least: 20, most: 90, cap: 150 },
  check_in: { least: 40, most: 100, cap: 150 },
  last_check_in: { least: 40, most: 100, cap: 150 },
  next_round: { least: 20, most: 90, cap: 150 },
  rejection: { least: 25, most: 100, cap: 150 },
  withdrawal: { least: 20, most: 100, cap: 150 },
};

const length: Check = ({ prose, draft: { kind } }) => {
  const { least, most, cap } = MEASURES[kind];
  const count = wordsIn(prose).length;
  const cut = `Cut it to ${most} or fewer.`;
  if (count > cap)
    return error("length", { says: `It is ${count} words long; past ${cap} nobody reads it.`, fix: cut });
  if (count > most) return advice("length", { says: `It is ${count} words long.`, fix: cut });
  return count < least
    ? advice("length", {
        says: `It is only ${count} words long.`,
        fix: "One more detail of yours would help.",
      })
    : undefined;
};

const paragraphs: Check = ({ unnamed }) => {
  const blocks = unnamed.split("\n\n");
  return blocks.length <= 3 && blocks.every((block) => sentencesIn(block) <= 3)
    ? undefined
    : advice("paragraphs", {
        says: "It looks long on a phone.",
        fix: "Keep to three paragraphs of at most three sentences.",
      });
};

function sentencesIn(paragraph: string): number {
  return paragraph
    .split(/(?<!\b(?:Dr|Mr|Mrs|Ms|Prof|St|Inc|Ltd|Co|vs))[.!?。！？]+(?=\s+\p{Lu}|$)/u)
    .filter((part) => part.trim() !== "").length;
}

const LEFT_OUT: readonly Check[] = [
  leftOut.exclamation,
  leftOut.emoji,
  leftOut.placeholder,
  leftOut.unsaid,
  leftOut.pressure,
  leftOut.opener,
  leftOut.boast,
];
const FROM: readonly Check[] = [named.sender, named.contact, length, paragraphs, ...LEFT_OUT];
const TO: readonly Check[] = [named.subject, named.recipient, named.role, named.company];

/** The rubric by kind, in the order a member reads a mail. */
export const RUBRIC: Readonly<Record<Kind, readonly Check[]>> = {
  thank_you: [...TO, said.thanks, said.interest, said.specific, said.fit, ...FROM],
  recovery: [...TO, said.thanks, said.interest, said.concern, ...FROM],
  note: [named.recipient, named.company, said.thanks, named.sender, length, paragraphs, ...LEFT_OUT],
  promised: [...TO, said.promised, ...FROM],
  check_in: [...TO, said.interest, said.dates, said.question, said.offer, ...FROM],
  last_check_in: [...TO, said.interest, said.dates, said.question, said.offer, ...FROM],
  next_round: [...TO, ...FROM],
  rejection: [...TO, said.thanks, ...FROM],
  withdrawal: [...TO, ...FROM],
};

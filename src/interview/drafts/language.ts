import { z } from "zod";
import { companyOf, nameOf, recipientName } from "./address.ts";
import type { Mail, MailFacts } from "./draft.ts";
import { error, type Finding } from "./finding.ts";
import { startCase } from "./phrase.ts";
import { type Beside, readDraft } from "./read.ts";
import { meet, type Slip, slipsIn } from "./slips.ts";

/** A slip as a proofreader reports it. */
export const slipSchema: z.ZodType<Slip> = z.object({
  at: z.number(),
  was: z.string(),
  to: z.string(),
  says: z.string(),
});

/** What a proofreader gets: the body, and the words in it that are right whatever a dictionary says. */
export interface ToProofread {
  readonly text: string;
  readonly words: readonly string[];
}

export function toProofread(
  { body }: Mail,
  facts: MailFacts,
  { otherCompanies = [] }: Beside = {},
): ToProofread {
  const { sender, ...rest } = facts;
  const names = [
    ...(facts.recipient?.split(/\s+/) ?? []),
    ...[recipientName(facts.recipient), nameOf(sender.name), nameOf(facts.role), companyOf(facts.company)],
    ...otherCompanies,
  ].flatMap((name) => name?.split(/[\s,/]+/) ?? []);
  // A capital in the middle of what they typed is a name: "the move from Jenkins to GitLab CI".
  const said = Object.values(rest).flatMap(
    (fact) => fact.match(/(?<=\S\s)\p{Lu}[\p{L}\p{M}\p{N}]+|\b[\p{L}\p{N}]*\p{L}\p{Lu}[\p{L}\p{N}]*/gu) ?? [],
  );
  const all = [...names, ...said].flatMap((word) => [word, word.replace(/[’']s$/, "")]);
  return {
    text: body,
    words: [...new Set(all.map((word) => word.replace(/^[^\p{L}]+|[^\p{L}\p{N}]+$/gu, "")))].filter(Boolean),
  };
}

/** What is wrong with a mail's language: by our own rules, and by a proofreader's where one has read it. */
export function languageFindings(
  draft: Parameters<typeof readDraft>[0],
  facts: MailFacts,
  slips: readonly Slip[],
): readonly Finding[] {
  const { masked } = readDraft(draft, facts);
  const own = slipsIn(draft.body, masked).filter(({ at }) => !linkAt(draft.body, at));
  const clear = ({ at, was }: Slip) =>
    draft.body.slice(at, at + was.length) === was && !linkAt(draft.body, at);
  const others = slips.filter((slip) => clear(slip) && !own.some((mine) => meet(mine, slip)));
  return [...own, ...others]
    .sort((one, other) => one.at - other.at)
    .map(({ at, was, to, says }) =>
      error("language", {
        says: `${startCase(says)}${/[.?!]$/.test(says) ? "" : "."}`,
        fix: to.trim() === "" ? "Take it out." : `Put “${to.trim()}”.`,
        mend: { where: "body", at, was, to },
      }),
    );
}

/** An address is spelt as it is. */
function linkAt(body: string, at: number): boolean {
  const start = Math.max(body.lastIndexOf(" ", at), body.lastIndexOf("\n", at)) + 1;
  return /^(?:https?:|www\.|\S+@)/i.test(body.slice(start).split(/\s/, 1)[0] ?? "");
}

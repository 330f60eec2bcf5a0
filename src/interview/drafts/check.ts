import type { Draft, MailFacts } from "./draft.ts";
import type { Finding } from "./finding.ts";
import { type Beside, readDraft } from "./read.ts";
import { RUBRIC } from "./rubric.ts";

/** What the rubric has against a draft and what to do about it, errors first. `[]`: fit to send as it is. */
export function checkDraft(draft: Draft, facts: MailFacts, beside: Beside = {}): readonly Finding[] {
  const read = readDraft(draft, facts, beside);
  const findings = RUBRIC[draft.kind]
    .flatMap((check) => check(read) ?? [])
    .filter(({ rule }) => !beside.without?.includes(rule));
  return findings.sort((a, b) => Number(a.level === "advice") - Number(b.level === "advice"));
}

import { companyOf, nameOf, namesOf } from "./address.ts";
import type { Draft, MailFacts } from "./draft.ts";
import { error, type Finding } from "./finding.ts";
import { bareRole, has, type Read, RUBRIC } from "./rubric.ts";
import { untraceable } from "./trace.ts";

/** What is wrong with a draft and what to do about it, errors first. `[]`: fit to send as it is. */
export function checkDraft(draft: Draft, facts: MailFacts): readonly Finding[] {
  const read = readDraft(draft, facts);
  const findings = RUBRIC.map((check) => check(read)).filter((finding) => finding !== undefined);
  const foreign = untraceable(draft, facts).map((word) =>
    error(
      "untraceable",
      `“${word}” isn't in anything you told me.`,
      "Take it out, or tell me about it so that I can use it.",
    ),
  );
  return [...findings, ...foreign].sort(
    (a, b) => Number(a.level === "advice") - Number(b.level === "advice"),
  );
}

function readDraft(draft: Draft, facts: MailFacts): Read {
  const blocks = draft.body.split(/\n{2,}/).map((block) => block.trim());
  const greeted = /^.{1,80},$/u.test(blocks[0] ?? "");
  const name = nameOf(facts.sender.name);
  const signed = name !== undefined && has(blocks.at(-1) ?? "", name);
  const paragraphs = blocks.slice(greeted ? 1 : 0, signed ? -1 : undefined).filter((block) => block !== "");
  const prose = paragraphs.join("\n\n");
  const names = [nameOf(facts.role), companyOf(facts.company), bareRole(facts), ...namesOf(facts.recipient)];
  const unnamed = names.reduce<string>(
    (text, each) => (each === undefined ? text : text.replaceAll(each, "it")),
    prose,
  );
  return { draft, facts, prose, unnamed };
}

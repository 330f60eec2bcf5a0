import { z } from "zod";
import { type Question, question } from "../core/question.ts";
import { heardAll, keep, recorded, say, type Talk } from "../core/talk.ts";
import { checkDraft } from "../interview/drafts/check.ts";
import { hash } from "../interview/drafts/compose.ts";
import type { Finding } from "../interview/drafts/finding.ts";
import { languageFindings, slipSchema, toProofread } from "../interview/drafts/language.ts";
import { type Lying, offersOf, pressedDeed, saidDeed } from "./mail-buttons.ts";
import { cardOf } from "./mail-card.ts";
import { type Deed, type Desk, deedSchema, deskAfter, type OnDesk, shownDeed } from "./mail-versions.ts";

/** Shows the mail as the member has put it by now, with all that can be done with it. Asks nothing. */
export function* onDesk(spec: OnDesk): Talk<Desk> {
  const desk = deskAfter(spec, yield* heardAll(deskQuestion(spec)));
  const lying = { spec, desk, findings: yield* proofread(spec, desk) };
  // Heard again as what it is by now: its form holds the mail on top, and its fixes are the ones just found.
  const question = deskQuestion(spec, lying);
  yield* heardAll(question);
  yield* say(...cardOf(lying, offersOf(question, lying)));
  yield* note(spec, desk);
  return desk;
}

/** By the rubric and our own rules, and by whoever reads along; what should not be sent first. */
function* proofread(spec: OnDesk, { top: { mail } }: Desk): Talk<readonly Finding[]> {
  const slips = yield* recorded({
    key: `proof:${spec.kind}:${hash(mail.body).toString(36)}`,
    from: "",
    by: "language",
    input: toProofread(mail, spec.facts, spec),
    meaning: z.array(slipSchema),
  });
  const draft = { kind: spec.kind, ...mail };
  const findings = [...checkDraft(draft, spec.facts, spec), ...languageFindings(draft, spec.facts, slips)];
  return findings.sort((one, other) => Number(one.level === "advice") - Number(other.level === "advice"));
}

/** In the book, beside the interview it is about: what was drafted, and whether it went out. */
function* note({ interview, kind, facts: { recipient: to } }: OnDesk, { sent: sentAt }: Desk): Talk {
  if (interview === undefined) return;
  yield* keep({ mail: { interview, kind, ...(to && { to }), ...(sentAt !== undefined && { sentAt }) } });
}

/** The question that takes whatever is done with a mail: a button's press, the form, or words. */
function deskQuestion({ nth, of, facts: { recipient } }: OnDesk, lying?: Lying): Question<Deed> {
  const { subject = "", body = "" } = lying?.desk.top.mail ?? {};
  const text = { name: "body", label: "Email", required: true, value: body, long: true };
  return question<Deed>({
    key: `draft:${nth + 1}`,
    label: of > 1 && recipient ? `Email to ${recipient}` : "The email",
    asks: "Put it the way you'd say it. In words, what you write takes the place of the text.",
    expects: "a button under the latest version, or the email as it should be",
    fields:
      subject === "" ? [text] : [{ name: "subject", label: "Subject", required: true, value: subject }, text],
    meaning: deedSchema,
    read: (answer, { now }) => {
      if (!lying) return undefined;
      if ("press" in answer) return pressedDeed(answer.press, lying, now);
      if ("form" in answer)
        return {
          mail: { subject: oneLine(answer.form.subject ?? ""), body: (answer.form.body ?? "").trim() },
        };
      return saidDeed(answer.words, lying, now) ?? { mail: { subject, body: answer.words.trim() } };
    },
    show: shownDeed,
  });
}

const oneLine = (words: string): string => words.replace(/\s+/gu, " ").trim();

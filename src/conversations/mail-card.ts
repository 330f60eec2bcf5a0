import type { Part } from "../core/message.ts";
import type { Offer, Sayable } from "../core/talk.ts";
import { recipientName } from "../interview/drafts/address.ts";
import type { Kind, Mail } from "../interview/drafts/draft.ts";
import { eml } from "../interview/drafts/eml.ts";
import type { Finding } from "../interview/drafts/finding.ts";
import { composeLinks } from "../interview/drafts/links.ts";
import { readPromise } from "../interview/drafts/promise.ts";
import { dayOf, showWhen } from "../interview/when.ts";
import type { Lying } from "./mail-buttons.ts";
import type { Desk, OnDesk } from "./mail-versions.ts";

/** What each kind of mail is called, on its card and in the chooser. */
export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  thank_you: "Thank-you",
  recovery: "Putting one answer right",
  note: "Handwritten note",
  promised: "What you promised",
  check_in: "Check-in",
  last_check_in: "Second check-in",
  next_round: "Yes to the next round",
  rejection: "Answer to a rejection",
  withdrawal: "Withdrawal",
};

/** The heading over one to somebody. */
const HEADINGS: Readonly<Record<Kind, (to: string) => string>> = {
  thank_you: (to) => `Thank-you to ${to}`,
  recovery: (to) => `One answer put right, for ${to}`,
  note: (to) => `Handwritten note to ${to}`,
  promised: (to) => `What you promised ${to}`,
  check_in: (to) => `Check-in with ${to}`,
  last_check_in: (to) => `Second check-in with ${to}`,
  next_round: (to) => `Your yes to ${to}`,
  rejection: (to) => `Your answer to ${to}`,
  withdrawal: (to) => `Your withdrawal, to ${to}`,
};

/** How to send it, and when. Nothing is ever sent from here. */
const ADVICE: Readonly<Record<Kind, string>> = {
  thank_you: "Change what you like, and send it yourself within 24 hours of the interview.",
  recovery: "It goes in place of the thank-you: send one of the two, and today or tomorrow.",
  note: "Write it out by hand and post it today. It comes beside the email, not in its place.",
  promised: "Send it as soon as you have it at hand.",
  check_in: "Send it as an answer to their last mail, if there is one, so that they see what it is about.",
  last_check_in: "After this one, let it rest: two are enough, and your time is better spent on the next.",
  next_round: "The sooner you answer, the better. Look over the times before you send it.",
  rejection: "A few lines like these are rare, and remembered. Send them when the sting is gone.",
  withdrawal: "Sleep on it if you can: it can't be taken back.",
};

/** A mail as a member sees it: the text to copy, what was found in it, and, until it is sent, ways to open it. */
export function cardOf({ spec, desk, findings }: Lying, offers: readonly Offer[]): readonly Sayable[] {
  const { kind, facts } = spec;
  const { mail } = desk.top;
  const to = recipientName(facts.recipient);
  const open = desk.sent === undefined;
  return [
    { heading: facts.recipient ? HEADINGS[kind](facts.recipient) : KIND_NAMES[kind] },
    kind === "note" ? { quote: mail.body } : { mail: { ...(to && { to }), ...mail } },
    ...(open ? found(findings) : []),
    { text: below(spec, desk) },
    ...offers,
    ...(open && kind !== "note" ? handedOver(spec, mail) : []),
  ];
}

function handedOver(spec: OnDesk, mail: Mail): readonly Sayable[] {
  const content = eml({ kind: spec.kind, ...mail }, spec.facts);
  return [
    ...composeLinks(mail).map((link) => ({ link })),
    { file: { name: fileName(spec), type: "message/rfc822", content, spare: true } },
  ];
}

/** In letters that every system takes: "thank-you-maria-lopez.eml". */
function fileName({ kind, nth, facts: { recipient } }: OnDesk): string {
  const plain = (recipientName(recipient) ?? "").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const name = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  return `${kind.replaceAll("_", "-")}-${name || nth + 1}.eml`;
}

/** More of them at once are a lecture. */
const MOST_HINTS = 2;

/** What can't be mended by a press, as far as it is shown. */
export const hintsOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ mend }) => !mend).slice(0, MOST_HINTS);

/** What was found, each with what to do; numbered as the buttons are. */
function found(findings: readonly Finding[]): readonly Part[] {
  let fixes = 0;
  const hints = hintsOf(findings);
  const rows = findings
    .filter((each) => each.mend || hints.includes(each))
    .map((finding) => ({
      label: finding.mend ? `Fix ${++fixes}` : "Worth a look",
      value: said(finding),
    }));
  return rows.length > 0 ? [{ rows }] : [];
}

/** What would change, and why; the words themselves where some would go. */
function said({ says, fix, mend }: Finding): string {
  const [was, to] = [mend?.was.trim(), mend?.to.trim()];
  if (!was) return `${says} ${fix}`;
  return to ? `“${was}” becomes “${to}”. ${says}` : `“${was}” goes. ${says}`;
}

function below({ kind, facts, begun }: OnDesk, { top, versions, at, sent }: Desk): string {
  if (sent !== undefined) return `Marked as sent on ${showWhen(dayOf({ ...begun, now: sent }))}.`;
  const which = versions.length > 1 ? `Version ${at + 1} of ${versions.length}. ` : "";
  const own = top.own ? "It stands as you put it. " : "Only what you told me is in it. ";
  const attach =
    kind === "promised" && !readPromise(facts.promised)?.link
      ? "Attach what you promised before you send it. "
      : "";
  return `${which}${own}${attach}${ADVICE[kind]}`;
}

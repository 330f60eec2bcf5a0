import type { Option } from "../core/message.ts";
import { bare, type Question } from "../core/question.ts";
import type { Offer } from "../core/talk.ts";
import { draftsOf, hash } from "../interview/drafts/compose.ts";
import { type Mail, TONES } from "../interview/drafts/draft.ts";
import type { Finding } from "../interview/drafts/finding.ts";
import { mended, mendedAll } from "../interview/drafts/mend.ts";
import { hintsOf } from "./mail-card.ts";
import { type Deed, type Desk, nextDraft, type OnDesk, TONE_LABELS } from "./mail-versions.ts";

/** A mail as it lies there now, and what was found in it. */
export interface Lying {
  readonly spec: OnDesk;
  readonly desk: Desk;
  readonly findings: readonly Finding[];
}

/** Most fixes that get a button of their own; all of them have one together. */
const MOST_FIXES = 6;

/** Everything that can be done with it by one press. */
function buttonsOf({ spec, desk, findings }: Lying): readonly Option[] {
  const { versions, at, top, done, sent } = desk;
  const button = (value: string, label: string): Option => ({ value: `${value}@${done}`, label });
  if (sent !== undefined) return [button("unsent", "Not sent after all")];
  const fixes = findings.filter(({ mend }) => mend).slice(0, MOST_FIXES);
  return [
    button("sent", "I sent it"),
    ...(fixes.length > 1 ? [{ value: "fix:all", label: "Fix all" }] : []),
    ...fixes.map((finding, nth) => ({ value: `fix:${fixName(finding)}`, label: `Fix ${nth + 1}` })),
    ...TONES.filter((tone) => tone !== top.tone).map((tone) => button(tone, TONE_LABELS[tone])),
    ...(nextDraft(desk) < draftsOf(spec.kind) ? [button("another", "Another draft")] : []),
    ...(at > 0 ? [button("earlier", "Earlier version")] : []),
    ...(at < versions.length - 1 ? [button("later", "Later version")] : []),
  ];
}

/** What stands under the card: one press for each, the form after the first, and what would better the mail. */
export function offersOf(question: Question<Deed>, lying: Lying): readonly Offer[] {
  const [first, ...others] = buttonsOf(lying);
  const pick = (option: Option): Offer => ({ offers: question, pick: option });
  const { kind, asks = {} } = lying.spec;
  return [
    ...(first ? [pick(first)] : []),
    { offers: question, as: kind === "note" ? "Edit the note" : "Edit the email" },
    ...others.map(pick),
    ...(lying.desk.sent === undefined ? hintsOf(lying.findings) : []).flatMap(({ rule }): Offer[] => {
      const better = asks[rule];
      return better ? [{ offers: better }] : [];
    }),
  ];
}

/** What a press means, under whichever version it stood. `now` in epoch milliseconds. */
export function pressedDeed(press: string, { desk, findings }: Lying, now: number): Deed | undefined {
  const [what = "", given = ""] = press.split(/[@:]/);
  if (what === "fix") return { mail: fixed(given, desk.top.mail, findings) };
  const n = Number(given);
  if (given === "" || !Number.isInteger(n)) return undefined;
  const tone = TONES.find((each) => each === what);
  if (tone) return { tone, n };
  if (what === "sent") return { sent: now };
  if (what === "unsent") return { unsent: n };
  if (what === "another") return { another: n };
  if (what === "earlier") return { earlier: n };
  return what === "later" ? { later: n } : undefined;
}

/** A button's label, said. */
export function saidDeed(words: string, lying: Lying, now: number): Deed | undefined {
  const button = buttonsOf(lying).find(({ label }) => bare(label) === bare(words));
  return button && pressedDeed(button.value, lying, now);
}

/** A fix that was made already, or whose words are gone, leaves the mail as it is. */
function fixed(which: string, mail: Mail, findings: readonly Finding[]): Mail {
  if (which === "all") return mendedAll(mail, findings);
  const found = findings.find((finding) => finding.mend && fixName(finding) === which);
  return found?.mend ? mended(mail, found.mend) : mail;
}

const fixName = ({ rule, mend }: Finding): string => hash(JSON.stringify([rule, mend])).toString(36);

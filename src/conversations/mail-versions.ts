import { z } from "zod";
import type { Moment, Question } from "../core/question.ts";
import { compose } from "../interview/drafts/compose.ts";
import { type Kind, type Mail, type MailFacts, TONES, type Tone } from "../interview/drafts/draft.ts";
import type { Rule } from "../interview/drafts/finding.ts";
import type { Beside } from "../interview/drafts/read.ts";

/** One mail lying there: what it is made from, and what belongs to it. */
export interface OnDesk extends Beside {
  readonly kind: Kind;
  readonly facts: MailFacts;
  /** Which of several at once, counted from 0. */
  readonly nth: number;
  /** How many lie there at once. */
  readonly of: number;
  /** The interview in the book it belongs to, where there is one. */
  readonly interview?: string;
  /** Questions whose answers would better the mail, by what they better. */
  readonly asks?: Readonly<Partial<Record<Rule, Question>>>;
  readonly begun: Pick<Moment, "now" | "zone">;
}

/** How many things had been done before, as the button knew it: pressed twice, the same button does it once. */
const n = z.number();
const deeds = z.union([
  z.object({ tone: z.enum(TONES), n }),
  z.object({ another: n }),
  z.object({ earlier: n }),
  z.object({ later: n }),
  z.object({ mail: z.object({ subject: z.string(), body: z.string().min(1) }) }),
  /** Epoch milliseconds. */
  z.object({ sent: z.number() }),
  z.object({ unsent: n }),
]);
/** What a member does with a mail. An edit was once kept as the mail alone. */
export const deedSchema: z.ZodType<Deed> = z.preprocess(
  (kept) => (typeof kept === "object" && kept !== null && "body" in kept ? { mail: kept } : kept),
  deeds,
);
export type Deed = z.infer<typeof deeds>;

interface Version {
  readonly mail: Mail;
  readonly tone: Tone;
  readonly draft: number;
  /** Put this way by the member. */
  readonly own: boolean;
}

/** All versions of a mail, the one that lies on top, and whether it was sent. */
export interface Desk {
  readonly top: Version;
  readonly versions: readonly Version[];
  readonly at: number;
  /** How many things have been done with it. */
  readonly done: number;
  /** Epoch milliseconds. */
  readonly sent?: number;
}

/** Where a mail stands after everything that was done with it, in order. */
export function deskAfter(spec: OnDesk, all: readonly Deed[]): Desk {
  const first = written(spec, { tone: "neutral", draft: 0 });
  return all.reduce((desk, deed) => ({ ...after(spec, desk, deed), done: desk.done + 1 }), lying([first], 0));
}

const lying = (versions: readonly [Version, ...Version[]], at: number): Desk => ({
  top: versions[at] ?? versions[0],
  versions,
  at,
  done: 0,
});

function written({ kind, facts, nth }: OnDesk, choice: Pick<Version, "tone" | "draft">): Version {
  const { subject, body } = compose(kind, facts, { ...choice, nth });
  return { ...choice, mail: { subject, body }, own: false };
}

function after(spec: OnDesk, desk: Desk, deed: Deed): Desk {
  const { top, versions, at } = desk;
  if ("sent" in deed) return { ...desk, sent: desk.sent ?? deed.sent };
  if ("unsent" in deed) {
    const { sent: _, ...unsent } = desk;
    return unsent;
  }
  if ("earlier" in deed) return turnedTo(desk, Math.max(0, at - 1));
  if ("later" in deed) return turnedTo(desk, Math.min(versions.length - 1, at + 1));
  if ("mail" in deed) return onTop(desk, { ...top, mail: deed.mail, own: true });
  const { tone, draft } = "tone" in deed ? { ...top, tone: deed.tone } : { ...top, draft: nextDraft(desk) };
  return onTop(desk, written(spec, { tone, draft }));
}

const turnedTo = (desk: Desk, at: number): Desk => ({ ...desk, at, top: desk.versions[at] ?? desk.top });

const onTop = (desk: Desk, top: Version): Desk => ({
  ...desk,
  top,
  versions: [...desk.versions, top],
  at: desk.versions.length,
});

/** The number of the draft that hasn't been seen yet. */
export const nextDraft = ({ versions }: Desk): number => Math.max(...versions.map(({ draft }) => draft)) + 1;

export const TONE_LABELS: Readonly<Record<Tone, string>> = {
  warm: "Warmer",
  neutral: "Plainer",
  formal: "More formal",
};

/** How a deed reads in the list of answers. */
export function shownDeed(deed: Deed): string {
  if ("tone" in deed) return TONE_LABELS[deed.tone].toLowerCase();
  if ("mail" in deed) return "as you put it";
  if ("sent" in deed) return "sent";
  if ("unsent" in deed) return "not sent";
  return "another" in deed
    ? "another draft"
    : "earlier" in deed
      ? "the earlier version"
      : "the later version";
}

import { businessDaysAfter, daysBetween, showWhen } from "../when.ts";
import { readConcern } from "./concern.ts";
import type { Kind } from "./draft.ts";

/** What decides whether a mail is right today. Days are YYYY-MM-DD in the member's zone. */
export interface Situation {
  readonly today: string;
  /** The day of the interview. */
  readonly on?: string;
  /** The day they named for their answer. */
  readonly answerBy?: string;
  readonly outcome?: "next_round" | "offer" | "rejected" | "silence" | "withdrew";
  /** Mails about this interview that the member has marked as sent. */
  readonly sent: readonly { readonly kind: Kind; readonly on: string }[];
  /** The answer that could have gone better, as the member put it. */
  readonly concern?: string;
}

/** Whether a mail is right: today, from a day on, or never, where silence says it better. */
export type Rightness =
  | { readonly right: "now"; readonly says?: string }
  | { readonly right: "later"; readonly from: string; readonly says: string }
  | { readonly right: "never"; readonly says: string };

/**
 * Days a thank-you, a card and a recovery stay welcome; business days until a check-in. Guides for applicants agree on
 * 24 hours, on a day or two past a date that was named, on about five business days where none was, and on two at most;
 * where they leave off, our judgement.
 */
const LATEST = { thank_you: 7, note: 7, recovery: 3 } as const;
const AFTER_NAMED_DAY = 1;
const AFTER_INTERVIEW = 5;
const BETWEEN = 5;

const NOW: Rightness = { right: "now" };
const never = (says: string): Rightness => ({ right: "never", says });

export function rightness(kind: Kind, situation: Situation): Rightness {
  return RULES[kind](situation);
}

const RULES: Readonly<Record<Kind, (situation: Situation) => Rightness>> = {
  thank_you: (situation) => closed(situation) ?? inTime("thank_you", situation) ?? thanks(situation),
  note: (situation) => closed(situation) ?? inTime("note", situation) ?? NOW,
  recovery: (situation) => closed(situation) ?? mendable(situation) ?? inTime("recovery", situation) ?? NOW,
  promised: (situation) => closed(situation) ?? NOW,
  check_in: (situation) => closed(situation) ?? firstCheckIn(situation),
  last_check_in: (situation) => closed(situation) ?? secondCheckIn(situation),
  next_round: ({ outcome }) =>
    outcome === "rejected" || outcome === "withdrew"
      ? never("This application has ended. If they have asked you back after all, say “outcome” first.")
      : NOW,
  rejection: ({ sent }) =>
    sent.some(({ kind }) => kind === "rejection")
      ? never("You have answered that already. Once is right.")
      : NOW,
  withdrawal: ({ outcome }) =>
    outcome === "rejected" || outcome === "withdrew"
      ? never("This application has ended already, so there is nothing to withdraw.")
      : NOW,
};

/** Which check-in comes next. */
export const nextCheckIn = ({ sent }: Pick<Situation, "sent">): "check_in" | "last_check_in" =>
  sent.some(({ kind }) => kind === "check_in") ? "last_check_in" : "check_in";

/** The kinds in the order in which they help most now; those that would be wrong are left out. */
export function fitting(situation: Situation): readonly Kind[] {
  const inOrder: readonly Kind[] = [
    "thank_you",
    nextCheckIn(situation),
    "note",
    "promised",
    "recovery",
    "next_round",
    "rejection",
    "withdrawal",
  ];
  const allowed = inOrder.filter(
    (kind) => kind === "recovery" || rightness(kind, situation).right !== "never",
  );
  const open = allowed.filter((kind) => kind !== "recovery" || closed(situation) === undefined);
  return [
    ...open.filter((kind) => rightness(kind, situation).right === "now"),
    ...open.filter((kind) => rightness(kind, situation).right !== "now"),
  ];
}

function closed({ outcome }: Situation): Rightness | undefined {
  if (outcome === "rejected")
    return never(
      "They have decided, so this mail would come too late. “email rejection” answers them with grace.",
    );
  if (outcome === "withdrew") return never("You have withdrawn there, so nothing more needs to be said.");
  if (outcome === "offer") return never("There is an offer: answer that, and leave this one out.");
  return undefined;
}

const TOO_LATE: Readonly<Record<keyof typeof LATEST, string>> = {
  thank_you:
    "After a week a thank-you reads as an afterthought. A check-in, once it is due, says it along with the rest.",
  note: "A card that arrives weeks later surprises more than it pleases. Leave it at the mail.",
  recovery:
    "After three days they have moved on, and the mail would only bring it back to mind. Here silence is better.",
};

function inTime(kind: keyof typeof LATEST, { on, today }: Situation): Rightness | undefined {
  return on !== undefined && daysBetween(on, today) > LATEST[kind] ? never(TOO_LATE[kind]) : undefined;
}

function thanks({ on, today }: Situation): Rightness {
  if (on === undefined || daysBetween(on, today) <= 1) return NOW;
  return {
    right: "now",
    says: "The usual window is 24 hours. Late is better than never, as long as the mail doesn't dwell on it.",
  };
}

/** Manner can't be put right in writing, and naming it makes it larger. */
const MANNER =
  /\b(?:nerv\w+|anxi\w+|shak\w+|sweat\w*|late\b|rambl\w+|mumbl\w+|stutter\w*|too (?:fast|quiet|long|much)|eye contact|handshake|cried|crying|dress\w*|outfit|tie\b|camera|wifi|wi-fi|connection|internet|small talk|awkward\w*|tired|sleepy|everything|the whole (?:thing|interview)|all of it)\b/i;

function mendable({ concern, outcome, sent }: Situation): Rightness | undefined {
  if (outcome === "next_round")
    return never("They want to see you again, so it can't have weighed much. Let it be.");
  if (sent.some(({ kind }) => kind === "recovery"))
    return never("You have put that right once. Twice would only underline it.");
  if (concern !== undefined && MANNER.test(concern))
    return never(
      "How it felt, or how you came across, can't be put right by mail, and naming it makes it larger. They have probably forgotten; the thank-you is the better mail.",
    );
  if (readConcern(concern) === undefined)
    return never(
      "A recovery mail needs one answer that you could give better now. Without one, the thank-you is the better mail.",
    );
  return undefined;
}

function firstCheckIn(situation: Situation): Rightness {
  if (situation.sent.some(({ kind }) => kind === "check_in"))
    return never("The first check-in has gone out. One more is right, later; two are enough.");
  return from(checkInFrom(situation), situation);
}

function secondCheckIn({ sent, ...situation }: Situation): Rightness {
  const first = sent.find(({ kind }) => kind === "check_in");
  if (!first) return never("The first check-in comes before the last.");
  if (sent.some(({ kind }) => kind === "last_check_in"))
    return never(
      "Two check-ins are enough. From here on silence says more, and your time is better spent elsewhere.",
    );
  return from(businessDaysAfter(first.on, BETWEEN), { sent, ...situation });
}

/** The first day on which asking is fair: never before the day they named, and some days in where they named none. */
export function checkInFrom({ on, answerBy }: Pick<Situation, "on" | "answerBy">): string | undefined {
  if (answerBy !== undefined) return businessDaysAfter(answerBy, AFTER_NAMED_DAY);
  return on && businessDaysAfter(on, AFTER_INTERVIEW);
}

function from(day: string | undefined, { today, answerBy }: Situation): Rightness {
  if (day === undefined || day <= today) return NOW;
  const why =
    answerBy === undefined
      ? "They need some days, and asking sooner reads as impatience."
      : "Asking before the day they named has passed reads as impatience.";
  return {
    right: "later",
    from: day,
    says: `${why} From ${showWhen({ date: day })} on it is right (public holidays are not known to me).`,
  };
}

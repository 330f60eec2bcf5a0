import type { Moment } from "../../core/question.ts";
import type { Followed } from "../../interview/nudges/followed.ts";
import { type Outlook, type Plan, planOf, recentBy } from "../../interview/nudges/plan.ts";
import { USUAL_MINUTES } from "../../interview/nudges/timing.ts";
import { isFor, type Process } from "../../interview/process.ts";
import { instantOf } from "../../interview/when.ts";
import type { Ahead, Book } from "../book.ts";
import { nudgesIn } from "./state.ts";

/** The one place where the book becomes what the plan knows. */

type Row = Book["interviews"][number];

export const plannedIn = (book: Book, moment: Moment): Plan => planOf(outlookOf(book, moment), moment.now);

function outlookOf(book: Book, { zone, guessed, now }: Moment): Outlook {
  const { wishes, ledger, spoke, stirred, rested } = nudgesIn(book);
  const isRecent = recentBy(ledger, now);
  return {
    followed: [
      ...book.interviews.filter((row) => isRecent(datesOf(row, book))).map((row) => toldOf(row, book, zone)),
      ...(book.ahead ?? []).map((ahead) => aheadOf(ahead)),
    ],
    wishes: rested === undefined ? wishes : { ...wishes, resting: true },
    ledger,
    zone: guessed ? undefined : zone,
    spoke,
    stirred,
  };
}

const MINUTE = 60_000;

/** When it should be over. */
const endOf = ({ at, minutes = USUAL_MINUTES }: Pick<Ahead, "at" | "minutes">): number =>
  at + minutes * MINUTE;

const aheadOf = (ahead: Ahead): Followed => ({
  id: ahead.id,
  at: ahead.at,
  since: ahead.since,
  stage: { is: "ahead", ends: endOf(ahead), begun: ahead.begun === true },
});

/** When it was is never after it was told. */
function datesOf(row: Row, book: Book): Parameters<ReturnType<typeof recentBy>>[0] {
  const replyBy = promiseOf(row, book);
  return { id: row.id, at: row.toldAt, since: row.toldAt, ...(replyBy && { replyBy }), ...checkedInOf(row) };
}

/** When check-ins about it were sent, if any were. */
function checkedInOf({ mails = [] }: Row): { readonly checkedIn?: readonly number[] } {
  const sent = mails.flatMap(({ kind, sentAt }) =>
    sentAt !== undefined && (kind === "check_in" || kind === "last_check_in") ? [sentAt] : [],
  );
  return sent.length > 0 ? { checkedIn: sent.sort((one, other) => one - other) } : {};
}

function toldOf(row: Row, book: Book, zone: string): Followed {
  const { id, toldAt, on, mails = [] } = row;
  const at = row.at ?? (on ? instantOf(on, zone, "12:00") : toldAt);
  const thanks = mails.filter(({ kind }) => kind === "thank_you" || kind === "recovery");
  const replyBy = promiseOf(row, book);
  const over = overBecause(row, book);
  return {
    id,
    at: Math.min(at, toldAt),
    since: toldAt,
    stage: {
      is: "told",
      ...(replyBy && { replyBy }),
      thanked: thanks.length > 0 && thanks.every(({ sentAt }) => sentAt !== undefined),
      ...checkedInOf(row),
      ...(over && { over }),
    },
  };
}

/** The day they named, as last heard. */
export const promiseOf = ({ id, replyBy }: Row, book: Book): Row["replyBy"] =>
  nudgesIn(book).promises?.[id] ?? replyBy;

const processOf = ({ processes }: Book, interview: string): Process | undefined =>
  processes.find(({ interviews }) => interviews.includes(interview));

function overBecause({ id, toldAt }: Row, book: Book): "outcome" | "next" | undefined {
  const process = processOf(book, id);
  if (!process) return undefined;
  if (process.outcome && process.outcome.at >= toldAt) return "outcome";
  const others = process.interviews.filter((other) => Number(other) > Number(id));
  const later = others.some((other) => book.interviews.some((row) => row.id === other));
  const coming = (book.ahead ?? []).some(({ job, since }) => since >= toldAt && isFor(process, job));
  return later || coming ? "next" : undefined;
}

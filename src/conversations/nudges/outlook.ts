import type { Moment } from "../../core/question.ts";
import type { Followed } from "../../interview/nudges/followed.ts";
import { type Outlook, type Plan, planOf } from "../../interview/nudges/plan.ts";
import { USUAL_MINUTES } from "../../interview/nudges/timing.ts";
import { isFor, type Process } from "../../interview/process.ts";
import { instantOf } from "../../interview/when.ts";
import type { Ahead, Book } from "../book.ts";
import { nudgesIn } from "./state.ts";

/** The one place where the book becomes what the plan knows. */

type Row = Book["interviews"][number];

export const plannedIn = (book: Book, moment: Moment): Plan => planOf(outlookOf(book, moment), moment.now);

function outlookOf(book: Book, { zone, guessed }: Moment): Outlook {
  const { wishes, ledger, spoke, stirred, rested } = nudgesIn(book);
  return {
    followed: [
      ...book.interviews.map((row) => toldOf(row, book, zone)),
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

function toldOf(row: Row, book: Book, zone: string): Followed {
  const { id, toldAt, on, mails = [] } = row;
  const at = row.at ?? (on ? instantOf(on, zone, "12:00") : toldAt);
  const thanks = mails.filter(({ kind }) => kind === "thank_you" || kind === "recovery");
  const checkedIn = mails
    .flatMap(({ kind, sentAt }) =>
      sentAt !== undefined && (kind === "check_in" || kind === "last_check_in") ? [sentAt] : [],
    )
    .sort((one, other) => one - other);
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
      ...(checkedIn.length > 0 && { checkedIn }),
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
  const later = book.interviews.some(
    (other) => process.interviews.includes(other.id) && Number(other.id) > Number(id),
  );
  const coming = (book.ahead ?? []).some(({ job, since }) => since >= toldAt && isFor(process, job));
  return later || coming ? "next" : undefined;
}

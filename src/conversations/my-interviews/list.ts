import { callButton } from "../../core/call.ts";
import type { Asked, Command, Ran } from "../../core/conversation.ts";
import { type Message, type Option, words } from "../../core/message.ts";
import { sessionSchema } from "../../core/session.ts";
import { recordOf } from "../../core/turn.ts";
import { interviewSchema } from "../../interview/interview.ts";
import { type OutcomeName, outcomeNow } from "../../interview/process.ts";
import { dayOf, showWhen } from "../../interview/when.ts";
import { type Book, interviewRecord, jobWords } from "../book.ts";
import { card } from "../debrief/card.ts";
import { paged } from "../pages.ts";
import { STAGE_NAMES } from "../stages.ts";
import { byApplication, inOrder, listedAs, type Row, rowNamed } from "./order.ts";

/** What a command about one interview takes: those there are, by name. */
export const interviewTakes = (says: string): NonNullable<Command<Book>["takes"]> => ({
  name: "interview",
  says,
  completes: ({ book, moment }) =>
    inOrder(book).map((row, index) => ({
      value: `#${row.id}`,
      label: `${index + 1}. ${[jobWords(row.job), rowWords(row, moment.zone)].filter(Boolean).join(", ")}`,
    })),
});

/** The member's interviews by application, a page at a time; one that is named is opened again. */
export const list: Command<Book> = {
  name: "list",
  summary: "shows your interviews; “list 2” opens the second again, “list Brightwell” finds one",
  also: ["my interviews", "interviews"],
  takes: interviewTakes("one of yours, to open it again"),
  hears: (said) => /^list (?:\d{1,4}|page \d{1,3}|\S{2,30})$/i.test(said),
  wants: ({ book, args }) => {
    const row = rowNamed(book, plain(args));
    return row ? [recordOf(row), interviewRecord(row.id)] : [];
  },
  run: (asked, records) => {
    const { book, moment } = asked;
    const args = plain(asked.args);
    if (book.interviews.length === 0)
      return { messages: [words("No interviews yet. Say “debrief” after your next one.")] };
    const row = rowNamed(book, args);
    if (row) return opened(row, asked, records);
    const [, page = "1"] = /^page (\d+)$/i.exec(args) ?? [];
    if (args === "" || /^page /i.test(args)) return { messages: [listing(book, moment.zone, Number(page))] };
    return { messages: [finding(book, moment.zone, args)] };
  },
};

/** Heard in words, the name of the command stands before what it takes. */
const plain = (args: string): string => args.replace(/^list\s+/i, "").trim();

/** What can be done with it, and the talk it was told in; the card alone, where that is no longer kept. */
function opened(
  row: Row,
  { book, talks, moment }: Asked<Book>,
  records: ReadonlyMap<string, unknown>,
): Ran<Book> {
  const above: Message = {
    ...words(
      `${listedAs(book, row.id)}. ${jobWords(row.job) ?? "An employer not named"}: ${rowWords(row, moment.zone)}.`,
    ),
    controls: actions(book, row),
  };
  const open = talks.find(({ id }) => id === row.id);
  if (open) return { messages: [above], reopen: open };
  const session = sessionSchema.safeParse(records.get(recordOf(row)));
  if (session.success) return { messages: [above], reopen: session.data };
  const kept = interviewSchema.safeParse(records.get(interviewRecord(row.id)));
  return {
    messages: [
      above,
      kept.success
        ? { parts: card(kept.data, kept.data.job) }
        : words("The talk behind that one is no longer kept."),
    ],
  };
}

function actions(book: Book, { id }: Row): readonly Option[] {
  const process = book.processes.find(({ interviews }) => interviews.includes(id));
  const other = inOrder(book).find((row) => row.id !== id);
  return [
    ...(process ? [callButton(`outcome #${process.id}`, "What happened?")] : []),
    callButton(`recover #${id}`, "What to take from it"),
    ...(other ? [callButton(`compare #${other.id} #${id}`, "Compare")] : []),
    callButton(`delete #${id}`, "Delete"),
  ];
}

interface Line {
  readonly process: Book["processes"][number];
  readonly row: Row;
  readonly number: number;
}

function linesOf(book: Book): readonly Line[] {
  return byApplication(book)
    .flatMap(({ process, rows }) => rows.map((row) => ({ process, row })))
    .map((line, index) => ({ ...line, number: index + 1 }));
}

/** An application in a line: what it is for, and what came of it. */
function applicationWords(process: Book["processes"][number]): string {
  const outcome = outcomeNow(process);
  const named = jobWords(process) ?? "An employer not named";
  return outcome ? `${named} (${OUTCOME_NAMES[outcome.is]}, ${showWhen(outcome.on)})` : named;
}

/** What came, in the middle of a sentence. */
const OUTCOME_NAMES: Readonly<Record<OutcomeName, string>> = {
  next_round: "next round",
  offer: "an offer",
  rejected: "a no",
  silence: "let go",
  withdrew: "withdrawn",
};

function listing(book: Book, zone: string, page: number): Message {
  const { items, at, last } = paged(linesOf(book), page);
  const lead =
    last > 1 ? `Your interviews, by application: page ${at} of ${last}.` : "Your interviews, by application:";
  const more = at < last ? [callButton(`list page ${at + 1}`, "More")] : [];
  return shown(lead, items, zone, more);
}

function finding(book: Book, zone: string, query: string): Message {
  const asked = query.toLowerCase();
  const found = linesOf(book).filter(({ row }) => jobWords(row.job)?.toLowerCase().includes(asked));
  if (found.length === 0) {
    const all = listing(book, zone, 1);
    return {
      ...all,
      parts: [...words(`There is no interview “${query}” in your list.`).parts, ...all.parts],
    };
  }
  return shown(`For “${query}”:`, paged(found, 1).items, zone, []);
}

function shown(lead: string, lines: readonly Line[], zone: string, more: readonly Option[]): Message {
  const applications = [...new Set(lines.map(({ process }) => process))];
  const blocks = applications.map((process) =>
    [
      applicationWords(process),
      ...lines
        .filter((line) => line.process === process)
        .map(({ row, number }) => `${number}. ${rowWords(row, zone)}`),
    ].join("\n"),
  );
  const opens = lines.map(({ row, number }) => callButton(`list #${row.id}`, `Open ${number}`));
  return { ...words(lead, ...blocks), controls: [...opens, ...more] };
}

export function rowWords({ stage, on, toldAt, replyBy }: Row, zone: string): string {
  const day = on ? showWhen(on) : `told on ${showWhen(dayOf({ now: toldAt, zone }))}`;
  const answer = replyBy ? `; answer by ${showWhen(replyBy)}` : "";
  return `${stage ? STAGE_NAMES[stage] : "interview"}, ${day}${answer}`;
}

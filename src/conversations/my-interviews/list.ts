import type { Command } from "../../core/conversation.ts";
import { type Message, words } from "../../core/message.ts";
import { sessionSchema } from "../../core/session.ts";
import { recordOf } from "../../core/turn.ts";
import { dayOf, showWhen } from "../../interview/when.ts";
import { type Book, jobWords } from "../book.ts";

type Row = Book["interviews"][number];

const STAGE: Readonly<Record<NonNullable<Row["stage"]>, string>> = {
  screen: "first screen",
  first: "first interview",
  second: "second interview",
  final: "final round",
  graduate: "graduate scheme",
};

/** The member's interviews by application; with a number, that one is opened again. */
export const list: Command<Book> = {
  name: "list",
  summary: "shows your interviews; “/list 2” opens the second again",
  also: ["my interviews", "interviews"],
  wants: ({ book, args }) => {
    const row = rowAt(book, args);
    return row ? [recordOf(row)] : [];
  },
  run: ({ book, talks, args, moment }, records) => {
    if (book.interviews.length === 0)
      return { messages: [words("No interviews yet. Say “debrief” after your next one.")] };
    if (args === "") return { messages: [listing(book, moment.zone)] };
    const row = rowAt(book, args);
    if (!row)
      return {
        messages: [words(`There is no interview “${args}” in your list.`), listing(book, moment.zone)],
      };
    const open = talks.find(({ id }) => id === row.id);
    if (open) return { reopen: open };
    const kept = sessionSchema.safeParse(records.get(recordOf(row)));
    return kept.success
      ? { reopen: kept.data }
      : { messages: [words("The talk behind that one is no longer kept.")] };
  },
};

function rowAt(book: Book, args: string): Row | undefined {
  return inOrder(book)[Number(args) - 1];
}

/** By application, and in it by the order they were told. */
export function inOrder(book: Book): readonly Row[] {
  const byId = new Map(book.interviews.map((row) => [row.id, row]));
  return book.processes.flatMap(({ interviews }) => interviews.flatMap((id) => byId.get(id) ?? []));
}

function listing(book: Book, zone: string): Message {
  const number = new Map(inOrder(book).map(({ id }, index) => [id, index + 1]));
  const byId = new Map(book.interviews.map((row) => [row.id, row]));
  const applications = book.processes.map((process) => {
    const rows = process.interviews.flatMap((id) => byId.get(id) ?? []);
    return [
      jobWords(process) ?? "An employer not named",
      ...rows.map((row) => `${number.get(row.id)}. ${rowWords(row, zone)}`),
    ].join("\n");
  });
  return words("Your interviews, by application:", ...applications);
}

export function rowWords({ stage, on, toldAt, replyBy }: Row, zone: string): string {
  const day = on ? showWhen(on) : `told on ${showWhen(dayOf({ now: toldAt, zone }))}`;
  const answer = replyBy ? `; answer by ${showWhen(replyBy)}` : "";
  return `${stage ? STAGE[stage] : "interview"}, ${day}${answer}`;
}

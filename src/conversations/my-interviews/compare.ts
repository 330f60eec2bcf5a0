import { callButton } from "../../core/call.ts";
import type { Command } from "../../core/conversation.ts";
import { type Message, words } from "../../core/message.ts";
import { type Interview, interviewSchema } from "../../interview/interview.ts";
import { read } from "../../interview/reading/reading.ts";
import { ruledOut } from "../../interview/reading/seen.ts";
import { SIGNS, type SignName } from "../../interview/signs.ts";
import { type Book, interviewRecord, jobWords, readAll } from "../book.ts";
import { signLabel, signWords } from "../debrief/sign-questions.ts";
import { rowWords } from "./list.ts";
import { inOrder, listedAs, type Row, rowNamed } from "./order.ts";
import { pairPicture } from "./pattern-picture.ts";

/** Two interviews side by side: the last two, or any two that are named. */
export const compare: Command<Book> = {
  name: "compare",
  summary: "puts two interviews side by side: “compare 1 3”",
  also: ["side by side", "compare interviews"],
  takes: {
    name: "interviews",
    says: "two of yours",
    completes: ({ book }) => {
      const [latest, ...others] = inOrder(book);
      return others.map((row) => ({
        value: `#${row.id} #${latest?.id}`,
        label: [latest, row].map((each) => each && named(book, each)).join(" and "),
      }));
    },
  },
  hears: (said) => /^compare [^.!?]{1,40}$/i.test(said),
  wants: ({ book, args }) => pairOf(book, args).map(({ id }) => interviewRecord(id)),
  run: ({ book, args, moment }, records) => {
    const pair = pairOf(book, args);
    const [one, other] = pair;
    if (!one || !other)
      return {
        messages: [
          {
            ...words(
              book.interviews.length < 2
                ? "It takes two interviews to compare. Say “debrief” after your next one."
                : "I can compare two of your list: “compare 1 3”, say.",
            ),
            controls: book.interviews.length < 2 ? [] : [callButton("list", "My interviews")],
          },
        ],
      };
    const kept = readAll(records, interviewSchema, new Map(pair.map(({ id }) => [id, interviewRecord(id)])));
    const [left, right] = [kept[one.id], kept[other.id]];
    if (!left || !right) return { messages: [words("One of these two can't be read any more.")] };
    return { messages: [beside(book, moment.zone, { rows: [one, other], told: [left, right] })] };
  },
};

const LAST_TWO = /^(?:compare\s*)?(?:(?:the |my )?last two(?: interviews)?)?$/i;

/** The two that are named, the earlier first; where none is, the last two that were told. */
function pairOf(book: Book, args: string): readonly Row[] {
  const named = args.match(/#?\d+/g) ?? [];
  const rows = named.flatMap((name) => rowNamed(book, name) ?? []);
  const chosen = LAST_TWO.test(args.trim()) ? book.interviews.slice(-2) : rows.slice(0, 2);
  const [one, other] = [...chosen].sort((a, b) => Number(a.id) - Number(b.id));
  return one && other && one !== other ? [one, other] : [];
}

const named = (book: Book, row: Row): string =>
  `${listedAs(book, row.id)}. ${jobWords(row.job) ?? "an employer not named"}`;

interface Pair {
  readonly rows: readonly [Row, Row];
  readonly told: readonly [Interview, Interview];
}

function beside(book: Book, zone: string, { rows, told }: Pair): Message {
  const [one, other] = told;
  const both = (of: (interview: Interview) => string) => told.map(of).join("  ·  ");
  const isOpen = (sign: SignName) => told.every((interview) => saidOf(sign, interview) === UNKNOWN);
  const open = SIGNS.filter(isOpen).map((sign) => signLabel(sign).toLowerCase());
  return {
    parts: [
      { heading: "Side by side" },
      {
        text: rows
          .map((row, nth) => `${nth === 0 ? "Left" : "Right"}: ${named(book, row)}, ${rowWords(row, zone)}`)
          .join("\n"),
      },
      {
        rows: [
          { label: "How it looked", value: both(({ seen }) => read(seen).band.replaceAll("_", " ")) },
          ...SIGNS.filter((sign) => !isOpen(sign)).map((sign) => ({
            label: signLabel(sign),
            value: both((interview) => saidOf(sign, interview)),
          })),
        ],
      },
      ...(open.length > 0 ? [{ text: `Unknown in both: ${open.join(", ")}.` }] : []),
      { text: changed(one, other) },
      {
        text: "Two interviews are no pattern: other people, another day. “Pattern” looks at all of them, from three on.",
      },
    ],
    pictures: [pairPicture(told, zone)],
    controls: rows.map((row) => callButton(`list #${row.id}`, `Open ${listedAs(book, row.id)}`)),
  };
}

const UNKNOWN = "unknown";

function saidOf(sign: SignName, { seen }: Interview): string {
  const answer = seen.signs[sign];
  if (answer === "na" || ruledOut(sign, seen) !== undefined) return "doesn't apply";
  return answer === undefined ? UNKNOWN : signWords(sign, answer);
}

/** What was good in one and bad in the other. */
function changed(one: Interview, other: Interview): string {
  const from = (before: string, after: string) =>
    SIGNS.filter((sign) => one.seen.signs[sign] === before && other.seen.signs[sign] === after).map((sign) =>
      signLabel(sign).toLowerCase(),
    );
  const [better, worse] = [from("negative", "positive"), from("positive", "negative")];
  return [
    better.length > 0 ? `Better in the later one: ${better.join(", ")}.` : "",
    worse.length > 0 ? `Better in the earlier one: ${worse.join(", ")}.` : "",
    better.length + worse.length === 0 ? "No sign was bad in one and good in the other." : "",
  ]
    .filter(Boolean)
    .join(" ");
}

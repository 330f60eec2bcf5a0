import { callButton } from "../../core/call.ts";
import type { Asked, Command } from "../../core/conversation.ts";
import { words } from "../../core/message.ts";
import { recordOf } from "../../core/turn.ts";
import { type Book, interviewRecord } from "../book.ts";

export const privacy: Command<Book> = {
  name: "privacy",
  summary: "says what is stored about you, and why",
  also: ["what is stored about me", "my data"],
  wants: () => [],
  run: ({ book, talks }) => ({
    messages: [
      {
        parts: [
          { heading: "What is stored about you" },
          {
            text: `${count(book.interviews.length, "interview")}, ${count(talks.length, "open talk")}, your time zone${book.details ? ", the name and contact that go under your emails" : ""}. It is kept so that a debrief can be resumed, corrected and followed up, and for nothing else.`,
          },
          {
            text: "It is encrypted with a key of your own. Nobody in your community sees any of it, nothing is posted anywhere, no email is ever sent for you, and no language model reads it.",
          },
          { text: "“Export” gives you all of it. “Forget” removes all of it at once, key included." },
        ],
        controls: [callButton("export", "Export"), callButton("forget", "Forget me")],
      },
    ],
  }),
};

const count = (many: number, what: string): string => `${many} ${what}${many === 1 ? "" : "s"}`;

export const exportAll: Command<Book> = {
  name: "export",
  summary: "gives you everything stored about you, as a file",
  also: ["export my data"],
  wants: ({ book }) => book.interviews.flatMap(({ id }) => [interviewRecord(id), recordOf({ id })]),
  run: (asked, records) => ({
    messages: [
      {
        ...words("Everything stored about you is in this file."),
        files: [
          {
            name: "afterword-export.json",
            type: "application/json",
            content: JSON.stringify(all(asked, records), null, 2),
          },
        ],
      },
    ],
  }),
};

function all({ book, talks }: Asked<Book>, records: ReadonlyMap<string, unknown>): object {
  const kept = [...records].filter(([, record]) => record !== undefined);
  return { book, openTalks: talks, records: Object.fromEntries(kept) };
}

export const forget: Command<Book> = {
  name: "forget",
  summary: "removes everything stored about you",
  also: ["forget me", "forget everything", "delete my data"],
  wants: () => [],
  run: ({ args, book }) =>
    args === "everything"
      ? {
          forget: true,
          messages: [words("Everything about you is gone, and the key it was sealed with too.")],
        }
      : {
          messages: [
            {
              ...words(
                `This removes ${count(book.interviews.length, "interview")}, every answer, draft and setting of yours, at once and for good. To go through with it, press the button or say “/forget everything”. To keep a copy first, say “export”.`,
              ),
              controls: [
                callButton("forget everything", "Forget everything"),
                callButton("export", "Export first"),
              ],
            },
          ],
        },
};

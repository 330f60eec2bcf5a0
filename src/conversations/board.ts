import type { Board, Section } from "../core/board.ts";
import { callButton } from "../core/call.ts";
import { button } from "../core/controls.ts";
import type { Moment } from "../core/question.ts";
import type { Session } from "../core/session.ts";
import { type Book, jobWords } from "./book.ts";
import { inOrder, rowWords } from "./my-interviews/list.ts";

interface Known {
  readonly book: Book;
  readonly talks: readonly Session[];
  readonly moment: Moment;
}

/** What a member sees when they open the bot's own page: never anything but their own. */
export function boardOf({ book, talks, moment }: Known): Board {
  return { sections: [openTalk(talks), interviews(book, moment), settings(book, moment), stored(book)] };
}

function openTalk(talks: readonly Session[]): Section {
  const open = talks.some(({ ended }) => !ended);
  return open
    ? {
        parts: [{ heading: "You have a debrief open" }],
        buttons: [button("resume"), callButton("debrief", "Another one")],
      }
    : {
        parts: [
          { heading: "Just out of an interview?" },
          { text: "Tell me how it went while it is fresh. It takes a few minutes." },
        ],
        buttons: [callButton("debrief", "Start a debrief"), callButton("email", "Just the thank-you email")],
      };
}

function interviews(book: Book, { zone }: Moment): Section {
  const rows = inOrder(book);
  if (rows.length === 0)
    return { parts: [{ heading: "Your interviews" }, { text: "None yet." }], buttons: [] };
  return {
    parts: [
      { heading: "Your interviews" },
      {
        rows: rows.map((row) => ({
          label: jobWords(row.job) ?? "An employer not named",
          value: rowWords(row, zone),
        })),
      },
    ],
    buttons: rows.map((row, index) =>
      callButton(`list ${index + 1}`, `Open ${index + 1}: ${jobWords(row.job) ?? rowWords(row, zone)}`),
    ),
  };
}

function settings({ details }: Book, { zone }: Moment): Section {
  const under = details ? Object.values(details).join(", ") : "nothing yet";
  return {
    parts: [
      { heading: "Settings" },
      {
        rows: [
          { label: "Under your emails", value: under },
          { label: "Time zone", value: zone },
        ],
      },
    ],
    buttons: [callButton("settings", "Change")],
  };
}

function stored({ interviews }: Book): Section {
  const counted =
    interviews.length === 1
      ? "One interview, what you said in it,"
      : `${interviews.length} interviews, what you said in them,`;
  return {
    parts: [
      { heading: "What is stored about you" },
      {
        text: `${counted} and the settings above: encrypted, seen by nobody else.`,
      },
    ],
    buttons: [
      callButton("privacy", "Details"),
      callButton("export", "Export"),
      callButton("forget", "Forget me"),
    ],
  };
}

import { callButton } from "../../core/call.ts";
import type { Asked, Command } from "../../core/conversation.ts";
import { type Message, words } from "../../core/message.ts";
import type { Book } from "../book.ts";
import { switched, switches } from "./switches.ts";

export const privacy: Command<Book> = {
  name: "privacy",
  summary: "says what is stored about you, and switches it; “privacy keep off” keeps nothing for long",
  also: ["what is stored about me", "my data"],
  takes: {
    name: "switch",
    says: "keep on or off, share on or off",
    completes: ({ book }) => [
      book.fleeting
        ? { value: "keep on", label: "keep on: keep what I tell you again" }
        : { value: "keep off", label: "keep off: remove it all twelve hours after my last word" },
      book.unshared
        ? { value: "share on", label: "share on: let me post a summary" }
        : { value: "share off", label: "share off: nothing of mine is posted" },
    ],
  },
  saidWith: (args) => /^(?:keep|save|share) (?:on|off)$/i.test(args),
  wants: () => [],
  run: (asked) => switched(asked) ?? { messages: [stored(asked)] },
};

function stored({ book, talks }: Pick<Asked<Book>, "book" | "talks">): Message {
  const { parts, controls } = switches(book);
  return {
    parts: [
      { heading: "What is stored about you" },
      {
        text: `${kept(book)}, ${count(talks.filter(({ ended }) => !ended).length, "open talk")}, your time zone${book.details ? ", the name and contact that go under your emails" : ""}. It is kept so that a debrief can be resumed, corrected and followed up, and for nothing else.`,
      },
      {
        text: "It is encrypted with a key of your own. Nobody in your community sees any of it, nothing is posted anywhere but what you ask to have posted, no email is ever sent for you, and no language model reads it.",
      },
      ...parts,
      { text: "“Export” gives you all of it. “Forget” removes all of it at once, key included." },
    ],
    controls: [...controls, callButton("export", "Export"), callButton("forget", "Forget me")],
  };
}

/** Of none, of one, of several. */
const OUTCOME = ["", " and what came of it", " and what came of them"];

const kept = ({ interviews, stories = [] }: Book): string =>
  [
    count(interviews.length, "interview") + OUTCOME[Math.min(interviews.length, 2)],
    ...(stories.length > 0 ? [count(stories.length, "story", "stories")] : []),
  ].join(", ");

const count = (many: number, what: string, several = `${what}s`): string =>
  `${many} ${many === 1 ? what : several}`;

export const forget: Command<Book> = {
  name: "forget",
  summary: "removes everything stored about you",
  also: [
    "forget me",
    "forget everything",
    "delete my data",
    "delete everything",
    "delete me",
    "delete my account",
  ],
  wants: () => [],
  run: ({ args, book }) =>
    args === "everything"
      ? {
          forget: true,
          shares: (book.shared ?? []).map((id) => ({ id, withdraw: true })),
          messages: [words("Everything about you is gone, and the key it was sealed with too.")],
        }
      : {
          messages: [
            {
              ...words(
                `This removes ${kept(book)}, every answer, draft and setting of yours, at once and for good. To go through with it, press the button or say “/forget everything”. To keep a copy first, say “export”.`,
              ),
              controls: [
                callButton("forget everything", "Forget everything"),
                callButton("export", "Export first"),
              ],
            },
          ],
        },
};

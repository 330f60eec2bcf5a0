import { callButton } from "../../core/call.ts";
import type { Asked, Ran } from "../../core/conversation.ts";
import { type Option, type Part, words } from "../../core/message.ts";
import type { Book } from "../book.ts";
import { nudgesIn } from "../nudges/state.ts";
import { granted } from "../nudges/wish.ts";

const HOUR = 3_600_000;
const FLEETING_HOURS = 12;

/** For how long a member wants to be kept after the last thing they do, in milliseconds; as long as may be, unless said. */
export const lasts = ({ fleeting }: Book): number | undefined =>
  fleeting ? FLEETING_HOURS * HOUR : undefined;

/** Four things that can be done with what a member says, each on or off by itself. */
export function switches(book: Book): {
  readonly parts: readonly Part[];
  readonly controls: readonly Option[];
} {
  const { fleeting, unshared, sharing } = book;
  const reminded = nudgesIn(book).wishes.consent === "yes";
  return {
    parts: [
      {
        rows: [
          {
            label: "Keep",
            value: fleeting
              ? `off: all of it goes ${FLEETING_HOURS} hours after your last word`
              : "on, until you say “forget”",
          },
          { label: "Remind", value: reminded ? "on" : "off" },
          {
            label: "Count",
            value: sharing?.on
              ? "on, in what your community learns"
              : "off: your community learns nothing from yours",
          },
          {
            label: "Share",
            value: unshared ? "off: no summary can be posted" : "only what you post yourself",
          },
        ],
      },
    ],
    controls: [
      fleeting
        ? callButton("privacy keep on", "Keep it again")
        : callButton("privacy keep off", "Keep nothing"),
      reminded ? callButton("reminders off", "Stop reminders") : callButton("reminders on", "Remind me"),
      callButton("settings", sharing?.on ? "Stop counting" : "What counting is"),
      unshared
        ? callButton("privacy share on", "Allow sharing")
        : callButton("privacy share off", "No sharing"),
    ],
  };
}

/** "keep off", "share on": does it, and says what it means. Undefined for anything else. */
export function switched({ book, args }: Pick<Asked<Book>, "book" | "args">): Ran<Book> | undefined {
  const [, what, to] = /^(keep|save|share) (on|off)$/i.exec(args.trim()) ?? [];
  if (!what || !to) return undefined;
  const on = to.toLowerCase() === "on";
  if (what.toLowerCase() === "share") return on ? sharesAgain(book) : sharesNothing(book);
  return on ? keepsAgain(book) : keepsNothing(book);
}

function keepsNothing(book: Book): Ran<Book> {
  return {
    book: { ...book, fleeting: true },
    messages: [
      {
        ...words(
          `From now on everything of yours is removed by itself ${FLEETING_HOURS} hours after the last thing you say or press: what you tell me, and what is kept already. Until then it works as before. There are no reminders after that, and I won't know you any more.`,
        ),
        controls: [callButton("export", "Export first"), callButton("privacy keep on", "Keep it again")],
      },
    ],
  };
}

function keepsAgain({ fleeting: _, ...book }: Book): Ran<Book> {
  return { book, messages: [words("What you tell me is kept again, until you say “forget”.")] };
}

/** What stands somewhere is taken back, too: off means off. */
function sharesNothing(book: Book): Ran<Book> {
  const { shared = [], ...rest } = book;
  return {
    book: granted({ ...rest, unshared: true }, { unmentioned: true }),
    shares: shared.map((id) => ({ id, withdraw: true as const })),
    messages: [
      words(
        shared.length > 0
          ? "Nothing of yours can be posted anywhere, and what stood somewhere is taken back."
          : "Nothing of yours can be posted anywhere: no summary, no mention.",
      ),
    ],
  };
}

function sharesAgain({ unshared: _, ...book }: Book): Ran<Book> {
  return {
    book,
    messages: [words("You can post a summary again. Nothing is posted unless you pick where, each time.")],
  };
}

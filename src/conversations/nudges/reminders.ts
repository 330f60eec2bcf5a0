import { z } from "zod";
import { callButton } from "../../core/call.ts";
import { type Asked, type Command, conversation } from "../../core/conversation.ts";
import { type Message, words } from "../../core/message.ts";
import type { Moment } from "../../core/question.ts";
import { KINDS } from "../../interview/nudges/timing.ts";
import { readWhen } from "../../interview/when.ts";
import type { Book } from "../book.ts";
import { answered, wantedFor } from "./answer.ts";
import { toldOf } from "./message.ts";
import { plannedIn } from "./outlook.ts";
import { remindersOf, remindersSchema } from "./reminders-known.ts";
import { aboutReminders } from "./reminders-stretch.ts";
import { saidDay } from "./said-time.ts";
import { nudgesIn, withNudges } from "./state.ts";
import { KIND_NAMES } from "./texts.ts";
import { morningOf } from "./times.ts";
import { granted, wishSchema } from "./wish.ts";

const facts = z.object({
  known: remindersSchema,
  now: z.number(),
  zone: z.string(),
  guessed: z.boolean().exactOptional(),
});

/** What is planned, and the rules for it, shown and changed. */
export const remindersConversation = conversation({
  name: "reminders",
  called: "page of reminders",
  several: false,
  facts,
  begins: ({ book, moment }: { book: Book; moment: Moment }) => ({
    known: remindersOf(book, moment),
    ...moment,
  }),
  *talk({ known, ...begun }: z.infer<typeof facts>) {
    yield* aboutReminders(known, begun);
  },
  keeps: z.union([z.object({ wish: wishSchema }), z.object({ zone: z.string() })]),
  kept: (book: Book, what) => ({ book: "wish" in what ? granted(book, what.wish) : { ...book, ...what } }),
  about: () => undefined,
});

/**
 * Alone it opens the talk; with "on", "off", "pause …" or where they may be mentioned it does that at once, with
 * "waiting" it shows what was said last, and with a reminder's id it is what was done under that reminder.
 */
export const reminders: Command<Book> = {
  name: "reminders",
  summary: "shows what I'd remind you of; “pause until Monday”, “stop all reminders”",
  also: ["nudges", "my reminders", "my nudges", "reminder"],
  takes: {
    name: "what",
    says: "on, off, pause until some day, or channel to be mentioned in one",
    completes: () => [
      { value: "on", label: "on" },
      { value: "off", label: "off" },
      { value: "pause next Monday", label: "pause until next Monday" },
      { value: "channel", label: "channel: mention me in this one too" },
      { value: "here", label: "here: no mention in a channel" },
    ],
  },
  saidWith: (args) => switchOf(args) !== undefined,
  wants: wantedFor,
  run: (asked, records) => {
    const { book, args, moment } = asked;
    const under = answered(asked, records);
    if (under) return under;
    const [what, detail = ""] = switchOf(args) ?? [];
    if (what === "on") return turnedOn(book, detail, moment);
    if (what === "off") return { book: granted(book, { off: true }), messages: [OFF] };
    if (what === "pause" && detail) return paused(book, detail, moment);
    if (what === "channel") return mentioned(asked);
    if (what === "here") return { book: granted(book, { unmentioned: true }), messages: [words(ONLY_HERE)] };
    if (/^waiting$/i.test(args)) return waiting(asked);
    return { begin: { talk: "reminders", args: "", anew: true } };
  },
};

function switchOf(args: string): readonly [what: string, detail: string] | undefined {
  const [, what = "", detail = ""] =
    /^(on|off|pause|channel|here)\b\s*(?:(?:until|till|for)\s+)?(.*)$/is.exec(args) ?? [];
  return what ? [what.toLowerCase(), detail.trim()] : undefined;
}

const ONLY_HERE = "From now on your reminders come here and nowhere else.";

/** In a channel it was said in, and only there: nobody is mentioned anywhere by somebody else's choice. */
function mentioned({ book, community }: Asked<Book>): { book?: Book; messages: Message[] } {
  const { id, channel } = community ?? {};
  if (id === undefined || channel === undefined)
    return { messages: [words("Say “reminders channel” in the channel where you want to be mentioned.")] };
  return {
    book: withNudges(book, { mention: { community: id, channel } }),
    messages: [
      {
        parts: [
          {
            text: "When there is a reminder I'll also mention you, so that you see there is one, and nobody what it is:",
            channel,
          },
        ],
        controls: [callButton("reminders here", "No mention")],
      },
    ],
  };
}

/** What was said last and has no answer yet, again; without any, everything that is planned. */
function waiting({ book, moment }: Asked<Book>): ReturnType<Command<Book>["run"]> {
  const ids = nudgesIn(book).asked?.ids ?? [];
  const still = plannedIn(book, moment).nudges.filter(
    ({ id, fate }) => ids.includes(id) && fate.is === "said",
  );
  return still.length > 0
    ? { messages: [toldOf(still, book, moment)] }
    : { begin: { talk: "reminders", args: "", anew: true } };
}

const OFF: Message = {
  ...words("All reminders are stopped. Nothing else of yours has changed."),
  controls: [callButton("reminders on", "Start them again")],
};

/** All of them, or one kind that was stopped. */
function turnedOn(book: Book, kind: string, { guessed }: Moment): { book: Book; messages: Message[] } {
  const one = KINDS.find((each) => each === kind);
  const { stopped = [] } = nudgesIn(book).wishes;
  const on = one
    ? granted(book, { stopped: stopped.filter((each) => each !== one) })
    : granted(book, { on: true });
  const says = one
    ? `“${KIND_NAMES[one]}” is on again.`
    : "Reminders are on. “Reminders” shows what is planned.";
  const zone = guessed
    ? [words("I don't know your time zone yet, and without it I stay quiet: “settings” asks for it.")]
    : [];
  return { book: on, messages: [words(says), ...zone] };
}

function paused(book: Book, until: string, moment: Moment): { book?: Book; messages: Message[] } {
  const day = readWhen(until, moment, "ahead");
  if (!day)
    return {
      messages: [
        words("I couldn't read a day in that. “Pause until Monday” or “pause for two weeks” will do."),
      ],
    };
  return {
    book: granted(book, { pausedUntil: morningOf(day.date, moment.zone) }),
    messages: [
      {
        ...words(`Reminders are paused until ${saidDay(day.date)}.`),
        controls: [callButton("reminders on", "Start them again")],
      },
    ],
  };
}

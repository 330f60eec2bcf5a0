import { callButton } from "../../core/call.ts";
import type { Command } from "../../core/conversation.ts";
import { type Message, words } from "../../core/message.ts";
import type { Moment } from "../../core/question.ts";
import { DAY } from "../../interview/nudges/timing.ts";
import { readWhen, type When } from "../../interview/when.ts";
import { type Ahead, type Book, withoutAhead } from "../book.ts";
import { saidTime } from "../nudges/said-time.ts";
import { fileOf, nameOf, rowsOf } from "./entry.ts";

/** What of the calendar is still worth showing: what comes, and what was and hasn't been told yet. */
const SHOWN_AFTER = 3 * DAY;

export const coming = ({ ahead = [] }: Book, now: number): readonly Ahead[] =>
  ahead.filter(({ at }) => at > now - SHOWN_AFTER);

/** A day, and its time where it has one, as the command takes it: "2026-12-03 14:00". */
export const dayAndTime = ({ date, time }: When): string => (time === undefined ? date : `${date} ${time}`);

/**
 * Alone it lists what is put in, or where there is nothing puts something in; with words, those are the interview.
 * The rest stands on its buttons.
 */
export const calendar: Command<Book> = {
  name: "calendar",
  summary: "puts an interview in ahead, with a file for your own calendar",
  also: ["my calendar", "add an interview", "add interview"],
  takes: {
    name: "when",
    says: "when it is, such as Thursday at 3pm",
    completes: () => [],
  },
  saidWith: (args) => /\d|day\b|tomorrow|next week/i.test(args),
  wants: () => [],
  run: ({ book, args, moment }) => {
    const [what = "", id = ""] = args.split(" ");
    const one = book.ahead?.find((ahead) => ahead.id === id);
    if (what === "open" && one) return { messages: [shown(one, moment)] };
    if (what === "remove" && one) return { messages: [reallyOut(one, moment)] };
    if (what === "out" && one) return { book: withoutAhead(book, id), messages: [taken(one)] };
    if (["open", "remove", "out"].includes(what))
      return { messages: [words("That one is not in your calendar any more.")] };
    const entries = coming(book, moment.now);
    if (args === "" && entries.length > 0) return { messages: [listing(entries, moment)] };
    const plain = what === "new" ? "" : args;
    if (plain !== "" && what !== "move" && what !== "for" && !readWhen(plain, moment, "ahead"))
      return {
        messages: [words(`I couldn't read a day ahead in “${plain.slice(0, 60)}”, so I ask.`)],
        begin: { talk: "calendar", args: "", anew: true },
      };
    return { begin: { talk: "calendar", args: plain, anew: true } };
  },
};

function listing(entries: readonly Ahead[], moment: Moment): Message {
  const lines = entries.map((ahead, nth) => `${nth + 1}. ${nameOf(ahead)}, ${saidTime(ahead.at, moment)}`);
  return {
    parts: [{ heading: "Your calendar here" }, { text: lines.join("\n") }],
    options: entries.map((ahead, nth) => ({
      value: `/calendar open ${ahead.id}`,
      label: `Open ${nth + 1}: ${nameOf(ahead)}`,
    })),
    controls: [callButton("calendar new", "Put another in")],
  };
}

function shown(ahead: Ahead, moment: Moment): Message {
  const over = ahead.at <= moment.now;
  return {
    parts: [{ heading: nameOf(ahead) }, { rows: rowsOf(ahead, moment) }],
    controls: [
      ...(over ? [callButton(`debrief of ${ahead.id}`, "Start the debrief")] : []),
      callButton(`calendar move ${ahead.id}`, "Another time"),
      callButton(`calendar remove ${ahead.id}`, "Take it out"),
    ],
    files: [fileOf(ahead)],
  };
}

function reallyOut(ahead: Ahead, moment: Moment): Message {
  return {
    ...words(`Take out ${nameOf(ahead)}, ${saidTime(ahead.at, moment)}?`),
    controls: [
      callButton(`calendar out ${ahead.id}`, "Yes, take it out"),
      callButton(`calendar open ${ahead.id}`, "Keep it"),
    ],
  };
}

const taken = (ahead: Ahead): Message => ({
  ...words(`${nameOf(ahead)} is out, and so is everything I'd have said about it.`),
  controls: [callButton("calendar new", "Put another in")],
});

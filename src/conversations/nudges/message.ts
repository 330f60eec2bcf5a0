import { callButton } from "../../core/call.ts";
import { questionRef } from "../../core/compose.ts";
import type { Message, Option } from "../../core/message.ts";
import type { Moment } from "../../core/question.ts";
import { partsOf } from "../../interview/nudges/ledger.ts";
import type { Nudge } from "../../interview/nudges/plan.ts";
import type { Kind } from "../../interview/nudges/timing.ts";
import { OUTCOMES, type OutcomeName } from "../../interview/process.ts";
import type { Book } from "../book.ts";
import { inOrder } from "../my-interviews/order.ts";
import { lineOf, textOf } from "./texts.ts";

/** The command that everything under a reminder goes to. */
const REMINDERS = "reminders";
export const nudgeRef = (id: string): string => questionRef(REMINDERS, id);

/** One reminder: why now, what can be done about it, and the ways to have it later or never. */
export function messageOf(nudge: Nudge, book: Book, moment: Moment): Message {
  return {
    parts: textOf(nudge, book, moment),
    question: nudgeRef(nudge.id),
    options: optionsOf(nudge, book),
    controls: CONTROLS,
  };
}

const CONTROLS: readonly Option[] = [
  { value: "snooze", label: "Snooze" },
  { value: "stop", label: "Stop these" },
];

/** What is done with a press: the answer to it first. */
function optionsOf({ id, kind }: Nudge, book: Book): readonly Option[] {
  const { interview } = partsOf(id);
  const nth = inOrder(book).findIndex((row) => row.id === interview) + 1;
  return OPTIONS[kind]({ nth, interview });
}

interface Which {
  /** Its place in the list of interviews. */
  readonly nth: number;
  readonly interview: string;
}

const done = (label: string): Option => ({ value: "done", label });
const HEARD: Option = { value: "heard", label: "I heard back" };

const OPTIONS: Readonly<Record<Kind, (which: Which) => readonly Option[]>> = {
  thank_you: ({ nth }) => [done("I sent it"), callButton(`email thank-you ${nth}`, "Show me the email")],
  debrief: ({ interview }) => [
    callButton(`debrief of ${interview}`, "Start the debrief"),
    { value: "off", label: "It didn't take place" },
    done("No debrief"),
  ],
  good_luck: () => [done("Thanks")],
  check_in: ({ nth }) => [
    callButton(`email check-in ${nth}`, "Write the check-in"),
    done("I sent one"),
    HEARD,
    { value: "by", label: "They named another day" },
  ],
  heard_back: () => [HEARD, done("Nothing yet"), { value: "by", label: "They named another day" }],
  let_go: () => [{ value: "outcome silence", label: "Close it" }, HEARD, done("Keep it open")],
  keep_applying: () => [done("Will do")],
};

export function toldOf(due: readonly Nudge[], book: Book, moment: Moment): Message {
  const [only, another] = due;
  return only && !another ? messageOf(only, book, moment) : digestOf(due, book, moment);
}

/** Several at once are one message: a line each, and a button that shows it. */
function digestOf(nudges: readonly Nudge[], book: Book, { zone }: Moment): Message {
  const lines = nudges.map((nudge, nth) => `${nth + 1}. ${lineOf(nudge, book, zone)}`);
  return {
    parts: [{ text: `${countWords(nudges.length)} things are waiting for you:` }, { text: lines.join("\n") }],
    options: nudges.map((nudge, nth) => ({
      value: `/${REMINDERS} ${nudge.id} show`,
      label: `Show ${nth + 1}: ${lineOf(nudge, book, zone)}`,
    })),
    controls: [callButton(REMINDERS, "All my reminders")],
  };
}

const NUMBERS = ["", "", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];
const countWords = (count: number): string => NUMBERS[count] ?? String(count);

const OUTCOME_LABELS: Readonly<Record<OutcomeName, string>> = {
  next_round: "The next round",
  offer: "An offer",
  rejected: "They said no",
  withdrew: "I withdrew",
  silence: "Nothing, and I close it",
};

/** What came of it, where the member has heard. */
export function outcomeQuestion(id: string): Message {
  return {
    parts: [{ text: "What did they say?" }],
    question: nudgeRef(id),
    options: OUTCOMES.filter((outcome) => outcome !== "silence").map((outcome) => ({
      value: `outcome ${outcome}`,
      label: OUTCOME_LABELS[outcome],
    })),
  };
}

/** Until when it is put off: by button, by calendar, or in words. */
export function snoozeQuestion(id: string, options: readonly Option[]): Message {
  return {
    parts: [{ text: "When shall I say it again? A day or a time in your own words will do too." }],
    question: nudgeRef(id),
    options,
    day: true,
  };
}

/** The day they named. */
export function dayQuestion(id: string): Message {
  return {
    parts: [{ text: "Which day did they name? “Friday”, “in two weeks”." }],
    question: nudgeRef(`${id}${BY}`),
    day: true,
  };
}

/** Marks the key of a question that is answered by the day they named. */
export const BY = "~by";

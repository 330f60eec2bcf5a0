import { z } from "zod";
import { choice, type Moment, type Question, question } from "../../core/question.ts";
import { KINDS, type Kind } from "../../interview/nudges/timing.ts";
import { readWhen } from "../../interview/when.ts";
import { quietFrom, quietOptions } from "./quiet.ts";
import type { Reminders } from "./reminders-known.ts";
import { saidTime } from "./said-time.ts";
import { capital, KIND_NAMES, KIND_USES } from "./texts.ts";
import { snoozeTime } from "./times.ts";

/** What is asked about reminders, once it is known what is to be changed. */

/** Each planned one, as it is listed. */
export function which(planned: Reminders["planned"]): Question<string> {
  return choice<string>("reminders:one", {
    label: "Which one",
    asks: "Which one?",
    options: Object.fromEntries(
      planned.map(({ id, kind, about, time }) => [id, `${kind}: ${about}, ${time}`]),
    ),
  });
}

export const move = choice("reminders:how", {
  label: "Move or cancel",
  asks: "Another day, or not at all?",
  options: { move: "Another day", cancel: "Cancel it" },
  also: { move: ["move", "move it", "later", "day"], cancel: ["not at all", "delete", "remove"] },
});

export const when = (begun: Moment): Question<number> =>
  question<number>({
    key: "reminders:when",
    label: "When",
    asks: "When shall I say it?",
    expects: "a day or a time ahead, such as “Friday at 3” or “next Monday”",
    echoes: true,
    day: true,
    meaning: z.number(),
    read: (answer, moment) =>
      "form" in answer ? undefined : snoozeTime("words" in answer ? answer.words : answer.press, moment),
    show: (at) => saidTime(at, begun),
    instant: (at) => at,
  });

export const FOR_NOW = "for now";

/** A day, or no day at all. */
export const pause = question<string>({
  key: "reminders:until",
  label: "Paused until",
  asks: "Until when? “Monday”, “in two weeks”, “1 December”.",
  expects: "a day ahead, such as “Monday” or “in two weeks”",
  options: [{ value: FOR_NOW, label: "Until I say so" }],
  echoes: true,
  day: true,
  meaning: z.string(),
  read: (answer, moment) => {
    const said = "words" in answer ? answer.words : "press" in answer ? answer.press : "";
    if (said === FOR_NOW || /^until i say so$/i.test(said.trim())) return FOR_NOW;
    return readWhen(said, moment, "ahead")?.date;
  },
  show: (date) => date,
});

export const quietHours = question<{ from: string; to: string }>({
  key: "reminders:quiet",
  label: "Quiet hours",
  asks: "Between which hours shall nothing come? “22 to 7”, or “none”.",
  expects: "two times, such as “22 to 7” or “10pm to 7:30am”, that leave at least four hours; or “none”",
  options: quietOptions,
  echoes: true,
  meaning: z.object({ from: z.string(), to: z.string() }),
  read: (answer) =>
    "form" in answer ? undefined : quietFrom("words" in answer ? answer.words : answer.press),
  show: ({ from, to }) => (from === to ? "none" : `${from} to ${to}`),
});

export function kinds(stopped: readonly Kind[]): Question<readonly Kind[]> {
  const on = KINDS.filter((kind) => !stopped.includes(kind));
  return question<readonly Kind[]>({
    key: "reminders:kinds",
    label: "Kinds",
    asks: `Which do you want? In words: “all”, or their names: ${KINDS.map((kind) => KIND_NAMES[kind]).join(", ")}.`,
    expects: "“all”, or names such as “thank-you, check-in”",
    fields: [
      {
        name: "kinds",
        label: "Remind me of",
        required: false,
        options: KINDS.map((kind) => ({ value: kind, label: capital(KIND_USES[kind]) })),
        several: true,
        value: on.join(","),
      },
    ],
    meaning: z.array(z.enum(KINDS)).readonly(),
    read: (answer) => {
      if ("form" in answer)
        return KINDS.filter((kind) => (answer.form.kinds ?? "").split(",").includes(kind));
      return "words" in answer ? kindsIn(answer.words) : undefined;
    },
    show: (wanted) => wanted.map((kind) => KIND_NAMES[kind]).join(", ") || "none",
  });
}

function kindsIn(words: string): readonly Kind[] | undefined {
  const said = words.toLowerCase().replace(/[^a-z]+/g, " ");
  if (/\b(?:all|everything)\b/.test(said)) return KINDS;
  const named = KINDS.filter((kind) =>
    said.includes(KIND_NAMES[kind].toLowerCase().replace(/[^a-z]+/g, " ")),
  );
  return named.length > 0 ? named : undefined;
}

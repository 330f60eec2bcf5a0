import { z } from "zod";
import { type Answer, type Moment, type Question, question } from "../../core/question.ts";
import { type Job, jobSchema, whenSchema } from "../../interview/interview.ts";
import { readJob, readPeople } from "../../interview/particulars.ts";
import { FORMATS, type Format, STAGES, type Stage } from "../../interview/signs.ts";
import { instantOf, readWhen, showWhen, type When } from "../../interview/when.ts";
import * as circumstances from "../debrief/circumstances.ts";
import * as mail from "../mail-questions.ts";

/** What is asked of an interview that is still to come. */

const spoken = (answer: Answer): string =>
  "words" in answer ? answer.words : "press" in answer ? answer.press : "";

export const day: Question<When> = question({
  key: "day",
  label: "When it is",
  asks: "When is the interview? Day and time, as you'd say it: “Thursday at 3pm”, “2 December, 10:00 ET”.",
  expects: "a day ahead, such as “Thursday at 3pm” or “2 December at 10”",
  echoes: true,
  day: true,
  meaning: whenSchema,
  read: (answer, moment) => readWhen(spoken(answer), moment, "ahead"),
  show: (when) => showWhen(when),
  instant: (when, zone) => (when.time === undefined ? undefined : instantOf(when, zone, when.time)),
});

/** Where only the day was said. */
export const time = (date: string): Question<When> =>
  question({
    key: "time",
    label: "At what time",
    asks: "At what time? “3pm”, “15:00”, “10am ET” if it is in another zone.",
    expects: "a time, such as “3pm” or “15:00”",
    echoes: true,
    meaning: whenSchema,
    read: (answer, moment) => withTime(readWhen(`${date} at ${spoken(answer)}`, moment, "ahead")),
    show: (when) => showWhen(when),
    instant: (when, zone) => instantOf(when, zone, "12:00"),
  });

const withTime = (when: When | undefined): When | undefined => (when?.time === undefined ? undefined : when);

export const job: Question<Job> = {
  ...mail.job,
  asks: "Which role is it for, and where? “Data analyst at Brightwell”, say.",
};
export const stage: Question<Stage> = { ...circumstances.stage, asks: "Which round is it?" };
export const format: Question<Format> = { ...circumstances.format, asks: "How will you meet?" };
export const people: Question<readonly string[]> = {
  ...mail.people,
  asks: "Who will you meet? Names are plenty; “skip” if you don't know yet.",
};

const formSchema = z.object({
  on: whenSchema,
  job: jobSchema.exactOptional(),
  stage: z.enum(STAGES).exactOptional(),
  format: z.enum(FORMATS).exactOptional(),
  people: z.array(z.string()).exactOptional(),
  minutes: z.number().exactOptional(),
});
export type Filled = z.infer<typeof formSchema>;

/** All of it in one form, for a minute on the way. */
export const form: Question<Filled> = question({
  key: "form",
  label: "Fill in a form instead",
  asks: "The interview in one form: only the first line is needed. Or tell me here, one thing after another.",
  expects: "the form, with a day and a time ahead in its first line",
  fields: [
    { name: "when", label: "Day and time, and how long if you know", required: true },
    { name: "job", label: "Role and company", required: false },
    { name: "stage", label: "Which round is it?", required: false, options: circumstances.stage.options },
    { name: "format", label: "How will you meet?", required: false, options: circumstances.format.options },
    { name: "people", label: "Who will you meet?", required: false },
  ],
  meaning: formSchema,
  read: (answer, moment) => ("form" in answer ? filled(answer.form, moment) : undefined),
  show: ({ on }) => showWhen(on),
});

const LONGEST_MINUTES = 12 * 60;

function filled(given: Readonly<Record<string, string>>, moment: Moment): unknown {
  const said = (name: string) => given[name]?.trim() || undefined;
  const on = withTime(readWhen(said("when") ?? "", moment, "ahead"));
  if (!on) return undefined;
  const about = readJob(said("job") ?? "");
  const names = readPeople(said("people") ?? "");
  const minutes = minutesIn(said("when") ?? "");
  return {
    on,
    ...(about && { job: about }),
    ...(said("stage") && { stage: said("stage") }),
    ...(said("format") && { format: said("format") }),
    ...(names && { people: names }),
    ...(minutes !== undefined && { minutes }),
  };
}

/** "45 minutes", "1.5 hours", "an hour". */
function minutesIn(words: string): number | undefined {
  const [, count = "", unit = ""] = /\b(\d+(?:[.,]\d+)?|an?|half an) ?(min|h(?:ou)?r)/i.exec(words) ?? [];
  const number = count.startsWith("half") ? 0.5 : count.startsWith("a") ? 1 : Number(count.replace(",", "."));
  const minutes = Math.round(number * (unit.startsWith("min") ? 1 : 60));
  return unit && minutes > 0 && minutes <= LONGEST_MINUTES ? minutes : undefined;
}

import { z } from "zod";
import { type Answer, type Question, question, text } from "../core/question.ts";
import { type Details, detailsSchema, type Job, jobSchema, whenSchema } from "../interview/interview.ts";
import { namesNobody, readDetails, readJob, readPeople } from "../interview/particulars.ts";
import { namesNoDay, readWhen, showWhen, type When } from "../interview/when.ts";
import { jobWords } from "./book.ts";

/** What a mail needs and only the member can tell: asked by the debrief and by `email` alike. */

const spoken = (answer: Answer): string | undefined => ("words" in answer ? answer.words : undefined);

export const people: Question<readonly string[]> = question({
  key: "people",
  label: "Who was there",
  asks: "Who interviewed you? A name each is plenty: “Maria Lopez and Dr Achebe”.",
  expects: "names, such as “Maria Lopez and Tom”; “skip” if you don't know them",
  meaning: z.array(z.string().min(1)).min(1).readonly(),
  read: (answer) => readPeople(spoken(answer) ?? ""),
  none: namesNobody,
  show: (names) => names.join(", "),
});

export const job: Question<Job> = question({
  key: "job",
  label: "The job",
  asks: "Which role was it, and where? “Data analyst at Brightwell”, say.",
  expects: "a role and a company, such as “data analyst at Brightwell”",
  meaning: jobSchema,
  read: (answer) => readJob(spoken(answer) ?? ""),
  show: (known) => jobWords(known) ?? "",
});

/** What was talked about with one person. One person, one point: no two mails alike. */
export function point(nth: number, person: string | undefined): Question<string> {
  return text(`point:${nth}`, {
    label: person ? `Talked about with ${person}` : "Talked about",
    asks: `What did you ${person ? `and ${person} ` : ""}talk about that stayed with you? One thing, in a few words.`,
    expects: "one thing you talked about, such as “how they cut churn in Lisbon”",
  });
}

export const strength = text("strength", {
  label: "What to remember you for",
  asks: "What should they remember about you for this job? One line, as you'd say it: “I led the same migration last year”.",
  expects: "one line about you",
});

/** Asked once more where what was said can't stand in a mail: money, a complaint, more than a sentence carries. */
export function pointAgain(nth: number, why: string): Question<string> {
  return text(`point:${nth}:again`, {
    label: "Talked about, for the email",
    asks: why,
    expects: "one thing you talked about, such as “how they cut churn in Lisbon”; “skip” leaves it out",
  });
}

/** Whom a mail goes to that isn't a thank-you to each interviewer. */
export const recipient: Question<readonly string[]> = question({
  key: "to",
  label: "Whom it goes to",
  asks: "Who does it go to? A name will do: “Maria Lopez”.",
  expects: "a name, such as “Maria Lopez”; “skip” if you don't know it",
  meaning: z.array(z.string().min(1)).min(1).readonly(),
  read: (answer) => readPeople(spoken(answer) ?? ""),
  none: namesNobody,
  show: (names) => names.join(", "),
});

export const concern = text("concern:mail", {
  label: "What to put right",
  asks: "Which question or topic would you answer better now? One only: “how I'd cache it”, “the drainage question”.",
  expects: "one question or topic; “skip” if it wasn't one thing",
});

export const answer = text("answer", {
  label: "The better answer",
  asks: "And what would you say now? One to three sentences, as you'd say them to their face.",
  expects: "the answer you'd give now, in a sentence or two",
});

/** Asked once more where what was said can't be said in a mail. */
export const answerAgain = text("answer:again", {
  label: "The better answer, for the email",
  asks: "I can't put that in an email as it stands. Could you say it as a sentence about what you would do: “I would …”?",
  expects: "the answer you'd give now, beginning with “I would”; “skip” leaves the email unwritten",
});

export const promised = text("promised", {
  label: "What you promised",
  asks: "What did you promise them? If it is on the web, add its address: “my portfolio, https://ann.example”.",
  expects: "the thing, and its address if it has one",
});

export const slot = text("slot", {
  label: "A time that suits",
  asks: "Which time suits you, if they asked? “Tuesday at 10”, say; “skip” leaves the choice to them.",
  expects: "a day and time, such as “Tuesday at 10”; “skip” leaves the choice to them",
});

/** When they had said they would answer: a day gone by, or one still to come. */
export const answerBy: Question<When> = question({
  key: "answer_by",
  label: "When you'd hear",
  asks: "Which day had they named for their answer? “Last Friday”, say; “skip” if they named none.",
  expects: "a day, such as “last Friday” or “20 November”; “skip” if they named none",
  echoes: true,
  day: true,
  meaning: whenSchema,
  read: (said, moment) => {
    const words = "words" in said ? said.words : "press" in said ? said.press : "";
    return readWhen(words, moment, "behind") ?? readWhen(words, moment, "ahead");
  },
  none: namesNoDay,
  show: (day) => showWhen(day),
});

/** Name and contact, asked once and kept: a form, or in words one thing after another. */
export function details(known: Details | undefined): Question<Details> {
  const field = (name: keyof Details, label: string) => ({
    name,
    label,
    required: name === "name",
    ...(known?.[name] && { value: known[name] }),
  });
  return question({
    key: "details",
    label: "Your details",
    asks: "Which name goes under your emails? Add an address, phone or link if they should stand there too. I ask this once.",
    expects: "your full name, and after it an email address, phone or link if you like",
    fields: [
      field("name", "Full name"),
      field("email", "Email"),
      field("phone", "Phone"),
      field("links", "Link"),
    ],
    meaning: detailsSchema,
    read: (answer) => readDetails("form" in answer ? answer.form : (spoken(answer) ?? "")),
    show: (said) => Object.values(said).join(", "),
  });
}

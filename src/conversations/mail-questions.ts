import { z } from "zod";
import { type Answer, type Question, question, text } from "../core/question.ts";
import { type Details, detailsSchema, type Job, jobSchema } from "../interview/interview.ts";
import { readDetails, readJob, readPeople } from "../interview/particulars.ts";
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

/** A mail as the member has put it; until they do, it is as it was written. */
export function draft(nth: number, written: Mail): Question<Mail> {
  return question<Mail>({
    key: `draft:${nth}`,
    label: "Edit the email",
    asks: "Put it the way you'd say it. In words, what you write takes the place of the text.",
    expects: "the email as it should be",
    fields: [
      { name: "subject", label: "Subject", required: true, value: written.subject },
      { name: "body", label: "Email", required: true, value: written.body, long: true },
    ],
    meaning: z.object({ subject: z.string().min(1), body: z.string().min(1) }),
    read: (answer) => {
      if ("form" in answer)
        return { subject: oneLine(answer.form.subject ?? ""), body: (answer.form.body ?? "").trim() };
      return "words" in answer ? { subject: written.subject, body: answer.words.trim() } : undefined;
    },
    show: ({ subject }) => subject,
  });
}

type Mail = { readonly subject: string; readonly body: string };

const oneLine = (words: string): string => words.replace(/\s+/gu, " ").trim();

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

import { z } from "zod";
import type { Moment } from "../../core/question.ts";
import { conductSchema, type Job } from "../../interview/interview.ts";
import { FORMATS, type Format, SIGNS, STAGES, type Stage } from "../../interview/signs.ts";
import { CONTEXTS } from "../../interview/story/context.ts";
import { readWhen, type When } from "../../interview/when.ts";
import { job, people } from "../mail-questions.ts";
import { format, inexperienced, replyBy, stage, structured, when } from "./circumstances.ts";
import { type Item, item } from "./read-back.ts";
import { signQuestion } from "./sign-questions.ts";

const readSign = z.object({
  name: z.enum(SIGNS),
  polarity: z.enum(["positive", "negative"]),
  evidence: z.string(),
});

/** What a reader made of the story, as it was recorded: see `StoryReading`. */
export const reading = z.object({
  reader: z.string(),
  signs: z.array(readSign),
  /** Absent where an earlier reader, which offered nothing, recorded it. */
  offered: z.array(readSign).default([]),
  context: z.array(z.enum(CONTEXTS)),
  facts: z.object({
    interviewers: z.array(z.string()),
    company: z.string().exactOptional(),
    role: z.string().exactOptional(),
    replyBy: z.string().exactOptional(),
    on: z.string().exactOptional(),
    scheduledMinutes: z.number().exactOptional(),
    actualMinutes: z.number().exactOptional(),
  }),
  employer: z.array(conductSchema),
  performance: z.object({ well: z.array(z.string()), badly: z.array(z.string()) }),
  crushed: z.boolean(),
  english: z.boolean().default(true),
});
export type Reading = z.infer<typeof reading>;

/** What the story told, as answers to the questions that would otherwise be asked. */
interface Facts {
  readonly people?: readonly string[];
  readonly job?: Job;
  readonly stage?: Stage;
  readonly format?: Format;
  readonly structured?: "yes";
  readonly inexperienced?: "yes";
  readonly replyBy?: When;
  /** When it was, where it stood in the calendar. Without a zone of the member's own, a day is only guessed, and is asked. */
  readonly on?: When;
}

export type Told = Pick<Reading, "signs" | "offered" | "employer" | "performance"> & {
  readonly facts: Facts;
  /** Keys of the questions that were answered beside another one: then having passed them says nothing. */
  readonly beside?: ReadonlySet<string>;
};

/** What a reading tells, in the form the answers to our own questions have. */
export function toldIn(read: Reading, begun: Moment): Told {
  const { signs, offered, employer, performance } = read;
  return { signs, offered, employer, performance, facts: factsOf(read, begun) };
}

function factsOf(
  { context, facts: { interviewers, role, company, replyBy, on } }: Reading,
  begun: Moment,
): Facts {
  const said = new Set<string>(context);
  const stage = STAGES.find((each) => said.has(`stage_${each}`));
  const format = FORMATS.find((each) => said.has(each));
  const answerBy = replyBy === undefined ? undefined : readWhen(replyBy, begun, "ahead");
  const day = on === undefined || begun.guessed ? undefined : readWhen(on, begun, "behind");
  return {
    ...(interviewers.length > 0 && { people: interviewers }),
    ...((role || company) && { job: { ...(role && { role }), ...(company && { company }) } }),
    ...(stage && { stage }),
    ...(format && { format }),
    ...(said.has("structured_format") && { structured: "yes" }),
    ...(said.has("inexperienced_interviewer") && { inexperienced: "yes" }),
    ...(answerBy && { replyBy: answerBy }),
    ...(day && { on: day }),
  };
}

/** Everything that was read, in the order it is said back. */
export function itemsOf({ signs, facts }: Pick<Told, "signs" | "facts">): readonly Item[] {
  return [
    ...signs.flatMap(({ name, polarity, evidence }) =>
      item(signQuestion(name), { answer: polarity }, evidence),
    ),
    ...item(stage, facts.stage),
    ...item(format, facts.format),
    ...item(structured, facts.structured),
    ...item(inexperienced, facts.inexperienced),
    ...item(when, facts.on),
    ...item(people, facts.people),
    ...item(job, facts.job),
    ...item(replyBy, facts.replyBy),
  ];
}

/** What was told, and what was told later: of one sign and of one fact the later word stands; people join those before. */
export function merged(told: Told, more: Told): Told {
  const kinds = new Set(told.employer.map(({ kind }) => kind));
  const later = new Set(more.signs.map(({ name }) => name));
  const signs = [...told.signs.filter(({ name }) => !later.has(name)), ...more.signs];
  return {
    signs,
    offered: told.offered.filter(({ name }) => !signs.some((sign) => sign.name === name)),
    facts: { ...told.facts, ...more.facts, ...together(told.facts, more.facts) },
    employer: [...told.employer, ...more.employer.filter(({ kind }) => !kinds.has(kind))],
    performance: {
      well: [...new Set([...told.performance.well, ...more.performance.well])],
      badly: [...new Set([...told.performance.badly, ...more.performance.badly])],
    },
  };
}

function together(before: Facts, later: Facts): Facts {
  const people = [...new Set([...(before.people ?? []), ...(later.people ?? [])])];
  const job = { ...before.job, ...later.job };
  return { ...(people.length > 0 && { people }), ...(Object.keys(job).length > 0 && { job }) };
}

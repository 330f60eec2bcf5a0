import { z } from "zod";
import { choice, text } from "../../core/question.ts";
import { ask, heard, recorded, say, type Talk } from "../../core/talk.ts";
import { conductSchema, type Job } from "../../interview/interview.ts";
import { FORMATS, type Format, SIGNS, type SignName, STAGES, type Stage } from "../../interview/signs.ts";
import { CONTEXTS } from "../../interview/story/context.ts";
import { type Moment, readWhen, type When } from "../../interview/when.ts";
import { job, people } from "../mail-questions.ts";
import { format, inexperienced, replyBy, stage, structured } from "./circumstances.ts";
import { type Quick, quickForm } from "./quick.ts";
import { confirm, type Item, item } from "./read-back.ts";
import { signQuestion, signWords } from "./sign-questions.ts";

const story = text("story", {
  label: "Your story",
  asks: "How did it go? Tell me in your own words, as much or as little as you like: who was there, what they asked, how it felt, what was said at the end.",
  expects: "whatever you'd tell a friend about it",
});

/** What a reader made of the story, as it was recorded: see `StoryReading`. */
const reading = z.object({
  reader: z.string(),
  signs: z.array(
    z.object({
      name: z.enum(SIGNS),
      polarity: z.enum(["positive", "negative", "mixed"]),
      evidence: z.string(),
    }),
  ),
  context: z.array(z.enum(CONTEXTS)),
  facts: z.object({
    interviewers: z.array(z.string()),
    company: z.string().exactOptional(),
    role: z.string().exactOptional(),
    replyBy: z.string().exactOptional(),
    scheduledMinutes: z.number().exactOptional(),
    actualMinutes: z.number().exactOptional(),
  }),
  employer: z.array(conductSchema),
  performance: z.object({ well: z.array(z.string()), badly: z.array(z.string()) }),
  crushed: z.boolean(),
});
type Reading = z.infer<typeof reading>;

/** What the story told, as answers to the questions that would otherwise be asked. */
interface Facts {
  readonly people?: readonly string[];
  readonly job?: Job;
  readonly stage?: Stage;
  readonly format?: Format;
  readonly structured?: "yes";
  readonly inexperienced?: "yes";
  readonly replyBy?: When;
}

export type Told = Pick<Reading, "signs" | "employer" | "performance"> & { readonly facts: Facts };

const UNTOLD: Told = { signs: [], employer: [], performance: { well: [], badly: [] }, facts: {} };

/** The story first: heard, read once, and what was read in it said back in one step. Or the quick form instead. */
export function* tellStory(begun: Moment): Talk<Told> {
  const quick = yield* heard(quickForm);
  if (quick) return yield* tellQuickly(quick, begun);
  yield* say({ offers: quickForm });
  const words = yield* ask(story);
  if (words === undefined) return UNTOLD;
  const read = yield* recorded({
    key: "story:read",
    from: "story",
    by: "story",
    input: words,
    meaning: reading,
  });
  if (read.crushed) yield* meetFirst();
  const { signs, employer, performance } = read;
  const told = { signs, employer, performance, facts: factsOf(read, begun) };
  yield* confirm(itemsOf(told));
  return told;
}

/** What was ticked goes before what is read in the words beside it, and needs no saying back. */
function* tellQuickly({ good, bad, stage, format, story }: Quick, begun: Moment): Talk<Told> {
  const words = story ?? "";
  const read = yield* recorded({
    key: "quick:read",
    from: "quick",
    by: "story",
    input: words,
    meaning: reading,
  });
  const ticked = (names: readonly SignName[], polarity: "positive" | "negative") =>
    names.map((name) => ({ name, polarity, evidence: signWords(name, polarity) }));
  const signs = [...ticked(good, "positive"), ...ticked(bad, "negative")];
  const others = read.signs.filter(({ name }) => !signs.some((sign) => sign.name === name));
  const facts = { ...factsOf(read, begun), ...(stage && { stage }), ...(format && { format }) };
  return { signs: [...signs, ...others], employer: read.employer, performance: read.performance, facts };
}

/** What the story said, in the form the answers to our own questions have. */
function factsOf(
  { context, facts: { interviewers, role, company, replyBy } }: Reading,
  begun: Moment,
): Facts {
  const said = new Set<string>(context);
  const stage = STAGES.find((each) => said.has(`stage_${each}`));
  const format = FORMATS.find((each) => said.has(each));
  const answerBy = replyBy === undefined ? undefined : readWhen(replyBy, begun, "ahead");
  return {
    ...(interviewers.length > 0 && { people: interviewers }),
    ...((role || company) && { job: { ...(role && { role }), ...(company && { company }) } }),
    ...(stage && { stage }),
    ...(format && { format }),
    ...(said.has("structured_format") && { structured: "yes" }),
    ...(said.has("inexperienced_interviewer") && { inexperienced: "yes" }),
    ...(answerBy && { replyBy: answerBy }),
  };
}

/** Everything that was read, in the order it is said back. */
function itemsOf({ signs, facts }: Told): readonly Item[] {
  return [
    ...signs.flatMap(({ name, polarity, evidence }) =>
      item(signQuestion(name), { answer: polarity }, evidence),
    ),
    ...item(stage, facts.stage),
    ...item(format, facts.format),
    ...item(structured, facts.structured),
    ...item(inexperienced, facts.inexperienced),
    ...item(people, facts.people),
    ...item(job, facts.job),
    ...item(replyBy, facts.replyBy),
  ];
}

const tonight = choice("tonight", {
  label: "Now or later",
  asks: "What you wrote is safe with me. Shall we look at it now, or leave it for tomorrow?",
  options: { now: "Now", tomorrow: "Tomorrow" },
  also: {
    now: ["yes", "let's go", "go on"],
    tomorrow: ["later", "not now", "no", "another day"],
  },
});

const ready = choice("ready", {
  label: "Ready",
  asks: "It will be here. Say “ready” when you are.",
  options: { ready: "I'm ready" },
  also: { ready: ["yes", "ok", "okay", "now", "hi", "hello", "i am ready"] },
});

/** Someone who sounds crushed is met before anything is asked of them. */
function* meetFirst(): Talk {
  yield* say(
    "That sounds really hard, and I'm sorry. How an interview felt on the day says little about how it went, and nothing about what you are worth.",
    "If it is heavier than one interview, please don't carry it alone: a friend tonight, a doctor, or a helpline near you (findahelpline.com lists them by country). If you might harm yourself, call your local emergency number now.",
  );
  if ((yield* ask(tonight)) === "tomorrow") yield* ask(ready);
}

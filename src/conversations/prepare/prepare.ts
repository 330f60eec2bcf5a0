import { z } from "zod";
import { callButton } from "../../core/call.ts";
import { type Beginning, type Command, conversation } from "../../core/conversation.ts";
import { ask, heard, keep, say, stretch, type Talk } from "../../core/talk.ts";
import { type Interview, interviewSchema, jobSchema } from "../../interview/interview.ts";
import { checklistFor } from "../../interview/preparation/checklist.ts";
import { FOCUS } from "../../interview/preparation/focus.ts";
import { type Round, roundSchema } from "../../interview/process.ts";
import { read } from "../../interview/reading/reading.ts";
import {
  type Application,
  applicationTakes,
  before,
  begunFrom,
  begunSchema,
  likeliest,
  nameOf,
  spokenOf,
} from "../applications.ts";
import {
  type Book,
  beforeSchema,
  interviewRecord,
  noted,
  outcomeRecord,
  preparationRecord,
  readAll,
  storyRowSchema,
} from "../book.ts";
import { formatQuestion, stageQuestion } from "../debrief/circumstances.ts";
import { type Steps, stepsSchema } from "../outcome/steps.ts";
import { STAGE_NAMES } from "../stages.ts";
import { checklist } from "../ticks.ts";
import { aboutApplication, whichApplication } from "../which-application.ts";
import { NOTHING, preparationSchema } from "./preparation.ts";
import { storiesToBring } from "./stories-to-bring.ts";
import { wondering } from "./wondering.ts";

/** What lies beside the member, as records: by application, and by interview. */
const givenSchema = z.object({
  preparations: z.record(z.string(), preparationSchema),
  steps: z.array(stepsSchema),
  interviews: z.record(z.string(), interviewSchema),
});
type Given = z.infer<typeof givenSchema>;

const facts = begunSchema.extend({
  stories: z.array(storyRowSchema),
  given: givenSchema,
});
type Facts = z.infer<typeof facts>;

const stage = stageQuestion("Which round is it?");
const format = formatQuestion("How will you meet?");

/** What the round is for, a checklist that remembers, questions to ask, stories to bring. */
function* prepare({ id, all, chosen, stories, given }: Facts): Talk {
  yield* stretch("prepare");
  const application = yield* whichApplication({ all, chosen, id });
  if (!application) {
    yield* say("Whenever you like: “prepare” begins it.");
    return;
  }
  const { job } = application;
  const round = yield* whichRound(application);
  const was = before(all, (each) => ({ [preparationRecord(each)]: given.preparations[each] ?? null }));
  const about = { id: application.id, job, before: was };
  yield* keep({ ...about, round });
  const known = given.preparations[application.id] ?? NOTHING;
  yield* focus(application, round, given);
  const ticked = yield* checklist({
    heading: `To have done before the ${round.stage ? STAGE_NAMES[round.stage] : "interview"}`,
    items: checklistFor(round),
    ticked: known.ticked,
    below: () => [
      "Salary, holidays and perks are for after an offer: then they want you, and you have the most to say.",
    ],
  });
  const wondered = yield* wondering(known);
  yield* storiesToBring(stories, round);
  yield* say("When it is over, tell me while it is fresh.", {
    button: callButton(`debrief #${application.id}`, "Tell me how it went"),
  });
  yield* keep({ ...about, preparation: { ticked: [...ticked], ...wondered } });
}

/** The round that is coming; one that was told already is none. */
function* whichRound({ round: known }: Application): Talk<Round> {
  const round = (yield* heard(stage, known?.stage)) ?? (yield* ask(stage));
  const way = (yield* heard(format, known?.format)) ?? (yield* ask(format));
  return { ...(round && { stage: round }), ...(way && { format: way }) };
}

function* focus(application: Application, round: Round, { steps, interviews }: Given): Talk {
  const { theirs, yours } = FOCUS[round.stage ?? "first"];
  const last = application.last && interviews[application.last.id];
  yield* say(
    { heading: `${nameOf(application)}: ${round.stage ? STAGE_NAMES[round.stage] : "interview"}` },
    { text: theirs },
    { text: `Where your own weight belongs. ${yours}` },
    ...listed("Left open last time:", last ? leftOpen(last) : []),
    ...listed("What you wanted to take along:", lessonsIn(steps)),
    {
      text: `${read({ signs: {}, ...round }).base.says} It is an interview, not an offer: prepare for it fully, and keep applying.`,
    },
    // Where it isn't known when it is, there is nothing to remind of, and nothing to ask after.
    ...(application.entered
      ? []
      : [{ button: callButton(`calendar for #${application.id}`, "Put it in my calendar") }]),
  );
}

const listed = (lead: string, lines: readonly string[]): readonly { readonly text: string }[] =>
  lines.length > 0 ? [{ text: `${lead}\n${lines.map((line) => `- ${line}`).join("\n")}` }] : [];

/** As many as one keeps in mind. */
const MOST = 3;

function leftOpen({ concern, badly }: Interview): readonly string[] {
  return [
    ...(concern ? [`a doubt they seemed to have: “${concern}”`] : []),
    ...badly.map((each) => `“${each}”`),
  ].slice(0, MOST);
}

/** The latest first. */
const lessonsIn = (steps: readonly Steps[]): readonly string[] =>
  steps
    .flat()
    .sort((one, other) => other.at - one.at)
    .flatMap(({ takeaway }) => (takeaway ? [`“${takeaway}”`] : []))
    .slice(0, MOST);

const about = { id: z.string(), job: jobSchema, before: z.array(beforeSchema) };

export const prepareConversation = conversation({
  name: "prepare",
  called: "preparation",
  several: false,
  facts,
  begins: (from: Beginning<Book>): Facts => ({
    ...begunFrom(from),
    stories: from.book.stories ?? [],
    given: givenSchema.catch({ preparations: {}, steps: [], interviews: {} }).parse(from.given),
  }),
  talk: prepare,
  keeps: z.union([
    z.object({ ...about, round: roundSchema }),
    z.object({ ...about, preparation: preparationSchema }),
  ]),
  kept: (book: Book, what, talk) => {
    if ("round" in what) {
      const { round } = what;
      return noted(book, { ...what, talk }, (process) => ({ ...process, round }));
    }
    const after = noted(book, { ...what, talk });
    return { ...after, records: { ...after.records, [preparationRecord(after.process)]: what.preparation } };
  },
  about: aboutApplication,
});

/** Applications whose outcomes are read for what was to be taken along. */
const READ = 12;

export const prepareCommand: Command<Book> = {
  name: "prepare",
  summary: "gets you ready for an interview: what it is for, a checklist, questions, your stories",
  also: ["preparation", "get ready", "prep"],
  takes: applicationTakes,
  wants: ({ book, args, moment }) => [
    ...spokenOf(book).map(({ id }) => preparationRecord(id)),
    ...lastOf(likeliest(book, args, moment)).map(interviewRecord),
    ...endedIn(book).map(({ id }) => outcomeRecord(id)),
  ],
  run: ({ book, args, moment }, records) => {
    const last = lastOf(likeliest(book, args, moment));
    const given: Given = {
      preparations: readAll(
        records,
        preparationSchema,
        new Map(spokenOf(book).map(({ id }) => [id, preparationRecord(id)])),
      ),
      interviews: readAll(records, interviewSchema, new Map(last.map((id) => [id, interviewRecord(id)]))),
      steps: Object.values(
        readAll(records, stepsSchema, new Map(endedIn(book).map(({ id }) => [id, outcomeRecord(id)]))),
      ),
    };
    return { begin: { talk: "prepare", args, anew: args !== "", given } };
  },
};

const endedIn = (book: Book) => book.processes.filter(({ outcome }) => outcome).slice(-READ);
const lastOf = (all: readonly Application[]) => all.flatMap(({ last }) => last?.id ?? []);

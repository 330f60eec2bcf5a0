import { z } from "zod";
import { type Beginning, type Command, conversation } from "../../core/conversation.ts";
import { ask, heard, keep, recorded, say, stretch, type Talk } from "../../core/talk.ts";
import { type Conduct, conductSchema, interviewSchema } from "../../interview/interview.ts";
import { besideNews, newsIn } from "../../interview/news.ts";
import { OUTCOMES, type OutcomeName } from "../../interview/process.ts";
import type { Stage } from "../../interview/signs.ts";
import { isCrushed } from "../../interview/story/crushed.ts";
import { dayOf, showWhen, type When } from "../../interview/when.ts";
import {
  type Application,
  applicationTakes,
  before,
  begunFrom,
  begunSchema,
  likeliest,
} from "../applications.ts";
import { type Book, interviewRecord, outcomeRecord, readAll } from "../book.ts";
import { NOT_ALONE, SORRY_ABOUT_NO } from "../crushed.ts";
import { mailButton } from "../mail-call.ts";
import { aboutApplication, whichApplication } from "../which-application.ts";
import { ANSWERS, waited } from "./answers.ts";
import { guessed, guessedSchema, guessesIn } from "./guesses.ts";
import { interruptingNews } from "./interrupting.ts";
import { outcomeKept, outcomeNoted } from "./noting.ts";
import * as questions from "./questions.ts";
import { stepsSchema } from "./steps.ts";

/** What lies beside the member, as records: by interview, and by application. */
const givenSchema = z.object({
  interviews: z.record(z.string(), interviewSchema),
  steps: z.record(z.string(), stepsSchema),
});
type Given = z.infer<typeof givenSchema>;

const facts = begunSchema.extend({
  is: z.enum(OUTCOMES).exactOptional(),
  /** They have said already that they let go. */
  letsGo: z.literal("let_go").exactOptional(),
  /** The words that told it sound crushed. */
  crushed: z.literal(true).exactOptional(),
  /** What they told with it. */
  told: z.string().exactOptional(),
  guesses: z.array(guessedSchema),
  given: givenSchema,
});
type Facts = z.infer<typeof facts>;

/** What the employer did in the end, or so far; and what that means, does not mean, and asks for. */
function* tellOutcome(begun: Facts): Talk {
  yield* stretch("outcome");
  if (begun.crushed) yield* say(SORRY_ABOUT_NO, NOT_ALONE);
  const application = yield* whichApplication({ ...begun, closed: true });
  const is = application && ((yield* heard(questions.what, begun.is)) ?? (yield* ask(questions.what)));
  if (!application || !is) {
    yield* say("Nothing is noted. “Outcome” asks again.");
    return;
  }
  if (is === "silence" && (yield* stillWaiting(begun, application))) return;
  const { conduct, stage } = yield* note(begun, application, is);
  const interviews = application.interviews.flatMap((each) => begun.given.interviews[each] ?? []);
  const all = [...interviews.flatMap(({ employer }) => employer), ...conduct];
  yield* ANSWERS[is]({ application, is, stage, interviews, conduct: all });
  if (application.last) yield* guessed(begun.guesses, application.last.id, is);
}

/** Notes it with its day, with the round that comes next, and with what they said of it. */
function* note(
  begun: Facts,
  application: Application,
  is: OutcomeName,
): Talk<Said & { readonly stage: Stage | undefined }> {
  const on = yield* whenItCame(is, dayOf(begun));
  const { last } = application;
  const outcome = {
    ...aboutOf(begun, application),
    outcome: { is, on, at: begun.now, ...(last && { after: last.id }) },
    ...(is === "next_round" && { round: {} }),
  };
  // Kept here already, so that one that is left before its words is noted.
  yield* keep(outcome);
  const stage = is === "next_round" ? yield* nextStage(application) : undefined;
  const said = yield* theirWords(is, begun.told);
  const takeaway = yield* heard(questions.takeaway);
  const own = { ...(said.words && { words: said.words }), ...(takeaway && { takeaway }) };
  yield* keep({ ...outcome, ...(stage && { round: { stage } }), ...own, whole: true });
  return { ...said, stage };
}

const aboutOf = ({ all, given: { steps } }: Facts, { id, job }: Application) => ({
  id,
  job,
  before: before(all, (each) => ({ [outcomeRecord(each)]: steps[each] ?? null })),
  steps: steps[id] ?? [],
});

function* whenItCame(is: OutcomeName, today: When): Talk<When> {
  const on = (yield* heard(questions.heardOn, today)) ?? today;
  if (is !== "silence")
    yield* say(`Noted for ${showWhen(on)}.`, { offers: questions.heardOn, as: "Another day" });
  return on;
}

const FOLLOWS: Readonly<Record<Stage, Stage | undefined>> = {
  screen: "first",
  first: "second",
  second: "final",
  final: undefined,
  graduate: undefined,
};

/** The usual next one, unless it isn't plain. */
function* nextStage({ last }: Application): Talk<Stage | undefined> {
  const usual = last?.stage && FOLLOWS[last.stage];
  return (yield* heard(questions.nextStage, usual)) ?? (yield* ask(questions.nextStage));
}

interface Said {
  readonly words: string | undefined;
  readonly conduct: readonly Conduct[];
}

const readSchema = z.object({ employer: z.array(conductSchema), crushed: z.boolean() });

/** What they said, asked for only after a no; and whether something in it was wrong of them, or hurt. */
function* theirWords(is: OutcomeName, told: string | undefined): Talk<Said> {
  const heardOf = yield* heard(questions.theirWords, is === "rejected" ? told : undefined);
  const words = heardOf ?? (is === "rejected" ? yield* ask(questions.theirWords) : undefined);
  if (words === undefined) return { words, conduct: [] };
  const { employer, crushed } = yield* recorded({
    key: "said:read",
    from: "said",
    by: "story",
    input: words,
    meaning: readSchema,
  });
  if (crushed) yield* say(SORRY_ABOUT_NO, NOT_ALONE);
  return { words, conduct: employer };
}

/** Not having heard is no outcome until the member makes it one. */
function* stillWaiting(begun: Facts, application: Application): Talk<boolean> {
  if (begun.letsGo && (yield* heard(questions.letGo, begun.letsGo)) === "let_go") return false;
  yield* waited(application, dayOf(begun).date);
  if ((yield* ask(questions.letGo)) === "let_go") return false;
  yield* keep({ ...aboutOf(begun, application), outcome: null });
  yield* say(
    "It stays open, and nothing is noted. Put it out of your mind meanwhile, and keep applying.",
    mailButton("check-in", "Ask them kindly", application.last?.listed),
  );
  return true;
}

export const outcomeConversation = conversation({
  name: "outcome",
  called: "outcome",
  several: false,
  facts,
  begins: (from: Beginning<Book>): Facts => {
    const is = outcomeIn(from.args);
    const told = besideNews(from.args);
    return {
      ...begunFrom(from),
      ...(is && { is }),
      ...(told && { told }),
      ...(/\blet (?:it )?go$/.test(from.args) && { letsGo: "let_go" as const }),
      ...(isCrushed(from.args) && { crushed: true as const }),
      guesses: [...guessesIn(from.book, from.moment.zone)],
      given: givenSchema.catch({ interviews: {}, steps: {} }).parse(from.given),
    };
  },
  talk: tellOutcome,
  keeps: outcomeKept,
  kept: outcomeNoted,
  about: aboutApplication,
});

const { outcomeIn } = questions;

export const outcomeCommand: Command<Book> = {
  name: "outcome",
  summary: "what the employer decided: next round, offer, no, or no word",
  also: [
    "i heard back",
    "heard back",
    "result",
    "they answered",
    "they replied",
    "they wrote after all",
    "they got back to me",
    "what happened",
  ],
  takes: applicationTakes,
  // What goes on after the news may be the answer to what we asked.
  hears: (said, { asked, talks: [front] }) => {
    const news = newsIn(said);
    if (!news || news === "offer" || news === "invited") return false;
    // Told that already, a talk about it asks for their words.
    const known = front?.talk === "outcome" ? facts.safeParse(front.facts).data?.is : undefined;
    return !(asked && (besideNews(said) !== undefined || known === news));
  },
  interrupts: (said, known) => interruptingNews(said, known, ["rejected", "withdrew"]),
  wants: ({ book, args, moment }) => [
    ...interviewsOf(likeliest(book, args, moment)).map(interviewRecord),
    ...toldOf(book).map(({ id }) => outcomeRecord(id)),
  ],
  run: ({ book, args, moment }, records) => {
    const interviews = interviewsOf(likeliest(book, args, moment));
    const given: Given = {
      interviews: readAll(
        records,
        interviewSchema,
        new Map(interviews.map((id) => [id, interviewRecord(id)])),
      ),
      steps: readAll(records, stepsSchema, new Map(toldOf(book).map(({ id }) => [id, outcomeRecord(id)]))),
    };
    return { begin: { talk: "outcome", args, anew: args !== "", given } };
  },
};

const interviewsOf = (all: readonly Application[]) => all.flatMap(({ interviews }) => interviews);
const toldOf = (book: Book) => book.processes.filter(({ outcome: told }) => told);

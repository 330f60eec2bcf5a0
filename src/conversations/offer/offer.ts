import { z } from "zod";
import { callButton } from "../../core/call.ts";
import { type Beginning, type Command, conversation } from "../../core/conversation.ts";
import { type Question, question } from "../../core/question.ts";
import { ask, heard, keep, say, stretch, type Talk } from "../../core/talk.ts";
import { jobSchema, whenSchema } from "../../interview/interview.ts";
import { newsIn } from "../../interview/news.ts";
import { type GoneOn, goneOn, goneOnSchema, hasGoneOn } from "../../interview/preparation/after-offer.ts";
import { TO_THE_FIRST_DAY } from "../../interview/preparation/checklist.ts";
import { outcomeNow } from "../../interview/process.ts";
import { TAKEN_SAYS } from "../../interview/rates.ts";
import { dayOf, instantOf, readWhen, showWhen, type When } from "../../interview/when.ts";
import { applicationTakes, before, begunFrom, begunSchema, nameOf, spokenOf } from "../applications.ts";
import {
  type Book,
  beforeSchema,
  noted,
  offerRecord,
  outcomeRecord,
  preparationRecord,
  readAll,
} from "../book.ts";
import { dayIn } from "../debrief/circumstances.ts";
import { interruptingNews } from "../outcome/interrupting.ts";
import { outcomeKept, outcomeNoted } from "../outcome/noting.ts";
import { stepsSchema } from "../outcome/steps.ts";
import { preparationSchema } from "../prepare/preparation.ts";
import { checklist } from "../ticks.ts";
import { aboutApplication, whichApplication } from "../which-application.ts";

/** How far the member has come from an offer to the first day. */
const offerSchema = z.object({ ticked: z.array(z.string()), answerBy: whenSchema.exactOptional() });
type Offer = z.infer<typeof offerSchema>;

const givenSchema = z.object({
  offers: z.record(z.string(), offerSchema),
  preparations: z.record(z.string(), preparationSchema),
  steps: z.record(z.string(), stepsSchema),
});
type Given = z.infer<typeof givenSchema>;

const facts = begunSchema.extend({
  given: givenSchema,
  /** What the words that began it tell of it. */
  told: goneOnSchema,
});
type Facts = z.infer<typeof facts>;

const answerBy: Question<When> = question({
  key: "answer_by",
  label: "They want an answer by",
  asks: "By when do they want your answer? Asking for some days is usual, and nobody is cross about it.",
  expects: "a day or a stretch, such as “Friday” or “in a week”; “skip” if they named none",
  echoes: true,
  day: true,
  meaning: whenSchema,
  read: (answer, moment) => readWhen(dayIn(answer), moment, "ahead"),
  show: (day) => showWhen(day),
  instant: (day, zone) => (day.time === undefined ? undefined : instantOf(day, zone, day.time)),
});

/** From an offer to the first day: what is done, what may still go wrong, and what to settle now. */
function* offer(begun: Facts): Talk {
  const { given, now } = begun;
  yield* stretch("offer");
  const application = yield* whichApplication(begun);
  if (!application) {
    yield* say("Whenever there is one, “offer” begins here.");
    return;
  }
  const { id, job, last, outcome } = application;
  const about = { id, job, before: before(begun.all, recordsBefore(given)) };
  if (outcome !== "offer")
    yield* keep({
      ...about,
      outcome: { is: "offer", on: dayOf(begun), at: now, ...(last && { after: last.id }) },
      steps: given.steps[id] ?? [],
    });
  const known = withTold(given.offers[id], begun.told);
  const by = yield* untilWhen(known, begun.told.answerBy !== undefined);
  yield* say(...settle(given.preparations[id]?.later ?? []));
  const ticked = yield* checklist({
    heading: `To the first day: ${nameOf(application)}`,
    items: TO_THE_FIRST_DAY,
    ticked: known.ticked,
    below: (done) => below(by, done),
  });
  if (ticked.includes("begun")) yield* say("The first day has begun: now it is yours. Well done.");
  else
    yield* say("If it falls through after all, or you say no, tell me.", {
      button: callButton(`outcome #${id}`, "Something has changed"),
    });
  yield* keep({ ...about, offer: { ticked: [...ticked], ...(by && { answerBy: by }) } });
}

/** The day they want an answer by; what was answered already needs none. */
function* untilWhen({ answerBy: known, ticked }: Offer, justTold: boolean): Talk<When | undefined> {
  const by = yield* heard(answerBy, known);
  if (by === undefined) return ticked.includes("accepted") ? undefined : yield* ask(answerBy);
  if (justTold)
    yield* say(
      `Noted: they want your answer by ${showWhen(by)}. If that is too soon, asking for some days is usual: thank them, and name the day you'll answer. Until then you owe them neither a yes nor a no.`,
      { offers: answerBy, as: "Another day" },
    );
  return by;
}

const withTold = ({ ticked, answerBy: known }: Offer = { ticked: [] }, told: GoneOn): Offer => {
  const by = told.answerBy ?? known;
  return { ticked: [...new Set([...ticked, ...told.done])], ...(by && { answerBy: by }) };
};

const recordsBefore =
  ({ offers, steps }: Given) =>
  (id: string) => ({ [offerRecord(id)]: offers[id] ?? null, [outcomeRecord(id)]: steps[id] ?? null });

/** Now is the time for what had to wait. */
function settle(later: readonly string[]) {
  return [
    { heading: "What to settle now" },
    {
      text: "Pay, hours, place, start, holidays, notice, and who your lead will be: before your yes is when it is easiest to ask. Ask for what you want in one go, with a reason, and leave them time.",
    },
    ...(later.length > 0
      ? [
          {
            text: `What you wanted to know when the time comes:\n${later.map((each) => `- “${each}”`).join("\n")}`,
          },
        ]
      : []),
    { text: `Saying no is usual too. ${TAKEN_SAYS}` },
  ];
}

/** What was answered needs no day any more, and what has begun falls through no more. */
const below = (by: When | undefined, done: readonly string[]): readonly string[] => [
  ...(by && !done.includes("accepted") ? [`They want your answer by ${showWhen(by)}.`] : []),
  ...(done.includes("begun") ? [] : [FALLS_THROUGH]),
];

export const FALLS_THROUGH =
  "Until the first day it can still fall through: hiring stops, somebody stronger turns up late, a check finds something they mind. How often, nobody counts. So keep applying, and give no notice before it is signed.";

const about = { id: z.string(), job: jobSchema, before: z.array(beforeSchema) };

export const offerConversation = conversation({
  name: "offer",
  called: "offer",
  several: false,
  facts,
  begins: (from: Beginning<Book>): Facts => {
    const begun = begunFrom(from);
    const [offered, another] = begun.all.filter(({ outcome }) => outcome === "offer");
    return {
      // The one that has an offer is meant, where there is only one.
      ...(offered && !another && { chosen: offered.id }),
      ...begun,
      told: goneOn(from.args, from.moment),
      given: givenSchema.catch({ offers: {}, preparations: {}, steps: {} }).parse(from.given),
    };
  },
  talk: offer,
  keeps: z.union([outcomeKept, z.object({ ...about, offer: offerSchema })]),
  kept: (book: Book, what, talk) => {
    if (!("offer" in what)) return outcomeNoted(book, what, talk);
    const after = noted(book, { ...what, talk });
    return { ...after, records: { ...after.records, [offerRecord(after.process)]: what.offer } };
  },
  about: aboutApplication,
});

const hasOffer = ({ processes }: Book): boolean =>
  processes.some((process) => outcomeNow(process)?.is === "offer");

export const offerCommand: Command<Book> = {
  name: "offer",
  summary: "the way from an offer to the first day",
  also: ["i got an offer", "job offer", "they made me an offer"],
  takes: applicationTakes,
  hears: (said, { book, moment, asked }) =>
    newsIn(said) === "offer" || (!asked && hasOffer(book) && hasGoneOn(goneOn(said, moment))),
  interrupts: (said, known) => interruptingNews(said, known, ["offer"]),
  wants: ({ book }) =>
    spokenOf(book).flatMap(({ id }) => [offerRecord(id), preparationRecord(id), outcomeRecord(id)]),
  run: ({ book, args }, records) => {
    const named = (record: (id: string) => string) =>
      new Map(spokenOf(book).map(({ id }) => [id, record(id)]));
    const given: Given = {
      offers: readAll(records, offerSchema, named(offerRecord)),
      preparations: readAll(records, preparationSchema, named(preparationRecord)),
      steps: readAll(records, stepsSchema, named(outcomeRecord)),
    };
    return { begin: { talk: "offer", args, anew: args !== "", given } };
  },
};

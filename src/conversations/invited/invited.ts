import { z } from "zod";
import { callButton } from "../../core/call.ts";
import { type Beginning, type Command, conversation } from "../../core/conversation.ts";
import type { Option } from "../../core/message.ts";
import { ask, heard, keep, say, stretch, type Talk } from "../../core/talk.ts";
import { jobSchema, whenSchema } from "../../interview/interview.ts";
import { newsIn } from "../../interview/news.ts";
import { roundSchema } from "../../interview/process.ts";
import { INVITED_SAYS } from "../../interview/rates.ts";
import { read } from "../../interview/reading/reading.ts";
import { FORMATS, STAGES } from "../../interview/signs.ts";
import { readStory } from "../../interview/story/read-story.ts";
import { readWhen, showWhen, type When } from "../../interview/when.ts";
import { type Book, jobWords, noted } from "../book.ts";
import { dayAndTime } from "../calendar/command.ts";
import { stageQuestion } from "../debrief/circumstances.ts";
import { job as jobQuestion } from "../mail-questions.ts";

const facts = z.object({
  id: z.string(),
  /** What the words that began it told already. */
  job: jobSchema.exactOptional(),
  ...roundSchema.shape,
  on: whenSchema.exactOptional(),
});

const stage = stageQuestion("Which round will it be?");

/** What an invitation means and doesn't, and what comes next: two questions, so that it can be prepared for. */
function* invited({ id, ...told }: z.infer<typeof facts>): Talk {
  yield* stretch("invited");
  yield* say(
    "Well done getting this far: somebody read what you sent and wants to know more. A thing or two, so that I can help you get ready.",
  );
  const job = (yield* heard(jobQuestion, told.job)) ?? (yield* ask(jobQuestion)) ?? {};
  const which = (yield* heard(stage, told.stage)) ?? (yield* ask(stage));
  const round = { ...(which && { stage: which }), ...(told.format && { format: told.format }) };
  yield* keep({ id, job, round });
  const named = jobWords(job);
  yield* say(
    { heading: named ? `An interview: ${named}` : "An interview" },
    {
      text: `What it means: on paper you can do it, and you are one of a few they want to look at. ${INVITED_SAYS}`,
    },
    {
      text: `What it doesn't mean: that the job is yours. Others are invited too, plans and budgets change, and being able to do a job isn't yet being the one they choose. ${read({ signs: {}, ...round }).base.says}`,
    },
    {
      text: "What comes next: get ready for this one, and keep applying elsewhere as if it weren't there. Right after it, tell me how it went.",
    },
    { button: callButton(`prepare #${id}`, "Prepare for it") },
    { button: calendarButton(id, told.on) },
    { button: callButton("stories", "My stories") },
  );
}

/** A day that was named already isn't asked again. */
export function calendarButton(id: string, on: When | undefined): Option {
  const [day, shown] = on ? [` on ${dayAndTime(on)}`, showWhen(on)] : ["", "it"];
  return callButton(`calendar for #${id}${day}`, `Put ${shown} in my calendar`);
}

/** The job and the round, as far as the words that began it name them. */
function toldIn(words: string): Pick<z.infer<typeof facts>, "job" | "stage" | "format"> {
  const { facts: read, context } = readStory(words);
  const job = { ...(read.role && { role: read.role }), ...(read.company && { company: read.company }) };
  const stage = STAGES.find((each) => context.some((said) => said === `stage_${each}`));
  const format = FORMATS.find((each) => context.some((said) => said === each));
  return {
    ...(Object.keys(job).length > 0 && { job }),
    ...(stage && { stage }),
    ...(format && { format }),
  };
}

const kept = z.object({ id: z.string(), job: jobSchema, round: roundSchema });

export const invitedConversation = conversation({
  name: "invited",
  called: "invitation",
  several: false,
  facts,
  begins: ({ args, id, moment }: Beginning<Book>) => {
    const on = readWhen(args, moment, "ahead");
    return { id, ...toldIn(args), ...(on && { on }) };
  },
  talk: invited,
  keeps: kept,
  kept: (book: Book, { id, job, round }) => ({
    book: noted(book, { id, job, talk: id, before: [] }, (process) => ({ ...process, round })).book,
  }),
  about: (path) =>
    jobWords(jobSchema.catch({}).parse(path.find(({ question }) => question.key === "job")?.meaning)),
});

export const invitedCommand: Command<Book> = {
  name: "invited",
  summary: "you got an interview: what that means, and what comes next",
  also: ["interview", "invitation", "i have an interview", "got an interview"],
  hears: (said) => newsIn(said) === "invited",
  wants: () => [],
  run: ({ args }) => ({ begin: { talk: "invited", args, anew: args !== "" } }),
};

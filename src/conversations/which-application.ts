import { z } from "zod";
import type { Answered } from "../core/play.ts";
import { choice, type Question, question } from "../core/question.ts";
import { ask, heard, say, type Talk } from "../core/talk.ts";
import { jobSchema } from "../interview/interview.ts";
import { type Application, hashed, namedIn, nameOf, shownOf } from "./applications.ts";
import { jobWords } from "./book.ts";
import * as mailQuestions from "./mail-questions.ts";

/** What the application a talk is about is called, out of its answers. */
export function aboutApplication(path: readonly Answered[]): string | undefined {
  const answer = (key: string) => path.find(({ question: { key: met } }) => met === key);
  const [which, job] = [answer("application"), answer("job")];
  if (typeof job?.meaning === "object") return jobWords(jobSchema.catch({}).parse(job.meaning));
  return which?.meaning === undefined ? undefined : which.question.show(which.meaning);
}

const OTHER = "other";

interface Which {
  readonly all: readonly Application[];
  /** The one that was asked for. */
  readonly chosen?: string | undefined;
  /** What a new one is called: the talk's own id. */
  readonly id: string;
  /** Whether one that is over may be meant, where it is the only one. */
  readonly closed?: boolean;
}

/**
 * The application a talk is about, asked for only where that isn't plain; one that isn't known yet is begun. Undefined
 * where the member won't say.
 */
export function* whichApplication({ all, chosen, id, closed }: Which): Talk<Application | undefined> {
  const open = all.filter((each) => each.open);
  const [only, another] = closed && open.length === 0 ? all : open;
  const likely = chosen ?? (another ? undefined : only?.id);
  const which = applicationQuestion(all);
  if (all.length > 0) {
    const picked = (yield* heard(which, likely && hashed(likely))) ?? (yield* ask(which));
    const known = all.find((each) => hashed(each.id) === picked);
    if (known && likely !== undefined)
      yield* say(`About ${nameOf(known)}.`, { offers: which, as: "Another application" });
    if (known || picked !== OTHER) return known;
  }
  const job = (yield* ask(mailQuestions.job)) ?? {};
  return { id, job, open: true, interviews: [], was: {} };
}

function inWords(all: readonly Application[], words: string): string | undefined {
  const meant = namedIn(all, words);
  return meant && hashed(meant.id);
}

function applicationQuestion(all: readonly Application[]): Question<string> {
  const buttons = choice<string>("application", {
    label: "Which application",
    asks: "Which application is it about?",
    options: {
      ...Object.fromEntries(shownOf(all).map((each) => [hashed(each.id), nameOf(each)])),
      [OTHER]: "One that isn't here",
    },
    also: { [OTHER]: ["another", "other", "a new one", "new", "none of these"] },
    loose: false,
  });
  return question({
    key: buttons.key,
    label: buttons.label,
    asks: buttons.asks,
    expects: "one of these, or the name of an employer you told me of",
    options: buttons.options,
    meaning: z.string(),
    read: (answer, moment) =>
      buttons.read(answer, moment) ?? ("words" in answer ? inWords(all, answer.words) : undefined),
    show: (picked) => {
      const known = all.find((each) => hashed(each.id) === picked);
      return known ? nameOf(known) : "a new one";
    },
  });
}

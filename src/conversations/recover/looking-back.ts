import { z } from "zod";
import type { Beginning, Command } from "../../core/conversation.ts";
import type { Answered } from "../../core/play.ts";
import { bare, choice, type Question } from "../../core/question.ts";
import { heard, say, type Talk } from "../../core/talk.ts";
import { detailsSchema, type Interview, interviewSchema } from "../../interview/interview.ts";
import type { Identity } from "../../interview/redaction.ts";
import { hashed } from "../applications.ts";
import { type Book, interviewRecord, jobWords, readAll } from "../book.ts";
import { interviewTakes, rowWords } from "../my-interviews/list.ts";
import { inOrder, listedAs, type Row, rowNamed } from "../my-interviews/order.ts";

/** What talks that look back at one interview begin with, and how they know which. */

export const facts = z.object({
  id: z.string(),
  /** Those it may be about, the likeliest first, each with its number in the list and how it is called. */
  interviews: z.array(z.object({ listed: z.number(), says: z.string(), told: interviewSchema })),
  details: detailsSchema.exactOptional(),
  companies: z.array(z.string()),
  /** Whether the member lets anything of theirs be posted, and there is somewhere to post it. */
  shares: z.boolean().default(true),
});
export type Facts = z.infer<typeof facts>;

export function begins({ book, id, moment, given, alone }: Beginning<Book>): Facts {
  const told = z.array(interviewSchema).catch([]).parse(given);
  const { details, interviews } = book;
  return {
    id,
    interviews: told.flatMap((each) => {
      const row = interviews.find((other) => other.id === each.id);
      return row ? [{ listed: listedAs(book, each.id), says: sayRow(row, moment.zone), told: each }] : [];
    }),
    ...(details && { details }),
    companies: [...new Set(interviews.flatMap(({ job }) => job.company ?? []))],
    shares: !book.unshared && !alone,
  };
}

/** What it is about, out of its answers. */
export function aboutInterview(path: readonly Answered[]): string | undefined {
  const met = path.find(({ question: { key } }) => key === "interview");
  return met?.meaning === undefined ? undefined : met.question.show(met.meaning);
}

/** The part of a command that begins such a talk with the interviews it may be about. */
export function looksBack(talk: string): Pick<Command<Book>, "takes" | "wants" | "run"> {
  return {
    takes: interviewTakes("one of yours, to look back at"),
    wants: ({ book, args }) => likely(book, args).map(({ id }) => interviewRecord(id)),
    run: ({ book, args }, records) => {
      const rows = likely(book, args);
      const told = readAll(
        records,
        interviewSchema,
        new Map(rows.map(({ id }) => [id, interviewRecord(id)])),
      );
      // By number, for an object's whole-number keys are in an order of their own.
      const given = rows.flatMap(({ id }) => told[id] ?? []);
      return { begin: { talk, args, anew: args !== "", given } };
    },
  };
}

const sayRow = (row: Row, zone: string): string =>
  `${jobWords(row.job) ?? "An employer not named"}, ${rowWords(row, zone)}`;

const MOST = 6;

/** The one that is named first, then the latest. */
function likely(book: Book, args: string): readonly Row[] {
  const named = rowNamed(book, args);
  const others = [...inOrder(book)].sort((one, other) => Number(other.id) - Number(one.id));
  return [...(named ? [named] : []), ...others.filter((row) => row !== named)].slice(0, MOST);
}

export function identityOf({ details, companies }: Facts, { people, job }: Interview): Identity {
  const { name, email, phone, links } = details ?? {};
  const given = (words: string | undefined) => (words === undefined ? [] : [words]);
  return {
    people: [...people, ...given(name)],
    companies: [...companies, ...given(job.company)],
    contacts: [email, phone, links].flatMap(given),
  };
}

export function* whichInterview(all: Facts["interviews"]): Talk<Facts["interviews"][number] | undefined> {
  const [likely] = all;
  if (!likely) return undefined;
  const which = interviewQuestion(all);
  const picked = yield* heard(which, named(likely.told));
  const chosen = all.find(({ told }) => named(told) === picked) ?? likely;
  if (all.length > 1)
    yield* say(`About ${which.show(named(chosen.told))}.`, { offers: which, as: "A different interview" });
  return chosen;
}

const named = ({ id }: Interview): string => hashed(id);

function interviewQuestion(all: Facts["interviews"]): Question<string> {
  return choice<string>("interview", {
    label: "Which interview",
    asks: "Which interview is it about?",
    options: Object.fromEntries(all.map(({ says, told }) => [named(told), says])),
    loose: false,
    reads: (words) => inWords(all, words),
  });
}

/** The one whose job the words name. */
function inWords(all: Facts["interviews"], words: string): string | undefined {
  const said = bare(words);
  const [found, another] = all.filter(
    ({ told }) => said !== "" && bare(jobWords(told.job) ?? "").includes(said),
  );
  return found && !another ? named(found.told) : undefined;
}

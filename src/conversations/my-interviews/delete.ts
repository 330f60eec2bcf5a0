import { z } from "zod";
import { callButton } from "../../core/call.ts";
import type { Asked, Command, Ran } from "../../core/conversation.ts";
import { words } from "../../core/message.ts";
import { type Session, sessionSchema } from "../../core/session.ts";
import { recordOf } from "../../core/turn.ts";
import { processSchema } from "../../interview/process.ts";
import {
  type Book,
  DELETED,
  interviewRecord,
  jobWords,
  offerRecord,
  outcomeRecord,
  preparationRecord,
  rowSchema,
  storyRecord,
  storyRowSchema,
} from "../book.ts";
import { storyNamed } from "../stories/stories.ts";
import { interviewTakes } from "./list.ts";
import { type Row, rowNamed } from "./order.ts";
import { type Gone, isAbout, withoutTraces } from "./traces.ts";

type Process = Book["processes"][number];

/** Everything of what was deleted last, so that it can come back whole. */
const bundleSchema = z.object({
  row: rowSchema.exactOptional(),
  /** The application it belonged to, as it was. */
  process: processSchema.exactOptional(),
  story: storyRowSchema.exactOptional(),
  records: z.record(z.string(), z.unknown()),
});
type Bundle = z.infer<typeof bundleSchema>;

/** What is to be deleted: how it is called, the book's part of it, the records and the talks it is in. */
interface Doomed {
  readonly called: string;
  readonly part: Omit<Bundle, "records">;
  readonly records: readonly string[];
  readonly talks: readonly string[];
}

const BACK = "back";
const FOR_GOOD = "for good";

/** Deletes an interview or a story with everything of it; until the next one is deleted it can be brought back. */
export const deleteCommand: Command<Book> = {
  name: "delete",
  summary: "deletes an interview with everything of it: “delete 2”; “delete story 2” a story",
  also: ["remove", "delete interview"],
  takes: interviewTakes("one of yours, to delete it"),
  hears: (said) => /^(?:delete|remove) [^.!?]{1,40}$/i.test(said),
  undoes: ({ deleted }) => (deleted === undefined ? undefined : BACK),
  wants: ({ book, args, member }) => {
    if ([BACK, FOR_GOOD].includes(plain(args))) return [DELETED];
    const doomed = doomedIn(book, plain(args));
    return doomed ? [...doomed.records, ...everyTalk(member)] : [];
  },
  run: (asked, records) => {
    const args = plain(asked.args);
    if (args === BACK) return broughtBack(asked.book, records.get(DELETED));
    if (args === FOR_GOOD) return gone(asked.book);
    const doomed = doomedIn(asked.book, args, talksOf(asked, records));
    return doomed ? deleted(asked, doomed, records) : which(asked);
  },
};

const plain = (args: string): string => args.replace(/^(?:delete|remove)\s+/i, "").trim();

/** Any talk since the first may know of an interview. */
const everyTalk = ({ begun }: Asked<Book>["member"]): readonly string[] =>
  Array.from({ length: begun }, (_, nth) => recordOf({ id: String(nth + 1) }));

/** All that are open, lie aside or are archived. */
function talksOf({ member }: Asked<Book>, records: ReadonlyMap<string, unknown>): readonly Session[] {
  const archived = everyTalk(member).flatMap((name) => sessionSchema.safeParse(records.get(name)).data ?? []);
  return [...member.talks, ...(member.aside ? [member.aside] : []), ...archived];
}

function doomedIn(book: Book, args: string, all: readonly Session[] = []): Doomed | undefined {
  const [, named] = /^story\s+(#?\d+)$/i.exec(args) ?? [];
  const story = named === undefined ? undefined : storyNamed(book, named);
  if (story)
    return {
      called: `the story “${story.title}”`,
      part: { story },
      records: [storyRecord(story.id), recordOf(story)],
      talks: [story.id],
    };
  const row = rowNamed(book, args);
  return row && interviewDoomed(book, row, all);
}

function interviewDoomed(book: Book, row: Row, all: readonly Session[]): Doomed {
  const process = book.processes.find(({ interviews }) => interviews.includes(row.id));
  // With its last interview an application goes, and all that was said of it.
  const last = process?.interviews.length === 1 ? process : undefined;
  const ids = [row.id, ...(last ? [last.id] : [])];
  const about = all.filter((session) => isAbout(session, { ids })).map(({ id }) => id);
  const talks = [...new Set([row.id, ...(last?.talks ?? []), ...about])];
  return {
    called: jobWords(row.job) ? `the interview for ${jobWords(row.job)}` : "the interview",
    part: { row, ...(process && { process }) },
    records: [
      interviewRecord(row.id),
      ...talks.map((id) => recordOf({ id })),
      ...(last ? [outcomeRecord, preparationRecord, offerRecord].map((record) => record(last.id)) : []),
    ],
    talks,
  };
}

function deleted(asked: Asked<Book>, doomed: Doomed, records: ReadonlyMap<string, unknown>): Ran<Book> {
  const { called, part } = doomed;
  const all = talksOf(asked, records);
  const open = all.flatMap((session) =>
    doomed.talks.includes(session.id) ? [[recordOf(session), session]] : [],
  );
  const kept = doomed.records.flatMap((name) =>
    records.get(name) == null ? [] : [[name, records.get(name)]],
  );
  const bundle: Bundle = { ...part, records: Object.fromEntries([...kept, ...open]) };
  const book = without(asked.book, part);
  const gone = goneWith(part, book);
  const changed = Object.fromEntries(
    all.flatMap((session) => {
      const [name, left] = [recordOf(session), withoutTraces(session, gone)];
      return left === session || !records.get(name) ? [] : [[name, left]];
    }),
  );
  return {
    book: { ...book, deleted: called },
    records: {
      ...changed,
      ...Object.fromEntries(doomed.records.map((name) => [name, null])),
      [DELETED]: bundle,
    },
    becomes: (session) => (doomed.talks.includes(session.id) ? undefined : withoutTraces(session, gone)),
    messages: [
      {
        ...words(
          `Deleted: ${called}, with everything of it. Until you delete something else, “bring it back” returns it whole.`,
        ),
        controls: [
          callButton(`delete ${BACK}`, "Bring it back"),
          callButton(`delete ${FOR_GOOD}`, "Delete for good"),
        ],
      },
    ],
  };
}

/** What other talks are not to know any more, where this is what the book has left. */
function goneWith({ row, process }: Doomed["part"], left: Book): Gone {
  if (!row) return { ids: [] };
  const last = process && !left.processes.some(({ id }) => id === process.id);
  const { company } = row.job;
  const others = [
    ...left.interviews.map(({ job }) => job),
    ...left.processes,
    ...(left.ahead ?? []).map(({ job }) => job),
  ];
  const known = others.some((job) => job.company?.toLowerCase() === company?.toLowerCase());
  return { ids: [row.id, ...(last ? [process.id] : [])], ...(company && !known && { company }) };
}

function without(book: Book, { row, story }: Omit<Bundle, "records">): Book {
  const processes = book.processes.flatMap((process) => {
    if (!row || !process.interviews.includes(row.id)) return [process];
    const interviews = process.interviews.filter((id) => id !== row.id);
    return interviews.length > 0 ? [{ ...process, interviews }] : [];
  });
  return {
    ...book,
    interviews: book.interviews.filter(({ id }) => id !== row?.id),
    processes,
    ...(book.stories && { stories: book.stories.filter(({ id }) => id !== story?.id) }),
  };
}

function broughtBack({ deleted: called, ...book }: Book, record: unknown): Ran<Book> {
  const bundle = bundleSchema.safeParse(record);
  if (!bundle.success) return { messages: [words("There is nothing to bring back.")] };
  const { row, process, story, records } = bundle.data;
  return {
    book: {
      ...book,
      ...(row && { interviews: byId([...book.interviews, row]) }),
      ...(row && process && { processes: joined(book.processes, row, process) }),
      ...(story && { stories: byId([...(book.stories ?? []), story]) }),
    },
    records: { ...records, [DELETED]: null },
    messages: [words(`It is back: ${called ?? "what you deleted"}, as it was.`)],
  };
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): T[] =>
  [...new Map(all.map((each) => [each.id, each])).values()].sort(
    (one, other) => Number(one.id) - Number(other.id),
  );

/** Back into its application as that is by now; or with it, where that went too. */
function joined(processes: readonly Process[], { id }: Row, former: Process): Process[] {
  const home = processes.find((process) => process.id === former.id);
  if (!home) return [...processes, former];
  const interviews = [...new Set([...home.interviews, id])].sort((one, other) => Number(one) - Number(other));
  return processes.map((process) => (process === home ? { ...home, interviews } : process));
}

function gone({ deleted: called, ...book }: Book): Ran<Book> {
  return {
    book,
    records: { [DELETED]: null },
    messages: [
      words(called === undefined ? "There is nothing left to delete." : `Gone for good: ${called}.`),
    ],
  };
}

function which({ book, args }: Asked<Book>): Ran<Book> {
  const asked = notThere(plain(args));
  const [hasInterviews, hasStories] = [book.interviews, book.stories ?? []].map(({ length }) => length > 0);
  if (!hasInterviews && !hasStories) return { messages: [words(`${asked}There is no interview to delete.`)] };
  const how = hasInterviews
    ? "Which one? Say its number in the list: “delete 2”, or “delete story 2” for a story."
    : "There is no interview to delete. A story goes by its number in the list: “delete story 2”.";
  return {
    messages: [
      {
        ...words(`${asked}${how}`),
        controls: [
          ...(hasInterviews ? [callButton("list", "My interviews")] : []),
          callButton("stories", "My stories"),
        ],
      },
    ],
  };
}

function notThere(said: string): string {
  if (said === "") return "";
  return /^(?:story )?#?\d+$/i.test(said)
    ? `There is no “${said}” to delete. `
    : "I delete by number, so that it is the right one. ";
}

import { callButton } from "../../core/call.ts";
import type { Command, Known } from "../../core/conversation.ts";
import { type Message, words } from "../../core/message.ts";
import { sessionSchema } from "../../core/session.ts";
import { recordOf } from "../../core/turn.ts";
import { found, kindNamed } from "../../interview/star/find.ts";
import { askedBy, STORY_KINDS, starSchema } from "../../interview/star/star.ts";
import { type Book, readAll, storyRecord } from "../book.ts";
import { paged } from "../pages.ts";
import { storyCard } from "./card.ts";

type Row = NonNullable<Book["stories"]>[number];

/** The latest first. */
const storiesOf = (book: Book): readonly Row[] => [...(book.stories ?? [])].reverse();

/** "3" by its number in the list, "#12" by its id. */
export function storyNamed(book: Book, said: string): Row | undefined {
  if (said.startsWith("#")) return book.stories?.find(({ id }) => id === said.slice(1));
  return /^\d+$/.test(said) ? storiesOf(book)[Number(said) - 1] : undefined;
}

/** What is asked of the stories: a page of them, one, a new one, or those that fit some words. */
type Asked =
  | { readonly page: number }
  | { readonly open: Row }
  | { readonly begin: string }
  | { readonly find: string };

const NEW = /^(?:an? )?(?:new|build|begin|start|star|coach)\b\s*(?:story|one)?\s*(?:about|for|on)?\s*(.*)$/i;

function askedIn(book: Book, args: string): Asked {
  const said = args.replace(/^(?:my )?(?:stories|story)\b\s*/i, "").trim();
  if (said === "") return { page: 1 };
  const [, page] = /^page (\d+)$/i.exec(said) ?? [];
  if (page) return { page: Number(page) };
  const [, begin] = NEW.exec(said) ?? [];
  if (begin !== undefined) return { begin };
  const row = storyNamed(book, said);
  return row ? { open: row } : { find: said.replace(/^(?:about|on|for)\s+/i, "") };
}

export const storiesCommand: Command<Book> = {
  name: "stories",
  summary: "your stories for interviews: “stories new” builds one, “stories conflict” finds some",
  also: ["my stories", "story", "star", "star coach"],
  takes: {
    name: "story",
    says: "one of yours to open, words to find some, or “new”",
    completes: ({ book }) => [
      { value: "new", label: "A new one" },
      ...storiesOf(book).map(({ id, title }) => ({ value: `#${id}`, label: title })),
    ],
  },
  hears: (said) =>
    /^(?:(?:my )?(?:stories|story)(?: (?:about|on|for))? [^.!?]{1,30}|(?:a )?new (?:star )?story)$/i.test(
      said,
    ),
  wants: ({ book, args }) => {
    const asked = askedIn(book, args);
    if ("open" in asked) return [recordOf(asked.open), storyRecord(asked.open.id)];
    return "find" in asked ? (book.stories ?? []).map(({ id }) => storyRecord(id)) : [];
  },
  run: (known, records) => {
    const asked = askedIn(known.book, known.args);
    if ("begin" in asked) return { begin: { talk: "story", args: asked.begin, anew: asked.begin !== "" } };
    if ("open" in asked) return opened(asked.open, known, records);
    return {
      messages: [
        "page" in asked ? listing(known.book, asked.page) : finding(known.book, asked.find, records),
      ],
    };
  },
};

/** The talk it was built in, to go on with; or the story alone, where that is no longer kept. */
function opened({ id }: Row, { talks }: Known<Book>, records: ReadonlyMap<string, unknown>) {
  const open = talks.find((talk) => talk.id === id);
  if (open) return { reopen: open };
  const session = sessionSchema.safeParse(records.get(recordOf({ id })));
  if (session.success) return { reopen: session.data };
  const story = starSchema.safeParse(records.get(storyRecord(id)));
  return {
    messages: [story.success ? { parts: storyCard(story.data) } : words("That story is no longer kept.")],
  };
}

function listing(book: Book, page: number): Message {
  const all = storiesOf(book);
  if (all.length === 0)
    return {
      ...words(
        "No stories yet. One story is one thing you did, with what came of it; I help you build it, and keep it for your interviews.",
      ),
      controls: [callButton("stories new", "Build the first")],
    };
  return shown(`Your stories: ${all.length}`, all, { all, page, more: "stories" });
}

function finding(book: Book, query: string, records: ReadonlyMap<string, unknown>): Message {
  const all = storiesOf(book);
  const stories = Object.values(
    readAll(records, starSchema, new Map(all.map(({ id }) => [id, storyRecord(id)]))),
  );
  const ids = new Set(found(stories, query).map(({ id }) => id));
  const fitting = all.filter(({ id }) => ids.has(id));
  const kind = kindNamed(query);
  if (fitting.length === 0)
    return {
      ...words(
        /^#?\d+$/.test(query)
          ? `There is no story ${query} in your list.`
          : `No story of yours fits “${query}”.${kind ? ` The question would be: “${STORY_KINDS[kind].asks}”` : ""}`,
      ),
      controls: [
        callButton(`stories new${kind ? ` ${kind}` : ""}`, "Build one"),
        ...(all.length > 0 ? [callButton("stories", "All my stories")] : []),
      ],
    };
  return shown(`Stories for “${query}”: ${fitting.length}`, fitting, { all, page: 1, more: undefined });
}

interface Shown {
  /** All there are: their numbers are theirs wherever they are shown. */
  readonly all: readonly Row[];
  readonly page: number;
  readonly more: string | undefined;
}

function shown(heading: string, rows: readonly Row[], { all, page, more }: Shown): Message {
  const { items, last, at } = paged(rows, page);
  const number = (row: Row) => all.indexOf(row) + 1;
  return {
    parts: [
      { heading: last > 1 && more ? `${heading}, page ${at} of ${last}` : heading },
      {
        rows: items.map((row) => ({ label: `${number(row)}. ${row.title}`, value: `for “${askedBy(row)}”` })),
      },
    ],
    controls: [
      ...items.map((row) => callButton(`stories #${row.id}`, `Open ${number(row)}`)),
      ...(more && at < last ? [callButton(`${more} page ${at + 1}`, "More")] : []),
      callButton("stories new", "A new one"),
    ],
  };
}

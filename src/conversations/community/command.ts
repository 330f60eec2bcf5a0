import { callButton } from "../../core/call.ts";
import type { Asked, Command } from "../../core/conversation.ts";
import { type Message, type Option, words } from "../../core/message.ts";
import type { Book } from "../book.ts";
import { saidTime } from "../nudges/said-time.ts";
import {
  type CommunityBook,
  communityBookSchema,
  communityRecord,
  emptyCommunity,
  isReady,
  LEAST_PEOPLE,
  scheduled,
  scheduleIn,
} from "./book.ts";
import type { Change } from "./change.ts";
import { insightMessage } from "./insight.ts";
import { NOW, SET, TEST } from "./orders.ts";
import { showCron } from "./schedule.ts";
import { changeButtons, previewOf, TRIED } from "./setup.ts";

/** For admins: what is posted in their community, and everything that can be done about it. */
export const community: Command<Book> = {
  name: "community",
  summary: "for admins: what I post in your community, and when",
  also: ["my community", "community settings"],
  takes: {
    name: "what",
    says: "nothing to see it all, or one of: on, off, preview, test, now, channel, schedule, zone, stop",
    completes: () => Object.entries(SAID).map(([value, label]) => ({ value, label: `${value}: ${label}` })),
  },
  admins: true,
  saidWith: (args) => Object.hasOwn(ACTS, args.split(" ")[0] ?? ""),
  wants: (asked) => (asked.community ? [communityRecord(asked.community.id)] : []),
  run: (asked, records) => {
    const { id = "", channel } = asked.community ?? {};
    const book = communityBookSchema.catch(emptyCommunity).parse(records.get(communityRecord(id)));
    const [what = "", detail = ""] = asked.args.split(" ");
    const known: Known = { asked, book, id, here: channel };
    const act = ACTS[what];
    if (act) return act(known, detail);
    if (what !== "" && what !== "set") return { messages: [words(UNKNOWN), statusOf(known)] };
    return what === "set" || (book.channel === undefined && book.cron === undefined)
      ? begins(known, undefined)
      : { messages: [statusOf(known)] };
  },
};

/** What can be said after the name. */
const SAID = {
  set: "set it all up, step by step",
  on: "post on schedule",
  off: "stop posting, keep what is chosen",
  preview: "show the post and its next times",
  test: "put a trial line in the channel",
  now: "post it now",
  channel: "choose the channel",
  schedule: "choose when",
  zone: "choose the time zone",
  digest: "post counts too, from five people on",
  stop: "stop everything here at once",
  allow: "allow posts again",
} as const;

interface Known {
  readonly asked: Asked<Book>;
  readonly book: CommunityBook;
  /** The community. */
  readonly id: string;
  readonly here: string | undefined;
}

type Did = ReturnType<Command<Book>["run"]>;

const UNKNOWN = "I don't know that one. This is what there is:";

function begins({ book, id, here }: Known, only: "channel" | "schedule" | "zone" | undefined): Did {
  const args = JSON.stringify({ community: id, book, ...(here && { here }), ...(only && { only }) });
  return { begin: { talk: "community", args, anew: true } };
}

const ACTS: Readonly<Record<string, (known: Known, detail: string) => Did>> = {
  channel: (known) => begins(known, "channel"),
  schedule: (known) => begins(known, "schedule"),
  zone: (known) => begins(known, "zone"),
  on: (known) =>
    isReady(known.book)
      ? changed(known, { on: true }, "It is on.")
      : {
          ...begins(known, undefined),
          messages: [words("Before it can be on, I need a channel and a schedule.")],
        },
  off: (known) => changed(known, { on: false }, "It is off. What you chose is kept."),
  stop: (known) =>
    changed(
      known,
      { stopped: true },
      "Everything is stopped in this community: no post, and no member's own reminder in a channel. What goes on privately is not touched.",
    ),
  allow: (known) => changed(known, { stopped: false }, "Posts are allowed again; what was on is on."),
  digest: (known, detail) =>
    detail === "off"
      ? changed(known, { digest: false }, "No counts from now on.")
      : changed(
          known,
          { digest: true },
          `From now on a post may say how many people went over how many interviews since the last: counts only, and only from ${LEAST_PEOPLE} people on.`,
        ),
  insight: ({ asked }) => ({ messages: [insightMessage(asked.published, { admin: true })] }),
  preview: ({ book, asked }) => ({ messages: [{ parts: previewOf(book, asked.moment) }] }),
  test: ({ book, id }) =>
    book.channel === undefined
      ? { messages: [words("There is no channel yet to try.")] }
      : {
          messages: [words(TRIED)],
          orders: [{ community: id, command: TEST, args: "" }],
        },
  now: (known, detail) => postsNow(known, detail),
};

/** It is before everybody's eyes at once, so it takes two presses. */
function postsNow({ book, id }: Known, detail: string): Did {
  if (book.channel === undefined) return { messages: [words("There is no channel yet to post in.")] };
  if (book.stopped)
    return { messages: [words("Everything is stopped in this community. “Community allow” comes first.")] };
  if (detail !== "really")
    return {
      messages: [
        {
          ...words("Post it in the channel now, for everybody to see?"),
          controls: [
            callButton("community now really", "Post it now"),
            callButton("community preview", "Show me first"),
          ],
        },
      ],
    };
  return {
    messages: [words("It is on its way. The schedule stays as it is.")],
    orders: [{ community: id, command: NOW, args: "" }],
  };
}

function changed(known: Known, change: Change, says: string): Did {
  const { book, asked, id } = known;
  const after = scheduled(applied(book, change), asked.moment);
  return {
    messages: [
      {
        ...statusOf({ ...known, book: after }),
        parts: [{ text: says }, ...statusOf({ ...known, book: after }).parts],
      },
    ],
    orders: [{ community: id, command: SET, args: JSON.stringify({ change }) }],
  };
}

/** As the community's own house will apply it: for what is said here and now. */
function applied(book: CommunityBook, change: Change): CommunityBook {
  const [[name, value] = ["", undefined]] = Object.entries(change);
  const without = Object.fromEntries(Object.entries(book).filter(([field]) => field !== name));
  return communityBookSchema.parse(value === false ? without : { ...without, [name]: value });
}

function statusOf({ book, asked }: Known): Message {
  const { now } = asked.moment;
  const plan = scheduleIn(book);
  const rows = [
    { label: "Posts", value: stateOf(book) },
    { label: "Channel", value: book.channel === undefined ? "none" : "chosen" },
    { label: "Schedule", value: book.cron === undefined ? "none" : showCron(book.cron) },
    { label: "Time zone", value: book.zone ?? "none" },
    { label: "Counts", value: book.digest ? `yes, from ${LEAST_PEOPLE} people on` : "no" },
    ...(book.next !== undefined && plan
      ? [{ label: "Next", value: saidTime(book.next, { now, zone: plan.zone }) }]
      : []),
  ];
  return {
    parts: [
      { heading: "What I post in your community" },
      { rows },
      ...(book.channel === undefined ? [] : [{ text: "The channel:", channel: book.channel }]),
    ],
    controls: controlsFor(book),
  };
}

function stateOf(book: CommunityBook): string {
  if (book.stopped) return "everything is stopped here";
  if (book.on) return "on";
  return isReady(book) ? "off" : "off: not set up yet";
}

function controlsFor(book: CommunityBook): readonly Option[] {
  if (book.stopped) return [callButton("community allow", "Allow posts again")];
  if (!isReady(book))
    return [callButton("community set", "Set it up"), callButton("community stop", "Stop everything")];
  return [
    book.on ? callButton("community off", "Turn it off") : callButton("community on", "Turn it on"),
    callButton("community preview", "Preview"),
    callButton("community test", "Trial post"),
    callButton("community now", "Post it now"),
    ...changeButtons,
    callButton(`community digest ${book.digest ? "off" : "on"}`, book.digest ? "Counts off" : "Counts on"),
    callButton("community insight", "What outcomes say"),
    callButton("community stop", "Stop everything"),
  ];
}

import { z } from "zod";
import { callButton } from "../../core/call.ts";
import { type Beginning, conversation } from "../../core/conversation.ts";
import { choice, type Question, question } from "../../core/question.ts";
import { ask, heard, keep, say, type Talk } from "../../core/talk.ts";
import { isZone, zoneFromWords } from "../../interview/when.ts";
import type { Book } from "../book.ts";
import { saidTime } from "../nudges/said-time.ts";
import { type CommunityBook, communityBookSchema, isReady, scheduleIn } from "./book.ts";
import type { Change } from "./change.ts";
import { SET } from "./orders.ts";
import { wordingOf } from "./posts.ts";
import { readCron, showCron, timesAfter } from "./schedule.ts";

/** What a talk about a community begins with, handed over by its command. */
const begunWith = z.object({
  community: z.string(),
  /** The channel it was said in. */
  here: z.string().exactOptional(),
  book: communityBookSchema,
  /** One thing to change; without it, all of it in order. */
  only: z.enum(["channel", "schedule", "zone"]).exactOptional(),
});
const facts = begunWith.extend({ now: z.number(), zone: z.string(), guessed: z.boolean().exactOptional() });
type Facts = z.infer<typeof facts>;

/** Sets up what is posted in a community: where, when, in which zone; nothing goes out before the last yes. */
function* setUp(given: Facts): Talk {
  const { only, book: before } = given;
  let book = before;
  if (only === undefined)
    yield* say(
      "I can post in one channel of your choice, now and then, that members may go over their interviews with me: privately, each by themselves. Nothing is posted until you say so, and never anything about anybody.",
    );
  if (only === undefined || only === "channel") book = yield* chooseChannel(given, book);
  if (only === undefined || only === "schedule") book = yield* chooseSchedule(given, book);
  if (only === "zone" || (only !== "channel" && book.zone === undefined))
    book = yield* chooseZone(given, book);
  if (only === "channel" || !isReady(book)) return;
  yield* say(...previewOf(book, given));
  if (before.on) return;
  if ((yield* ask(turnOn)) === "yes") {
    yield* order(given, { on: true });
    yield* say("It is on. “Community” shows it, changes it, and turns it off.");
  } else yield* say("It stays off. “Community” turns it on whenever you like.");
}

/** Told to the community's own house; the talk goes on as if it were done. */
function* order({ community, now }: Facts, change: Change): Talk {
  yield* keep({ order: { community, change, since: now } });
}

function* chooseChannel(given: Facts, book: CommunityBook): Talk<CommunityBook> {
  const channel = yield* ask(channelQuestion(given.here));
  if (channel === undefined) return book;
  yield* order(given, { channel });
  yield* say(TRIED);
  return { ...book, channel };
}

/** Where a platform can show it to one alone it does, and takes it away again where it can't. */
export const TRIED =
  "I've put a trial line there that goes away by itself. If it doesn't appear, you'll hear why.";

function* chooseSchedule(given: Facts, book: CommunityBook): Talk<CommunityBook> {
  const cron = yield* ask(schedule);
  if (cron === undefined) return book;
  yield* order(given, { cron });
  return { ...book, cron };
}

function* chooseZone(given: Facts, book: CommunityBook): Talk<CommunityBook> {
  const own = given.guessed ? undefined : given.zone;
  const zone = (yield* heard(zoneQuestion(own))) ?? (yield* ask(zoneQuestion(own)));
  if (zone === undefined) return book;
  yield* order(given, { zone });
  return { ...book, zone };
}

/** The post as it will stand there, and the next three times. */
export function previewOf(book: CommunityBook, { now }: { readonly now: number }) {
  const plan = scheduleIn(book);
  const { text, button } = wordingOf({ kind: "invitation", nth: book.posted });
  const times = plan ? timesAfter(plan, now, 3).map((at) => saidTime(at, { now, zone: plan.zone })) : [];
  return [
    { heading: "What would stand in the channel" },
    { quote: `${text}\n[${button?.label ?? ""}]` },
    {
      text: plan
        ? `${capital(showCron(plan.cron))}, ${plan.zone}. Next: ${times.join("; ")}.`
        : "When it would, you haven't said yet.",
    },
  ];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const HERE = "here";

/** A link to a channel, or its bare id. */
const CHANNEL_ID = /(?:archives\/|channels\/\d+\/|^<?#)?\b([CG][A-Z0-9]{6,}|\d{15,20})\b/;

function channelQuestion(here: string | undefined): Question<string> {
  return question<string>({
    key: "channel",
    label: "Channel",
    asks: `Which channel? Pick it${here === undefined ? "" : ", say “here” for this one"}, or paste its link.`,
    expects: "a channel's link, as “Copy link” gives it",
    options: here === undefined ? [] : [{ value: HERE, label: "This channel" }],
    channel: true,
    meaning: z.string().min(1),
    read: (answer) => {
      const said = "words" in answer ? answer.words.trim() : "press" in answer ? answer.press : "";
      if (here !== undefined && /^(?:here|this(?: channel| one)?)$/i.test(said)) return here;
      return CHANNEL_ID.exec(said)?.[1];
    },
    show: () => "chosen",
  });
}

const schedule = question<string>({
  key: "schedule",
  label: "Schedule",
  asks: "When? “Mondays at 9”, “first Monday of the month at 10”, or cron if you like. At most once a day.",
  expects:
    "days and a time, such as “Mondays at 9” or “weekdays at 9:30”, no more often than daily; or five cron fields",
  options: [
    { value: "0 9 * * 1", label: "Mondays at 9" },
    { value: "0 16 * * 5", label: "Fridays at 4pm" },
    { value: "0 10 * * 1#1", label: "First Monday of the month" },
  ],
  echoes: true,
  meaning: z.string(),
  read: (answer) =>
    "words" in answer
      ? readCron(answer.words)
      : "press" in answer
        ? (readCron(answer.press) ?? pressed(answer.press))
        : undefined,
  show: showCron,
});

/** The buttons' own values, which are cron with more than everybody writes. */
const pressed = (value: string): string | undefined =>
  schedule.options.find((option) => option.value === value)?.value;

const zoneQuestion = (own: string | undefined): Question<string> =>
  question<string>({
    key: "place",
    label: "Time zone",
    asks: "In which time zone? A city will do: “Berlin”, “New York”.",
    expects: "a city or a time zone, such as “Berlin” or “America/Chicago”",
    options: own === undefined ? [] : [{ value: own, label: `Mine: ${own}` }],
    echoes: true,
    meaning: z.string().refine(isZone),
    read: (answer, moment) =>
      "press" in answer ? answer.press : "words" in answer ? zoneFromWords(answer.words, moment) : undefined,
    show: (zone) => zone,
  });

const turnOn = choice("on", {
  label: "Turned on",
  asks: "Shall I turn it on?",
  options: { yes: "Turn it on", no: "Not yet" },
  also: { yes: ["yes", "y", "on", "ok", "sure", "go"], no: ["no", "n", "later", "off"] },
});

export const communityConversation = conversation({
  name: "community",
  called: "community settings",
  several: false,
  facts,
  begins: ({ args, moment }: Beginning<Book>) => ({ ...begunWith.parse(JSON.parse(args)), ...moment }),
  talk: setUp,
  keeps: z.object({ order: z.object({ community: z.string(), change: z.unknown(), since: z.number() }) }),
  kept: (book: Book, { order: { community, ...what } }) => ({
    book,
    orders: [{ community, command: SET, args: JSON.stringify(what) }],
  }),
  about: () => undefined,
});

/** Where to begin changing one of it. */
export const changeButtons = [
  callButton("community channel", "Channel"),
  callButton("community schedule", "Schedule"),
  callButton("community zone", "Time zone"),
];

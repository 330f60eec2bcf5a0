import { z } from "zod";
import { callButton } from "../../core/call.ts";
import type { ChannelPost } from "../../core/channel-post.ts";
import type { Asked, Command, Register } from "../../core/conversation.ts";
import { fingerprint } from "../../core/fingerprint.ts";
import type { Woken } from "../../core/later.ts";
import { type Message, words } from "../../core/message.ts";
import { BEGUN, LOST } from "../../core/posting.ts";
import { type CommunityBook, emptyCommunity, LEAST_PEOPLE, scheduled } from "./book.ts";
import { changeSchema } from "./change.ts";
import { FORGETS, MENTION, NEWS, NOW, SET, TEST } from "./orders.ts";

/**
 * What communities do: a house of its own, in which each community is what a member is in the other. Its commands are
 * orders out of members' turns; what it says by itself are its posts.
 */

type Did = ReturnType<Command<CommunityBook>["run"]>;
type Order = Asked<CommunityBook>;

function order(name: string, run: (asked: Order) => Did): Command<CommunityBook> {
  return { name, summary: "", also: [], wants: () => [], run };
}

/** For so long a talk an admin has begun may change things: after it, the platform is to be asked again who they are. */
const AUTHORITY = 3_600_000;
const LAPSED = "You began that a while ago, so nothing has changed. Say “community” again, and it goes on.";

const setSchema = z.object({ change: changeSchema, since: z.number().exactOptional() });

/** An admin has changed something. */
function set({ book, args, by, moment }: Order): Did {
  const { change, since = moment.now } = setSchema.parse(JSON.parse(args));
  if (moment.now - since > AUTHORITY) return { messages: [words(LAPSED)], to: by };
  const changed = { ...book, ...(by && { admin: by }) };
  if ("stopped" in change) {
    const { stopped: _, ...going } = changed;
    return { book: scheduled(change.stopped ? { ...going, stopped: true } : going, moment) };
  }
  if ("on" in change) {
    const { on: _, ...off } = changed;
    return { book: scheduled(change.on ? { ...off, on: true } : off, moment) };
  }
  if ("digest" in change) {
    const { digest: _, ...without } = changed;
    return { book: change.digest ? { ...without, digest: true } : without };
  }
  const next = scheduled({ ...changed, ...change }, moment);
  // A new channel is tried at once, before the eyes of whoever chose it.
  return "channel" in change ? { ...trial(next, by), book: next } : { book: next };
}

function trial(book: CommunityBook, by: string | undefined): Pick<Did, "posts" | "to"> {
  if (book.channel === undefined || by === undefined) return {};
  return { posts: [{ channel: book.channel, post: { kind: "trial" }, onlyFor: by }], to: by };
}

/** Out of turn; the next one on schedule stays where it is. */
function now({ book, by }: Order): Did {
  if (book.channel === undefined || book.stopped) return {};
  return {
    book: { ...book, posted: book.posted + 1 },
    posts: [{ channel: book.channel, post: { kind: "invitation", nth: book.posted } }],
    to: by,
  };
}

/** A member's own reminder: a mention and nothing else. The kill switch stops it too. */
function mention({ book, args, by }: Order): Did {
  if (book.stopped || by === undefined) return {};
  const { channel, until } = mentionSchema.parse(JSON.parse(args));
  return { posts: [{ channel, post: { kind: "reminder", member: by }, until }], to: by };
}
const mentionSchema = z.object({ channel: z.string(), until: z.number().optional() });

/** Somebody told of an interview. Who, is known only for as long as it takes to count them once. */
function news({ book, by }: Order): Did {
  if (!book.digest || by === undefined) return {};
  const people = [...new Set([...book.news.people, fingerprint(by)])];
  return { book: { ...book, news: { people, count: book.news.count + 1 } } };
}

/** Somebody was forgotten: here too. What they set up stays; who is told where it breaks is nobody, until it is changed. */
function forgets({ book: { admin, ...book }, args }: Order): Did {
  const people = book.news.people.filter((each) => each !== args);
  const stays = admin !== undefined && fingerprint(admin) !== args;
  return { book: { ...book, ...(stays && { admin }), news: { ...book.news, people } } };
}

const MOST_BEGUN = 20;

const begun = ({ book, args }: Order): Did => ({
  book: { ...book, begun: [...book.begun.filter((each) => each !== args), args].slice(-MOST_BEGUN) },
});

const lostSchema = z.object({
  channel: z.string(),
  post: z.object({ kind: z.enum(["invitation", "digest", "reminder", "trial"]) }),
  why: z.string(),
});

/** A channel can't be posted in any more: who asked, or else the admin, is told once, and the schedule pauses. */
function lost({ book, args, by, moment }: Order): Did {
  const { channel, post, why } = lostSchema.parse(JSON.parse(args));
  if (post.kind === "reminder") return { messages: [unmentioned(why)], to: by };
  const runs = book.on === true && channel === book.channel;
  const { on: _, ...off } = book;
  const after = runs ? { book: scheduled(off, moment) } : {};
  if (by !== undefined)
    return { ...after, messages: [runs ? alsoPaused(noWayIn(why)) : noWayIn(why)], to: by };
  return runs ? { ...after, messages: [paused(why)], to: book.admin } : {};
}

const AGAIN = [callButton("community test", "Try again"), callButton("community channel", "Another channel")];

const noWayIn = (why: string): Message => ({
  ...words(`I can't post in that channel: it is gone or closed, or I'm not in it. ${why}`),
  controls: AGAIN,
});

const alsoPaused = (message: Message): Message => ({
  ...message,
  parts: [...message.parts, { text: "Until then the schedule is paused." }],
});

const paused = (why: string): Message =>
  words(
    `I can't post in your community's channel any more: it is gone or closed, or I was taken out of it. ${why}`,
    "The schedule is paused, and I won't say this again. “Community”, said there, has everything to start it anew.",
  );

const unmentioned = (why: string): Message => ({
  ...words(`I couldn't mention you in the channel you chose. ${why} Your reminders come here all the same.`),
  controls: [callButton("reminders here", "Only here from now on")],
});

/** How late a post may be: after a longer silence the next one will do. */
const LATEST = 2 * 3_600_000;

function wakes({
  book,
  moment,
}: {
  book: CommunityBook;
  moment: { now: number; zone: string };
}): Woken<CommunityBook> {
  const { next, channel } = book;
  if (next === undefined || next > moment.now || channel === undefined) return { book, messages: [] };
  const after = scheduled(book, moment);
  if (moment.now - next > LATEST) return { book: after, messages: [] };
  const { post, news } = postOf(book);
  return {
    book: { ...after, news, posted: book.posted + 1 },
    messages: [],
    posts: [{ channel, post, until: next + LATEST }],
  };
}

/** Counts only where they are wanted, there are enough people to hide in, and there is something new. */
function postOf({ digest, news, posted }: CommunityBook): {
  readonly post: ChannelPost;
  readonly news: CommunityBook["news"];
} {
  const people = news.people.length;
  return digest && people >= LEAST_PEOPLE
    ? { post: { kind: "digest", people, count: news.count, nth: posted }, news: emptyCommunity.news }
    : { post: { kind: "invitation", nth: posted }, news };
}

export const communityHouse: Register<CommunityBook> = {
  conversations: [],
  commands: [
    order(SET, set),
    order(NOW, now),
    order(TEST, ({ book, by }) => trial(book, by)),
    order(MENTION, mention),
    order(NEWS, news),
    order(FORGETS, forgets),
    order(BEGUN, begun),
    order(LOST, lost),
  ],
  recorders: {},
  first: "",
  empty: emptyCommunity,
  zoneIn: ({ zone }) => zone,
  later: {
    next: ({ book }) => book.next ?? null,
    wakes,
    stirs: ({ book }) => book,
    unsaid: (book) => book,
    hears: () => undefined,
  },
};

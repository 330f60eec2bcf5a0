import { type Called, called, run } from "./call.ts";
import type { Posting } from "./channel-post.ts";
import { questionOf } from "./compose.ts";
import type { Order, Outside, Register } from "./conversation.ts";
import { type Deed, type Inbound, isOwn } from "./inbound.ts";
import { earliest, endAfter } from "./lasting.ts";
import { type Member, remember } from "./member.ts";
import type { Message, Settled } from "./message.ts";
import type { Lapse } from "./ports.ts";
import { filled, pressed } from "./press.ts";
import type { Moment } from "./question.ts";
import type { Recording } from "./recording.ts";
import { sessionSchema } from "./session.ts";
import type { Sharing } from "./share.ts";
import { optionSaid, spoken, written } from "./speech.ts";
import { answer, unsay } from "./step.ts";
import { archive, conversationOf, recordOf, standing, type Turn, take, told } from "./turn.ts";

export interface Decision<Book> {
  readonly member: Member<Book>;
  readonly messages: readonly Message[];
  readonly settled: readonly Settled[];
  readonly records: Readonly<Record<string, unknown>>;
  /** What the member hands on to others, or takes back from them. */
  readonly shares: readonly Sharing[];
  /** Everything of this member is to be removed. */
  readonly forget: boolean;
  /** When to look at them again, in epoch milliseconds; null for never. */
  readonly due: number | null;
  /** What was said by ourselves is not to be told any more after `at`. */
  readonly lapses?: Lapse | undefined;
  /** Each for a community that is named. */
  readonly orders: readonly Order[];
  readonly posts: readonly Posting[];
  readonly to?: string | undefined;
  readonly aside?: true | undefined;
  /** To be made outside first: then decide again. Only with nothing here is the decision one to be committed. */
  readonly wants: readonly Recording[];
}

export interface Surroundings<Book> {
  readonly register: Register<Book>;
  /** Epoch milliseconds. */
  readonly now: number;
  /** For how long a member may be kept who does nothing, in milliseconds. */
  readonly retention?: number | undefined;
  /** What the inbound's command wanted from beside the member. */
  readonly records: ReadonlyMap<string, unknown>;
  readonly outside?: Outside;
  /** What the member's community shows of itself, if it is in one and shows anything. */
  readonly published?: unknown;
}

/** What becomes of one inbound. Pure: same member, same inbound, same surroundings, same decision. */
export function decide<Book>(
  member: Member<Book>,
  inbound: Inbound,
  around: Surroundings<Book>,
): Decision<Book> {
  const { register, now } = around;
  const { later } = register;
  const moment = momentOf(member, inbound, around);
  const { book, talks } = member;
  const awake = isOwn(inbound.deed) ? { ...member, book: later.stirs({ book, talks, moment }) } : member;
  const start: Turn<Book> = {
    register,
    moment,
    member: remembering({ ...awake, ...heardAt(member, inbound) }, inbound),
    messages: [],
    settled: [],
    records: {},
    orders: [],
    posts: [],
    community: inbound.community,
    by: inbound.by,
    shares: [],
    message: inbound.message,
    outside: around.outside,
    published: around.published,
  };
  // A talk this deploy no longer has, or can't read, is kept in the records, and out of the way.
  const known = archive(
    revived(start, inbound.deed, around.records),
    ({ talk, facts }) => conversationOf(start, talk)?.talk(facts) === undefined,
  );
  const { member: next, until, forget = false, ...turn } = route(known, inbound.deed, around.records);
  const due = later.next({ book: next.book, talks: next.talks, moment: momentOf(next, inbound, around) });
  const keptUntil = endAfter(inbound.deed, next, around);
  return {
    member: { ...next, due: due ?? undefined, keptUntil },
    messages: member.seen.length === 0 ? noticed(turn.messages, register.notice) : turn.messages,
    settled: turn.settled,
    records: turn.records,
    shares: turn.shares,
    forget,
    wants: wantedBy(next, start),
    due: earliest(due, keptUntil),
    lapses: until === undefined ? undefined : { at: until, said: now },
    orders: placed(turn.orders, next.community),
    posts: turn.posts,
    to: turn.to,
    aside: turn.aside,
  };
}

/** Where a member is of no community, there is nobody to order anything of. */
const placed = (orders: readonly Order[], own: string | undefined): readonly Order[] =>
  orders.flatMap((order) => {
    const community = order.community ?? own;
    return community === undefined ? [] : [{ ...order, community }];
  });

/** An alarm has no effect but what the book says, so it need not be known again; and it is no reason to forget another. */
function remembering<Book>(member: Member<Book>, { id, deed }: Inbound): Member<Book> {
  return "alarm" in deed ? member : remember(member, id);
}

/** Above the first thing a member is ever told stands what becomes of their words: never a gate, only said. */
function noticed(messages: readonly Message[], notice: string | undefined): readonly Message[] {
  const [first, ...rest] = messages;
  if (!first || notice === undefined) return messages;
  return [{ ...first, parts: [{ text: notice }, ...first.parts] }, ...rest];
}

/** What the talks that moved in this turn wait for. */
function wantedBy<Book>({ talks }: Member<Book>, before: Turn<Book>): readonly Recording[] {
  return talks.flatMap((session) => {
    if (before.outside === undefined || before.member.talks.includes(session)) return [];
    const open = standing(before, session)?.scene.open;
    return open && "record" in open ? [open.record] : [];
  });
}

/** Where the member is, as the platform last said it. */
function heardAt<Book>(
  { zone, community, bookmark }: Member<Book>,
  inbound: Inbound,
): Pick<Member<Book>, "zone" | "community" | "bookmark"> {
  return {
    zone: inbound.zone ?? zone,
    community: inbound.community?.id ?? community,
    bookmark: inbound.bookmark ?? bookmark,
  };
}

/** The finished talk a button belongs to that has made room for others: what stands under its cards still works. */
function putAway<Book>({ talks }: Pick<Member<Book>, "talks">, deed: Deed): string | undefined {
  const ref = "question" in deed ? deed.question : undefined;
  const id = ref === undefined ? undefined : questionOf(ref).session;
  return id === undefined || id === "" || talks.some((talk) => talk.id === id) ? undefined : recordOf({ id });
}

function revived<Book>(turn: Turn<Book>, deed: Deed, records: ReadonlyMap<string, unknown>): Turn<Book> {
  const name = putAway(turn.member, deed);
  const kept = name === undefined ? undefined : sessionSchema.safeParse(records.get(name));
  if (!kept?.success || !kept.data.ended) return turn;
  return { ...turn, member: { ...turn.member, talks: [...turn.member.talks, kept.data] } };
}

/** The records a deed needs read before `decide`: its command's, or the finished talk its button belongs to. */
export function wanted<Book>(
  member: Member<Book>,
  inbound: Inbound,
  around: Omit<Surroundings<Book>, "records">,
): readonly string[] | "all" {
  const { book, talks } = member;
  const known = { member, book, talks, moment: momentOf(member, inbound, around) };
  const call = called(around.register, inbound.deed, known);
  if (call) return call.command.wants({ ...known, args: call.args, community: inbound.community });
  const away = putAway(member, inbound.deed);
  return away === undefined ? [] : [away];
}

function momentOf<Book>(
  { book, zone }: Member<Book>,
  inbound: Inbound,
  { register, now }: Pick<Surroundings<Book>, "register" | "now">,
): Moment {
  const known = register.zoneIn(book) ?? inbound.zone ?? zone;
  return known === undefined ? { now, zone: "UTC", guessed: true } : { now, zone: known };
}

function route<Book>(turn: Turn<Book>, deed: Deed, records: ReadonlyMap<string, unknown>): Turn<Book> {
  if ("alarm" in deed) return woken(turn);
  if ("late" in deed) return unsaid(turn, deed.late);
  if ("gone" in deed) return turn;
  const { member, moment } = turn;
  const known = { member, book: member.book, talks: member.talks, moment };
  const call: Called<Book> | undefined = called(turn.register, deed, known);
  if (call && !answersOpen(turn, deed)) return run(turn, call, records);
  if ("command" in deed) return turn;
  if ("edited" in deed || "deleted" in deed) return amended(turn, deed);
  if ("press" in deed) return pressed(turn, deed.press, deed.question);
  if ("form" in deed) return filled(turn, deed.form, deed.question);
  return deed.question === undefined ? spoken(turn, deed.text) : written(turn, deed.text, deed.question);
}

/** Says what there is to say by now; whose time is over goes without a word. */
function woken<Book>(turn: Turn<Book>): Turn<Book> {
  const { member, moment, register } = turn;
  if (moment.now >= (member.keptUntil ?? Number.POSITIVE_INFINITY)) return { ...turn, forget: true };
  const woken = register.later.wakes({ book: member.book, talks: member.talks, moment });
  const { book, messages, until, orders = [], posts = [] } = woken;
  return told({ ...turn, member: { ...member, book }, until, orders, posts }, ...messages);
}

function unsaid<Book>(turn: Turn<Book>, said: number): Turn<Book> {
  const { member, register } = turn;
  return { ...turn, member: { ...member, book: register.later.unsaid(member.book, said) } };
}

/** A message of the member's own, changed or gone: its answer with it. Any other message of theirs is none of ours. */
function amended<Book>(
  turn: Turn<Book>,
  deed: Extract<Deed, { edited: string } | { deleted: string }>,
): Turn<Book> {
  const message = "edited" in deed ? deed.edited : deed.deleted;
  for (const session of turn.member.talks) {
    const key = session.said.find(([, reply]) => "message" in reply && reply.message === message)?.[0];
    const at = key && standing(turn, session);
    if (at && "edited" in deed)
      return take(turn, at, answer(at, { words: deed.text }, { key, moment: turn.moment, message }));
    if (at) return take(turn, at, unsay(at, message));
  }
  return turn;
}

/** Words that are the label of an open option answer it, whatever else they name. */
function answersOpen<Book>(turn: Turn<Book>, deed: Deed): boolean {
  const front = turn.member.talks[0];
  const unbound = "text" in deed && !("edited" in deed) && deed.question === undefined;
  const at = unbound && front && standing(turn, front);
  return Boolean(at && optionSaid(at, deed.text));
}

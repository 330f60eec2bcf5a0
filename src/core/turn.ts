import type { Posting } from "./channel-post.ts";
import { newlyKept, newlySettled, newlyShared, tell } from "./compose.ts";
import { button } from "./controls.ts";
import type { Beginning, Conversation, Order, Outside, Register } from "./conversation.ts";
import type { Inbound } from "./inbound.ts";
import type { Member } from "./member.ts";
import { type Message, type Settled, words } from "./message.ts";
import * as phrases from "./phrases.ts";
import type { Moment } from "./question.ts";
import type { Session } from "./session.ts";
import { handedOnBy, MOST_SHARES, nextShare, type Sharing } from "./share.ts";
import { type Standing, type Step, stand } from "./step.ts";

/** One turn while it is being decided: the member as changed so far, and what they will be told. */
export interface Turn<Book> {
  readonly register: Register<Book>;
  readonly moment: Moment;
  readonly outside?: Outside | undefined;
  readonly member: Member<Book>;
  readonly messages: readonly Message[];
  readonly settled: readonly Settled[];
  /** The platform's name of the message that is being answered, if it is one. */
  readonly message: string | undefined;
  readonly records: Readonly<Record<string, unknown>>;
  readonly orders: readonly Order[];
  readonly posts: readonly Posting[];
  /** Who is told, where it isn't the member. */
  readonly to?: string | undefined;
  /** Told where it was said. */
  readonly aside?: true | undefined;
  /** Where this was said, and by whose order: see `Inbound`. */
  readonly community: Inbound["community"];
  readonly by: string | undefined;
  readonly shares: readonly Sharing[];
  /** Until when what is said may be told, in epoch milliseconds. */
  readonly until?: number | undefined;
  /** What the member's community shows of itself. */
  readonly published: unknown;
  readonly forget?: true;
}

/** More talks than this at once are put away, the oldest first: in the records, not lost. */
const MOST_OPEN = 12;

export function told<Book>(turn: Turn<Book>, ...messages: readonly Message[]): Turn<Book> {
  return { ...turn, messages: [...turn.messages, ...messages] };
}

export function conversationOf<Book>({ register }: Turn<Book>, name: string): Conversation<Book> | undefined {
  return register.conversations.find((conversation) => conversation.name === name);
}

/** Sessions are never changed, only replaced: a replay is worth keeping as long as its session. */
const replayed = new WeakMap<object, WeakMap<Session, Standing>>();

/** Where a talk stands, or undefined where this deploy no longer has it, or can't read what it began with. */
export function standing<Book>(
  { register, outside }: Pick<Turn<Book>, "register" | "outside">,
  session: Session,
): Standing | undefined {
  const conversation = register.conversations.find(({ name }) => name === session.talk);
  if (!conversation) return undefined;
  const known = replayed.get(register) ?? new WeakMap<Session, Standing>();
  replayed.set(register, known);
  const at = known.get(session) ?? stand(session, conversation, { recorders: register.recorders, outside });
  if (!at) return undefined;
  // One that waits for something to be made outside stands elsewhere as soon as that is there.
  if (!("record" in at.scene.open)) for (const same of [session, at.session]) known.set(same, at);
  return at;
}

/** Takes one step of a talk: replays it, keeps what is newly kept, tells what is new, and leaves it in front. */
export function take<Book>(turn: Turn<Book>, before: Standing, step: Step): Turn<Book> {
  const after = standing(turn, step.session);
  if (!after) return turn;
  const shared = newlyShared(before.scene, after.scene, after.session.id);
  const posts = shared.filter((each) => "post" in each).length;
  const again = posts > 0 ? nextShare(turn.member.handedOn, turn.moment.now) : undefined;
  // Whoever takes words of theirs back is never kept from it.
  if (again !== undefined && after.session.said.length >= before.session.said.length)
    return told(
      toFront(turn, before.session),
      ...tell(before.scene, before, refused(before, again - turn.moment.now)),
    );
  const kept = newlyKept(before.scene, after.scene);
  const settled = [...turn.settled, ...newlySettled(before.scene, after)];
  const shares = [...turn.shares, ...shared];
  const next = told(
    { ...counting(toFront(keepAll(turn, after.session, kept), after.session), posts), settled, shares },
    ...tell(before.scene, after, step),
  );
  return after.session.ended && !before.session.ended ? mentionOther(next) : next;
}

const HOUR = 3_600_000;

/** What would have been shared once too often is not said either; whatever it stood in goes on as it was. */
const refused = ({ session }: Standing, wait: number): Step => ({
  session,
  note: phrases.sharedEnough(MOST_SHARES, Math.ceil(wait / HOUR)),
  tell: "question",
});

function counting<Book>(turn: Turn<Book>, posts: number): Turn<Book> {
  if (posts === 0) return turn;
  const { member, moment } = turn;
  return { ...turn, member: { ...member, handedOn: handedOnBy(member.handedOn, moment.now, posts) } };
}

/** Begins a talk in front of the others. Talks that have ended make room: they go into the records, whole. */
export function begin<Book>(
  turn: Turn<Book>,
  name: string,
  { args = "", given }: Partial<Pick<Beginning<Book>, "args" | "given">> = {},
): Turn<Book> {
  const conversation = conversationOf(turn, name);
  if (!conversation) throw new Error(`No conversation is called "${name}".`);
  const id = String(turn.member.begun + 1);
  const facts = conversation.begins({
    ...around(turn),
    ...{ args, id, given },
    alone: turn.register.alone === true,
  });
  const roomy = archive(turn, (session, place) => session.ended === true || place >= MOST_OPEN - 1);
  const numbered = { ...roomy, member: { ...roomy.member, begun: roomy.member.begun + 1 } };
  const opened: Session = { id, talk: name, facts, said: [], misses: 0 };
  const after = standing(numbered, opened);
  if (!after) throw new Error(`"${name}" can't read what it begins with itself.`);
  const kept = newlyKept(undefined, after.scene);
  return told(
    toFront(keepAll(numbered, after.session, kept), after.session),
    ...tell(undefined, after, { session: after.session, tell: "new" }),
  );
}

/** What talks and commands may know of where the member is. */
export const around = <Book>({ member, moment, community, published }: Turn<Book>) => ({
  book: member.book,
  moment,
  community,
  published,
});

/** Puts a talk in front as it stands: asks its open question again, or where it has ended shows again what it came to. */
export function resume<Book>(turn: Turn<Book>, session: Session, note: string): Turn<Book> {
  const awake = { ...session, paused: undefined, editing: undefined };
  const at = standing(turn, awake);
  if (!at) return told(turn, words(phrases.archived));
  const step: Step = at.session.ended
    ? { session: at.session, note: phrases.hereAgain, tell: "new" }
    : { session: at.session, note, tell: "question" };
  return told(toFront(turn, at.session), ...tell(undefined, at, step));
}

/** Begins a talk again from the top; what was said in it is put aside. */
export function restart<Book>(turn: Turn<Book>, session: Session): Turn<Book> {
  return begin(
    told(putAside(turn, session), { ...words(phrases.begunOver), controls: [button("undo")] }),
    session.talk,
  );
}

/** Ends a talk unfinished; what was said in it is put aside. */
export function cancel<Book>(turn: Turn<Book>, session: Session): Turn<Book> {
  return mentionOther(
    told(putAside(turn, session), { ...words(phrases.cancelled), controls: [button("undo")] }),
  );
}

/** One talk lies aside until the next does; then it goes into the records. */
function putAside<Book>(turn: Turn<Book>, session: Session): Turn<Book> {
  const former = turn.member.aside;
  const records = former ? { ...turn.records, [recordOf(former)]: former } : turn.records;
  const talks = turn.member.talks.filter(({ id }) => id !== session.id);
  return { ...turn, records, member: { ...turn.member, talks, aside: session } };
}

/** Ends talks without a trace, or has them go on otherwise. What lay aside goes into the records. */
export function close<Book>(
  turn: Turn<Book>,
  becomes: (session: Session) => Session | undefined,
): Turn<Book> {
  const { aside, talks } = turn.member;
  const kept = aside && becomes(aside);
  const records = kept ? { ...turn.records, [recordOf(kept)]: kept } : turn.records;
  const left = talks.flatMap((session) => becomes(session) ?? []);
  return { ...turn, records, member: { ...turn.member, talks: left, aside: undefined } };
}

/** Brings back what was put aside, in place of an empty talk that was begun instead. */
export function bringBack<Book>(turn: Turn<Book>): Turn<Book> {
  const { aside, talks } = turn.member;
  if (!aside) return told(turn, words(phrases.nothingAside));
  const kept = talks.filter(({ talk, said }) => talk !== aside.talk || said.length > 0);
  return resume(
    { ...turn, member: { ...turn.member, talks: kept, aside: undefined } },
    aside,
    phrases.broughtBack,
  );
}

/** Moves talks out of the member into the records beside it. */
export function archive<Book>(
  turn: Turn<Book>,
  away: (session: Session, place: number) => boolean,
): Turn<Book> {
  const leaving = turn.member.talks.filter(away);
  if (leaving.length === 0) return turn;
  const records = Object.fromEntries(leaving.map((session) => [recordOf(session), session]));
  const talks = turn.member.talks.filter((session) => !leaving.includes(session));
  return { ...turn, records: { ...turn.records, ...records }, member: { ...turn.member, talks } };
}

/** The record a talk is archived under. */
export const recordOf = ({ id }: Pick<Session, "id">): string => `talk:${id}`;

function toFront<Book>(turn: Turn<Book>, session: Session): Turn<Book> {
  const others = turn.member.talks.filter(({ id }) => id !== session.id);
  return { ...turn, member: { ...turn.member, talks: [session, ...others] } };
}

function keepAll<Book>(turn: Turn<Book>, session: Session, kept: readonly unknown[]): Turn<Book> {
  const conversation = conversationOf(turn, session.talk);
  if (!conversation) return turn;
  let { member, records, orders } = turn;
  for (const what of kept) {
    const next = conversation.kept(member.book, what, session.id);
    member = { ...member, book: next.book };
    records = Object.assign({}, records, next.records);
    orders = [...orders, ...(next.orders ?? [])];
  }
  return { ...turn, member, records, orders };
}

/** Where one talk has gone: the one that is still open. */
function mentionOther<Book>(turn: Turn<Book>): Turn<Book> {
  const other = turn.member.talks.find(({ ended }) => !ended);
  return other ? told(turn, words(phrases.alsoOpen(...naming(turn, other)))) : turn;
}

/** What a talk is called and what it is about. */
export function naming<Book>(
  turn: Turn<Book>,
  session: Session,
): readonly [called: string, about: string | undefined] {
  const conversation = conversationOf(turn, session.talk);
  const at = standing(turn, session);
  return [conversation?.called ?? session.talk, at && conversation?.about(at.scene.path)];
}

import { type Called, called, run } from "./call.ts";
import type { Register } from "./conversation.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Deed, Inbound } from "./inbound.ts";
import { type Member, remember } from "./member.ts";
import type { Message, Settled } from "./message.ts";
import { filled, pressed } from "./press.ts";
import type { Moment } from "./question.ts";
import { optionSaid, spoken } from "./speech.ts";
import { answer, unsay } from "./step.ts";
import { archive, conversationOf, standing, type Turn, take } from "./turn.ts";

export interface Decision<Book> {
  readonly member: Member<Book>;
  readonly messages: readonly Message[];
  readonly settled: readonly Settled[];
  readonly records: Readonly<Record<string, unknown>>;
  /** Everything of this member is to be removed. */
  readonly forget: boolean;
}

export interface Surroundings<Book> {
  readonly register: Register<Book>;
  /** Epoch milliseconds. */
  readonly now: number;
  /** What the inbound's command wanted from beside the member. */
  readonly records: ReadonlyMap<string, unknown>;
}

/** What becomes of one inbound. Pure: same member, same inbound, same surroundings, same decision. */
export function decide<Book>(
  member: Member<Book>,
  inbound: Inbound,
  around: Surroundings<Book>,
): Decision<Book> {
  const start: Turn<Book> = {
    register: around.register,
    moment: momentOf(member, inbound, around),
    member: remember({ ...member, zone: inbound.zone ?? member.zone }, fingerprint(inbound.id)),
    messages: [],
    settled: [],
    records: {},
    message: inbound.message,
  };
  // A talk this deploy no longer has is kept in the records, and out of the way.
  const known = archive(start, ({ talk }) => conversationOf(start, talk) === undefined);
  const {
    member: next,
    messages,
    settled,
    records,
    forget = false,
  } = route(known, inbound.deed, around.records);
  return { member: next, messages, settled, records, forget };
}

/** The records a deed's command needs read before `decide`. */
export function wanted<Book>(
  member: Member<Book>,
  inbound: Inbound,
  around: Omit<Surroundings<Book>, "records">,
): readonly string[] {
  const call = called(around.register, inbound.deed);
  if (!call) return [];
  const moment = momentOf(member, inbound, around);
  return call.command.wants({ book: member.book, talks: member.talks, args: call.args, moment });
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
  const call: Called<Book> | undefined = called(turn.register, deed);
  if (call && !answersOpen(turn, deed)) return run(turn, call, records);
  if ("alarm" in deed || "command" in deed) return turn;
  if ("edited" in deed || "deleted" in deed) return amended(turn, deed);
  if ("press" in deed) return pressed(turn, deed.press, deed.question);
  if ("form" in deed) return filled(turn, deed.form, deed.question);
  return spoken(turn, deed.text);
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
  const at = "text" in deed && !("edited" in deed) && front && standing(turn, front);
  return Boolean(at && optionSaid(at, deed.text));
}

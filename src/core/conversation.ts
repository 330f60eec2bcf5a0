import type { z } from "zod";
import type { Posting } from "./channel-post.ts";
import type { Inbound } from "./inbound.ts";
import type { Later } from "./later.ts";
import type { Member } from "./member.ts";
import type { Message, Option, Settled } from "./message.ts";
import type { Answered } from "./play.ts";
import type { Moment } from "./question.ts";
import type { Recording } from "./recording.ts";
import type { Session } from "./session.ts";
import type { Sharing } from "./share.ts";
import type { Talk } from "./talk.ts";

/** Where a member is. */
interface Around<Book> {
  readonly book: Book;
  readonly moment: Moment;
  /** The community this was asked in, where it was in one. */
  readonly community?: Inbound["community"];
  /** What the community they were last met in shows of itself; nobody but the house knows its shape. */
  readonly published?: unknown;
}

/** What a talk can be given when it begins. */
export interface Beginning<Book> extends Around<Book> {
  readonly args: string;
  /** What the command that begins it found beside the member: from its records, say. */
  readonly given?: unknown;
  /** The session's id; unique a member. */
  readonly id: string;
  /** Nobody else is here: see `Register`. */
  readonly alone: boolean;
}

/** The book after something was kept, and the records to write beside it; null deletes one. */
interface Kept<Book> {
  readonly book: Book;
  readonly records?: Readonly<Record<string, unknown>>;
  readonly orders?: readonly Order[];
}

/** To be done for a community once this is committed, once: a deed for whoever keeps it. */
export interface Order {
  /** The member's own, where it isn't said. */
  readonly community?: string | undefined;
  readonly command: string;
  readonly args: string;
  /** The member is told first, and waits for none of it. */
  readonly afterwards?: true;
}

/** A talk with a name, and what becomes of what it keeps. Made by `conversation`. */
export interface Conversation<Book> {
  readonly name: string;
  /** As in "your debrief". */
  readonly called: string;
  /** Whether it can be open several times at once, for several interviews. */
  readonly several: boolean;
  readonly begins: (from: Beginning<Book>) => unknown;
  /** Undefined where the facts are none of this talk's: another deploy's, or damaged. */
  readonly talk: (facts: unknown) => Talk<unknown> | undefined;
  readonly kept: (book: Book, what: unknown, id: string) => Kept<Book>;
  /** What this one is about, to tell it from another: "Data analyst at Brightwell". */
  readonly about: (path: readonly Answered[]) => string | undefined;
}

interface Spec<Book, Facts, What> {
  readonly name: string;
  readonly called: string;
  readonly several: boolean;
  readonly facts: z.ZodType<Facts>;
  readonly begins: (from: Beginning<Book>) => Facts;
  readonly talk: (facts: Facts) => Talk<unknown>;
  readonly keeps: z.ZodType<What>;
  readonly kept: (book: Book, what: What, id: string) => Kept<Book>;
  readonly about: (path: readonly Answered[]) => string | undefined;
}

/** Closes a talk over its own facts, so that the engine can hold talks of every kind in one register. */
export function conversation<Book, Facts, What>(spec: Spec<Book, Facts, What>): Conversation<Book> {
  // Facts never change, and are asked for with each replay.
  const read = new WeakMap<object, { readonly data: Facts }>();
  const factsIn = (facts: unknown): { readonly data: Facts } | undefined => {
    const key = typeof facts === "object" && facts !== null ? facts : {};
    const known = read.get(key);
    if (known) return known;
    const { success, data } = spec.facts.safeParse(facts);
    if (!success) return undefined;
    read.set(key, { data });
    return { data };
  };
  return {
    ...spec,
    talk: (facts) => {
      const known = factsIn(facts);
      return known && spec.talk(known.data);
    },
    kept: (book, what, id) => spec.kept(book, spec.keeps.parse(what), id),
  };
}

/**
 * Something answered at once, without a talk. Pure: the records it wants are read for it. It may ask questions of its
 * own, named `questionRef(its name, key)`: what is pressed or written under one comes to it as its arguments, the key
 * first.
 */
export interface Command<Book> {
  readonly name: string;
  /** One line for the help. */
  readonly summary: string;
  /** Other words for it. */
  readonly also: readonly string[];
  /** What may be said after its name without a slash before it: "email check-in". */
  readonly saidWith?: (args: string) => boolean;
  /** What can be said after its name, for platforms that have a box for it. */
  readonly takes?: Argument<Book>;
  /** Only those who administer the community it is said in may call it. */
  readonly admins?: true;
  /**
   * Sentences that call it too, said while nothing is open; they go on as its argument. "They made me an offer." `asked`:
   * a talk has asked its first question, which they may answer.
   */
  readonly hears?: (said: string, known: Known<Book> & { readonly asked: boolean }) => boolean;
  /**
   * Sentences that can mean nothing else, and call it though the talk in front has a question open, which stays open;
   * gives the argument it is called with.
   */
  readonly interrupts?: (said: string, known: Known<Book>) => string | undefined;
  /** The argument it is called with on "bring it back", where that means something it did and no talk lies aside. */
  readonly undoes?: (book: Book) => string | undefined;
  /** Names of the records it needs from beside the member, or all there are, then named by number. */
  readonly wants: (asked: Asked<Book>) => readonly string[] | "all";
  readonly run: (asked: Asked<Book>, records: ReadonlyMap<string, unknown>) => Ran<Book>;
}

/** One thing said after a command's name. */
interface Argument<Book> {
  /** One word, lower case. */
  readonly name: string;
  readonly says: string;
  /** What it could be, for this member. */
  readonly completes: (known: Known<Book>) => readonly Option[];
}

/** What is known of a member without looking beside them. */
export interface Known<Book> {
  readonly book: Book;
  readonly talks: readonly Session[];
  readonly moment: Moment;
}

export interface Asked<Book> extends Known<Book>, Around<Book> {
  readonly member: Member<Book>;
  readonly args: string;
  /** The member who ordered it, where the one it is done to is a community. */
  readonly by?: string | undefined;
}

/** What a command comes to: words, a talk to begin, a talk to reopen, or the end of everything kept. */
export interface Ran<Book> {
  readonly messages?: readonly Message[];
  /** Questions of its own that are answered by it. */
  readonly settled?: readonly Settled[];
  /** `anew` where it is plain that one that is open is not what is meant: it stays open beside. */
  readonly begin?: {
    readonly talk: string;
    readonly args: string;
    readonly anew?: boolean;
    readonly given?: unknown;
  };
  readonly reopen?: Session;
  readonly book?: Book;
  /** Records to write beside the member; null deletes one. */
  readonly records?: Readonly<Record<string, unknown>>;
  /**
   * What becomes of each open talk; undefined ends it without a trace. What lay aside goes into the records: "bring it
   * back" means this from now on.
   */
  readonly becomes?: (session: Session) => Session | undefined;
  readonly shares?: readonly Sharing[];
  readonly forget?: true;
  readonly orders?: readonly Order[];
  readonly posts?: readonly Posting[];
  /** Who is told, where it isn't the one it was done to. */
  readonly to?: string | undefined;
}

/** Works something out once, to be recorded: see `recorded`. Pure. */
export type Recorder = (input: unknown) => unknown;

/**
 * What was made outside, for recordings whose recorder takes its time or is not pure (see `Makers`). Without it
 * everything is made by the register's own recorders.
 */
export interface Outside {
  readonly makes: (by: string) => boolean;
  /** By `recordingName`. */
  readonly made: ReadonlyMap<string, unknown>;
}

/** Names what is to be made: the same recorder and the same input make the same. */
export const recordingName = ({ by, input }: Pick<Recording, "by" | "input">): string =>
  JSON.stringify([by, input]);

/** All talks and commands of the house. */
export interface Register<Book> {
  readonly conversations: readonly Conversation<Book>[];
  readonly commands: readonly Command<Book>[];
  readonly recorders: Readonly<Record<string, Recorder>>;
  /** The talk that words out of nowhere begin. */
  readonly first: string;
  readonly empty: Book;
  /** What stands above the first thing a member is ever told. */
  readonly notice?: string;
  /** What comes before all else to words that answer nothing: somebody may be in need who speaks to no question. */
  readonly meets?: (said: string) => string | undefined;
  /** What it says to words that answer nothing and call nothing; undefined where it has no answer, or they tell something. */
  readonly replies?: (said: string, known: Known<Book>) => Message | undefined;
  /** Words that begin the first talk once more, and are its first answer, whatever is open: "I just had another interview." */
  readonly another?: (said: string, known: Known<Book>) => boolean;
  /** The time zone the member named themself; it goes before what the platform says. */
  readonly zoneIn: (book: Book) => string | undefined;
  /** For how long a member wants to be kept who does nothing, in milliseconds; without it, for as long as may be. */
  readonly lasts?: (book: Book) => number | undefined;
  /** What it says by itself. */
  readonly later: Later<Book>;
  /** It is run where nobody else is, and nothing can be handed on: at a terminal, say. */
  readonly alone?: true;
}

import type { z } from "zod";
import type { Message } from "./message.ts";
import type { Moment } from "./question.ts";
import type { Session } from "./session.ts";
import type { Answered, Talk } from "./talk.ts";

/** What a talk can be given when it begins. */
interface Beginning<Book> {
  readonly book: Book;
  readonly args: string;
  readonly moment: Moment;
  /** The session's id; unique a member. */
  readonly id: string;
}

/** The book after something was kept, and the records to write beside it. */
interface Kept<Book> {
  readonly book: Book;
  readonly records?: Readonly<Record<string, unknown>>;
}

/** A talk with a name, and what becomes of what it keeps. Made by `conversation`. */
export interface Conversation<Book> {
  readonly name: string;
  /** As in "your debrief". */
  readonly called: string;
  /** Whether it can be open several times at once, for several interviews. */
  readonly several: boolean;
  readonly begins: (from: Beginning<Book>) => unknown;
  readonly talk: (facts: unknown) => Talk<unknown>;
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
  return {
    ...spec,
    talk: (facts) => spec.talk(spec.facts.parse(facts)),
    kept: (book, what, id) => spec.kept(book, spec.keeps.parse(what), id),
  };
}

/** Something answered at once, without a talk. Pure: the records it wants are read for it. */
export interface Command<Book> {
  readonly name: string;
  /** One line for the help. */
  readonly summary: string;
  /** Other words for it. */
  readonly also: readonly string[];
  /** Names of the records it needs from beside the member. */
  readonly wants: (asked: Asked<Book>) => readonly string[];
  readonly run: (asked: Asked<Book>, records: ReadonlyMap<string, unknown>) => Ran<Book>;
}

export interface Asked<Book> {
  readonly book: Book;
  readonly talks: readonly Session[];
  readonly args: string;
  readonly moment: Moment;
}

/** What a command comes to: words, a talk to begin, a talk to reopen, or the end of everything kept. */
interface Ran<Book> {
  readonly messages?: readonly Message[];
  readonly begin?: { readonly talk: string; readonly args: string };
  readonly reopen?: Session;
  readonly book?: Book;
  readonly forget?: true;
}

/** Works something out once, to be recorded: see `recorded`. Pure. */
export type Recorder = (input: unknown) => unknown;

/** All talks and commands of the house. */
export interface Register<Book> {
  readonly conversations: readonly Conversation<Book>[];
  readonly commands: readonly Command<Book>[];
  readonly recorders: Readonly<Record<string, Recorder>>;
  /** The talk that words out of nowhere begin. */
  readonly first: string;
  readonly empty: Book;
  /** The time zone the member named themself; it goes before what the platform says. */
  readonly zoneIn: (book: Book) => string | undefined;
}

import type { Member } from "./member.ts";
import type { Message, Settled } from "./message.ts";

/** Messages that were committed and have to be told; kept until they are. */
export interface Telling {
  /** The same for ever, so that telling twice can be told from telling two things. */
  readonly id: string;
  readonly member: string;
  readonly messages: readonly Message[];
  /** Questions answered by the same deed: where they still show buttons, what was said can take their place. */
  readonly settled: readonly Settled[];
}

/** Names one state of one member; never comes twice, not even after a forget. */
export type Revision = string;

/** A member as loaded. `damaged`: something was there, could not be read, and was set aside under its own key. */
export type Held<Book> =
  | { readonly member: Member<Book>; readonly revision: Revision }
  | { readonly member?: undefined; readonly damaged: boolean };

/** One atomic step: all of it happens or none. */
export interface Commit<Book> {
  readonly member: Member<Book>;
  /** The revision this was decided on; undefined where nobody was there. */
  readonly over: Revision | undefined;
  readonly telling?: Telling | undefined;
  /** When to look at this member again, in epoch milliseconds; null for never. */
  readonly due: number | null;
  /** Records beside the member (finished interviews, archived talks) to write; null deletes one. */
  readonly records: Readonly<Record<string, unknown>>;
}

/** What a forget removed: classes of things and how many of each. */
export type Receipt = Readonly<Record<string, number>>;

/** Where members live. One contract test holds every implementation to this. */
export interface Store<Book> {
  load(member: string): Promise<Held<Book>>;
  /** A record beside the member; undefined where there is none. */
  record(member: string, name: string): Promise<unknown>;
  /** All records beside the member, in no order. Their names are not kept: what has to be known of one stands in it. */
  records(member: string): Promise<readonly unknown[]>;
  /** `undefined` means somebody else moved first: load again and decide again. */
  commit(commit: Commit<Book>): Promise<Revision | undefined>;
  /** Strikes tellings from the outbox. Striking twice, or what is not there, is harmless. */
  told(tellings: readonly Telling[]): Promise<void>;
  /** Takes over what stopped processes committed and did not tell. Nobody else gets the same while we live. */
  stranded(limit: number): Promise<readonly Telling[]>;
  /** Members to look at, the longest overdue first. */
  due(now: number, limit: number): Promise<readonly string[]>;
  forget(member: string): Promise<Receipt>;
  /** Says that this process lives: call it every second. Silent for three, it counts as stopped. */
  beat(): Promise<void>;
  /** Ends cleanly; what is untold is free for others at once. */
  close(): Promise<void>;
}

/**
 * The way to a member. Throws where a telling could not be delivered; it will be tried again with the same id. Resolves
 * too where nobody is left to be told.
 */
export interface Messenger {
  tell(telling: Telling): Promise<void>;
}

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

/** Where the engine writes what an operator should know. Never a member's words, never a bare member id. */
export interface Log {
  warn(what: string, about: Readonly<Record<string, unknown>>): void;
}

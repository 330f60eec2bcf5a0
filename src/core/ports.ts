import type { Posting } from "./channel-post.ts";
import type { Order } from "./conversation.ts";
import type { Member } from "./member.ts";
import type { Message, Settled } from "./message.ts";
import type { Picture } from "./picture.ts";
import type { Sharing } from "./share.ts";

/** Messages that were committed and have to be told; kept until they are. */
export interface Telling {
  /** The same for ever, so that telling twice can be told from telling two things. */
  readonly id: string;
  readonly member: string;
  readonly messages: readonly Message[];
  /** Questions answered by the same deed: where they still show buttons, what was said can take their place. */
  readonly settled: readonly Settled[];
  /** What the member hands on to others by the same deed, or takes back; nothing personal but what stands in it. */
  readonly shares?: readonly Sharing[];
  /** What we say by ourselves has its time. */
  readonly lapses?: Lapse | undefined;
  /** What is to be done for a community. */
  readonly orders?: readonly Order[];
  /** Of a community: what goes into its channels. */
  readonly posts?: readonly Posting[];
  /** Who is told instead, where the one this is about is a community. */
  readonly to?: string | undefined;
  /** Told where it was said, seen by them alone, on platforms that can. */
  readonly aside?: true | undefined;
  /** Who is removed before it is told, and then told instead: see `leaving`. */
  readonly leaves?: Leaver | undefined;
}

interface Leaver {
  readonly member: string;
  /** The last thing they were known to have done, as it stands in `seen`: who hasn't done it has come since. */
  readonly seen?: string | undefined;
  /** Epoch milliseconds: what could not be told by then isn't. */
  readonly until: number;
}

/** In epoch milliseconds: from `at` on it isn't to be told any more, and what was said at `said` is taken back. */
export interface Lapse {
  readonly at: number;
  readonly said: number;
}

/** Thrown by a messenger: it was not told, and now its time is over. */
export class Late extends Error {}

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

/** What a forget removed: classes of things, in a member's words with _ for spaces, and how many of each. */
export type Receipt = Readonly<Record<string, number>>;

/** Where members live. One contract test holds every implementation to this. */
export interface Store<Book> {
  load(member: string): Promise<Held<Book>>;
  /**
   * A member as this process last knew them, without asking; undefined where they have to be loaded. They may have moved
   * on elsewhere: then a commit over them is refused, and what they moved on to is known from then on.
   */
  recalled(member: string): Held<Book> | undefined;
  /** A record beside the member; undefined where there is none. */
  record(member: string, name: string): Promise<unknown>;
  /** All records beside the member, in no order. Their names are not kept: what has to be known of one stands in it. */
  records(member: string): Promise<readonly unknown[]>;
  /** `undefined` means somebody else moved first: load again and decide again. */
  commit(commit: Commit<Book>): Promise<Revision | undefined>;
  /** Strikes tellings from the outbox. Striking twice, or what is not there, is harmless. */
  told(tellings: readonly Telling[]): Promise<void>;
  /** Whether it is this process's to tell: it was committed or taken over here, and is neither told nor lost since. */
  holds(telling: Telling): boolean;
  /** Takes over what stopped processes committed and did not tell. Nobody else gets the same while we live. */
  stranded(limit: number): Promise<readonly Telling[]>;
  /** Members to look at, the longest overdue first. */
  due(now: number, limit: number): Promise<readonly string[]>;
  /** When the next of all members is due, in epoch milliseconds. */
  soonest(): Promise<number | undefined>;
  /** A name for a member that says nothing about who they are, always the same. */
  alias(member: string): string;
  /** The member behind an alias; undefined where nobody is kept under it. */
  named(alias: string): Promise<string | undefined>;
  forget(member: string): Promise<Receipt>;
  /** Removes whose time is over. False where they have moved meanwhile, and so stay. */
  expire(member: string, over: Revision): Promise<boolean>;
  /** Members who were forgotten, and whom a backup has brought back. */
  returned(): Promise<readonly string[]>;
  /**
   * Says that this process lives: call it every second. Silent for three, it counts as stopped, and has lost what it
   * held: others may be telling it by now, and what nobody took is stranded.
   */
  beat(): Promise<void>;
  /** Ends cleanly; what is untold is free for others at once. */
  close(): Promise<void>;
}

/**
 * Wakes members in good time: one alarm for each, by their alias. Only a clock: an alarm may be lost, early, late or
 * doubled, for what is due stands in the store and is swept.
 */
export interface Alarms {
  /**
   * Sets an alarm in place of the one that was set for `before`, in epoch milliseconds; null takes it away. Nobody waits
   * for it, and it never fails.
   */
  set(alias: string, due: number | null, before?: number): void;
  /** Begins to ring. A ring that fails is not repeated: the sweep will see to it. */
  start(ring: (alias: string) => Promise<void>): void;
  /** Rings no more, and lets what rings finish. */
  close(): Promise<void>;
}

/**
 * The way to a member. Throws where a telling could not be delivered; it will be tried again with the same id: unless it
 * throws `Late`. Resolves too where nobody is left to be told.
 */
export interface Messenger {
  /** `fresh`: nobody can have told any of it before. Otherwise only what is missing is to be told. */
  tell(telling: Telling, fresh?: boolean): Promise<void>;
}

/**
 * Makers of recordings that take their time or can't be pure, by the name of the recorder they stand in for. One that
 * fails is made up for by the recorder.
 */
export type Makers = Readonly<Record<string, (input: unknown) => Promise<unknown>>>;

/** What came of a post. Only `unsure` leaves open whether it stands there. */
export type Posted =
  | { readonly posted: true }
  /** Nothing was posted: later is as good. */
  | { readonly later: true }
  /** There is no way into that channel: it is gone, or we are not in it. What could be done, in words for whoever asked. */
  | { readonly lost: string }
  | { readonly unsure: true };

/** The way into a community's channels, and only for what `ChannelPost` allows. */
export interface Poster {
  post(community: string, posting: Posting): Promise<Posted>;
}

/** Makes a picture visible: the bytes of a PNG. Undefined where it can't be; the words beside it are whole. */
export type Draw = (picture: Picture) => Promise<Uint8Array | undefined>;

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

/** Where the engine writes what an operator should know. Never a member's words, never a bare member id. */
export interface Log {
  warn(what: string, about: Readonly<Record<string, unknown>>): void;
}

/** Counts what happens while members talk; nothing in it says who. */
export interface Meter {
  /** A turn begins; the answer ends it. `seen`: it had had its effect before. */
  turn(): (outcome: "committed" | "seen" | "failed") => void;
  /** Somebody else had written first, so a turn is decided again. */
  conflict(): void;
  tellingFailed(): void;
  /** Something was not read, because its member said too much at once. */
  refused(): void;
}

/** Where nobody counts. */
export const noMeter: Meter = {
  turn: () => () => {},
  conflict: () => {},
  tellingFailed: () => {},
  refused: () => {},
};

import type { Posting } from "./channel-post.ts";
import type { Known, Order } from "./conversation.ts";
import type { Message } from "./message.ts";

/**
 * What a house says by itself. Core keeps the time and nothing else: what there is to say, and when, is worked out from
 * the book, so that an alarm that is lost, late or doubled changes nothing. Pure.
 */
export interface Later<Book> {
  /** When to look at this member next, in epoch milliseconds; null for never. */
  readonly next: (known: Known<Book>) => number | null;
  /** They are looked at: what is said now, if anything. */
  readonly wakes: (known: Known<Book>) => Woken<Book>;
  /** They do something themselves. */
  readonly stirs: (known: Known<Book>) => Book;
  /** What was said at a moment has not been told in time, and won't be. */
  readonly unsaid: (book: Book, said: number) => Book;
  /** The command that words mean, where something we said waits for an answer. */
  readonly hears: (words: string, known: Known<Book>) => Meant | undefined;
}

export interface Woken<Book> {
  readonly book: Book;
  readonly messages: readonly Message[];
  /** Not to be told after this, in epoch milliseconds. */
  readonly until?: number;
  readonly orders?: readonly Order[];
  readonly posts?: readonly Posting[];
}

interface Meant {
  readonly command: string;
  readonly args: string;
}

/** For a house that speaks only when it is spoken to. */
export function neverLater<Book>(): Later<Book> {
  return {
    next: () => null,
    wakes: ({ book }) => ({ book, messages: [] }),
    stirs: ({ book }) => book,
    unsaid: (book) => book,
    hears: () => undefined,
  };
}

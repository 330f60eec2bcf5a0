import type { Member } from "../../core/member.ts";
import type { Revision } from "../../core/ports.ts";
import { bounded } from "./bounded.ts";
import type { Address } from "./vault.ts";

/** A member as of a revision. */
export interface Known<Book> {
  readonly member: Member<Book>;
  readonly revision: Revision;
}

/**
 * Members as this process last read or wrote them. What is still of the same revision need not be opened again; and where
 * nobody else writes them, they need not even be read before they are written.
 */
export interface Recollection<Book> {
  of(address: Address): Known<Book> | undefined;
  /** Undefined too where going by memory is not worth it: a refused commit costs more than a read. */
  worthGoingBy(address: Address): Known<Book> | undefined;
  read(address: Address, known: Known<Book>): void;
  wrote(address: Address, known: Known<Book>, over: Revision | undefined): void;
  drop(address: Address): void;
  /** Lets go of whom nothing was heard of since this was last called but one. */
  age(): void;
}

interface Entry<Book> extends Known<Book> {
  /** It was read, and nothing was written since. */
  readonly fresh: boolean;
}

/** With more than this share of the latest recollections out of date, they are checked first. */
const MOST_WRONG = 1 / 8;
const LATEST = 64;

export function recollection<Book>(most: number): Recollection<Book> {
  const entries = bounded<Entry<Book>>(most);
  let wrong = 0;
  const judge = (right: boolean): void => {
    wrong += ((right ? 0 : 1) - wrong) / LATEST;
  };
  return {
    of: entries.get,
    worthGoingBy(address) {
      const known = entries.get(address);
      return known?.fresh || wrong <= MOST_WRONG ? known : undefined;
    },
    read(address, known) {
      const before = entries.get(address);
      if (before) judge(before.revision === known.revision);
      entries.set(address, { ...known, fresh: true });
    },
    wrote(address, known, over) {
      const before = entries.get(address);
      if (before && !before.fresh) judge(before.revision === over);
      entries.set(address, { ...known, fresh: false });
    },
    drop: entries.drop,
    age: entries.age,
  };
}

import type { Log } from "../../core/ports.ts";
import type { Bounded } from "./bounded.ts";
import type { Hand } from "./hand.ts";
import type { Shelf } from "./shelf.ts";
import type { StateFormat } from "./state.ts";
import { partsOf } from "./value.ts";
import { type Address, type MemberKey, open, type Vault } from "./vault.ts";

/** What a store works with. */
export interface Desk<Book> {
  readonly shelf: Shelf;
  readonly vault: Vault;
  readonly format: StateFormat<Book>;
  readonly hand: Hand;
  readonly log: Log;
  /** What was sealed here last, by address. */
  readonly recent: Bounded<Sealed>;
}

/** A value and the state that was sealed in it: while the bytes are the same they needn't be opened again. */
export interface Sealed {
  /** One character a byte: a slice of a buffer would keep its whole neighbourhood in memory. */
  readonly value: string;
  readonly text: string;
}

/** What each sealed thing is bound to: the member's address, as a sweeper knows no more of them, and what it is. */
export const about = {
  state: (address: Address): string => `${address} state`,
  telling: (address: Address): string => `${address} telling`,
  record: (address: Address, name: string): string => `${address} record ${name}`,
} as const;

/** The member's key out of their value, or out of its beginning. Undefined where it is damaged. */
export function keyIn<Book>({ vault }: Desk<Book>, address: Address, value: Buffer): MemberKey | undefined {
  const parts = partsOf(value);
  return parts && vault.unwrap(address, parts.wrapped);
}

/** The state's JSON out of a member's value. Undefined where it is damaged. */
export function stateIn<Book>(desk: Desk<Book>, address: Address, value: Buffer): string | undefined {
  const known = desk.recent.get(address);
  if (known?.value === value.toString("latin1")) return known.text;
  const key = keyIn(desk, address, value);
  const sealed = partsOf(value)?.sealed;
  return key && sealed && open(key.key, about.state(address), sealed);
}

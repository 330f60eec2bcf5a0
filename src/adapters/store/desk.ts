import type { Member } from "../../core/member.ts";
import type { Log } from "../../core/ports.ts";
import type { Hand } from "./hand.ts";
import type { Known, Recollection } from "./recollection.ts";
import type { Shelf } from "./shelf.ts";
import { memberOf, type StateFormat } from "./state.ts";
import { partsOf, revisionOf } from "./value.ts";
import { type Address, type MemberKey, open, type Vault } from "./vault.ts";

/** What a store works with. */
export interface Desk<Book> {
  readonly shelf: Shelf;
  readonly vault: Vault;
  readonly format: StateFormat<Book>;
  readonly hand: Hand;
  readonly log: Log;
  readonly recollection: Recollection<Book>;
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

/** The member in a value: opened and parsed, unless it is of the revision we remember. Undefined where it is damaged. */
export function memberIn<Book>(desk: Desk<Book>, address: Address, value: Buffer): Known<Book> | undefined {
  const revision = revisionOf(value);
  const known = desk.recollection.of(address);
  const member = known?.revision === revision ? known.member : opened(desk, address, value);
  if (!member) return undefined;
  const found = { member, revision };
  desk.recollection.read(address, found);
  return found;
}

function opened<Book>(desk: Desk<Book>, address: Address, value: Buffer): Member<Book> | undefined {
  const text = stateIn(desk, address, value);
  return text === undefined ? undefined : desk.format.read(text);
}

/** Whose value it is, without a look at the rest. Undefined where it is damaged. */
export function idIn<Book>(desk: Desk<Book>, address: Address, value: Buffer): string | undefined {
  const known = desk.recollection.of(address);
  if (known) return known.member.id;
  const text = stateIn(desk, address, value);
  return text === undefined ? undefined : memberOf(text);
}

/** The state's JSON out of a member's value. */
function stateIn<Book>(desk: Desk<Book>, address: Address, value: Buffer): string | undefined {
  const key = keyIn(desk, address, value);
  const sealed = partsOf(value)?.sealed;
  return key && sealed && open(key.key, about.state(address), sealed);
}

import type { Held } from "../../core/ports.ts";
import { keptWell } from "../../core/well-said.ts";
import { about, type Desk, idIn, keyIn, memberIn } from "./desk.ts";
import type { Known } from "./recollection.ts";
import { isLeft, leftFor } from "./value.ts";
import { type Address, open } from "./vault.ts";

export async function load<Book>(desk: Desk<Book>, member: string): Promise<Held<Book>> {
  const address = desk.vault.address(member);
  const value = await desk.shelf.value(address);
  if (!value) return { damaged: false };
  // Set aside earlier, and nothing was committed since.
  if (isLeft(value)) return { damaged: true };
  const found = memberIn(desk, address, value);
  if (found) return found;
  return (await setStateAside(desk, address, value)) ? { damaged: true } : load(desk, member);
}

export function recalled<Book>(desk: Desk<Book>, member: string): Known<Book> | undefined {
  return desk.recollection.worthGoingBy(desk.vault.address(member));
}

export async function record<Book>(desk: Desk<Book>, member: string, name: string): Promise<unknown> {
  const address = desk.vault.address(member);
  const hidden = desk.vault.recordName(address, name);
  const found = await desk.shelf.record(address, hidden);
  if (!found.value || !found.record) return undefined;
  const key = keyIn(desk, address, found.value);
  const text = key && open(key.key, about.record(address, hidden), found.record);
  if (text !== undefined) return keptWell(text);
  const moved = !(await setRecordAside(desk, address, { record: found.record, name: hidden }));
  return moved ? record(desk, member, name) : undefined;
}

/** What can't be read is set aside and left out. */
export async function records<Book>(desk: Desk<Book>, member: string): Promise<readonly unknown[]> {
  const address = desk.vault.address(member);
  const found = await desk.shelf.records(address);
  const key = found.value && keyIn(desk, address, found.value);
  const read: unknown[] = [];
  for (const [name, record] of found.records) {
    const text = key && open(key.key, about.record(address, name), record);
    if (text !== undefined) read.push(keptWell(text));
    else await setRecordAside(desk, address, { record, name });
  }
  return read;
}

/** False where somebody has written in the meantime, and so nothing is to be set aside. */
async function setRecordAside<Book>(
  desk: Desk<Book>,
  address: Address,
  damaged: { readonly record: Buffer; readonly name: string },
): Promise<boolean> {
  const done = await desk.shelf.setAside(address, damaged);
  const about = { member: address, record: damaged.name };
  if (done) desk.log.warn("A member's record could not be read and was set aside.", about);
  return done;
}

/** Opens no more of a state than whose it is: what it means is decided by whoever wakes the member. */
export async function due<Book>(desk: Desk<Book>, now: number, limit: number): Promise<readonly string[]> {
  const members: string[] = [];
  for (const { address, value } of await desk.shelf.due(now, limit)) {
    const member = idIn(desk, address, value);
    if (member !== undefined) members.push(member);
    else await setStateAside(desk, address, value);
  }
  return members;
}

/** Whose state lies at an address. What can't be read is for `load` to set aside. */
export async function named<Book>(desk: Desk<Book>, address: Address): Promise<string | undefined> {
  const value = await desk.shelf.value(address);
  return value && !isLeft(value) ? idIn(desk, address, value) : undefined;
}

/** False where somebody has written in the meantime, and so nothing is to be set aside. */
async function setStateAside<Book>(desk: Desk<Book>, address: Address, value: Buffer): Promise<boolean> {
  const leaving = leftFor(keyIn(desk, address, value));
  const done = await desk.shelf.setAside(address, { value, leaving });
  if (done) desk.log.warn("A member's state could not be read and was set aside.", { member: address });
  return done;
}

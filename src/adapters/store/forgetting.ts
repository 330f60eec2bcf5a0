import { createHash } from "node:crypto";
import type { Receipt, Revision } from "../../core/ports.ts";
import { type Desk, idIn, keyIn } from "./desk.ts";
import type { Ledger } from "./ledger.ts";
import { startOf } from "./value.ts";
import type { MemberKey } from "./vault.ts";

/** Names one life of a member by its key, which goes with it and says nothing afterwards. */
const lifeOf = ({ key }: MemberKey): string =>
  createHash("sha256").update("life").update(key).digest("base64url").slice(0, 22);

/** Noted first: killed in between, it is done at the next start. */
export async function forget<Book>(
  desk: Desk<Book>,
  member: string,
  { ledger, now }: { readonly ledger?: Ledger | undefined; readonly now: () => number },
): Promise<Receipt> {
  const { shelf, vault } = desk;
  const address = vault.address(member);
  const value = ledger && (await shelf.value(address));
  const key = value && keyIn(desk, address, value);
  if (key) ledger.write({ address, life: lifeOf(key), at: now() });
  const receipt = await shelf.forget(address);
  drop(desk, member);
  return receipt;
}

/** Not noted: whoever comes back with a backup is as much over time as they were. */
export async function expire<Book>(desk: Desk<Book>, member: string, over: Revision): Promise<boolean> {
  const done = await desk.shelf.expire(desk.vault.address(member), startOf(over));
  if (done) drop(desk, member);
  else desk.recollection.drop(desk.vault.address(member));
  return done;
}

function drop<Book>({ vault, hand, recollection }: Desk<Book>, member: string): void {
  const address = vault.address(member);
  hand.dropAll(address);
  recollection.drop(address);
  vault.drop(member);
}

/** Members who were forgotten and stand here all the same, in the very life that was forgotten. */
export async function returned<Book>(desk: Desk<Book>, ledger: Ledger): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const { address, life } of ledger.read()) {
    const value = await desk.shelf.value(address);
    const key = value && keyIn(desk, address, value);
    if (!value || !key || lifeOf(key) !== life) continue;
    const member = idIn(desk, address, value);
    // Without a state there is no name to forget them by elsewhere, and nothing elsewhere is found without the name.
    if (member === undefined) await desk.shelf.forget(address);
    else found.add(member);
  }
  return [...found];
}

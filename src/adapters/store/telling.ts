import type { Telling } from "../../core/ports.ts";
import { keptWell } from "../../core/well-said.ts";
import { about, type Desk, keyIn } from "./desk.ts";
import type { Claim, SealedTelling } from "./shelf.ts";
import { type Address, open } from "./vault.ts";

/** Strikes what this process has in hand; anything else is somebody else's to strike, or struck already. */
export async function told<Book>(desk: Desk<Book>, tellings: readonly Telling[]): Promise<void> {
  const ours = tellings.flatMap(({ id, member }) => {
    const address = desk.vault.address(member);
    const telling = desk.hand.telling(address, id);
    return telling ? [{ address, id, telling }] : [];
  });
  if (ours.length === 0) return;
  await desk.shelf.strike(ours);
  for (const { address, id } of ours) desk.hand.drop(address, id);
}

/** All of a member's at once, though that be more than `limit`: split between two processes they'd lose their order. */
export async function stranded<Book>(desk: Desk<Book>, limit: number): Promise<readonly Telling[]> {
  const claims = await desk.shelf.claim(limit, desk.hand.holds);
  const tellings = await Promise.all(claims.map((claim) => takeOver(desk, claim)));
  return tellings.flat();
}

async function takeOver<Book>(desk: Desk<Book>, claim: Claim): Promise<readonly Telling[]> {
  const { address, value, tellings } = claim;
  const key = value && keyIn(desk, address, value);
  const found: Telling[] = [];
  for (const sealed of tellings) {
    const text = key && open(key.key, about.telling(address), sealed);
    if (text === undefined) {
      await setTellingAside(desk, address, sealed);
      continue;
    }
    // Sealed from a Telling by a store like this one, and the seal is unbroken.
    const telling = keptWell(text) as Telling;
    desk.hand.take(address, telling.id, sealed);
    found.push(telling);
  }
  return found;
}

async function setTellingAside<Book>(
  desk: Desk<Book>,
  address: Address,
  telling: SealedTelling,
): Promise<void> {
  if (await desk.shelf.setAside(address, { telling }))
    desk.log.warn("Something to be told could not be read and was set aside.", { member: address });
}

import type { Commit, Revision } from "../../core/ports.ts";
import { about, type Desk, keyIn, memberIn } from "./desk.ts";
import { packed } from "./packing.ts";
import type { Outcome, Step } from "./shelf.ts";
import { isLeft, revisionOf, startOf } from "./value.ts";
import { type Address, type MemberKey, seal } from "./vault.ts";

export async function commit<Book>(desk: Desk<Book>, wanted: Commit<Book>): Promise<Revision | undefined> {
  const address = desk.vault.address(wanted.member.id);
  const over = startOf(wanted.over);
  const key = over.length > 0 ? keyIn(desk, address, over) : desk.vault.freshKey(address);
  if (!key) return undefined;
  const outcome = await put(desk, wanted, { address, key, over });
  if (outcome.done) return outcome.revision;
  return over.length > 0 ? undefined : commitOverLeft(desk, wanted, { address, left: outcome.found });
}

/** Refused because of what a damaged state has left behind? Then the key in it goes on, and the records with it. */
async function commitOverLeft<Book>(
  desk: Desk<Book>,
  wanted: Commit<Book>,
  { address, left }: { readonly address: Address; readonly left: Buffer | undefined },
): Promise<Revision | undefined> {
  if (!left || !isLeft(left)) return undefined;
  const key = keyIn(desk, address, left) ?? desk.vault.freshKey(address);
  const outcome = await put(desk, wanted, { address, key, over: left });
  return outcome.done ? outcome.revision : undefined;
}

/** Where a commit goes. */
interface Place {
  readonly address: Address;
  readonly key: MemberKey;
  readonly over: Buffer;
}

type Put = { readonly done: true; readonly revision: Revision } | Extract<Outcome, { done: false }>;

/** In hand before it is sent: what a sweep finds in between is ours to tell, not stranded. */
async function put<Book>(desk: Desk<Book>, wanted: Commit<Book>, place: Place): Promise<Put> {
  const { hand, recollection, shelf } = desk;
  const { address } = place;
  const { member, over, telling } = wanted;
  const step = sealed(desk, wanted, place);
  if (telling && step.telling) hand.take(address, telling.id, step.telling);
  let outcome: Outcome | undefined;
  try {
    outcome = await shelf.commit(step);
  } finally {
    if (telling && !outcome?.done) hand.drop(address, telling.id);
  }
  if (!outcome.done) {
    learn(desk, address, outcome.found);
    return outcome;
  }
  const revision = revisionOf(step.value);
  recollection.wrote(address, { member, revision }, over);
  return { done: true, revision };
}

/** What stands there instead of what we went by is at hand for the next try. */
function learn<Book>(desk: Desk<Book>, address: Address, found: Buffer | undefined): void {
  const known = found && !isLeft(found) && memberIn(desk, address, found);
  if (!known) desk.recollection.drop(address);
}

/** By then somebody has removed them everywhere; the store's own end is for where no bot is running any more. */
const IN_ANY_CASE = 24 * 3_600_000;

function sealed<Book>(desk: Desk<Book>, wanted: Commit<Book>, place: Place): Step {
  const { address, over } = place;
  const { key, wrapped } = desk.vault.rewrapped(address, place.key);
  const { member, telling, due, records } = wanted;
  return {
    address,
    over,
    value: Buffer.concat([wrapped, seal(key, about.state(address), desk.format.write(member))]),
    telling: telling && seal(key, about.telling(address), JSON.stringify(telling)),
    due,
    ends: member.keptUntil === undefined ? null : member.keptUntil + IN_ANY_CASE,
    records: Object.entries(records).map(([name, record]) => {
      const hidden = desk.vault.recordName(address, name);
      const gone = record === null || record === undefined;
      return [
        hidden,
        gone ? null : seal(key, about.record(address, hidden), packed(JSON.stringify(record), "once")),
      ];
    }),
  };
}

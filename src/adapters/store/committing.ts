import type { Commit, Revision } from "../../core/ports.ts";
import { about, type Desk, keyIn } from "./desk.ts";
import type { Step } from "./shelf.ts";
import { isLeft, revisionOf, startOf } from "./value.ts";
import { type Address, type MemberKey, seal } from "./vault.ts";

export async function commit<Book>(desk: Desk<Book>, wanted: Commit<Book>): Promise<Revision | undefined> {
  const address = desk.vault.address(wanted.member.id);
  const over = startOf(wanted.over);
  const key = over.length > 0 ? keyIn(desk, address, over) : desk.vault.freshKey(address);
  if (!key) return undefined;
  const revision = await put(desk, wanted, { address, key, over });
  return revision ?? (over.length > 0 ? undefined : commitOverLeft(desk, wanted, address));
}

/** Refused because of what a damaged state has left behind? Then the key in it goes on, and the records with it. */
async function commitOverLeft<Book>(
  desk: Desk<Book>,
  wanted: Commit<Book>,
  address: Address,
): Promise<Revision | undefined> {
  const left = await desk.shelf.value(address);
  if (!left || !isLeft(left)) return undefined;
  const key = keyIn(desk, address, left) ?? desk.vault.freshKey(address);
  return put(desk, wanted, { address, key, over: left });
}

/** Where a commit goes. */
interface Place {
  readonly address: Address;
  readonly key: MemberKey;
  readonly over: Buffer;
}

/** In hand before it is sent: what a sweep finds in between is ours to tell, not stranded. */
async function put<Book>(
  desk: Desk<Book>,
  wanted: Commit<Book>,
  place: Place,
): Promise<Revision | undefined> {
  const { address } = place;
  const text = desk.format.write(wanted.member);
  const step = sealed(desk, wanted, { ...place, text });
  if (wanted.telling && step.telling) desk.hand.take(address, wanted.telling.id, step.telling);
  let done = false;
  try {
    done = await desk.shelf.commit(step);
  } finally {
    if (wanted.telling && !done) desk.hand.drop(address, wanted.telling.id);
  }
  if (!done) return undefined;
  desk.recent.set(address, { value: step.value.toString("latin1"), text });
  return revisionOf(step.value);
}

function sealed<Book>(
  desk: Desk<Book>,
  wanted: Commit<Book>,
  place: Place & { readonly text: string },
): Step {
  const { address, over, text } = place;
  const { key, wrapped } = desk.vault.rewrapped(address, place.key);
  const { telling, due, records } = wanted;
  return {
    address,
    over,
    value: Buffer.concat([wrapped, seal(key, about.state(address), text)]),
    telling: telling && seal(key, about.telling(address), JSON.stringify(telling)),
    due,
    records: Object.entries(records).map(([name, record]) => {
      const hidden = desk.vault.recordName(address, name);
      const gone = record === null || record === undefined;
      return [hidden, gone ? null : seal(key, about.record(address, hidden), JSON.stringify(record))];
    }),
  };
}

import { z } from "zod";
import { type Member, newMember } from "../../core/member.ts";
import type { Log, Store } from "../../core/ports.ts";
import { type Entry, entrySchema, type Fresh } from "./transcript.ts";

/** What the page shows, kept sealed beside the members: platforms have a history of their own, the playground has this. */
export interface Kept {
  /** In order. */
  entries(): readonly Entry[];
  /** How far the clock has been moved, in milliseconds. */
  ahead(): number;
  community(): Community;
  /** Puts changed entries in place and adds fresh ones; all of it or none. */
  write(change: Change): Promise<void>;
  /** Removes every entry and says how many there were. The clock stays. */
  clear(): Promise<number>;
}

interface Change {
  readonly changed?: readonly Entry[];
  readonly fresh?: readonly Fresh[];
  /** Ids. */
  readonly removed?: readonly string[];
  readonly ahead?: number;
  readonly community?: Partial<Community>;
}

/** What the community is that the member is in, as far as the page can change it. */
const communitySchema = z.object({
  /** Whether the member looks after it. */
  admin: z.boolean(),
  /** Whether it shows what outcomes of people who don't exist come to, in place of its own. */
  madeUp: z.boolean(),
});
export type Community = z.infer<typeof communitySchema>;

/** A store keeps members; to it the page is one, and its entries are records beside it. */
const ORDINARY: Community = { admin: true, madeUp: false };
export const pageSchema = z.object({
  ahead: z.number(),
  next: z.number().int(),
  community: communitySchema.default(ORDINARY),
});
export type Page = z.infer<typeof pageSchema>;

const NAME = "playground:page";
const EMPTY: Page = { ahead: 0, next: 0, community: ORDINARY };
const MOST_TRIES = 20;

export async function openKept(store: Store<Page>, log: Log): Promise<Kept> {
  let page: Member<Page> = newMember(NAME, EMPTY);
  let revision: string | undefined;
  let entries: readonly Entry[] = [];
  let lane: Promise<unknown> = Promise.resolve();
  await look();

  async function look(): Promise<void> {
    const held = await store.load(NAME);
    page = held.member ?? newMember(NAME, EMPTY);
    revision = held.member && held.revision;
    const found = (await store.records(NAME)).map((record) => entrySchema.safeParse(record));
    entries = found.flatMap(({ data }) => data ?? []).sort((one, other) => one.nth - other.nth);
    const unread = found.length - entries.length;
    if (unread > 0) log.warn("Some of the page could not be read, and is not shown.", { entries: unread });
  }

  /** One after another; where another process was first, on what it left. */
  function inLane<T>(work: () => Promise<T>): Promise<T> {
    const next = lane.then(work, work);
    lane = next.catch(() => {});
    return next;
  }

  async function write(change: Change): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      if (await attempt(change)) return;
      await look();
    }
    throw new Error("The page kept moving under us. Is another playground at work in the same folder?");
  }

  async function attempt({ changed = [], fresh = [], removed = [], ...set }: Change): Promise<boolean> {
    const known = new Set(entries.map(({ id }) => id));
    const added = fresh
      .filter(({ id }) => !known.has(id))
      .map((entry, nth): Entry => ({ ...entry, nth: page.book.next + nth }));
    const replaced = new Map(changed.filter(({ id }) => known.has(id)).map((entry) => [entry.id, entry]));
    const book = {
      ahead: set.ahead ?? page.book.ahead,
      next: page.book.next + added.length,
      community: { ...page.book.community, ...set.community },
    };
    const records = Object.fromEntries([
      ...[...replaced.values(), ...added].map((entry) => [entry.id, entry] as const),
      ...removed.map((id) => [id, null] as const),
    ]);
    const member = { ...page, book };
    const done = await store.commit({ member, over: revision, due: null, records });
    if (done === undefined) return false;
    [page, revision] = [member, done];
    entries = [
      ...entries.filter(({ id }) => !removed.includes(id)).map((entry) => replaced.get(entry.id) ?? entry),
      ...added,
    ];
    return true;
  }

  return {
    entries: () => entries,
    ahead: () => page.book.ahead,
    community: () => page.book.community,
    write: (change) => inLane(() => write(change)),
    clear: () =>
      inLane(async () => {
        const removed = entries.map(({ id }) => id);
        // The key they were sealed with goes too.
        await store.forget(NAME);
        const { ahead, community } = page.book;
        await look();
        await write({ ahead, community });
        return removed.length;
      }),
  };
}

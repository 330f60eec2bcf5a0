import { z } from "zod";
import type { Inbound } from "../../core/inbound.ts";
import type { Log } from "../../core/ports.ts";
import { persist, type Span, span } from "../chat/persist.ts";
import { codeOf } from "../chat/trouble.ts";
import { edits, type Hearing, writes } from "./hear.ts";
import { isAfter, momentOf, readBookmark } from "./ids.ts";
import { troubleOf } from "./trouble.ts";

interface Surroundings extends Omit<Hearing, "caughtUp"> {
  /** Members with something open. */
  readonly open: () => AsyncIterable<string>;
  /** How far a member was heard. */
  readonly bookmarkOf: (member: string) => Promise<string | undefined>;
  readonly pause: (ms: number) => Promise<unknown>;
  readonly log: Log;
  /** A member's name for logs, which says nothing about who they are. */
  readonly alias: (member: string) => string;
}

/**
 * Hears what members with something open wrote while nobody listened: what they wrote, in order, and what they changed.
 * What they pressed, Discord told them had failed.
 */
export interface CatchUp {
  /** A session begins that doesn't go on from an earlier one. */
  begins(): Promise<void>;
  /**
   * Resolves once everything this member said before is heard: what they say now must not overtake it, or it would
   * never be looked for again. Undefined where this process ends first.
   */
  with(member: string): Promise<Heard | undefined>;
  ends(): void;
}

/** The last message there was when they were caught up with; nothing up to it is new. */
interface Heard {
  readonly upTo?: string;
}

interface Session {
  readonly goes: Span;
  readonly members: Map<string, Promise<Heard | undefined>>;
  /** Everybody who has to be is among the members. */
  listed: boolean;
}

/** One who can't be caught up with keeps the others waiting for no longer than this. */
const PATIENCE = 2_000;

export function catchingUp(around: Surroundings): CatchUp {
  const { open, pause, log, alias } = around;
  let session: Session = { goes: span(), members: new Map(), listed: true };

  const tried = <T>(mine: Session, work: () => Promise<T>, about = {}): Promise<T | undefined> =>
    persist(work, {
      pause,
      troubleOf,
      during: mine.goes,
      fails: (trouble) =>
        log.warn("What was written meanwhile can't be read yet; it is tried again.", {
          ...about,
          why: codeOf(trouble),
        }),
    });

  function caughtUp(mine: Session, member: string): Promise<Heard | undefined> {
    const known = mine.members.get(member);
    if (known) return known;
    const going = tried(mine, () => catchUpWith(around, member), { member: alias(member) });
    mine.members.set(member, going);
    return going;
  }

  return {
    async begins() {
      session.goes.end();
      const mine: Session = { goes: span(), members: new Map(), listed: false };
      session = mine;
      await tried(mine, async () => {
        for await (const member of open()) await Promise.race([caughtUp(mine, member), pause(PATIENCE)]);
      });
      mine.listed = true;
    },
    async with(member) {
      for (;;) {
        const mine = session;
        const heard = mine.listed ? await mine.members.get(member) : await caughtUp(mine, member);
        if (mine !== session) continue;
        return mine.goes.over() ? undefined : (heard ?? {});
      }
    },
    ends: () => session.goes.end(),
  };
}

const history = z.array(z.looseObject({ id: z.string(), edited_timestamp: z.string().nullish() }));

/** As many as Discord gives at once. */
const A_LOOK = 100;
/**
 * As many are heard before it is looked again how far: another process may be at it, too, and a message that was heard
 * is known for only so many more.
 */
const A_STEP = 8;

async function catchUpWith(around: Surroundings, member: string): Promise<Heard> {
  const { calls, bookmarkOf, take } = around;
  const late = { ...around, take: { ...take, once: take.late }, caughtUp: async () => ({}) };
  // What was changed says nothing about how far what was written is heard.
  const unmarked = {
    ...late,
    take: { ...take, once: ({ bookmark: _, ...inbound }: Inbound) => take.late(inbound) },
  };
  const first = readBookmark(await bookmarkOf(member));
  if (!first) return {};
  const { channel } = first;
  const page = async (limit: number, query: { readonly after?: string } = {}) =>
    history
      .parse(await calls.history(channel, { limit, ...query }))
      .sort((one, other) => (isAfter(one.id, other.id) ? 1 : -1));

  const since = momentOf(first.after);
  const changes = (await page(A_LOOK))
    .filter(({ id }) => !isAfter(id, first.after))
    .filter((message) => changedAt(message) > since)
    .sort((one, other) => changedAt(one) - changedAt(other));
  /** What was changed takes effect among what was written where it was done. */
  async function changesBefore(moment: number): Promise<void> {
    for (let [next] = changes; next && changedAt(next) < moment; [next] = changes) {
      await edits(unmarked, next);
      changes.shift();
    }
  }
  for (let upTo = first.after; ; ) {
    const next = await page(A_STEP, { after: upTo });
    for (const message of next) {
      await changesBefore(momentOf(message.id));
      await writes(late, message);
    }
    upTo = next.at(-1)?.id ?? upTo;
    if (next.length < A_STEP) {
      await changesBefore(Number.POSITIVE_INFINITY);
      return { upTo };
    }
    const heard = readBookmark(await bookmarkOf(member))?.after;
    if (heard && isAfter(heard, upTo)) upTo = heard;
  }
}

/** In epoch milliseconds; of what was never changed, nothing is after it. */
const changedAt = ({ edited_timestamp }: z.infer<typeof history>[number]): number =>
  edited_timestamp ? Date.parse(edited_timestamp) : Number.NEGATIVE_INFINITY;

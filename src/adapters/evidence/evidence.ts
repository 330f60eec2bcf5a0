import { randomBytes } from "node:crypto";
import { z } from "zod";
import { type Member, memberSchema, newMember } from "../../core/member.ts";
import type { Clock, Held, Log, Store } from "../../core/ports.ts";
import { bounded } from "../store/bounded.ts";

/** What becomes of what a community's members put together. Pure; the house has its reasons, this only keeps it. */
export interface Rules<Pool, Share, Rows> {
  readonly empty: Pool;
  readonly pool: z.ZodType<Pool>;
  readonly share: z.ZodType<Share>;
  /** Somebody's rows as they are now; undefined where they are as they were. */
  readonly contributed: (pool: Pool, held: Share | undefined, rows: Rows) => Share | undefined;
  readonly without: (pool: Pool, gone: Share) => Pool;
  readonly count: (share: Share) => number;
  /** Epoch milliseconds. */
  readonly nextDraw: (now: number) => number;
  /** Undefined where all stays as it is. */
  readonly drawn: (pool: Pool, shares: readonly Share[], drawing: Drawing) => Promise<Pool | undefined>;
  readonly shown: (pool: Pool) => unknown;
}

interface Drawing {
  readonly now: number;
  /** From 0 to 1; nobody can foretell it. */
  readonly roll: () => number;
}

/** Either a community's pool, or where the rows of somebody lie. */
export type Entry<Pool> = { readonly pool: Pool } | { readonly at: string };

export const entrySchema = <Pool>(pool: z.ZodType<Pool>): z.ZodType<Member<Entry<Pool>>> =>
  memberSchema(z.union([z.object({ pool }), z.object({ at: z.string() })]));

interface EvidenceOptions<Pool, Share, Rows> {
  /** A store of its own, in which neither a member's id nor anything they wrote ever stands. */
  readonly store: Store<Entry<Pool>>;
  readonly rules: Rules<Pool, Share, Rows>;
  /** A member's number: always the same, and nothing can be told from it without the deployment's key. */
  readonly pseudonym: (member: string) => string;
  /** Whether whoever is behind a number wants to count in that community, as they have said last. */
  readonly agrees: (who: string, community: string) => Promise<boolean>;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Evidence<Rows> {
  /** These rows and no others are this member's, there. Without any, they are out of it. */
  contribute(member: string, community: string, rows: Rows): Promise<void>;
  /** Takes out all of theirs, wherever it is, or there. Gives back how many rows that were. */
  withdraw(member: string, community?: string): Promise<number>;
  /** What a community shows of itself; a few minutes old at the most. Never rejects. */
  published(community: string): Promise<unknown>;
  /** Draws what is due. Call it every second. */
  tick(): Promise<void>;
}

/** Members of one community who share at the same moment; far more than ever do. */
const MOST_TRIES = 100;
const A_SWEEP = 4;
const AT_HAND = 500;
const FRESH_FOR = 5 * 60_000;

/** 2³² is far finer than anything here asks for. */
const roll = (): number => randomBytes(4).readUInt32LE() / 2 ** 32;

const POOL = "pool:";
const poolOf = (community: string): string => POOL + community;
const communityOf = (pool: string): string => pool.slice(POOL.length);

function poolIn<Pool>({ member }: Held<Entry<Pool>>): Pool | undefined {
  return member && "pool" in member.book ? member.book.pool : undefined;
}

/** A share as it is kept, with whose it is. */
const heldSchema = z.object({ who: z.string(), share: z.unknown() });

export function evidence<Pool, Share, Rows extends readonly unknown[]>(
  options: EvidenceOptions<Pool, Share, Rows>,
): Evidence<Rows> {
  const { store, rules, pseudonym, agrees, clock, log } = options;
  const hand = bounded<{ readonly at: number; readonly shown: Promise<unknown> }>(AT_HAND);

  /** Where a member's rows lie, if they have any. */
  async function placeOf(who: string): Promise<string | undefined> {
    const book = (await store.load(who)).member?.book;
    return book && "at" in book ? book.at : undefined;
  }

  const shareIn = (record: unknown): Share | undefined =>
    rules.share.safeParse(heldSchema.safeParse(record).data?.share).data;

  /** Changes one share, over whatever the pool has become meanwhile; gives back what was held. */
  async function change(
    pool: string,
    who: string,
    decide: (pool: Pool, held: Share | undefined) => Changed<Pool, Share> | undefined,
  ): Promise<Share | undefined> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const held = await store.load(pool);
      const before = poolIn(held) ?? rules.empty;
      const share = shareIn(await store.record(pool, who));
      const next = decide(before, share);
      if (!next) return share;
      const done = await store.commit({
        member: { ...(held.member ?? newMember(pool, { pool: before })), book: { pool: next.pool } },
        over: held.member && held.revision,
        due: rules.nextDraw(clock.now()),
        records: { [who]: next.share ? { who, share: next.share } : null },
      });
      if (done !== undefined) return share;
    }
    throw new Error(`A community's evidence kept moving under us: gave up after ${MOST_TRIES} tries.`);
  }

  async function withdraw(member: string, community?: string): Promise<number> {
    const who = pseudonym(member);
    const pool = community === undefined ? await placeOf(who) : poolOf(community);
    return pool === undefined ? 0 : remove(pool, who);
  }

  async function remove(pool: string, who: string): Promise<number> {
    const gone = await change(pool, who, (held, share) => share && { pool: rules.without(held, share) });
    // Should theirs lie elsewhere by now, it must still be found.
    if ((await placeOf(who)) === pool) await store.forget(who);
    return gone ? rules.count(gone) : 0;
  }

  /**
   * Takes out whoever has gone without a word: removed by the store itself when their time was over, or while a process
   * died. So no table is ever made of anybody who doesn't want to be in it.
   */
  async function letGo(pool: string): Promise<void> {
    for (const record of await store.records(pool)) {
      const who = heldSchema.safeParse(record).data?.who;
      if (who !== undefined && !(await agrees(who, communityOf(pool)))) await remove(pool, who);
    }
  }

  async function note(who: string, pool: string): Promise<void> {
    const { member, ...held } = await store.load(who);
    const over = "revision" in held ? held.revision : undefined;
    // Where somebody else was quicker, it is noted all the same.
    await store.commit({
      member: { ...(member ?? newMember(who, { at: pool })), book: { at: pool } },
      over,
      due: null,
      records: {},
    });
  }

  async function draw(pool: string): Promise<void> {
    await letGo(pool);
    const held = await store.load(pool);
    const before = poolIn(held);
    if (!held.member || before === undefined) return;
    const now = clock.now();
    const shares = (await store.records(pool)).flatMap((record) => shareIn(record) ?? []);
    if (shares.length === 0) return void (await store.forget(pool));
    const next = (await rules.drawn(before, shares, { now, roll })) ?? before;
    await store.commit({
      member: { ...held.member, book: { pool: next } },
      over: held.revision,
      due: rules.nextDraw(now),
      records: {},
    });
    hand.drop(pool);
  }

  async function shownIn(pool: string): Promise<unknown> {
    const held = poolIn(await store.load(pool));
    return held === undefined ? undefined : rules.shown(held);
  }

  return {
    async contribute(member, community, rows) {
      const [who, pool] = [pseudonym(member), poolOf(community)];
      const place = await placeOf(who);
      if (place !== undefined && (place !== pool || rows.length === 0)) await withdraw(member);
      if (rows.length === 0) return;
      // Noted first: whatever is in a pool can be found again by whoever it is of.
      if (place !== pool) await note(who, pool);
      await change(pool, who, (held, share) => {
        const next = rules.contributed(held, share, rows);
        return next && { pool: held, share: next };
      });
    },
    withdraw,
    published(community) {
      const pool = poolOf(community);
      const known = hand.get(pool);
      if (known && clock.now() - known.at < FRESH_FOR) return known.shown;
      const shown = shownIn(pool).catch(() => undefined);
      hand.set(pool, { at: clock.now(), shown });
      return shown;
    },
    async tick() {
      await store.beat();
      for (const pool of await store.due(clock.now(), A_SWEEP))
        await draw(pool).catch((cause: unknown) =>
          log.warn("A community's table could not be made; it will be tried again.", {
            cause: String(cause),
          }),
        );
    },
  };
}

interface Changed<Pool, Share> {
  readonly pool: Pool;
  /** Undefined: it goes. */
  readonly share?: Share;
}

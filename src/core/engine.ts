import { type Register, recordingName } from "./conversation.ts";
import { type Decision, decide, wanted } from "./decide.ts";
import type { Inbound } from "./inbound.ts";
import { leaving } from "./leaving.ts";
import { hasSeen, type Member, newMember } from "./member.ts";
import { words } from "./message.ts";
import * as phrases from "./phrases.ts";
import {
  type Alarms,
  type Clock,
  type Held,
  type Log,
  type Makers,
  type Messenger,
  type Meter,
  noMeter,
  type Store,
  type Telling,
} from "./ports.ts";
import type { Recording } from "./recording.ts";
import { teller } from "./teller.ts";
import { tellingOf } from "./telling-of.ts";
import { waker } from "./waker.ts";
import { heardWell } from "./well-said.ts";

export interface EngineOptions<Book> {
  readonly store: Store<Book>;
  readonly messenger: Messenger;
  readonly clock: Clock;
  readonly log: Log;
  readonly register: Register<Book>;
  readonly makers?: Makers;
  readonly meter?: Meter | undefined;
  /** What a community shows of itself, for talks and commands. At hand: it is asked at every turn. */
  readonly published?: ((community: string) => Promise<unknown>) | undefined;
  /** For how long a member is kept who does nothing, in milliseconds; without it, for good. */
  readonly retention?: number | undefined;
  /** What is said below the receipt of a forget: what becomes of backups. */
  readonly afterForget?: string | undefined;
  /** Without them members are woken by the sweep alone. */
  readonly alarms?: Alarms | undefined;
}

/** What became of an inbound once it is safe in the store. */
interface Handled {
  /** The same inbound had its effect before; this time it had none. */
  readonly seen: boolean;
  /** Resolves once every message of it has reached the member, or has been left to be tried again. */
  readonly told: Promise<void>;
}

export interface Engine {
  /** Load, decide, commit, tell. Resolves at the commit, which is the moment to acknowledge the platform. */
  handle(inbound: Inbound): Promise<Handled>;
  /**
   * Beats, tells what others left untold and what failed here, and begins to look at members who are overdue. Call it
   * every second.
   */
  tick(): Promise<void>;
  /** What is committed and waits here to be told, and since when the oldest does, in epoch milliseconds. */
  untold(): { readonly count: number; readonly since: number | undefined };
  /** Finishes what is in flight. */
  settle(): Promise<void>;
}

/** Whose time was over has not asked for it, and is left in peace. */
const NOTHING_SAID: Handled = { seen: false, told: Promise.resolve() };

/** Writers of one member who keep colliding for this long are a fault, not a race. */
const MOST_TRIES = 50;
const A_SWEEP = 200;
/** What one inbound may want made, one thing after another. */
const MOST_ROUNDS = 40;

/** What it is, without what it says: that may hold a member's words. */
const nameOf = (cause: unknown): string => (cause instanceof Error ? cause.name : typeof cause);

export function engine<Book>(options: EngineOptions<Book>): Engine {
  const { store, clock, log, register, meter = noMeter, makers = {}, alarms } = options;
  const leavers = leaving(options);
  const telling = teller({ store, messenger: leavers.messenger, log, clock, meter, late: takeBack });
  const lanes = new Map<string, Promise<unknown>>();

  async function turn(inbound: Inbound): Promise<Handled> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const handled = await attempt(inbound);
      if (handled) return handled;
      meter.conflict();
    }
    throw new Error(
      `A member kept moving under us: gave up after ${MOST_TRIES} tries. Does one event reach many workers at once?`,
    );
  }

  async function metered(inbound: Inbound): Promise<Handled> {
    const done = meter.turn();
    try {
      const handled = await turn(inbound);
      done(handled.seen ? "seen" : "committed");
      return handled;
    } catch (error) {
      done("failed");
      throw error;
    }
  }

  /** One round of load, decide, commit, tell; undefined where somebody else moved first. */
  async function attempt(inbound: Inbound): Promise<Handled | undefined> {
    const held = recalled(inbound) ?? (await store.load(inbound.member));
    const member = held.member ?? newMember(inbound.member, register.empty);
    if (hasSeen(member, inbound.id)) return { seen: true, told: telling.settled(inbound.member) };

    // Of a stranger there is nothing to remove, and so nothing to note.
    if (!held.member && "gone" in inbound.deed) return NOTHING_SAID;

    const decision = await decideOn(member, inbound);
    if (!decision.forget) return commit(inbound, decision, held);
    if (held.member && "alarm" in inbound.deed)
      return (await store.expire(member.id, held.revision)) ? NOTHING_SAID : undefined;
    return forget(inbound, decision);
  }

  /** Writes what was decided, then tells it; undefined where somebody else moved first. */
  async function commit(
    inbound: Inbound,
    decision: Decision<Book>,
    held: Held<Book>,
  ): Promise<Handled | undefined> {
    const { member, due, records } = decision;
    const damaged = held.member === undefined && held.damaged ? [words(phrases.damaged)] : [];
    const entry = tellingOf(inbound, { ...decision, messages: [...damaged, ...decision.messages] });
    const over = held.member && held.revision;
    const done = await store.commit({ member, over, telling: entry, due, records });
    if (done === undefined) return undefined;
    const before = held.member?.due;
    if (member.due !== before) alarms?.set(store.alias(member.id), member.due ?? null, before);
    return { seen: false, told: entry ? telling.tell(entry, true) : Promise.resolve() };
  }

  /** As this process last knew them. That something was seen is no matter of memory, for the store may have lost it. */
  function recalled(inbound: Inbound): Held<Book> | undefined {
    const known = store.recalled(inbound.member);
    return known?.member && !hasSeen(known.member, inbound.id) ? known : undefined;
  }

  async function decideOn(member: Member<Book>, inbound: Inbound): Promise<Decision<Book>> {
    const community = inbound.community?.id ?? member.community;
    const published = community === undefined ? undefined : await options.published?.(community);
    const around = { register, now: clock.now(), published, retention: options.retention };
    const found = await recordsOf(inbound.member, wanted(member, inbound, around));
    const made = new Map<string, unknown>();
    const outside = { makes: (by: string) => Object.hasOwn(makers, by), made };
    for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
      const decision = decide(member, inbound, { ...around, records: new Map(found), outside });
      if (decision.wants.length === 0) return decision;
      for (const wanted of decision.wants) made.set(recordingName(wanted), await make(wanted));
    }
    throw new Error(
      `A talk wanted something else made ${MOST_ROUNDS} times over. Does its input never settle?`,
    );
  }

  async function recordsOf(
    member: string,
    names: readonly string[] | "all",
  ): Promise<readonly (readonly [string, unknown])[]> {
    if (names.length === 0) return [];
    if (names === "all") return (await store.records(member)).map((record, nth) => [String(nth), record]);
    return Promise.all(names.map(async (name) => [name, await store.record(member, name)] as const));
  }

  async function make({ by, input }: Pick<Recording, "by" | "input">): Promise<unknown> {
    try {
      return await makers[by]?.(input);
    } catch (cause) {
      log.warn("A maker failed; its recorder makes up for it.", { by, cause: nameOf(cause) });
      return register.recorders[by]?.(input);
    }
  }

  async function forget(inbound: Inbound, decision: Decision<Book>): Promise<Handled> {
    const entry = await leavers.begin(inbound, decision);
    if (!entry) return { seen: true, told: Promise.resolve() };
    return { seen: false, told: telling.tell(entry, leavers.isFresh(entry)) };
  }

  /** One member's inbounds go one after another here; between processes the store's revision decides. */
  function inLane<T>(member: string, work: () => Promise<T>): Promise<T> {
    const next = (lanes.get(member) ?? Promise.resolve()).then(work, work);
    lanes.set(member, next);
    const leave = () => lanes.get(member) === next && lanes.delete(member);
    next.then(leave, leave);
    return next;
  }

  const handle = (inbound: Inbound): Promise<Handled> =>
    inLane(inbound.member, () => metered(heardWell(inbound)));

  const wake = (member: string): Promise<Handled> =>
    inLane(member, () => turn({ id: `alarm:${clock.now()}`, member, deed: { alarm: true } }));

  const waking = waker({ ...options, wake });

  async function takeBack({ id, member, lapses }: Telling): Promise<void> {
    if (!lapses) return;
    await inLane(member, () => turn({ id: `late:${id}`, member, deed: { late: lapses.said } }));
  }

  return {
    handle,
    untold: telling.waiting,
    async tick() {
      await store.beat();
      // Not waited for, as the sweep is not: whatever is slow must not keep this process from saying that it lives.
      telling.retry();
      for (const left of await store.stranded(A_SWEEP)) void telling.tell(left);
      waking.look();
    },
    async settle() {
      await waking.settled();
      await Promise.allSettled(lanes.values());
      await telling.flush();
    },
  };
}

import type { Register } from "./conversation.ts";
import { type Decision, decide, wanted } from "./decide.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Inbound } from "./inbound.ts";
import { type Member, newMember } from "./member.ts";
import { type Message, type Settled, words } from "./message.ts";
import * as phrases from "./phrases.ts";
import type { Clock, Log, Messenger, Receipt, Store, Telling } from "./ports.ts";
import { teller } from "./teller.ts";

export interface EngineOptions<Book> {
  readonly store: Store<Book>;
  readonly messenger: Messenger;
  readonly clock: Clock;
  readonly log: Log;
  readonly register: Register<Book>;
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
  /** Beats, tells what others left untold and what failed here, and looks at members who are due. Call it every second. */
  tick(): Promise<void>;
  /** Finishes what is in flight. */
  settle(): Promise<void>;
}

/** Writers of one member who keep colliding for this long are a fault, not a race. */
const MOST_TRIES = 50;
const A_SWEEP = 200;

export function engine<Book>({ store, messenger, clock, log, register }: EngineOptions<Book>): Engine {
  const telling = teller({ store, messenger, log });
  const lanes = new Map<string, Promise<unknown>>();

  async function turn(inbound: Inbound): Promise<Handled> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const handled = await attempt(inbound);
      if (handled) return handled;
    }
    throw new Error(
      `A member kept moving under us: gave up after ${MOST_TRIES} tries. Does one event reach many workers at once?`,
    );
  }

  /** One round of load, decide, commit, tell; undefined where somebody else moved first. */
  async function attempt(inbound: Inbound): Promise<Handled | undefined> {
    const held = await store.load(inbound.member);
    const member = held.member ?? newMember(inbound.member, register.empty);
    if (member.seen.includes(fingerprint(inbound.id)))
      return { seen: true, told: telling.settled(inbound.member) };

    const decision = await decideOn(member, inbound);
    if (decision.forget) return { seen: false, ...(await forget(inbound, decision)) };

    const damaged = held.member === undefined && held.damaged ? [words(phrases.damaged)] : [];
    const entry = tellingOf(inbound, [...damaged, ...decision.messages], decision.settled);
    const done = await store.commit({
      member: decision.member,
      over: held.member && held.revision,
      telling: entry,
      due: null,
      records: decision.records,
    });
    if (done === undefined) return undefined;
    return { seen: false, told: entry ? telling.tell(entry) : Promise.resolve() };
  }

  async function decideOn(member: Member<Book>, inbound: Inbound): Promise<Decision<Book>> {
    const around = { register, now: clock.now() };
    const names = wanted(member, inbound, around);
    const found = await Promise.all(
      names.map(async (name) => [name, await store.record(inbound.member, name)] as const),
    );
    return decide(member, inbound, { ...around, records: new Map(found) });
  }

  /** Removes first, then says so: a receipt for something still there would be a lie. */
  async function forget(
    inbound: Inbound,
    { messages }: Decision<Book>,
  ): Promise<{ readonly told: Promise<void> }> {
    const { id, member } = { id: tellingId(inbound), member: inbound.member };
    const receipt = await store.forget(member);
    const telling = { id, member, messages: [...messages, words(counted(receipt))], settled: [] };
    return {
      told: messenger.tell(telling).catch((cause: unknown) => {
        log.warn("A receipt for a forget could not be delivered; what it says is done.", {
          cause: String(cause),
        });
      }),
    };
  }

  /** One member's inbounds go one after another here; between processes the store's revision decides. */
  function inLane<T>(member: string, work: () => Promise<T>): Promise<T> {
    const next = (lanes.get(member) ?? Promise.resolve()).then(work, work);
    lanes.set(member, next);
    const leave = () => lanes.get(member) === next && lanes.delete(member);
    next.then(leave, leave);
    return next;
  }

  return {
    handle: (inbound) => inLane(inbound.member, () => turn(inbound)),
    async tick() {
      await store.beat();
      // Not waited for: a platform that is slow must not keep this process from saying that it lives.
      telling.retry();
      for (const left of await store.stranded(A_SWEEP)) void telling.tell(left);
      const now = clock.now();
      for (const member of await store.due(now, A_SWEEP))
        await inLane(member, () => turn({ id: `alarm:${now}`, member, deed: { alarm: true } }));
    },
    async settle() {
      await Promise.allSettled(lanes.values());
      await telling.flush();
    },
  };
}

/** The id of what an inbound has told; the same whoever asks, and whenever. */
export function tellingId({ member, id }: Pick<Inbound, "member" | "id">): string {
  return fingerprint(`${member} ${id}`);
}

function tellingOf(
  inbound: Inbound,
  messages: readonly Message[],
  settled: readonly Settled[],
): Telling | undefined {
  if (messages.length === 0 && settled.length === 0) return undefined;
  return { id: tellingId(inbound), member: inbound.member, messages, settled };
}

function counted(receipt: Receipt): string {
  return `Removed: ${Object.entries(receipt)
    .map(([what, count]) => `${count} ${what}`)
    .join(", ")}.`;
}

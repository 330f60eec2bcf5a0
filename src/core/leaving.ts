import type { Decision } from "./decide.ts";
import type { EngineOptions } from "./engine.ts";
import type { Inbound } from "./inbound.ts";
import { newMember } from "./member.ts";
import { words } from "./message.ts";
import type { Messenger, Receipt, Telling } from "./ports.ts";
import { tellingId } from "./telling-of.ts";

/**
 * A forget outlives the process it was said to. What is to be said of it is committed before anything is removed, under
 * a name and a key of its own, with nothing in it but where to say it and which shares to take back; whoever tells it
 * removes first, for a receipt for something still there would be a lie. Told, it goes too.
 */
export interface Leaving<Book> {
  /** Commits it and removes them; undefined where it was committed before, and is somebody's to tell. */
  begin(inbound: Inbound, decision: Decision<Book>): Promise<Telling | undefined>;
  /** With nothing left to remove, it may be the same inbound again, and may have been told. */
  isFresh(telling: Telling): boolean;
  /** The way to members, for those who leave too. */
  readonly messenger: Messenger;
}

/** Where to say it is kept no longer than that. Where nobody is running any more, a store that can lets go of it itself. */
const A_DAY = 86_400_000;

type Around<Book> = Pick<
  EngineOptions<Book>,
  "store" | "messenger" | "register" | "clock" | "log" | "alarms" | "afterForget"
>;

export function leaving<Book>(around: Around<Book>): Leaving<Book> {
  const { store, messenger, register, clock, log, alarms, afterForget } = around;
  /** What was removed, in words, by the telling that is to say so. */
  const removed = new Map<string, string | undefined>();

  /** Removes whoever left; somebody who has come back since is somebody new, and stays. */
  async function remove({ id, leaves }: Telling): Promise<void> {
    if (!leaves || removed.has(id)) return;
    const { member } = await store.load(leaves.member);
    const isNew = member && leaves.seen !== undefined && !member.seen.includes(leaves.seen);
    removed.set(id, isNew ? undefined : counted(await store.forget(leaves.member)));
    alarms?.set(store.alias(leaves.member), null, member?.due);
  }

  async function goes(name: string): Promise<void> {
    const held = await store.load(name);
    if (held.member) await store.expire(name, held.revision);
  }

  return {
    async begin(inbound, { messages, shares }) {
      const { member } = await store.load(inbound.member);
      const id = tellingId(inbound);
      const name = `leaving:${id}`;
      const until = clock.now() + A_DAY;
      const leaves = { member: inbound.member, seen: member?.seen.at(-1), until };
      const telling = { id, member: name, messages, settled: [], shares, leaves };
      const noted = { ...newMember(name, register.empty), keptUntil: until };
      const done = await store.commit({ member: noted, over: undefined, telling, due: null, records: {} });
      if (done === undefined) return undefined;
      // It is safe: what can't be removed just now is removed before it is told.
      await remove(telling).catch((cause: unknown) =>
        log.warn("A member could not be forgotten yet; it is tried again.", { cause: String(cause) }),
      );
      return telling;
    },
    isFresh: ({ id }) => removed.get(id) !== undefined,
    messenger: {
      async tell(telling, fresh) {
        const { id, leaves, messages } = telling;
        if (!leaves) return messenger.tell(telling, fresh);
        await remove(telling);
        const receipt = words(removed.get(id) ?? NOTHING_LEFT, ...(afterForget ? [afterForget] : []));
        const told = { ...telling, member: leaves.member, messages: [...messages, receipt] };
        if (clock.now() <= leaves.until) await messenger.tell(told, fresh);
        await goes(telling.member);
        removed.delete(id);
      },
    },
  };
}

const NOTHING_LEFT = "Nothing of yours is left here.";

/** What was removed, class by class; of what there was nothing, there is nothing to say. */
function counted(receipt: Receipt): string | undefined {
  const classes = Object.entries(receipt).filter(([, count]) => count > 0);
  if (classes.length === 0) return undefined;
  return `Removed: ${classes.map(([what, count]) => `${count} × ${what.replaceAll("_", " ")}`).join(", ")}.`;
}

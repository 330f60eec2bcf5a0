import { setTimeout as sleep } from "node:timers/promises";
import type { Engine } from "../../core/engine.ts";
import type { Inbound } from "../../core/inbound.ts";
import type { Log, Store } from "../../core/ports.ts";
import type { Keys } from "../store/keys.ts";
import type { Address } from "../store/vault.ts";
import { openDrawer, type Slip } from "./drawer.ts";

/** What became of an inbound once the engine had it committed. */
export type Handled = Awaited<ReturnType<Engine["handle"]>>;

/**
 * Between the platforms and the engine: nothing is acknowledged before it is committed or lies here on disk, and one
 * member's deeds keep their order whichever of the two they went through.
 */
export interface Inbox {
  /**
   * For what a platform says only once. Commits it, or keeps it where it survives this process; resolves with
   * `undefined` for kept. Rejects where neither could be done.
   */
  receive(inbound: Inbound): Promise<Handled | undefined>;
  /** For what a platform says again until it is acknowledged. Commits it in good time or rejects. */
  insist(inbound: Inbound): Promise<Handled>;
  /** Hands on what waits, each member's in order. Call it at the start and every second; don't wait for it. */
  replay(): Promise<void>;
  /** Removes what waits of a member, and says how much that was. */
  forget(member: string): Promise<number>;
  close(): Promise<void>;
}

interface InboxOptions {
  /** A folder of its own under DATA_DIR; processes of one machine may share it. */
  readonly dir: string;
  readonly keys: Keys;
  readonly handle: Engine["handle"];
  /** Asked whether it answers, where a deed fails again and again. */
  readonly store: Pick<Store<unknown>, "load">;
  readonly log: Log;
  /** Resolves that many milliseconds later. */
  readonly pause?: ((ms: number) => Promise<unknown>) | undefined;
  readonly durable?: boolean | undefined;
}

/** Slack and Discord give three seconds for an acknowledgement; some of it is the network's. */
const KEEP_AFTER = 2_000;
const GIVE_UP_AFTER = 2_200;
/** A deed that fails this often while the store answers will never succeed. */
const MOST_FAILURES = 5;

export function openInbox(options: InboxOptions): Inbox {
  const { handle, store, log, pause = unheld } = options;
  const drawer = openDrawer(options);
  const draining = new Map<Address, Promise<void>>();
  const failures = new Map<string, number>();
  let closed = false;

  /** Empties one member's drawer, oldest first; a failure stops it, so that order survives. */
  async function drainAll(address: Address): Promise<void> {
    for (let slip = drawer.first(address); slip; slip = drawer.first(address)) {
      await handOn(slip, address);
      if (closed) return;
      await drawer.remove(slip);
    }
  }

  function drain(address: Address): Promise<void> {
    const going = draining.get(address);
    if (going) return going;
    const started = drainAll(address).finally(() => draining.delete(address));
    draining.set(address, started);
    return started;
  }

  async function handOn({ key, inbound }: Slip, address: Address): Promise<void> {
    const name = key.join("/");
    try {
      unawaited(await handle(inbound));
    } catch (cause) {
      await store.load(inbound.member);
      const times = (failures.get(name) ?? 0) + 1;
      failures.set(name, times);
      if (times < MOST_FAILURES) throw cause;
      log.warn("Something that waited in the inbox fails though the store answers; it was let go.", {
        member: address,
        cause: String(cause),
      });
    }
    failures.delete(name);
  }

  /** What waits of the same member goes first. */
  async function inTurn(inbound: Inbound): Promise<Handled> {
    const address = drawer.address(inbound.member);
    if (drawer.first(address)) await drain(address);
    return handle(inbound);
  }

  async function replay(): Promise<void> {
    if (closed) return;
    await Promise.allSettled(drawer.addresses().map(drain));
  }

  return {
    async receive(inbound) {
      const work = inTurn(inbound);
      const handled = await Promise.race([work, pause(KEEP_AFTER)]).catch(() => undefined);
      if (isHandled(handled)) return handled;
      await drawer.put(inbound);
      // Committed after all, it is seen when it is handed on, and has no second effect.
      work.then(unawaited, () => {}).then(replay);
      return undefined;
    },
    async insist(inbound) {
      const work = inTurn(inbound);
      const handled = await Promise.race([work, pause(GIVE_UP_AFTER)]);
      if (isHandled(handled)) return handled;
      work.then(unawaited, () => {});
      throw new Error("The store takes too long; the platform is left to say it again.");
    },
    replay,
    forget: drawer.forget,
    async close() {
      closed = true;
      await Promise.allSettled(draining.values());
      await drawer.close();
    },
  };
}

const isHandled = (outcome: unknown): outcome is Handled =>
  typeof outcome === "object" && outcome !== null && "told" in outcome;

/** The outbox has it: whoever doesn't wait for the telling need not fear its failure either. */
function unawaited({ told }: Handled): void {
  told.catch(() => {});
}

/** Doesn't keep the process alive. */
const unheld = (ms: number): Promise<void> => sleep(ms, undefined, { ref: false });

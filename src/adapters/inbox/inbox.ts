import type { Engine } from "../../core/engine.ts";
import type { Inbound } from "../../core/inbound.ts";
import type { Log } from "../../core/ports.ts";
import { pause as realPause } from "../chat/pause.ts";
import type { Address } from "../store/vault.ts";
import type { Drawer } from "./drawer.ts";

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
  /** How much waits here. */
  waiting(): number;
  /** Removes what waits of a member, and says how much that was. */
  forget(member: string): Promise<number>;
  close(): Promise<void>;
}

interface InboxOptions {
  /** Closed with the inbox. */
  readonly drawer: Drawer;
  readonly handle: Engine["handle"];
  readonly log: Log;
  /** Resolves that many milliseconds later. */
  readonly pause?: ((ms: number) => Promise<unknown>) | undefined;
}

/** Slack and Discord give three seconds for an acknowledgement; some of it is the network's. */
const KEEP_AFTER = 2_000;
const GIVE_UP_AFTER = 2_200;

export function openInbox({ drawer, handle, log, pause = realPause }: InboxOptions): Inbox {
  const draining = new Map<Address, Promise<void>>();
  const lanes = new Map<Address, Promise<unknown>>();
  const stuck = new Set<Address>();
  let closed = false;

  /** Empties one member's drawer, oldest first; a failure stops it, so that order survives. */
  async function drainAll(address: Address): Promise<void> {
    for (let slip = drawer.first(address); slip; slip = drawer.first(address)) {
      unawaited(await handle(slip.inbound));
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

  /** What waits of the same member goes first. What hasn't begun by the end is kept for the next start. */
  async function inTurn(inbound: Inbound): Promise<Handled> {
    if (closed) throw new Error("This process is ending.");
    const address = drawer.address(inbound.member);
    if (drawer.first(address)) await drain(address);
    return handle(inbound);
  }

  /**
   * Begins once whatever came before of the same member is committed, kept or given up: of two that come at once, the
   * first may fail and be kept, and the second must not overtake it. `safe` ends with what became of this one.
   */
  function inLane<T>(inbound: Inbound, safe: (work: Promise<Handled>) => Promise<T>): Promise<T> {
    const address = drawer.address(inbound.member);
    const before = lanes.get(address) ?? Promise.resolve();
    const outcome = safe(before.then(() => inTurn(inbound)));
    const lane = outcome.then(
      () => {},
      () => {},
    );
    lanes.set(address, lane);
    lane.then(() => lanes.get(address) === lane && lanes.delete(address));
    return outcome;
  }

  async function replayOne(address: Address): Promise<void> {
    try {
      await drain(address);
      stuck.delete(address);
    } catch (cause) {
      if (!stuck.has(address))
        log.warn("What waits in the inbox can't be handed on yet; it is tried again until it can.", {
          member: address,
          cause: String(cause),
        });
      stuck.add(address);
    }
  }

  async function replay(): Promise<void> {
    if (closed) return;
    await Promise.all(drawer.addresses().map(replayOne));
  }

  return {
    receive: (inbound) =>
      inLane(inbound, async (work) => {
        const handled = await Promise.race([work, pause(KEEP_AFTER)]).catch(() => undefined);
        if (isHandled(handled)) return handled;
        await drawer.put(inbound);
        // Committed after all, it is seen when it is handed on, and has no second effect.
        work.then(unawaited, () => {}).then(replay);
        return undefined;
      }),
    insist: (inbound) =>
      inLane(inbound, async (work) => {
        const handled = await Promise.race([work, pause(GIVE_UP_AFTER)]);
        if (isHandled(handled)) return handled;
        work.then(unawaited, () => {});
        throw new Error("The store takes too long; the platform is left to say it again.");
      }),
    replay,
    waiting: drawer.count,
    forget: drawer.forget,
    async close() {
      closed = true;
      while (lanes.size > 0) await Promise.all(lanes.values());
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

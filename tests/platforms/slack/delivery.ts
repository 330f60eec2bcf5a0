import type { Bag } from "../bag.ts";
import type { Attempt, Delivery, Kind } from "./world/journal.ts";
import type { World } from "./world/world.ts";

/** An app's answer to something it was told; `answer` is the ack's payload, `again: false` asks for no retries. */
export type Outcome =
  | { readonly ok: true; readonly answer?: unknown }
  | { readonly ok: false; readonly reason: string; readonly again?: false };

export interface Parcel {
  readonly kind: Kind;
  readonly body: Bag;
  readonly retry?: { readonly num: number; readonly reason: string };
}

/** A way to reach the app: a socket it opened, or its request URL. */
export type Carry = (parcel: Parcel) => Promise<Outcome>;

/** bolt: acknowledge within three seconds. */
const ACK_WITHIN = 3_000;
/** docs, apis/events-api: retried almost at once, after a minute, after five. Interactions are never retried. */
const RETRY_AFTER = [0, 60_000, 300_000] as const;
/** Real milliseconds an app is given to answer when a test lets the deadline pass under it. */
const GRACE = 200;

/** Hands things to the app the way Slack does: a deadline for the ack, and for events three more tries. */
export function deliveries(world: World, carry: Carry) {
  const answers = new WeakMap<Delivery, unknown>();

  const attempt = async (delivery: Delivery, retry?: Attempt["retry"]): Promise<Outcome> => {
    const tried: Attempt = { at: world.clock.now(), ...(retry && { retry }) };
    delivery.attempts.push(tried);
    const outcome = await inTime(
      world,
      carry({ kind: delivery.kind, body: delivery.body, ...(retry && { retry }) }),
      () => {
        tried.result = "late";
        world.journal.tick();
      },
    );
    tried.result = outcome.ok ? "acked" : outcome.reason;
    if (outcome.ok && delivery.outcome !== "acked") answers.set(delivery, outcome.answer);
    if (outcome.ok) delivery.outcome = "acked";
    world.journal.tick();
    return outcome;
  };

  const again = async (delivery: Delivery, num: number, reason: string): Promise<void> => {
    const outcome = await attempt(delivery, { num, reason });
    if (!outcome.ok) retryOrGiveUp(delivery, num, outcome);
  };

  const retryOrGiveUp = (
    delivery: Delivery,
    tries: number,
    { reason, again: more }: Outcome & { ok: false },
  ) => {
    const wait = RETRY_AFTER[tries];
    const done = delivery.kind !== "events_api" || more === false || wait === undefined;
    if (done) {
      if (delivery.outcome === "pending") delivery.outcome = "failed";
      world.journal.tick();
    } else if (wait === 0) void again(delivery, tries + 1, reason);
    else world.clock.after(wait, () => void again(delivery, tries + 1, reason));
  };

  return {
    answer: (delivery: Delivery): unknown => answers.get(delivery),
    /** Tells once more what was told before, as Slack does where it missed the answer; resolves with what came of it. */
    again: async (delivery: Delivery): Promise<boolean> =>
      (await attempt(delivery, { num: 1, reason: "http_timeout" })).ok,
    /** Resolves after the first try; what is still to be tried follows the clock. */
    deliver: async (kind: Kind, body: Bag): Promise<Delivery> => {
      const delivery: Delivery = { kind, body, attempts: [], outcome: "pending" };
      world.journal.deliveries.push(delivery);
      const second = world.faults.takeTwice();
      const first = attempt(delivery);
      if (second) await attempt(delivery, { num: 1, reason: "http_timeout" });
      const outcome = await first;
      if (!outcome.ok) retryOrGiveUp(delivery, 0, outcome);
      return delivery;
    },
  };
}

/** The outcome, or a timeout once Slack's clock says so; an ack after that is only noted. */
async function inTime(world: World, sent: Promise<Outcome>, late: () => void): Promise<Outcome> {
  let over = false;
  const arrived = sent.then(async (outcome) => {
    const delay = world.faults.ackDelay();
    if (delay > 0) await new Promise<void>((resolve) => world.clock.after(delay, resolve));
    if (over && outcome.ok) late();
    return outcome;
  });
  let forget = () => {};
  const timeout = new Promise<Outcome>((resolve) => {
    forget = world.clock.after(ACK_WITHIN, async () => {
      await Promise.race([sent, new Promise((go) => setTimeout(go, GRACE))]);
      // The ack, if there is one, is read first.
      setImmediate(() => resolve({ ok: false, reason: "timeout" }));
    });
  });
  const outcome = await Promise.race([arrived, timeout]);
  over = true;
  forget();
  return outcome;
}

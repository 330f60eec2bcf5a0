import type { Delivery } from "./world/journal.ts";
import type { Dispatch, World } from "./world/world.ts";

/** Tells the app: now or late, once or twice, and keeps a record of it. */
export function telling(world: World, dispatch: (dispatch: Dispatch) => number) {
  return (happened: Dispatch): Delivery => {
    const times = world.faults.takeTwice() ? 2 : 1;
    const delay = world.faults.eventDelay();
    const send = () => {
      const reached = Array.from({ length: times }, () => dispatch(happened));
      world.journal.tick();
      return Math.max(...reached);
    };
    const { event, body } = happened;
    const note = (sessions: number): Delivery => {
      const delivery = { event, body, sessions, outcome: sessions > 0 ? "told" : "missed" } as const;
      world.journal.deliveries.push(delivery);
      return delivery;
    };
    if (delay === 0) return note(send());
    world.clock.after(delay, send);
    return note(1);
  };
}

import type { CatchUp } from "./catch-up.ts";

/**
 * What one member does begins in the order it came. A press has further to go before it is taken up than words have, and
 * Discord hands over in one breath what was done while a connection was lost: so nothing begins before whatever came
 * before it has its place at the inbox, which takes it no more than the rest of this turn of the event loop.
 */
export function inOrder(caughtUp: CatchUp["with"]): CatchUp["with"] {
  const lanes = new Map<string, Promise<unknown>>();
  return (member) => {
    const turn = (lanes.get(member) ?? Promise.resolve()).then(() => caughtUp(member));
    const begun = () => new Promise((go) => setImmediate(go));
    const lane = turn.then(begun, begun);
    lanes.set(member, lane);
    lane.then(() => lanes.get(member) === lane && lanes.delete(member));
    return turn;
  };
}

import { bounded } from "../../store/bounded.ts";
import { type Installation, mustRenew } from "./community.ts";

/** Installations that were read lately, so that a member's path is as long as without them. */
export interface AtHand {
  of(team: string): Promise<Installation | undefined>;
  /** Does something to a workspace, after which it is read anew. */
  changing(team: string, change: () => Promise<unknown>): Promise<void>;
  drop(team: string): void;
}

/** After this long it is read anew in any case: another process may have changed it. */
const HOLDS_FOR = 60_000;
const MOST = 1_000;

export function atHand(read: (team: string) => Promise<Installation | undefined>, now: () => number): AtHand {
  const held = bounded<{ readonly installation: Installation; readonly since: number }>(MOST);
  let drops = 0;
  const drop = (team: string): void => {
    drops++;
    held.drop(team);
  };
  return {
    drop,
    async of(team) {
      const known = held.get(team);
      const fresh = known && now() - known.since < HOLDS_FOR && !mustRenew(known.installation, now());
      if (fresh) return known.installation;
      const before = drops;
      const installation = await read(team);
      // What was read before a change may come after it.
      if (installation && before === drops) held.set(team, { installation, since: now() });
      return installation;
    },
    async changing(team, change) {
      drop(team);
      await change().finally(() => drop(team));
    },
  };
}

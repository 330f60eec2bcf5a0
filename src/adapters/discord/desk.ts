import { bounded } from "../store/bounded.ts";
import type { Interaction } from "./interaction.ts";

/** What this process knows of where a member can be told something. Forgetting it costs a try, nothing more. */
export interface Desk {
  /** The last interaction aside from direct messages: where they are told what their direct messages don't take. */
  aside?: Interaction | undefined;
  /** They take no direct messages; tried again from then on, in epoch milliseconds. */
  closedUntil: number;
  /** What was typed into a form that could not be read. */
  readonly typed: Map<string, Readonly<Record<string, string>>>;
}

export interface Desks {
  of(member: string): Desk;
}

const MOST_MEMBERS = 5_000;

export function desks(): Desks {
  const open = bounded<Desk>(MOST_MEMBERS);
  return {
    of(member) {
      const held = open.get(member);
      if (held) return held;
      const fresh: Desk = { closedUntil: 0, typed: new Map() };
      open.set(member, fresh);
      return fresh;
    },
  };
}

import type { Store } from "../../../core/ports.ts";
import type { Communities } from "./communities.ts";

/**
 * A store of members that keeps each community's roll: who is written for the first time goes on it before, who is
 * forgotten is taken off it after. Nobody has data here without being on the roll.
 */
export function withRoll<Book>(
  members: Store<Book>,
  { meets, leaves }: Pick<Communities, "meets" | "leaves">,
): Store<Book> {
  return {
    ...members,
    async commit(wanted) {
      if (wanted.over === undefined) await meets(wanted.member.id);
      return members.commit(wanted);
    },
    async forget(member) {
      const receipt = await members.forget(member);
      await leaves(member);
      return receipt;
    },
  };
}

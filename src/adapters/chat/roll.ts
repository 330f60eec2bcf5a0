import type { Store } from "../../core/ports.ts";

/** Who has data here, by whatever a platform groups them by. */
export interface Roll {
  /** Before anything of a new member is written. Rejects where they can't be met just now. */
  meets(member: string): Promise<unknown>;
  /** After everything of theirs is gone. */
  leaves(member: string): Promise<unknown>;
}

/** A store of members that keeps a roll: nobody has data here without being on it. */
export function withRoll<Book>(members: Store<Book>, { meets, leaves }: Roll): Store<Book> {
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
    async expire(member, over) {
      const done = await members.expire(member, over);
      if (done) await leaves(member);
      return done;
    },
  };
}

import { createHash } from "node:crypto";
import { z } from "zod";
import { newMember } from "../../core/member.ts";
import type { Store } from "../../core/ports.ts";
import type { Roll } from "../chat/roll.ts";
import { userOf } from "./ids.ts";

/**
 * Everybody on Discord who has data here, in rooms of a few thousand at the most: after an outage they are gone
 * through, for Discord has no list of those who write to a bot.
 */
export interface Rooms extends Roll {
  everyone(): AsyncIterable<string>;
}

/** A store keeps members; to it a room is one, with nothing in its book. */
export const roomSchema = z.object({});
export type Room = z.infer<typeof roomSchema>;

const ROOMS = 256;
/** First words of members who share a room meet here; far more than ever do. */
const MOST_TRIES = 100;

const name = (room: number): string => `discord:room:${room}`;
const roomOf = (member: string): string => name(createHash("sha256").update(member).digest().readUInt8(0));

export function rooms(store: Store<Room>): Rooms {
  /** Writes a record beside a room, over whatever state the room is in. */
  async function note(member: string, record: string | null): Promise<void> {
    const user = userOf(member);
    if (user === undefined) return;
    const room = roomOf(member);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const held = await store.load(room);
      if (!held.member && record === null) return;
      const done = await store.commit({
        member: held.member ?? newMember<Room>(room, {}),
        over: held.member && held.revision,
        due: null,
        records: { [user]: record },
      });
      if (done !== undefined) return;
    }
    throw new Error(`A room kept moving under us: gave up after ${MOST_TRIES} tries.`);
  }

  return {
    meets: (member) => note(member, member),
    leaves: (member) => note(member, null),
    async *everyone() {
      for (let room = 0; room < ROOMS; room++)
        for (const member of await store.records(name(room))) yield String(member);
    },
  };
}

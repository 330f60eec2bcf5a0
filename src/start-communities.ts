import { type CommunityBook, communityIn, emptyCommunity } from "./conversations/community/book.ts";
import { communityHouse } from "./conversations/community/house.ts";
import { FORGETS } from "./conversations/community/orders.ts";
import { type Engine, engine } from "./core/engine.ts";
import { fingerprint } from "./core/fingerprint.ts";
import { ordering } from "./core/ordering.ts";
import type { Alarms, Clock, Log, Messenger, Poster, Store } from "./core/ports.ts";
import { communityMessenger } from "./core/posting.ts";

/** Communities, joined with the members: what these order of them, and what they post. */
export interface Communities {
  /** The messenger of the members' engine: it hands on what their turns order. */
  readonly messenger: Messenger;
  /** The members' store, in which communities can be looked at, and which lets none of them keep who was forgotten. */
  readonly beside: <Book>(members: Store<Book>) => Store<Book>;
  readonly forget: (community: string) => Promise<unknown>;
  tick(): Promise<void>;
  /** Finishes what is in flight. */
  settle(): Promise<void>;
  end(): Promise<void>;
}

interface Ways {
  /** A store of their own, beside that of the members. */
  readonly store: Store<CommunityBook>;
  readonly alarms?: Alarms;
  readonly messenger: Messenger;
  readonly poster: Poster;
  readonly clock: Clock;
  readonly log: Log;
}

export function communities({ store, alarms, messenger, poster, clock, log }: Ways): Communities {
  const bookOf = async (id: string) => (await store.load(id)).member?.book ?? emptyCommunity;
  const posts = communityMessenger({
    messenger,
    poster,
    // Called once everything below stands.
    engine: { handle: (inbound) => running.handle(inbound) },
    begun: async (id, name) => (await bookOf(id)).begun.includes(name),
    clock,
    log,
  });
  const running: Engine = engine({
    store,
    messenger: posts,
    clock,
    log,
    register: communityHouse,
    alarms,
  });

  /** Before they are: afterwards nobody knows where they were. */
  async function forgetsIn(community: string, member: string): Promise<void> {
    const args = fingerprint(member);
    const id = `forgets:${args}:${clock.now()}`;
    await running.handle({ id, member: community, deed: { command: FORGETS, args } });
  }

  return {
    messenger: ordering(messenger, running),
    forget: store.forget,
    tick: running.tick,
    settle: running.settle,
    beside: (members) => ({
      ...members,
      record: async (member, name) => {
        const community = communityIn(name);
        return community === undefined ? members.record(member, name) : bookOf(community);
      },
      async forget(member) {
        const community = (await members.load(member)).member?.community;
        if (community !== undefined) await forgetsIn(community, member);
        return members.forget(member);
      },
    }),
    async end() {
      await alarms?.close();
      await running.settle();
      await store.close();
    },
  };
}

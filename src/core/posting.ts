import type { Posting } from "./channel-post.ts";
import type { Engine } from "./engine.ts";
import type { Clock, Log, Messenger, Poster, Telling } from "./ports.ts";

interface Surroundings {
  /** The way to members: admins are told what concerns them. */
  readonly messenger: Messenger;
  readonly poster: Poster;
  /** The communities' own. */
  readonly engine: Pick<Engine, "handle">;
  /** Whether a community has noted that a post was begun. */
  readonly begun: (community: string, name: string) => Promise<boolean>;
  readonly clock: Clock;
  readonly log: Log;
}

/** What a community is told of what became of a post. */
export const BEGUN = "begun";
export const LOST = "lost";

/**
 * Posts in channels what communities have decided, and tells whoever is to know. Channels can't be looked at, so a post
 * is noted before it goes: where nobody can say whether it arrived, it is not repeated. Rather one missing than two.
 */
export function communityMessenger({
  messenger,
  poster,
  engine,
  begun,
  clock,
  log,
}: Surroundings): Messenger {
  /** Begun here, and surely not posted: may be tried again though it was noted. */
  const still = new Set<string>();

  async function post({ member: community, to }: Telling, posting: Posting, name: string): Promise<void> {
    if (clock.now() > (posting.until ?? Number.POSITIVE_INFINITY)) return;
    const before = await begun(community, name);
    const note = await engine.handle({ id: name, member: community, deed: { command: BEGUN, args: name } });
    if ((note.seen || before) && !still.has(name)) return;
    still.delete(name);
    const came = await poster.post(community, posting);
    if ("later" in came) {
      still.add(name);
      throw new Error("The platform wants its posts later.");
    }
    if ("unsure" in came)
      log.warn("Whether a post has arrived in its channel can't be told; it is not repeated.", {});
    if ("lost" in came)
      await engine.handle({
        id: `${name}:${LOST}`,
        member: community,
        ...(to !== undefined && { by: to }),
        deed: { command: LOST, args: JSON.stringify({ ...posting, why: came.lost }) },
      });
  }

  return {
    async tell(telling, fresh) {
      const { id, posts = [], to, messages } = telling;
      for (const [nth, posting] of posts.entries()) await post(telling, posting, `post:${id}:${nth}`);
      if (to !== undefined && messages.length > 0) await messenger.tell({ ...telling, member: to }, fresh);
    },
  };
}

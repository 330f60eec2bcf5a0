import { randomBytes } from "node:crypto";
import type { Posting } from "../../core/channel-post.ts";
import type { Poster } from "../../core/ports.ts";
import { postedIn, type WordingOf } from "../chat/channel.ts";
import type { Body, Calls } from "./calls.ts";
import { guildIn, userOf } from "./ids.ts";
import { posted } from "./in-channel.ts";
import { troubleOf } from "./trouble.ts";
import * as own from "./words.ts";

interface Surroundings {
  readonly calls: Calls;
  readonly wordingOf: WordingOf;
  readonly pause: (ms: number) => Promise<unknown>;
}

/** Nobody can be shown something alone in a channel; it is silent, and stands there for so long. */
const TRIAL_STANDS = 60_000;

/** Posts in a server's channels, wherever the bot may write. */
export function discordPoster({ calls, wordingOf, pause }: Surroundings): Poster {
  /** Nobody waits for it, an end of this process neither: then it stays, and whoever looks after the channel can remove it. */
  const takeAway = (channel: string, message: string): Promise<void> =>
    pause(TRIAL_STANDS)
      .then(() => calls.remove(channel, message))
      .catch(() => {});

  return {
    async post(community, posting) {
      const { channel, onlyFor } = posting;
      try {
        // Whoever names a channel may have it from another server, where they have no say.
        if ((await calls.guildOf(channel)) !== guildIn(community)) return { lost: own.elsewhere };
        const nonce = randomBytes(12).toString("hex");
        const body = { ...dressed(posting, wordingOf), silent: onlyFor !== undefined };
        const message = await calls.post(channel, { body, nonce });
        if (onlyFor !== undefined) void takeAway(channel, message);
        return { posted: true };
      } catch (error) {
        return postedIn(error, troubleOf(error), adviceFor);
      }
    },
  };
}

function dressed({ post }: Posting, wordingOf: WordingOf): Body {
  const wording = wordingOf(post);
  const mentioned = wording.mentions === undefined ? undefined : userOf(wording.mentions);
  const components = posted(wording, mentioned);
  return mentioned === undefined ? { components } : { components, calls: mentioned };
}

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const ADVICE: Readonly<Record<string, string>> = {
  10003: own.noChannel,
  50001: own.letMeSee,
  50013: own.letMeWrite,
  50007: own.takesNone,
};

export const adviceFor = (why: string): string => ADVICE[why] ?? own.discordSays(why);

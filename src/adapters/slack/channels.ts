import type { Posting } from "../../core/channel-post.ts";
import type { Poster } from "../../core/ports.ts";
import { postedIn, type WordingOf } from "../chat/channel.ts";
import { posted } from "./in-channel.ts";
import { slackMember, teamIn } from "./install/keeper.ts";
import type { Reach } from "./reach.ts";
import { troubleOf } from "./trouble.ts";
import * as own from "./words.ts";

/** Posts in a workspace's channels, wherever the bot was invited to. */
export function slackPoster(reach: Reach, wordingOf: WordingOf): Poster {
  return {
    async post(community, posting) {
      try {
        const { client, token } = await reach.in(teamIn(community));
        const { channel, onlyFor } = posting;
        const message = { token, channel, ...dressed(posting, wordingOf) };
        const user = onlyFor === undefined ? undefined : (slackMember(onlyFor)?.user ?? "");
        if (user === undefined)
          await client.chat.postMessage({ ...message, unfurl_links: false, unfurl_media: false });
        else await client.chat.postEphemeral({ ...message, user });
        return { posted: true };
      } catch (error) {
        return postedIn(error, troubleOf(error), adviceFor);
      }
    },
  };
}

function dressed({ post }: Posting, wordingOf: WordingOf) {
  const wording = wordingOf(post);
  const mentioned = wording.mentions === undefined ? undefined : slackMember(wording.mentions)?.user;
  const { text, blocks } = posted(wording, mentioned);
  return { text, blocks: [...blocks] };
}

/** https://docs.slack.dev/reference/methods/chat.postMessage, "Errors". */
const ADVICE: Readonly<Record<string, string>> = {
  channel_not_found: own.inviteMe,
  not_in_channel: own.inviteMe,
  is_archived: own.archived,
  user_not_in_channel: own.joinIt,
  not_installed: own.notInstalled,
  account_inactive: own.notInstalled,
  token_revoked: own.notInstalled,
};

export const adviceFor = (why: string): string => ADVICE[why] ?? own.slackSays(why);

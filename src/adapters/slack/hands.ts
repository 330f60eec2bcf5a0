import type { Share } from "../../core/share.ts";
import { readPlace } from "../chat/shares.ts";
import { shared } from "./in-channel.ts";
import type { Reached } from "./reach.ts";
import { troubleOf } from "./trouble.ts";

/** Puts what a member shares where they picked, under their name, and takes it away again. */
export function slackHands({ client, token, user }: Reached) {
  async function channelOf(to: string): Promise<string> {
    const place = readPlace(to);
    if ("channel" in place) return place.channel;
    const { channel } = await client.conversations.open({ token, users: place.person });
    return channel?.id ?? "";
  }

  return {
    async post(share: Share): Promise<string> {
      const channel = await channelOf(share.to);
      const { text, blocks } = shared(share, user);
      const { ts } = await client.chat.postMessage({
        token,
        channel,
        text,
        blocks: [...blocks],
        unfurl_links: false,
        unfurl_media: false,
      });
      return `${channel} ${ts}`;
    },
    async remove(place: string): Promise<void> {
      const [channel = "", ts = ""] = place.split(" ");
      await client.chat.delete({ token, channel, ts }).catch((error: unknown) => {
        const trouble = troubleOf(error);
        if (!("why" in trouble) || trouble.why !== "message_not_found") throw error;
      });
    },
  };
}

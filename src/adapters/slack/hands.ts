import type { KnownBlock } from "@slack/types";
import type { Share } from "../../core/share.ts";
import { readPlace } from "../chat/shares.ts";
import type { Reached } from "./reach.ts";
import { line, richText, run } from "./render/rich-text.ts";
import { render } from "./render.ts";
import { troubleOf } from "./trouble.ts";
import * as own from "./words.ts";

/** Puts what a member shares where they picked, under their name, and takes it away again. */
export function slackHands({ client, token, user }: Reached) {
  async function channelOf(to: string): Promise<string> {
    const place = readPlace(to);
    if ("channel" in place) return place.channel;
    const { channel } = await client.conversations.open({ token, users: place.person });
    return channel?.id ?? "";
  }

  return {
    async post({ to, parts }: Share): Promise<string> {
      const channel = await channelOf(to);
      const [{ text, blocks } = { text: "", blocks: [] }] = render({ parts });
      const from: KnownBlock = richText(line({ type: "user", user_id: user }, run(` ${own.asks}`)));
      const { ts } = await client.chat.postMessage({
        token,
        channel,
        text: `<@${user}> ${own.asks}\n${text}`,
        blocks: [from, ...blocks],
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

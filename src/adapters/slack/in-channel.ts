import type { KnownBlock } from "@slack/types";
import type { Wording } from "../../core/channel-post.ts";
import type { Share } from "../../core/share.ts";
import { messageOf } from "../chat/channel.ts";
import { line, richText, run } from "./render/rich-text.ts";
import { type Rendered, render } from "./render.ts";
import * as own from "./words.ts";

/** What others see of us, in Block Kit. Members are called by Slack's id of them. */

/** Words a member hands on, under their name. */
export function shared({ parts }: Pick<Share, "parts">, user: string): Rendered {
  const { text, blocks } = first({ parts });
  return {
    text: `${mention(user)} ${own.asks}\n${text}`,
    blocks: [calling(user, own.asks), ...blocks],
  };
}

/** A community's post. `mentioned`: the member it calls, where it calls one. */
export function posted(wording: Wording, mentioned: string | undefined): Rendered {
  const { text, blocks } = first(messageOf(wording));
  if (mentioned === undefined) return { text, blocks };
  return {
    text: `${mention(mentioned)} ${text}`,
    blocks: [calling(mentioned, wording.text), ...blocks.slice(1)],
  };
}

const mention = (user: string): string => `<@${user}>`;

const calling = (user: string, words: string): KnownBlock =>
  richText(line({ type: "user", user_id: user }, run(` ${words}`)));

/** What goes into a channel is never so long that it takes several. */
const first = (message: Parameters<typeof render>[0]): Rendered => {
  const [rendered = { text: "", blocks: [] }] = render(message);
  return rendered;
};

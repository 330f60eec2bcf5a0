import { type APIMessageTopLevelComponent, ComponentType } from "discord.js";
import type { Wording } from "../../core/channel-post.ts";
import type { Share } from "../../core/share.ts";
import { messageOf } from "../chat/channel.ts";
import { display } from "./render/parts.ts";
import { render } from "./render.ts";
import * as own from "./words.ts";

/** What others see of us, in Discord's components. Members are called by Discord's id of them. */

type Components = readonly APIMessageTopLevelComponent[];

/** Words a member hands on, under their name. */
export const shared = ({ parts }: Pick<Share, "parts">, user: string): Components => [
  calling(user, own.asks),
  ...first({ parts }),
];

/** A community's post. `mentioned`: the member it calls, where it calls one. */
export function posted(wording: Wording, mentioned: string | undefined): Components {
  const components = first(messageOf(wording));
  if (mentioned === undefined) return components;
  const buttons = components.filter(({ type }) => type === ComponentType.ActionRow);
  return [calling(mentioned, wording.text), ...buttons];
}

const calling = (user: string, words: string) => display(`<@${user}> ${words}`);

/** What goes into a channel is never so long that it takes several. */
const first = (message: Parameters<typeof render>[0]): Components => render(message)[0]?.components ?? [];

import type { Sight } from "../../eyes.ts";
import { directMessages } from "../world/places.ts";
import type { Channel } from "../world/world.ts";
import type { Deed } from "./payloads.ts";
import { renderMessage, renderView } from "./render.ts";
import type { Surface } from "./surface.ts";

/** Where a member has turned to: their messages with the app, the Home tab, or a channel. */
export type Looking = "dm" | "home" | Channel;

const channelAt = ({ world, workspace, member }: Deed, looking: Looking): Channel =>
  typeof looking === "string" ? directMessages(world, workspace, member.id) : looking;

export function messagesAt(deed: Deed, looking: Looking) {
  const channel = channelAt(deed, looking);
  return channel.messages.filter(({ onlyFor }) => onlyFor === undefined || onlyFor === deed.member.id);
}

/** What can be used there: the open form covers everything; otherwise the Home tab, or messages from the newest back. */
export function surfacesAt(deed: Deed, looking: Looking): readonly Surface[] {
  const form = deed.member.modals.at(-1);
  if (form) return [{ view: form }];
  if (looking === "home") return deed.member.home ? [{ view: deed.member.home }] : [];
  const channel = channelAt(deed, looking);
  return [...messagesAt(deed, looking)].reverse().map((message) => ({ message, channel }));
}

/** Everything before their eyes, the oldest first: notices of Slack's own among it. */
export function sightsAt(deed: Deed, looking: Looking): readonly Sight[] {
  const form = deed.member.modals.at(-1);
  const notices = deed.member.notices;
  if (form) return [...notices, { text: renderView(form), touched: form.touched }];
  const { home } = deed.member;
  if (looking === "home")
    return [...notices, ...(home ? [{ text: renderView(home), touched: home.touched }] : [])];
  const messages = messagesAt(deed, looking).map((one) => ({
    text: renderMessage(one),
    touched: one.touched,
  }));
  return [...messages, ...notices];
}

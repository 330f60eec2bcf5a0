import type { Bag } from "../../bag.ts";
import { READ_SCOPES } from "../rules/access.ts";
import { directMessages } from "../world/places.ts";
import { refuse } from "../world/refusal.ts";
import type { Channel, Member } from "../world/world.ts";
import type { BotCall } from "./method.ts";

type Caller = Pick<BotCall, "world" | "workspace">;

/** A conversation by its id. A member's id stands for their direct messages, except where Slack wants it exact. */
export function findChannel(
  { world, workspace }: Caller,
  id: string,
  { exactly = false }: { readonly exactly?: boolean } = {},
): Channel {
  const member = exactly ? undefined : workspace.members.get(id);
  if (member) return directMessages(world, workspace, id);
  const channel = workspace.channels.get(id);
  const hidden = channel?.kind === "private" && !channel.members.has(workspace.botUserId);
  return channel && !hidden ? channel : refuse("channel_not_found");
}

export function findMember({ workspace }: Pick<BotCall, "workspace">, id: string): Member {
  return workspace.members.get(id) ?? refuse("user_not_found");
}

/** ref: chat.postMessage's errors. That a deactivated member's DM answers `user_disabled` is from others' reports. */
export function mayPost({ world, workspace, token, channel }: BotCall & { readonly channel: Channel }): void {
  if (channel.archived) refuse("is_archived");
  if (channel.kind === "im") {
    if (!world.app.messagesTab) refuse("messages_tab_disabled");
    if (channel.user && workspace.members.get(channel.user)?.disabled) refuse("user_disabled");
    return;
  }
  const uninvited = channel.kind === "public" && token.scopes.includes("chat:write.public");
  if (!channel.members.has(workspace.botUserId) && !uninvited) refuse("not_in_channel");
}

export const readable = (token: BotCall["token"], channel: Channel): boolean =>
  token.scopes.includes(READ_SCOPES[channel.kind]);

export function describe({ workspace }: Caller, channel: Channel): Bag {
  const { id, name, kind, user, archived, members } = channel;
  if (kind === "im")
    return { id, is_im: true, user, is_archived: archived, created: 1_700_000_000, is_open: true };
  return {
    id,
    name,
    is_channel: kind === "public",
    is_private: kind === "private",
    is_im: false,
    is_archived: archived,
    is_member: members.has(workspace.botUserId),
    num_members: members.size,
    created: 1_700_000_000,
  };
}

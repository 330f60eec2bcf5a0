import { str } from "../../bag.ts";
import { HISTORY_SCOPES, READ_SCOPES } from "../rules/access.ts";
import { wire } from "../world/messages.ts";
import { directMessages } from "../world/places.ts";
import { refuse } from "../world/refusal.ts";
import type { Channel } from "../world/world.ts";
import { describe, findChannel, findMember, readable } from "./channels.ts";
import { type BotMethod, needsScope } from "./method.ts";
import { flag, page, required } from "./request.ts";

/** One member only: group conversations are not what this fake is for. */
export const open: BotMethod = (call) => {
  const { world, workspace, args } = call;
  const users = str(args.users).split(",").filter(Boolean);
  const [first, ...others] = users;
  if (!first) return refuse("users_list_not_supplied");
  if (others.length > 0) refuse("method_not_supported_for_channel_type");
  if (findMember(call, first).disabled) refuse("user_disabled");
  const channel = directMessages(world, workspace, first);
  return { ok: true, channel: flag(args, "return_im") ? describe(call, channel) : { id: channel.id } };
};

/** Newest first, as Slack gives it; replies in threads only with their parents' own method, which nobody here calls. */
export const history: BotMethod = (call) => {
  const { args, token, workspace } = call;
  const channel = findChannel(call, required(args, "channel"), { exactly: true });
  needsScope(token, HISTORY_SCOPES[channel.kind]);
  if (!channel.members.has(workspace.botUserId)) refuse("not_in_channel");
  const within = channel.messages
    .filter((message) => !message.onlyFor && between(message.ts, args))
    .reverse();
  const { items, next } = page(within, args);
  const messages = items.map((message) => ({
    ...wire({ ...call, channel }, message),
    ...(message.metadata && flag(args, "include_all_metadata") && { metadata: message.metadata }),
  }));
  return { ok: true, messages, has_more: next !== "", response_metadata: { next_cursor: next } };
};

function between(ts: string, { oldest, latest, inclusive }: { readonly [name: string]: unknown }): boolean {
  const at = Number(ts);
  const from = Number(oldest ?? 0);
  const to = Number(latest ?? Number.POSITIVE_INFINITY);
  if (at === from || at === to) return flag({ inclusive }, "inclusive");
  return at > from && at < to;
}

export const info: BotMethod = (call) => {
  const channel = findChannel(call, required(call.args, "channel"), { exactly: true });
  needsScope(call.token, READ_SCOPES[channel.kind]);
  return { ok: true, channel: describe(call, channel) };
};

const TYPES: { readonly [type: string]: Channel["kind"] } = {
  public_channel: "public",
  private_channel: "private",
  im: "im",
};

export const list: BotMethod = (call) => {
  const { args, token, workspace } = call;
  const kinds = (str(args.types) || "public_channel").split(",").map((type) => TYPES[type.trim()]);
  for (const kind of kinds) if (kind) needsScope(token, READ_SCOPES[kind]);
  const channels = [...workspace.channels.values()]
    .filter((channel) => kinds.includes(channel.kind) && readable(token, channel))
    .filter((channel) => channel.kind !== "private" || channel.members.has(workspace.botUserId))
    .filter((channel) => !(channel.archived && flag(args, "exclude_archived")));
  const { items, next } = page(channels, args);
  const described = items.map((channel) => describe(call, channel));
  return { ok: true, channels: described, response_metadata: { next_cursor: next } };
};

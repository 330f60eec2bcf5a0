import { type Bag, bag, bags, str } from "../../bag.ts";
import { checkMessage } from "../rules/message.ts";
import { change, type Draft, put, remove, tellPut, wire } from "../world/messages.ts";
import { refuse } from "../world/refusal.ts";
import type { Message } from "../world/world.ts";
import { findChannel, mayPost } from "./channels.ts";
import { mayShow } from "./files.ts";
import type { BotCall, BotMethod } from "./method.ts";
import { json, required } from "./request.ts";

/** A message's content out of the arguments, held against the rules. */
export function contentOf(args: Bag): Pick<Draft, "text"> & Partial<Draft> {
  const read = (name: string, error: string) =>
    args[name] === undefined ? undefined : json(args[name], error);
  const blocks = read("blocks", "invalid_blocks_format");
  const attachments = read("attachments", "invalid_attachments");
  const metadata = read("metadata", "invalid_metadata_format");
  const text = str(args.text);
  if (blocks !== undefined && !Array.isArray(blocks)) refuse("invalid_blocks_format");
  checkMessage({ text, blocks, attachments, metadata });
  return {
    text,
    blocks: bags(blocks),
    attachments: bags(attachments),
    ...(metadata !== undefined && { metadata: bag(metadata) }),
  };
}

export const postMessage: BotMethod = (call) => {
  const place = { ...call, channel: findChannel(call, required(call.args, "channel")) };
  mayPost(place);
  const content = contentOf(call.args);
  mayShow(call, content.blocks ?? []);
  const message = put(place, {
    ...content,
    ...thread(place.channel.messages, call.args),
    user: call.workspace.botUserId,
    fromApp: true,
  });
  void tellPut(place, message);
  return { ok: true, channel: place.channel.id, ts: message.ts, message: wire(place, message) };
};

function thread(messages: readonly Message[], args: Bag): Pick<Draft, "threadTs"> {
  const threadTs = str(args.thread_ts);
  if (!threadTs) return {};
  if (!messages.some(({ ts }) => ts === threadTs)) refuse("thread_not_found");
  return { threadTs };
}

export const postEphemeral: BotMethod = (call) => {
  const place = { ...call, channel: findChannel(call, required(call.args, "channel")) };
  const onlyFor = required(call.args, "user");
  mayPost(place);
  if (!place.channel.members.has(onlyFor)) refuse("user_not_in_channel");
  const message = put(place, {
    ...contentOf(call.args),
    user: call.workspace.botUserId,
    fromApp: true,
    onlyFor,
  });
  return { ok: true, message_ts: message.ts };
};

/** An ephemeral message cannot be reached here: to the API it does not exist. */
function ownMessage(call: BotCall, refusal: string) {
  const channel = findChannel(call, required(call.args, "channel"), { exactly: true });
  const ts = required(call.args, "ts");
  const message =
    channel.messages.find((one) => one.ts === ts && !one.onlyFor) ?? refuse("message_not_found");
  if (!message.fromApp) refuse(refusal);
  return { ...call, channel, message };
}

export const update: BotMethod = (call) => {
  const place = ownMessage(call, "cant_update_message");
  if (place.channel.archived) refuse("is_inactive");
  void change(place, place.message, contentOf(call.args));
  const { ts, text } = place.message;
  return { ok: true, channel: place.channel.id, ts, text, message: wire(place, place.message) };
};

export const erase: BotMethod = (call) => {
  const place = ownMessage(call, "cant_delete_message");
  void remove(place, place.message);
  return { ok: true, channel: place.channel.id, ts: place.message.ts };
};

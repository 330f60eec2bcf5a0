import { type Bag, bag, bags, str } from "../../bag.ts";
import { isSubscribed, tellEvent } from "./events.ts";
import type { Channel, Message, Upload, Workspace, World } from "./world.ts";

/** What can be said of a message before Slack gives it a time. */
export interface Draft {
  readonly user: string;
  readonly fromApp: boolean;
  readonly text: string;
  readonly blocks?: readonly Bag[];
  readonly attachments?: readonly Bag[];
  readonly metadata?: Bag;
  readonly threadTs?: string;
  readonly onlyFor?: string;
  readonly files?: readonly Upload[];
}

export interface Place {
  readonly world: World;
  readonly workspace: Workspace;
  readonly channel: Channel;
}

/** Puts a message into a conversation and tells the app, if it listens there: also of its own words, as Slack does. */
export function put({ world, channel }: Place, draft: Draft): Message {
  const { blocks = [], attachments = [], files = [], ...rest } = draft;
  const message: Message = {
    ...rest,
    ts: world.ids.ts(),
    channel: channel.id,
    blocks: named(world, blocks),
    attachments,
    files,
    touched: world.journal.tick(),
  };
  channel.messages.push(message);
  return message;
}

/** Tells the app of a new message; resolves when the app has heard it, or has failed to. */
export async function tellPut(place: Place, message: Message): Promise<void> {
  if (message.onlyFor) return;
  await tell(place, { ...wire(place, message), event_ts: message.ts });
}

export async function change(place: Place, message: Message, content: Partial<Draft>): Promise<void> {
  const { world } = place;
  const before = wire(place, message);
  message.text = content.text ?? message.text;
  message.blocks = named(world, content.blocks ?? []);
  message.attachments = content.attachments ?? [];
  if (content.metadata) message.metadata = content.metadata;
  message.edited = world.ids.ts();
  message.touched = world.journal.tick();
  if (message.onlyFor) return;
  await tell(place, {
    type: "message",
    subtype: "message_changed",
    message: wire(place, message),
    previous_message: before,
    hidden: true,
    ts: message.edited,
    event_ts: message.edited,
  });
}

export async function remove(place: Place, message: Message): Promise<void> {
  const { world, channel } = place;
  channel.messages.splice(channel.messages.indexOf(message), 1);
  world.journal.tick();
  if (message.onlyFor) return;
  const ts = world.ids.ts();
  await tell(place, {
    type: "message",
    subtype: "message_deleted",
    previous_message: wire(place, message),
    deleted_ts: message.ts,
    hidden: true,
    ts,
    event_ts: ts,
  });
}

const CHANNEL_TYPES = { im: "im", public: "channel", private: "group" } as const;
const SUBSCRIPTIONS = { im: "message.im", public: "message.channels", private: "message.groups" } as const;

async function tell({ world, workspace, channel }: Place, event: Bag): Promise<void> {
  if (!isSubscribed(world, workspace, SUBSCRIPTIONS[channel.kind])) return;
  if (!channel.members.has(workspace.botUserId)) return;
  await tellEvent(world, workspace, {
    ...event,
    channel: channel.id,
    channel_type: CHANNEL_TYPES[channel.kind],
  });
}

/** A message as Slack writes it in events, in history and in interaction payloads. */
export function wire({ world, workspace }: Place, message: Message): Bag {
  const { ts, user, text, blocks, attachments, threadTs, edited, files } = message;
  const author = message.fromApp
    ? {
        bot_id: workspace.botId,
        app_id: world.app.appId,
        bot_profile: { id: workspace.botId, app_id: world.app.appId },
      }
    : { client_msg_id: `00000000-0000-4000-8000-${ts.replace(".", "").slice(-12)}` };
  return {
    type: "message",
    ...(files.length > 0 && { subtype: "file_share", files: files.map((file) => wireFile(file)) }),
    user,
    team: workspace.id,
    ts,
    text,
    ...author,
    ...(blocks.length > 0 && { blocks }),
    ...(attachments.length > 0 && { attachments }),
    ...(threadTs && { thread_ts: threadTs }),
    ...(edited && { edited: { user, ts: edited } }),
  };
}

export const wireFile = ({ id, name, title, content }: Upload): Bag => ({
  id,
  name,
  title,
  size: content?.length ?? 0,
  mode: "hosted",
});

/** Slack gives every block and every element a name if the app did not. */
export function named(world: World, blocks: readonly Bag[]): readonly Bag[] {
  const element = (value: unknown) => {
    const known = bag(value);
    const interactive = !["image", "plain_text", "mrkdwn"].includes(str(known.type));
    return interactive ? { ...known, action_id: str(known.action_id) || world.ids.secret(5) } : known;
  };
  return blocks.map((block) => ({
    ...block,
    block_id: str(block.block_id) || world.ids.secret(5),
    ...(block.type === "actions" && { elements: bags(block.elements).map(element) }),
    ...(block.element !== undefined && { element: element(block.element) }),
    ...(block.accessory !== undefined && { accessory: element(block.accessory) }),
  }));
}

import type { Bag } from "../../bag.ts";
import { numbered, wireComponent } from "./components.ts";
import { INTERACTION } from "./kinds.ts";
import { iso, wireAuthor, wireChannel, wireMember } from "./wire.ts";
import type { Channel, Interaction, Message, Upload, World } from "./world.ts";

/** What can be said of a message before Discord gives it an id. */
export type Draft = Pick<Message, "author"> &
  Partial<
    Pick<
      Message,
      | "content"
      | "embeds"
      | "components"
      | "flags"
      | "attachments"
      | "nonce"
      | "refersTo"
      | "answers"
      | "onlyFor"
      | "pings"
      | "type"
    >
  >;

export type Content = Partial<Pick<Message, "content" | "embeds" | "components" | "flags" | "attachments">>;

/** Puts a message into a channel and tells the app, of its own words too. */
export function put(world: World, channel: Channel, draft: Draft): Message {
  const message: Message = {
    type: 0,
    content: "",
    embeds: [],
    flags: 0,
    attachments: [],
    pings: [],
    ...draft,
    components: numbered(draft.components ?? []),
    id: world.ids.snowflake(),
    channel: channel.id,
    at: world.clock.now(),
    gone: false,
    touched: world.journal.tick(),
  };
  channel.messages.push(message);
  tell(world, "MESSAGE_CREATE", message);
  return message;
}

/** Only what is given changes. */
export function change(world: World, message: Message, content: Content): void {
  Object.assign(message, content);
  if (content.components) message.components = numbered(content.components);
  message.edited = world.clock.now();
  message.touched = world.journal.tick();
  tell(world, "MESSAGE_UPDATE", message);
}

export function remove(world: World, message: Message): void {
  const channel = world.channels.get(message.channel);
  channel?.messages.splice(channel.messages.indexOf(message), 1);
  message.gone = true;
  world.journal.tick();
  const { id, channel: channel_id, onlyFor } = message;
  const guild = channel?.guild;
  if (onlyFor || !channel || !isInSight(world, channel)) return;
  world.tell({
    event: "MESSAGE_DELETE",
    body: { id, channel_id, ...(guild && { guild_id: guild }) },
    ...(guild && { guild }),
  });
}

/** An ephemeral message is no event: it exists for one pair of eyes, and for the interaction it answers. */
function tell(world: World, event: string, message: Message): void {
  const channel = world.channels.get(message.channel);
  if (message.onlyFor || !channel || !isInSight(world, channel)) return;
  const guild = channel.guild;
  world.tell({
    event,
    body: {
      ...wireMessage(world, message),
      channel_type: wireChannel(world, channel).type,
      ...(guild && inGuild(world, message, guild)),
    },
    ...(guild && { guild }),
  });
}

/** What the bot could see with its own eyes. */
function isInSight({ guilds }: World, { kind, guild, botMay }: Channel): boolean {
  if (kind !== "guild") return kind === "dm";
  return botMay.has("view") && guilds.get(guild ?? "")?.installed === true;
}

function inGuild(world: World, { author }: Message, guild: string): Bag {
  const member = world.guilds.get(guild)?.members.get(author);
  return { guild_id: guild, ...(member && { member: wireMember(member) }) };
}

/** A message as Discord writes it in answers, events and interactions. */
export function wireMessage(world: World, message: Message): Bag {
  const { id, channel, author, type, content, embeds, flags, attachments, nonce, edited, answers } = message;
  const url = ({ id: file, name }: Upload) => `${world.origin}/attachments/${channel}/${file}/${name}`;
  const shelf = { url, files: attachments };
  return {
    id,
    type,
    channel_id: channel,
    author: wireAuthor(world, author),
    content,
    timestamp: iso(message.at),
    edited_timestamp: edited === undefined ? null : iso(edited),
    flags,
    tts: false,
    pinned: false,
    mention_everyone: false,
    mentions: message.pings.map((user) => wireAuthor(world, user)),
    mention_roles: [],
    embeds: embeds.map((embed) => ({ type: "rich", ...embed })),
    attachments: attachments.map((upload) => wireUpload(upload, url(upload))),
    components: message.components.map((component) => wireComponent(component, shelf)),
    ...(nonce !== undefined && { nonce }),
    ...reference(world, message),
    ...(answers && {
      application_id: world.app.applicationId,
      webhook_id: world.app.applicationId,
      interaction_metadata: metadata(world, answers),
    }),
  };
}

function reference(world: World, { refersTo, channel }: Message): Bag {
  if (!refersTo) return {};
  const guild = world.channels.get(channel)?.guild;
  const where = { channel_id: channel, ...(guild && { guild_id: guild }) };
  return { message_reference: { type: 0, message_id: refersTo, ...where } };
}

function metadata(world: World, { id, type, user, owners, message, from }: Interaction): Bag {
  return {
    id,
    type,
    user: wireAuthor(world, user),
    authorizing_integration_owners: owners,
    ...(type === INTERACTION.component && message && { interacted_message_id: message.id }),
    ...(from && { triggering_interaction_metadata: metadata(world, from) }),
  };
}

const wireUpload = ({ id, name, description, content }: Upload, url: string): Bag => ({
  id,
  filename: name,
  size: content.length,
  url,
  proxy_url: url,
  ...(description && { description }),
});

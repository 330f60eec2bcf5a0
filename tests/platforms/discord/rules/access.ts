import { sharedGuilds } from "../world/places.ts";
import { refuse } from "../world/refusal.ts";
import type { Channel, Message, Permission, World } from "../world/world.ts";

/** A channel the bot can see; one between people, or of a guild it has left, is none of its business. */
export function reach(world: World, id: string): Channel {
  const channel = world.channels.get(id) ?? refuse(10003);
  if (channel.kind === "private") refuse(50001);
  const guild = channel.guild === undefined ? undefined : world.guilds.get(channel.guild);
  if (guild && !guild.installed) refuse(50001);
  if (!channel.botMay.has("view")) refuse(50001);
  return channel;
}

/** docs, topics/opcodes-and-status-codes: who can't be written to, and where the bot may not write. */
export function mayWrite(world: World, channel: Channel, { embeds, attachments }: Partial<Message>): void {
  if (channel.kind === "dm") mayWriteTo(world, channel.people[0] ?? "");
  const needed: readonly Permission[] = [
    "send",
    ...(embeds?.length ? (["embed"] as const) : []),
    ...(attachments?.length ? (["attach"] as const) : []),
  ];
  if (needed.some((permission) => !channel.botMay.has(permission))) refuse(50013);
}

function mayWriteTo(world: World, id: string): void {
  const user = world.users.get(id) ?? refuse(10013);
  if (sharedGuilds(world, id).length === 0 && !user.installed) refuse(50278);
  if (user.dmsClosed) refuse(50007);
}

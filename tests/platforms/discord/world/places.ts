import type { Channel, Guild, Permission, User, World } from "./world.ts";

export interface Profile {
  readonly displayName?: string;
  readonly locale?: string;
}

/** People go by their username, which is theirs alone in all of Discord. */
export function openUser(world: World, name: string, profile: Profile = {}): User {
  const known = [...world.users.values()].find((user) => user.name === name);
  if (known) return known;
  const user: User = {
    id: world.ids.snowflake(),
    name,
    displayName: profile.displayName ?? name,
    locale: profile.locale ?? "en-GB",
    dmsClosed: false,
    installed: false,
    notices: [],
  };
  world.users.set(user.id, user);
  return user;
}

export const EVERYTHING: readonly Permission[] = ["view", "send", "history", "embed", "attach"];

export function openChannel(
  world: World,
  channel: Pick<Channel, "name" | "kind"> & Partial<Pick<Channel, "guild" | "people">>,
  botMay: readonly Permission[] = EVERYTHING,
): Channel {
  const opened: Channel = {
    people: [],
    ...channel,
    id: world.ids.snowflake(),
    botMay: new Set(botMay),
    messages: [],
  };
  world.channels.set(opened.id, opened);
  return opened;
}

/** The direct messages between somebody and the app's bot; opened when first needed. */
export function directMessages(world: World, user: string): Channel {
  return (
    [...world.channels.values()].find(({ kind, people }) => kind === "dm" && people.includes(user)) ??
    openChannel(world, { kind: "dm", name: "directmessage", people: [user] })
  );
}

/** The guilds where somebody meets the bot. */
export const sharedGuilds = (world: World, user: string): readonly Guild[] =>
  [...world.guilds.values()].filter(({ installed, members }) => installed && members.has(user));

import { type Person, person } from "./people/person.ts";
import { EVERYTHING, openChannel, openUser, type Profile } from "./world/places.ts";
import { wireGuild } from "./world/wire.ts";
import type { Channel, Guild, Permission, World } from "./world/world.ts";

export interface CommunityOptions {
  /** `false` for a guild that has still to add the app. */
  readonly installed?: boolean;
  readonly locale?: string;
  /** Decides its shard; made up where it doesn't matter. */
  readonly id?: string;
}

/** A guild, its people and its channels. */
export interface Community {
  readonly id: string;
  member(name: string, profile?: MemberProfile): Person;
  channel(name: string, options?: ChannelOptions): Channel;
  deletes(channel: Channel): void;
  /** The app is added by an administrator. */
  installs(): void;
  /** The app is removed by an administrator. */
  uninstalls(): void;
  /** Discord loses the guild for a while; it is no goodbye. */
  goesDown(): void;
  comesBack(): void;
}

interface MemberProfile extends Profile {
  /** Holds Manage Server. */
  readonly admin?: boolean;
}

interface ChannelOptions {
  readonly botMay?: readonly Permission[];
}

export function community(world: World, name: string, options: CommunityOptions = {}): Community {
  const guild = openGuild(world, name, options);
  const { id } = guild;
  const tell = (event: string, body: object) => void world.tell({ event, body: { ...body }, guild: id });
  return {
    id,
    member: (called, { admin = false, ...profile } = {}) => {
      const user = openUser(world, called, profile);
      if (!guild.members.has(user.id))
        guild.members.set(user.id, { user: user.id, admin, joinedAt: world.clock.now() });
      return person({ world, user, guild });
    },
    channel: (called, { botMay = EVERYTHING } = {}) =>
      openChannel(world, { kind: "guild", name: called, guild: id }, botMay),
    deletes: (channel) => {
      world.channels.delete(channel.id);
      tell("CHANNEL_DELETE", { id: channel.id, guild_id: id, type: 0, name: channel.name });
    },
    installs: () => {
      guild.installed = true;
      tell("GUILD_CREATE", wireGuild(world, guild));
    },
    uninstalls: () => {
      guild.installed = false;
      tell("GUILD_DELETE", { id });
    },
    goesDown: () => {
      guild.unavailable = true;
      tell("GUILD_DELETE", { id, unavailable: true });
    },
    comesBack: () => {
      guild.unavailable = false;
      tell("GUILD_CREATE", wireGuild(world, guild));
    },
  };
}

function openGuild(world: World, name: string, { installed = true, locale, id }: CommunityOptions): Guild {
  const known = [...world.guilds.values()].find((guild) => guild.name === name);
  if (known) return known;
  const guild: Guild = {
    id: id ?? world.ids.snowflake(),
    name,
    locale: locale ?? "en-US",
    members: new Map(),
    installed,
    unavailable: false,
  };
  world.guilds.set(guild.id, guild);
  return guild;
}

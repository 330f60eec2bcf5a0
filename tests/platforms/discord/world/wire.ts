import type { Bag } from "../../bag.ts";
import type { Channel, Guild, Member, Permission, User, World } from "./world.ts";

/** Discord's way to write a time. */
export const iso = (ms: number): string => new Date(ms).toISOString().replace("Z", "000+00:00");

const PERSON = {
  avatar: null,
  discriminator: "0",
  public_flags: 0,
  flags: 0,
  banner: null,
  accent_color: null,
  avatar_decoration_data: null,
  collectibles: null,
  primary_guild: null,
} as const;

export const wireUser = ({ id, name, displayName }: User): Bag => ({
  id,
  username: name,
  global_name: displayName,
  ...PERSON,
});

export const wireBot = ({ app }: World): Bag => ({
  id: app.applicationId,
  username: app.name,
  global_name: null,
  ...PERSON,
  discriminator: "0001",
  bot: true,
});

export function wireAuthor(world: World, id: string): Bag {
  const user = world.users.get(id);
  return user ? wireUser(user) : wireBot(world);
}

/** docs, topics/permissions. */
const BITS: { readonly [permission in Permission]: bigint } = {
  view: 1n << 10n,
  send: 1n << 11n,
  embed: 1n << 14n,
  attach: 1n << 15n,
  history: 1n << 16n,
};
export const MANAGE_GUILD = 1n << 5n;

export const bits = (permissions: Iterable<Permission>): bigint =>
  [...permissions].reduce((all, one) => all | BITS[one], 0n);

export const EVERYONE_MAY = bits(["view", "send", "embed", "attach", "history"]);

/** Without the user and the permissions, which stand only in some places. */
export const wireMember = ({ joinedAt }: Pick<Member, "joinedAt">): Bag => ({
  avatar: null,
  banner: null,
  collectibles: null,
  communication_disabled_until: null,
  flags: 0,
  joined_at: iso(joinedAt),
  nick: null,
  pending: false,
  premium_since: null,
  roles: [],
  mute: false,
  deaf: false,
});

export function wireChannel(world: World, channel: Channel): Bag {
  const last = channel.messages.findLast(({ onlyFor }) => onlyFor === undefined);
  const common = { id: channel.id, last_message_id: last?.id ?? null, flags: 0 };
  if (channel.kind === "guild") return { ...common, ...guildChannel(world, channel) };
  const recipients = channel.people.map((id) => wireAuthor(world, id));
  return { ...common, type: channel.people.length > 2 ? 3 : 1, recipients };
}

function guildChannel({ app }: World, { guild, name, botMay }: Channel): Bag {
  const denied = EVERYONE_MAY & ~bits(botMay);
  const overwrite = { id: app.applicationId, type: 1, allow: "0", deny: String(denied) };
  return {
    type: 0,
    guild_id: guild,
    name,
    parent_id: null,
    topic: null,
    position: 0,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: denied === 0n ? [] : [overwrite],
  };
}

/** A guild as GUILD_CREATE tells of it: of its members only the bot itself, for want of the intent. */
export function wireGuild(world: World, guild: Guild): Bag {
  const channels = [...world.channels.values()].filter((channel) => channel.guild === guild.id);
  const everyone = { id: guild.id, name: "@everyone", permissions: String(EVERYONE_MAY), position: 0 };
  const colours = { color: 0, colors: { primary_color: 0, secondary_color: null, tertiary_color: null } };
  const role = { ...everyone, ...colours, hoist: false, managed: false, mentionable: false, flags: 0 };
  const joinedAt = world.clock.now();
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    owner_id: guild.id,
    preferred_locale: guild.locale,
    features: [],
    roles: [role],
    emojis: [],
    stickers: [],
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    system_channel_flags: 0,
    afk_timeout: 300,
    joined_at: iso(joinedAt),
    large: false,
    unavailable: false,
    member_count: guild.members.size + 1,
    voice_states: [],
    members: [{ ...wireMember({ joinedAt }), user: wireBot(world) }],
    channels: channels.map((channel) => wireChannel(world, channel)),
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

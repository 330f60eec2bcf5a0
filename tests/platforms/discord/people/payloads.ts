import type { Bag } from "../../bag.ts";
import { sharedGuilds } from "../world/places.ts";
import { bits, EVERYONE_MAY, MANAGE_GUILD, wireChannel, wireMember, wireUser } from "../world/wire.ts";
import type { Channel, Guild, World } from "../world/world.ts";
import type { Deed } from "./deed.ts";

/** docs, receiving-and-responding: interaction contexts. */
export const CONTEXT = { guild: 0, dm: 1, private: 2 } as const;

/** docs: bytes of a file an answer may carry. */
const ATTACHMENT_LIMIT = 10 * 1024 * 1024;

const guildOf = ({ guilds }: World, { guild }: Channel): Guild | undefined =>
  guild === undefined ? undefined : guilds.get(guild);

/** authorizing_integration_owners: on whose behalf the app is there at all, given what a command allows. */
export function ownersAt({ world, user }: Deed, channel: Channel, types: readonly unknown[] = [0, 1]): Bag {
  const guild = guildOf(world, channel);
  const byGuild =
    channel.kind === "guild"
      ? guild?.installed && guild.id
      : channel.kind === "dm" && sharedGuilds(world, user.id).length > 0 && "0";
  return {
    ...(types.includes(0) && byGuild && { "0": byGuild }),
    ...(types.includes(1) && user.installed && { "1": user.id }),
  };
}

/** What every interaction says about who and where. */
export function interactionPayload(deed: Deed, channel: Channel, owners: Bag): Bag {
  const { world, user } = deed;
  const guild = guildOf(world, channel);
  const member = guild?.members.get(user.id);
  return {
    application_id: world.app.applicationId,
    version: 1,
    channel_id: channel.id,
    channel: wireChannel(world, channel),
    context: CONTEXT[channel.kind],
    locale: user.locale,
    entitlements: [],
    app_permissions: String(channel.kind === "guild" ? bits(channel.botMay) : EVERYONE_MAY),
    authorizing_integration_owners: owners,
    attachment_size_limit: ATTACHMENT_LIMIT,
    ...(guild && member
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: {
            ...wireMember(member),
            user: wireUser(user),
            permissions: String(EVERYONE_MAY | (member.admin ? MANAGE_GUILD : 0n)),
          },
        }
      : { user: wireUser(user) }),
  };
}

/** What is named by what, between Discord and the core. */

export const memberId = (user: string): string => `discord:${user}`;

/** The user a member is on Discord; undefined where they are of another platform. */
export const userOf = (member: string): string | undefined => /^discord:(\d+)$/.exec(member)?.[1];

const COMMUNITY = "discord:server:";

/** A server is a community. */
export const communityId = (guild: string): string => COMMUNITY + guild;
export const guildIn = (community: string): string => community.slice(COMMUNITY.length);

/** How far direct messages have been heard: where they are, and the last id there. */
export const bookmark = (channel: string, id: string): string => `${channel}/${id}`;

export function readBookmark(
  mark: string | undefined,
): { readonly channel: string; readonly after: string } | undefined {
  const [, channel, after] = /^(\d+)\/(\d+)$/.exec(mark ?? "") ?? [];
  return channel && after ? { channel, after } : undefined;
}

/** Ids are numbers that grow. */
export const isAfter = (one: string, other: string): boolean => BigInt(one) > BigInt(other);

/** https://docs.discord.com/developers/reference#snowflakes */
const DISCORD_EPOCH = 1_420_070_400_000;

/** The first id there could be at a moment, in epoch milliseconds. */
export const snowflakeAt = (ms: number): string => String(BigInt(Math.max(0, ms - DISCORD_EPOCH)) << 22n);

/** When an id was given, in epoch milliseconds. */
export const momentOf = (snowflake: string): number => Number(BigInt(snowflake) >> 22n) + DISCORD_EPOCH;

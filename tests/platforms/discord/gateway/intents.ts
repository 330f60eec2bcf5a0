import type { AppSettings, Dispatch, Privileged } from "../world/world.ts";

/** docs, events/gateway: every intent there is. */
const KNOWN = [...Array(17).keys(), 20, 21, 24, 25].reduce((all, bit) => all | (1 << bit), 0);

const GUILDS = 1 << 0;
const GUILD_MESSAGES = 1 << 9;
const DIRECT_MESSAGES = 1 << 12;

const PRIVILEGED: { readonly [intent in Privileged]: number } = {
  members: 1 << 1,
  presences: 1 << 8,
  content: 1 << 15,
};

const INTENTS: { readonly [event: string]: number | undefined } = {
  GUILD_CREATE: GUILDS,
  GUILD_UPDATE: GUILDS,
  GUILD_DELETE: GUILDS,
  CHANNEL_CREATE: GUILDS,
  CHANNEL_UPDATE: GUILDS,
  CHANNEL_DELETE: GUILDS,
  GUILD_MEMBER_ADD: PRIVILEGED.members,
  GUILD_MEMBER_REMOVE: PRIVILEGED.members,
};

/** What a session must have asked for to be told; what has no intent is told to all. */
export function wants(intents: number, { event, guild }: Dispatch): boolean {
  const needed = event.startsWith("MESSAGE_") ? (guild ? GUILD_MESSAGES : DIRECT_MESSAGES) : INTENTS[event];
  return needed === undefined || (intents & needed) !== 0;
}

export const sees = (intents: number, intent: Privileged): boolean => (intents & PRIVILEGED[intent]) !== 0;

/** The close code for intents that can't be had. */
export function refusedIntents({ privileged }: AppSettings, intents: unknown): 4013 | 4014 | undefined {
  if (typeof intents !== "number" || (intents & ~KNOWN) !== 0) return 4013;
  const names = Object.keys(PRIVILEGED) as Privileged[];
  const off = names.filter((intent) => !privileged.includes(intent));
  return off.some((intent) => sees(intents, intent)) ? 4014 : undefined;
}

/** docs, resources/application: flags for privileged intents, as an app in few servers has them. */
const FLAGS: { readonly [intent in Privileged]: number } = {
  presences: 1 << 13,
  members: 1 << 15,
  content: 1 << 19,
};

export const applicationFlags = ({ privileged }: AppSettings): number =>
  privileged.reduce((all, intent) => all | FLAGS[intent], 0);

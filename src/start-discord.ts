import { discord } from "./adapters/discord/discord.ts";
import { type Room, roomSchema, rooms } from "./adapters/discord/rooms.ts";
import type { DiscordSettings } from "./adapters/discord/settings.ts";
import { openVault } from "./adapters/store/vault.ts";
import { stderrLog as log } from "./adapters/system/log.ts";
import { wordingOf } from "./conversations/community/posts.ts";
import { house } from "./conversations/index.ts";
import { memberSchema } from "./core/member.ts";
import { openStore } from "./open.ts";
import type { Ground, Side } from "./start.ts";

/** Discord, joined with what the house knows. */
export async function discordSide(
  settings: DiscordSettings,
  { config, keys, members, clock, draw, meter, standing, memberOf }: Ground,
): Promise<Side> {
  const store = await openStore<Room>(config, { schema: memberSchema(roomSchema), apart: "discord" }, clock);
  const roll = rooms(store);

  async function complete(id: string, command: string) {
    const { known } = await memberOf(id);
    return house.commands.find(({ name }) => name === command)?.takes?.completes(known) ?? [];
  }

  async function* open() {
    for await (const id of roll.everyone()) {
      const { member } = await members.load(id);
      if (member?.talks.some(({ ended }) => !ended)) yield id;
    }
  }

  const side = discord({
    ...settings,
    sayable: house.commands,
    complete,
    open,
    bookmarkOf: async (id) => (await members.load(id)).member?.bookmark,
    wordingOf,
    draw,
    standing,
    clock,
    log,
    meter,
    alias: openVault(keys).address,
  });
  return { ...side, name: "Discord", prefix: "discord:", roll, tick: store.beat, end: store.close };
}

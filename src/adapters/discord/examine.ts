import { REST, Routes } from "discord.js";
import { z } from "zod";
import { refusalOf } from "./client.ts";
import type { DiscordSettings } from "./settings.ts";

/** What Discord says of the bot. */
export interface DiscordState {
  readonly name: string;
  /** The application the token belongs to is the one that is set. */
  readonly own: boolean;
  readonly shards: number;
  /** How many times it may still come in today. */
  readonly left: number;
}

const application = z.object({ id: z.string(), name: z.string() });
const gateway = z.object({
  shards: z.number(),
  session_start_limit: z.object({ remaining: z.number() }),
});

/** Throws with what to do where Discord doesn't know it. */
export async function examineDiscord(settings: DiscordSettings): Promise<DiscordState> {
  const { token, apiUrl } = settings;
  const rest = new REST({ api: apiUrl, retries: 0 }).setToken(token);
  try {
    const { id, name } = application.parse(await rest.get(Routes.currentApplication()));
    const { shards, session_start_limit } = gateway.parse(await rest.get(Routes.gatewayBot()));
    return { name, own: id === settings.application, shards, left: session_start_limit.remaining };
  } catch (error) {
    throw refusalOf(error, apiUrl);
  }
}

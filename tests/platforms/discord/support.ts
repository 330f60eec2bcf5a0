import { Client, type ClientOptions, Events, GatewayIntentBits, Partials } from "discord.js";
import { type Bag, bags, isBag } from "../bag.ts";
import { forOneTest } from "../for-one-test.ts";
import { type Discord, startDiscord } from "./discord.ts";
import type { AppSettings } from "./world/world.ts";

/** Opens a Discord for the length of one test, together with whatever else has to be closed before it. */
export async function withDiscord(
  run: (discord: Discord, closing: (close: () => unknown) => void) => Promise<void>,
  settings: Partial<AppSettings> = {},
): Promise<void> {
  await forOneTest(await startDiscord(settings), run);
}

/**
 * A real discord.js, with the intents this house asks for. Nothing is tried again by itself, and it doesn't wait its five
 * real seconds between two IDENTIFYs.
 */
export function clientOf(discord: Discord, options: Partial<ClientOptions> = {}): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    rest: { api: discord.apiUrl, version: "10", retries: 0, timeout: 5_000 },
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
    waitGuildTimeout: 50,
    allowedMentions: { parse: [], repliedUser: false },
    ...options,
  });
}

/** Logs in and waits for every guild to be there. */
export async function login(discord: Discord, client: Client): Promise<void> {
  const ready = new Promise<void>((resolve) => void client.once(Events.ClientReady, () => resolve()));
  await client.login(discord.app.botToken);
  await ready;
}

/** One raw call, with no library between: what a test of a rule needs. */
export async function call(
  discord: Discord,
  route: string,
  body?: unknown,
  headers: Record<string, string> = { authorization: `Bot ${discord.app.botToken}` },
): Promise<Called> {
  const [method = "GET", path = ""] = route.split(" ");
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, answer: text ? JSON.parse(text) : undefined };
}

export interface Called {
  readonly status: number;
  readonly headers: Headers;
  readonly answer: unknown;
}

/** For tests of the rules themselves, which send what no bot should. */
export const LOOSE: Partial<AppSettings> = { strict: { mentions: true, forms: false } };

/** "where CODE words", for every error in a refused body. */
export function complaintsOf(answer: unknown): readonly string[] {
  const below = (node: unknown, path: readonly string[]): readonly string[] =>
    isBag(node)
      ? Object.entries(node).flatMap(([key, inside]) =>
          key === "_errors" ? bags(inside).map((error) => said(error, path)) : below(inside, [...path, key]),
        )
      : [];
  const said = ({ code, message }: Bag, path: readonly string[]) => `${path.join(".")} ${code} ${message}`;
  return below(isBag(answer) ? answer.errors : undefined, []);
}

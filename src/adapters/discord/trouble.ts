import { RESTJSONErrorCodes as Code, DiscordAPIError, HTTPError, RateLimitError } from "discord.js";
import { nameOf, ownTrouble, type Trouble } from "../chat/trouble.ts";

/** There is nobody there to be told any more. */
const GONE: ReadonlySet<number | string> = new Set<number>([
  Code.UnknownUser,
  Code.UnknownChannel,
  Code.MissingAccess,
  Code.CannotExecuteActionOnDMChannel,
]);

/** They take no direct messages from us: their settings say so, or nothing is left that we share. */
const CLOSED: ReadonlySet<number | string> = new Set<number>([
  Code.CannotSendMessagesToThisUser,
  Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
]);

/** The moment to answer an interaction is over, or it has been answered. */
const LAPSED: ReadonlySet<number | string> = new Set<number>([
  Code.UnknownInteraction,
  Code.InteractionHasAlreadyBeenAcknowledged,
  Code.InvalidWebhookToken,
  Code.UnknownWebhook,
]);

/** Discord wants no more of this kind for a while, and doesn't say how long. */
const SLOW_DOWN: ReadonlySet<number | string> = new Set<number>([
  Code.OpeningDirectMessagesTooFast,
  Code.ChannelSendRateLimit,
]);
const SOME_TIME = 60_000;

/** Why Discord didn't do something. */
export function troubleOf(error: unknown): Trouble {
  const own = ownTrouble(error);
  if (own) return own;
  if (error instanceof RateLimitError) return { kind: "wait", ms: error.retryAfter };
  if (error instanceof HTTPError) return { kind: "passing", why: String(error.status) };
  if (!(error instanceof DiscordAPIError)) return { kind: "passing", why: nameOf(error) };
  const why = String(error.code);
  if (GONE.has(error.code) || CLOSED.has(error.code)) return { kind: "gone", why };
  if (SLOW_DOWN.has(error.code)) return { kind: "wait", ms: SOME_TIME };
  // A dead token is whoever runs the bot's to mend: what was to be told keeps until then.
  return { kind: error.status >= 500 || error.status === 401 ? "passing" : "refused", why };
}

const hasCode = (error: unknown, codes: ReadonlySet<number | string>): boolean =>
  error instanceof DiscordAPIError && codes.has(error.code);

export const isClosed = (error: unknown): boolean => hasCode(error, CLOSED);
export const hasLapsed = (error: unknown): boolean => hasCode(error, LAPSED);

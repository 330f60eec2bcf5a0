import { nameOf, ownTrouble, type Trouble } from "../chat/trouble.ts";
import { errorCode } from "./install/renewal.ts";

/** https://docs.slack.dev/reference/methods/chat.postMessage and conversations.open, "Errors". */
const GONE = new Set([
  "account_inactive",
  "cannot_dm_bot",
  "channel_not_found",
  "invalid_auth",
  "is_archived",
  "messages_tab_disabled",
  "not_authed",
  "not_in_channel",
  "org_login_required",
  "team_access_not_granted",
  "token_revoked",
  "user_disabled",
  "user_not_found",
  "user_not_visible",
]);

const PASSING = new Set([
  "fatal_error",
  "internal_error",
  "ekm_access_denied",
  "request_timeout",
  "service_unavailable",
  "team_added_to_org",
  "token_expired",
]);

/** Slack takes the token no longer, whoever is written to with it. */
export const TOKEN_DEAD = new Set(["account_inactive", "invalid_auth", "token_revoked"]);

const SOME_TIME = 30_000;

/** Why Slack didn't do something. */
export function troubleOf(error: unknown): Trouble {
  const own = ownTrouble(error);
  if (own) return own;
  const retryAfter = error instanceof Error && "retryAfter" in error ? error.retryAfter : undefined;
  if (typeof retryAfter === "number") return { kind: "wait", ms: retryAfter * 1_000 };
  const why = errorCode(error);
  if (why === undefined) return { kind: "passing", why: nameOf(error) };
  if (GONE.has(why)) return { kind: "gone", why };
  if (why === "ratelimited" || why === "rate_limited") return { kind: "wait", ms: SOME_TIME };
  return { kind: PASSING.has(why) ? "passing" : "refused", why };
}

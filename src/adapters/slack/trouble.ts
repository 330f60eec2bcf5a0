import { errorCode } from "./install/renewal.ts";

/** Why Slack didn't do something, as far as it matters what to do next. */
export type Trouble =
  /** Slack wants to be left alone for so long. */
  | { readonly kind: "wait"; readonly ms: number }
  /** There is nobody there to be told any more. */
  | { readonly kind: "gone"; readonly why: string }
  /** Said again, it would be refused again. */
  | { readonly kind: "refused"; readonly why: string }
  /** A later try may do. Slack may even have done it, and failed only to say so. */
  | { readonly kind: "passing"; readonly why: string };

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

export function troubleOf(error: unknown): Trouble {
  if (error instanceof Busy) return { kind: "wait", ms: error.ms };
  if (error instanceof Unreachable) return { kind: "gone", why: error.message };
  const retryAfter = error instanceof Error && "retryAfter" in error ? error.retryAfter : undefined;
  if (typeof retryAfter === "number") return { kind: "wait", ms: retryAfter * 1_000 };
  const why = errorCode(error);
  if (why === undefined) return { kind: "passing", why: nameOf(error) };
  if (GONE.has(why)) return { kind: "gone", why };
  if (why === "ratelimited" || why === "rate_limited") return { kind: "wait", ms: SOME_TIME };
  return { kind: PASSING.has(why) ? "passing" : "refused", why };
}

/** What went wrong, in one word for a log. */
export function codeOf(error: unknown): string {
  const trouble = troubleOf(error);
  return trouble.kind === "wait" ? "ratelimited" : trouble.why;
}

/** An error's kind in a log: its message may hold an address, and addresses hold ids. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}

/** Slack asked for time, and it isn't over. */
export class Busy extends Error {
  readonly ms: number;

  constructor(ms: number) {
    super(`Slack asks to be left alone for ${Math.ceil(ms / 1_000)} s.`);
    this.ms = ms;
  }
}

/** Nobody is there to be told. */
export class Unreachable extends Error {}

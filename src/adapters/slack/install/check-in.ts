import type { Log } from "../../../core/ports.ts";
import { clientAt, errorCode } from "./renewal.ts";
import { type Features, features, lacking, warnings } from "./scopes.ts";

/** The workspace a bot token is for, and what it may do there. */
export interface CheckedIn {
  readonly team: string;
  readonly features: Features;
}

const REINSTALL =
  "Copy “Bot User OAuth Token” anew from OAuth & Permissions; it changes when the app is installed again.";

/** What Slack says of a token that is no good, and what to do. */
const REFUSALS: Readonly<Record<string, string>> = {
  invalid_auth: `Slack doesn't know SLACK_BOT_TOKEN. ${REINSTALL}`,
  not_authed: `Slack doesn't know SLACK_BOT_TOKEN. ${REINSTALL}`,
  token_revoked: `SLACK_BOT_TOKEN was revoked. ${REINSTALL}`,
  token_expired:
    "SLACK_BOT_TOKEN has run out: this app has token rotation on. Make the app anew from manifest.yaml.",
  account_inactive: `The app was removed from its workspace. Install it again under Install App. ${REINSTALL}`,
};

/**
 * Asks Slack, at the start, whether the token of a single workspace is good and what it allows. Throws with what to
 * do about it, and never with the token.
 */
export async function checkIn(
  { botToken, apiUrl }: { readonly botToken: string; readonly apiUrl: string },
  log: Log,
): Promise<CheckedIn> {
  const answer = await clientAt(apiUrl, botToken)
    .auth.test()
    .catch((error: unknown) => {
      const code = errorCode(error);
      throw new Error(
        REFUSALS[code ?? ""] ??
          `Slack can't be asked about SLACK_BOT_TOKEN (${code ?? "no answer"}). Is ${new URL(apiUrl).host} reachable from here?`,
      );
    });
  const granted = answer.response_metadata?.scopes ?? [];
  const missing = lacking(granted);
  if (missing.length > 0)
    throw new Error(
      `The app lacks ${missing.join(", ")}. Add it under OAuth & Permissions → Bot Token Scopes, install the app again, and copy the new token.`,
    );
  for (const warning of warnings(granted)) log.warn(warning, {});
  return { team: answer.team_id ?? "", features: features(granted) };
}

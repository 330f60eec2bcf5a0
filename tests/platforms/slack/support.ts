import { App, type AppOptions, type LogLevel, SocketModeReceiver } from "@slack/bolt";
import { forOneTest } from "../for-one-test.ts";
import type { Slack } from "./slack.ts";
import { startSlack } from "./slack.ts";
import type { AppSettings } from "./world/world.ts";

const QUIET = "error" as LogLevel;
/** Bolt's own loggers print every refusal; the journal has them already. */
const silent = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => QUIET,
  setName: () => {},
};

/** Opens a Slack for the length of one test, together with whatever else has to be closed before it. */
export async function withSlack(
  run: (slack: Slack, closing: (close: () => unknown) => void) => Promise<void>,
  settings: Partial<AppSettings> = {},
): Promise<void> {
  await forOneTest(await startSlack(settings), run);
}

/** A real Bolt app in Socket Mode; it comes back half a second after a lost connection instead of five. */
export function boltOnSockets(slack: Slack, token: string, options: AppOptions = {}): App {
  const clientOptions = {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
  const receiver = new SocketModeReceiver({
    appToken: slack.app.appToken,
    logger: silent,
    clientPingTimeout: 500,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
  });
  return new App({ token, receiver, clientOptions, logger: silent, ...options });
}

/** A real Bolt app with a request URL of its own. `redirectUri` and the installer come with `options`. */
export function boltOnHttp(slack: Slack, options: AppOptions): App {
  const clientOptions = {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
  return new App({ signingSecret: slack.app.signingSecret, clientOptions, logger: silent, ...options });
}

/** One raw call, with no library between: what a test of a rule needs. */
export async function call(
  slack: Slack,
  method: string,
  args: { readonly [name: string]: unknown },
): Promise<{ readonly status: number; readonly headers: Headers; readonly [field: string]: unknown }> {
  const form = Object.entries(args).map(([key, value]): [string, string] => [
    key,
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
  const response = await fetch(slack.apiUrl + method, { method: "POST", body: new URLSearchParams(form) });
  return { status: response.status, headers: response.headers, ...((await response.json()) as object) };
}

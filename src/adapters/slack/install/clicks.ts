/** A setting and what stands in it, if anything does. */
export interface Found {
  readonly name: Setting;
  readonly value: string | undefined;
}

/** Every setting of Slack's, the way to run it belongs to, and where at api.slack.com/apps it is to be found. */
export const SETTINGS = [
  {
    name: "SLACK_BOT_TOKEN",
    way: "socket",
    begins: "xoxb-",
    where:
      "Copy “Bot User OAuth Token” from OAuth & Permissions; it is there once the app is installed (Install App).",
  },
  {
    name: "SLACK_APP_TOKEN",
    way: "socket",
    begins: "xapp-",
    where: "Make one under Basic Information → App-Level Tokens, with the scope connections:write.",
  },
  {
    name: "SLACK_SIGNING_SECRET",
    way: "http",
    where: "Copy it from Basic Information → App Credentials → Signing Secret.",
  },
  {
    name: "SLACK_CLIENT_ID",
    way: "http",
    where: "Copy it from Basic Information → App Credentials → Client ID.",
  },
  {
    name: "SLACK_CLIENT_SECRET",
    way: "http",
    where: "Copy it from Basic Information → App Credentials → Client Secret.",
  },
  {
    name: "SLACK_STATE_SECRET",
    way: "http",
    where: "It is not Slack's but your own. Make one with: openssl rand -hex 32",
  },
] as const satisfies readonly {
  readonly name: string;
  readonly way: "socket" | "http";
  readonly begins?: string;
  readonly where: string;
}[];

export type Setting = (typeof SETTINGS)[number]["name"];

/** What other tokens begin with, and what they are, so that a slip of the clipboard can be named. The longest first. */
const TOKENS = [
  [
    "xoxe.xoxb-",
    "a bot token that runs out: this app has token rotation on, which can't be turned off again, so it can't run over sockets. Make the app anew from manifest.yaml.",
  ],
  ["xoxe", "a token for renewing others."],
  ["xoxb-", "a bot token."],
  ["xoxp-", "a user token."],
  ["xapp-", "an app-level token."],
] as const;

export function where(name: Setting): string {
  return SETTINGS.find((setting) => setting.name === name)?.where ?? "";
}

/** What is wrong with a value, as far as its look can tell; never the value itself. */
export function misplaced({
  name,
  value,
}: {
  readonly name: Setting;
  readonly value: string;
}): string | undefined {
  const setting = SETTINGS.find((one) => one.name === name);
  const begins = setting && "begins" in setting ? setting.begins : undefined;
  if (/["'\s]/.test(value)) return "has quotes or spaces in it.";
  if (begins !== undefined && value.startsWith(begins))
    return value.length > begins.length ? undefined : `ends after ${begins}: the rest of it is missing.`;
  const [, token] = TOKENS.find(([start]) => value.startsWith(start)) ?? [];
  if (token !== undefined) return `holds ${token}`;
  return begins && `must begin with ${begins}.`;
}

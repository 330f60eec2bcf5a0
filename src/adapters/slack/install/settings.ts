import { type Found, misplaced, SETTINGS, type Setting, where } from "./clicks.ts";

/** How this process meets Slack: one workspace over sockets, or any number over HTTP. */
type Way =
  | { readonly socket: { readonly botToken: string; readonly appToken: string } }
  | { readonly http: HttpSettings };

export interface HttpSettings {
  readonly signingSecret: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  /** 0 takes any free one. */
  readonly port: number;
}

export interface SlackSettings {
  readonly way: Way;
  /** Ends in /api/. */
  readonly apiUrl: string;
  /** Settings that are there and belong to the other way. */
  readonly unused: readonly string[];
}

export const SLACK_API = "https://slack.com/api/";
const PORT = 3_000;

type Environment = Readonly<Record<string, string | undefined>>;
type Given = Readonly<Partial<Record<Setting, string>>>;

/** Slack's settings, or everything that is wrong with them; neither where there are none. */
export function parseSlack(env: Environment): {
  readonly slack?: SlackSettings;
  readonly problems: readonly string[];
} {
  const given = givenIn(env);
  if (Object.keys(given).length === 0) return { problems: [] };
  const overSockets = isOverSockets(given);
  const needed = SETTINGS.filter(({ way }) => (way === "socket") === overSockets).map(({ name }) => name);
  const unused = Object.keys(given).filter((name) => !needed.some((one) => one === name));
  const apiUrl = env.SLACK_API_URL?.trim() || SLACK_API;
  const port = env.PORT?.trim() || String(PORT);
  const problems = [
    ...faultsOf(given, needed),
    ...(isApiUrl(apiUrl)
      ? []
      : [
          "SLACK_API_URL must be an http or https address that ends in /api/. Leave it out for Slack itself.",
        ]),
    ...(overSockets || isPort(port) ? [] : ["PORT must be a number from 0 to 65535; 0 takes any free one."]),
  ];
  if (problems.length > 0) return { problems };
  return { slack: { way: wayOf(given, Number(port)), apiUrl, unused }, problems };
}

function givenIn(env: Environment): Given {
  const read = {
    SLACK_BOT_TOKEN: env.SLACK_BOT_TOKEN,
    SLACK_APP_TOKEN: env.SLACK_APP_TOKEN,
    SLACK_SIGNING_SECRET: env.SLACK_SIGNING_SECRET,
    SLACK_CLIENT_ID: env.SLACK_CLIENT_ID,
    SLACK_CLIENT_SECRET: env.SLACK_CLIENT_SECRET,
    SLACK_STATE_SECRET: env.SLACK_STATE_SECRET,
  } satisfies Record<Setting, string | undefined>;
  return Object.fromEntries(
    Object.entries(read).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
}

/** The app token decides, as it serves nothing else. Without it, whatever of HTTP there is; and at last the bot token. */
function isOverSockets(given: Given): boolean {
  const http = SETTINGS.some(({ way, name }) => way === "http" && given[name] !== undefined);
  return given.SLACK_APP_TOKEN !== undefined || !http;
}

function faultsOf(given: Given, needed: readonly Setting[]): readonly string[] {
  const found: Found[] = needed.map((name) => ({ name, value: given[name] }));
  const swapped = given.SLACK_BOT_TOKEN?.startsWith("xapp-") && given.SLACK_APP_TOKEN?.startsWith("xoxb-");
  if (swapped)
    return [
      "SLACK_BOT_TOKEN and SLACK_APP_TOKEN are swapped: the bot token begins with xoxb-, the app token with xapp-.",
    ];
  return [...between(given, found), ...found.flatMap((one) => faultOf(one)), ...twins(found)];
}

/** A bot token beside half of HTTP's settings: either may be meant, so the shorter way out is said as well. */
function between(given: Given, found: readonly Found[]): readonly string[] {
  const half = !isOverSockets(given) && found.some(({ value }) => value === undefined);
  return half && given.SLACK_BOT_TOKEN
    ? [
        `SLACK_BOT_TOKEN is for Socket Mode, which would need SLACK_APP_TOKEN and nothing else. ${where("SLACK_APP_TOKEN")} Or run over HTTP without a bot token:`,
      ]
    : [];
}

function faultOf({ name, value }: Found): readonly string[] {
  if (value === undefined) return [`${name} is missing. ${where(name)}`];
  const fault = misplaced({ name, value });
  return fault ? [`${name} ${fault} ${where(name)}`] : [];
}

/** Two settings with one value: one of them was pasted into the wrong line. */
function twins(found: readonly Found[]): readonly string[] {
  return found.flatMap(({ name, value }, index) => {
    const twin = found.slice(0, index).find((other) => value !== undefined && other.value === value);
    return twin
      ? [`${name} is the same as ${twin.name}, so one of them is in the wrong place. ${where(name)}`]
      : [];
  });
}

function wayOf(given: Given, port: number): Way {
  const of = (name: Setting): string => given[name] ?? "";
  if (isOverSockets(given))
    return { socket: { botToken: of("SLACK_BOT_TOKEN"), appToken: of("SLACK_APP_TOKEN") } };
  return {
    http: {
      signingSecret: of("SLACK_SIGNING_SECRET"),
      clientId: of("SLACK_CLIENT_ID"),
      clientSecret: of("SLACK_CLIENT_SECRET"),
      stateSecret: of("SLACK_STATE_SECRET"),
      port,
    },
  };
}

const isApiUrl = (url: string): boolean => /^https?:\/\/[^\s/]+\/(?:\S+\/)?api\/$/.test(url);

export const isPort = (port: string): boolean => /^\d{1,5}$/.test(port) && Number(port) <= 65_535;

/** How this bot meets Discord. */
export interface DiscordSettings {
  readonly token: string;
  /** The application's id, which stands on its first page. */
  readonly application: string;
  /** Ends in /api, without a version. */
  readonly apiUrl: string;
  /** How many processes share the servers; undefined: one, this one. */
  readonly shards?: number | "auto" | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

const DISCORD_API = "https://discord.com/api";
const APPLICATIONS = "https://discord.com/developers/applications → your application";
const TOKEN_AT = `${APPLICATIONS} → Bot → Reset Token.`;
const ID_AT = `${APPLICATIONS} → General Information → Application ID.`;

/** Discord's settings, or everything that is wrong with them; neither where there are none. */
export function parseDiscord(env: Environment): {
  readonly discord?: DiscordSettings;
  readonly problems: readonly string[];
} {
  const token = env.DISCORD_TOKEN?.trim() ?? "";
  const application = env.DISCORD_APPLICATION_ID?.trim() ?? "";
  if (token === "" && application === "") return { problems: [] };
  const apiUrl = env.DISCORD_API_URL?.trim() || DISCORD_API;
  const shards = env.DISCORD_SHARDS?.trim() || undefined;
  const problems = [
    ...tokenFaults(token),
    ...idFaults(application),
    ...urlFaults(apiUrl),
    ...shardFaults(shards),
  ];
  if (problems.length > 0) return { problems };
  const many = shards === undefined || shards === "auto" ? shards : Number(shards);
  return { discord: { token, application, apiUrl, shards: many }, problems };
}

/** What a token looks like: three stretches with a dot between. The value is never repeated. */
function tokenFaults(token: string): readonly string[] {
  if (token === "") return [`DISCORD_TOKEN is missing. ${TOKEN_AT}`];
  if (/^Bot\s/i.test(token))
    return ["DISCORD_TOKEN has “Bot ” in front of it; the token alone is what is wanted."];
  if (/^\d{15,22}$/.test(token)) return [`DISCORD_TOKEN is an id, not a token. ${TOKEN_AT}`];
  if (/^[0-9a-f]{64}$/.test(token))
    return [`DISCORD_TOKEN is the public key; the token is elsewhere. ${TOKEN_AT}`];
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token))
    return [
      `DISCORD_TOKEN doesn't look like a bot's token (three parts with dots between); the client secret is not it. ${TOKEN_AT}`,
    ];
  return [];
}

function idFaults(application: string): readonly string[] {
  if (application === "") return [`DISCORD_APPLICATION_ID is missing. ${ID_AT}`];
  if (!/^\d{15,22}$/.test(application))
    return [`DISCORD_APPLICATION_ID must be a number of about 19 digits. ${ID_AT}`];
  return [];
}

function urlFaults(url: string): readonly string[] {
  return /^https?:\/\/[^\s/]+\/(?:\S+\/)?api$/.test(url)
    ? []
    : [
        "DISCORD_API_URL must be an http or https address that ends in /api, without a version. Leave it out for Discord itself.",
      ];
}

const MOST_SHARDS = 1_000;

function shardFaults(shards: string | undefined): readonly string[] {
  const many = Number(shards ?? 1);
  if (shards === "auto" || (Number.isInteger(many) && many >= 1 && many <= MOST_SHARDS)) return [];
  return ["DISCORD_SHARDS must be “auto” or a whole number from 1. Leave it out for one process."];
}

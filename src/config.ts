import { resolve } from "node:path";
import { type DiscordSettings, parseDiscord } from "./adapters/discord/settings.ts";
import { readAddress } from "./adapters/redis/address.ts";
import { isPort, parseSlack, type SlackSettings } from "./adapters/slack/install/settings.ts";
import { type Keys, parseKeys } from "./adapters/store/keys.ts";

/** What the environment asks for, once everything in it has been understood. */
export interface Config {
  /** Where everything the bot keeps on disk lies. */
  readonly dataDir: string;
  /** Undefined means the embedded store in `dataDir`. */
  readonly redisUrl: string | undefined;
  /** Undefined only with the embedded store, which makes its own. */
  readonly keys: Keys | undefined;
  /** How many days backups of the store live, as whoever runs the bot says. */
  readonly backupDays: number;
  /** How many days a member is kept who does nothing; 0 for good. */
  readonly retentionDays: number;
  /** Where health and metrics are answered; undefined for nowhere. */
  readonly ops: { readonly host: string; readonly port: number } | undefined;
  /** Undefined where nothing of Slack's is set. */
  readonly slack: SlackSettings | undefined;
  /** Undefined where nothing of Discord's is set. */
  readonly discord: DiscordSettings | undefined;
  /** Whether drafts are proofread by Harper too, in a process of its own; our own rules read them in any case. */
  readonly proofreader: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The configuration, or every problem it has at once. */
export function parseConfig(env: Environment): {
  readonly config?: Config;
  readonly problems: readonly string[];
} {
  const redisUrl = env.REDIS_URL || undefined;
  const named = env.AFTERWORD_ID_KEY || env.AFTERWORD_SEAL_KEYS;
  const { keys, problems: keyProblems = [] } = redisUrl || named ? parseKeys(env) : {};
  const { slack, problems: slackProblems } = parseSlack(env);
  const { discord, problems: discordProblems } = parseDiscord(env);
  const opsPort = env.OPS_PORT?.trim() || undefined;
  const ops =
    opsPort === undefined ? undefined : { host: env.OPS_HOST?.trim() || "127.0.0.1", port: Number(opsPort) };
  const backupDays = env.BACKUP_DAYS?.trim() || String(BACKUP_DAYS);
  const retentionDays = env.RETENTION_DAYS?.trim() || String(RETENTION_DAYS);
  const problems = [
    ...(redisUrl ? redisProblems(redisUrl) : []),
    ...keyProblems,
    ...slackProblems,
    ...discordProblems,
    ...(opsPort === undefined || isPort(opsPort) ? [] : ["OPS_PORT must be a number from 0 to 65535."]),
    ...daysProblems("BACKUP_DAYS", backupDays, "30 for instance"),
    ...daysProblems("RETENTION_DAYS", retentionDays, "365 for instance, or 0 to keep members for good"),
    ...proofreaderProblems(env.PROOFREADER),
  ];
  return problems.length > 0
    ? { problems }
    : {
        config: {
          dataDir: resolve(env.DATA_DIR || "data"),
          redisUrl,
          keys,
          backupDays: Number(backupDays),
          retentionDays: Number(retentionDays),
          ops,
          slack,
          discord,
          proofreader: env.PROOFREADER !== "off",
        },
        problems,
      };
}

function proofreaderProblems(setting: string | undefined): readonly string[] {
  return /^(?:on|off)?$/.test(setting ?? "")
    ? []
    : ['PROOFREADER must be "on" or "off"; off saves some 500 MB while somebody writes an email.'];
}

const BACKUP_DAYS = 30;
const RETENTION_DAYS = 365;
function daysProblems(name: string, days: string, example: string): readonly string[] {
  return /^\d{1,5}$/.test(days) ? [] : [`${name} must be a whole number of days, ${example}.`];
}

function redisProblems(url: string): readonly string[] {
  // The value is never repeated: it may hold a password.
  return readAddress(url)
    ? []
    : [
        "REDIS_URL must begin with redis:// or rediss://, for example redis://localhost:6379; of a cluster it names several nodes: redis://one:6379,two:6379.",
      ];
}

/** All problems as one text: what is wrong and where to look. */
export function refusal(problems: readonly string[]): string {
  const many = problems.length === 1 ? "One setting needs" : `${problems.length} settings need`;
  return `${many} attention before Afterword can start:\n${problems.map((problem) => `  - ${problem}`).join("\n")}\nSee .env.example for every setting, and docs/operating.md for Slack and Discord click by click.`;
}

import { resolve } from "node:path";
import { parseSlack, type SlackSettings } from "./adapters/slack/install/settings.ts";
import { type Keys, parseKeys } from "./adapters/store/keys.ts";

/** What the environment asks for, once everything in it has been understood. */
export interface Config {
  /** Where everything the bot keeps on disk lies. */
  readonly dataDir: string;
  /** Undefined means the embedded store in `dataDir`. */
  readonly redisUrl: string | undefined;
  /** Undefined only with the embedded store, which makes its own. */
  readonly keys: Keys | undefined;
  /** Undefined where nothing of Slack's is set. */
  readonly slack: SlackSettings | undefined;
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
  const problems = [...(redisUrl ? redisProblems(redisUrl) : []), ...keyProblems, ...slackProblems];
  return problems.length > 0
    ? { problems }
    : { config: { dataDir: resolve(env.DATA_DIR || "data"), redisUrl, keys, slack }, problems };
}

function redisProblems(url: string): readonly string[] {
  // The value is never repeated: it may hold a password.
  return /^(?:rediss?:\/\/|\/)/.test(url)
    ? []
    : ["REDIS_URL must begin with redis:// or rediss://, for example redis://localhost:6379."];
}

/** All problems as one text: what is wrong and where to look. */
export function refusal(problems: readonly string[]): string {
  const many = problems.length === 1 ? "One setting needs" : `${problems.length} settings need`;
  return `${many} attention before Afterword can start:\n${problems.map((problem) => `  - ${problem}`).join("\n")}\nSee .env.example for every setting, and docs/operating.md for Slack click by click.`;
}

import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parseConfig, refusal } from "../src/config.ts";

const sockets = { SLACK_BOT_TOKEN: "xoxb-1-hunter2", SLACK_APP_TOKEN: "xapp-1-hunter3" };
const http = {
  SLACK_SIGNING_SECRET: "signing-hunter2",
  SLACK_CLIENT_ID: "111.222",
  SLACK_CLIENT_SECRET: "client-hunter3",
  SLACK_STATE_SECRET: "state-hunter4",
};
const onDiscord = { DISCORD_TOKEN: "MTI.hunter2.hunter3", DISCORD_APPLICATION_ID: "123456789012345678" };
/** The problems of an environment; none of them may repeat a value. */
function problemsOf(env: Readonly<Record<string, string>>): readonly string[] {
  const { config, problems } = parseConfig(env);
  expect(config === undefined).toBe(problems.length > 0);
  for (const value of Object.values(env).filter((value) => value.length > 5))
    expect(refusal(problems)).not.toContain(value);
  expect(refusal(problems)).not.toContain("hunter");
  return problems;
}

const key = Buffer.alloc(32, 7).toString("base64");
const ON_REDIS = { AFTERWORD_ID_KEY: key, AFTERWORD_SEAL_KEYS: `k1:${key}` };

describe("the environment", () => {
  it("needs nothing for the embedded store", () => {
    expect(parseConfig({}).config).toEqual({
      dataDir: resolve("data"),
      proofreader: true,
      redisUrl: undefined,
      keys: undefined,
      backupDays: 30,
      retentionDays: 365,
    });
    expect(parseConfig({ DATA_DIR: "/var/lib/afterword" }).config?.dataDir).toBe("/var/lib/afterword");
  });

  it("takes Redis with both keys", () => {
    const { config } = parseConfig({
      REDIS_URL: "redis://localhost",
      AFTERWORD_ID_KEY: key,
      AFTERWORD_SEAL_KEYS: `k1:${key}`,
    });
    expect(config?.redisUrl).toBe("redis://localhost");
    expect(config?.keys?.seal[0].kid).toBe("k1");
  });

  it("says how long backups live", () => {
    expect(parseConfig({ BACKUP_DAYS: "7" }).config?.backupDays).toBe(7);
    expect(parseConfig({ RETENTION_DAYS: "0" }).config?.retentionDays).toBe(0);
    expect(problemsOf({ RETENTION_DAYS: "a year" })[0]).toContain("whole number of days");
    expect(problemsOf({ BACKUP_DAYS: "soon" })[0]).toContain("whole number of days");
  });

  it.each([
    "redis://one:6379,two:6380",
    "rediss://:secret@one:6379, rediss://two, three:6379",
    "/run/redis,with a comma.sock",
  ])("takes a Redis at %s", (url) => {
    expect(parseConfig({ ...ON_REDIS, REDIS_URL: url }).problems).toEqual([]);
  });

  it.each(["one:6379,two:6379", "redis://one:6379,", "redis://one,http:///", "redis://"])(
    "has no Redis at %s",
    (url) => {
      expect(parseConfig({ ...ON_REDIS, REDIS_URL: url }).problems).toHaveLength(1);
    },
  );

  it("names every problem at once, with what to do, and repeats no value", () => {
    const { config, problems } = parseConfig({
      REDIS_URL: "http://:hunter2@here",
      AFTERWORD_SEAL_KEYS: "k1:hunter2",
    });
    expect(config).toBeUndefined();
    const text = refusal(problems);
    for (const name of [
      "3 settings",
      "REDIS_URL",
      "redis://",
      "AFTERWORD_ID_KEY",
      "AFTERWORD_SEAL_KEYS",
      "openssl rand -base64 32",
      ".env.example",
    ])
      expect(text).toContain(name);
    expect(text).not.toContain("hunter2");
  });

  it("runs over sockets with two tokens and nothing else", () => {
    expect(parseConfig(sockets).config?.slack).toEqual({
      way: { socket: { botToken: "xoxb-1-hunter2", appToken: "xapp-1-hunter3" } },
      apiUrl: "https://slack.com/api/",
      unused: [],
    });
  });

  it("runs over HTTP with four secrets and no token", () => {
    const { config } = parseConfig({ ...http, SLACK_API_URL: "http://127.0.0.1:4010/api/", PORT: "8080" });
    expect(config?.slack).toEqual({
      way: {
        http: {
          signingSecret: "signing-hunter2",
          clientId: "111.222",
          clientSecret: "client-hunter3",
          stateSecret: "state-hunter4",
          port: 8080,
        },
      },
      apiUrl: "http://127.0.0.1:4010/api/",
      unused: [],
    });
    expect(parseConfig(http).config?.slack?.way).toMatchObject({ http: { port: 3000 } });
  });

  it("goes by the app token where both ways are set, and says what it leaves alone", () => {
    const { config } = parseConfig({ ...sockets, ...http });
    expect(config?.slack?.way).toHaveProperty("socket");
    expect(config?.slack?.unused).toEqual(Object.keys(http));
    expect(parseConfig({ SLACK_BOT_TOKEN: sockets.SLACK_BOT_TOKEN, ...http }).config?.slack).toMatchObject({
      way: { http: {} },
      unused: ["SLACK_BOT_TOKEN"],
    });
  });

  it.each(Object.keys(sockets))("isn't run over sockets without %s, and says where to click", (name) => {
    const problems = problemsOf({ ...sockets, [name]: " " });
    expect(problems).toEqual([
      expect.stringMatching(new RegExp(`^${name} is missing\\. .*(OAuth & Permissions|App-Level Tokens)`)),
    ]);
  });

  it.each(Object.keys(http))("isn't run over HTTP without %s, and says where to get it", (name) => {
    const problems = problemsOf({ ...http, [name]: "" });
    expect(problems).toEqual([
      expect.stringMatching(new RegExp(`^${name} is missing\\. .*(App Credentials|openssl)`)),
    ]);
  });

  it("sees that the two tokens are swapped", () => {
    const problems = problemsOf({
      SLACK_BOT_TOKEN: sockets.SLACK_APP_TOKEN,
      SLACK_APP_TOKEN: sockets.SLACK_BOT_TOKEN,
    });
    expect(problems).toEqual([expect.stringContaining("SLACK_BOT_TOKEN and SLACK_APP_TOKEN are swapped")]);
  });

  it.each([
    ["SLACK_BOT_TOKEN", "xoxp-1-hunter2", "a user token"],
    ["SLACK_BOT_TOKEN", "xapp-1-hunter2", "an app-level token"],
    ["SLACK_BOT_TOKEN", "xoxe.xoxb-1-hunter2", "token rotation"],
    ["SLACK_BOT_TOKEN", "xoxe-1-hunter2", "renewing others"],
    ["SLACK_BOT_TOKEN", "hunter2", "must begin with xoxb-"],
    ["SLACK_BOT_TOKEN", "xoxb-", "the rest of it is missing"],
    ["SLACK_APP_TOKEN", "xoxb-1-hunter2-more", "a bot token"],
    ["SLACK_APP_TOKEN", '"xapp-1-hunter2"', "quotes or spaces"],
  ])("names what stands in %s instead (%#)", (name, value, what) => {
    const problems = problemsOf({ ...sockets, [name]: value });
    expect(problems).toEqual([expect.stringContaining(what)]);
    expect(problems[0]).toMatch(new RegExp(`^${name} `));
  });

  it.each([
    [{ ...http, SLACK_SIGNING_SECRET: "xoxb-hunter2" }, "SLACK_SIGNING_SECRET holds a bot token"],
    [{ ...http, SLACK_SIGNING_SECRET: http.SLACK_CLIENT_SECRET }, "is the same as SLACK_SIGNING_SECRET"],
    [{ ...http, SLACK_API_URL: "http://127.0.0.1:4010/api" }, "SLACK_API_URL must be"],
    [{ ...sockets, SLACK_API_URL: "slack.example/api/" }, "SLACK_API_URL must be"],
    [{ ...http, PORT: "eighty" }, "PORT must be a number"],
    [{ ...http, PORT: "65536" }, "PORT must be a number"],
  ])("refuses what can't be meant (%#)", (env, what) => {
    expect(problemsOf(env)).toEqual([expect.stringContaining(what)]);
  });

  it("says both ways out where a bot token stands beside half of the other way", () => {
    const problems = problemsOf({
      SLACK_BOT_TOKEN: sockets.SLACK_BOT_TOKEN,
      SLACK_SIGNING_SECRET: http.SLACK_SIGNING_SECRET,
    });
    expect(problems).toHaveLength(4);
    expect(problems[0]).toContain("would need SLACK_APP_TOKEN and nothing else");
  });

  it("leaves Slack alone where nothing of it is set, whatever the port is", () => {
    expect(parseConfig({ PORT: "eighty", SLACK_API_URL: "nowhere" }).config?.slack).toBeUndefined();
  });

  it("names everything that is wrong with Slack's settings at once", () => {
    expect(
      problemsOf({ SLACK_CLIENT_ID: "111.222", PORT: "x", SLACK_API_URL: "y", REDIS_URL: "z" }),
    ).toHaveLength(8);
  });

  it("runs on Discord with a token and an id, in one process unless told otherwise", () => {
    expect(parseConfig(onDiscord).config?.discord).toEqual({
      token: "MTI.hunter2.hunter3",
      application: "123456789012345678",
      apiUrl: "https://discord.com/api",
      shards: undefined,
    });
    const far = { ...onDiscord, DISCORD_API_URL: "http://127.0.0.1:4011/api", DISCORD_SHARDS: "3" };
    expect(parseConfig(far).config?.discord).toMatchObject({
      apiUrl: "http://127.0.0.1:4011/api",
      shards: 3,
    });
    expect(parseConfig({ ...onDiscord, DISCORD_SHARDS: "auto" }).config?.discord?.shards).toBe("auto");
  });

  it.each([
    [{ DISCORD_APPLICATION_ID: "" }, "DISCORD_APPLICATION_ID is missing", "General Information"],
    [{ DISCORD_APPLICATION_ID: "my bot" }, "DISCORD_APPLICATION_ID must be a number", "General Information"],
    [{ DISCORD_TOKEN: "" }, "DISCORD_TOKEN is missing", "Reset Token"],
    [{ DISCORD_TOKEN: "Bot MTI.hunter2.hunter3" }, "in front of it", "token alone"],
    [{ DISCORD_TOKEN: "123456789012345678" }, "an id, not a token", "Reset Token"],
    [{ DISCORD_TOKEN: "a1".repeat(32) }, "the public key", "Reset Token"],
    [{ DISCORD_TOKEN: "hunter2hunter2hunter2hunter2" }, "doesn't look like a bot's token", "Reset Token"],
    [{ DISCORD_API_URL: "https://proxy.example/api/v10" }, "ends in /api, without a version", "Leave it out"],
    [{ DISCORD_SHARDS: "some" }, "“auto” or a whole number", "Leave it out"],
    [{ DISCORD_SHARDS: "0" }, "“auto” or a whole number", "Leave it out"],
  ])("says of %o what is wrong and where to look", (wrong, what, where) => {
    const problems = problemsOf({ ...onDiscord, ...wrong });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(what);
    expect(problems[0]).toContain(where);
  });

  it("is described whole in .env.example", () => {
    const example = readFileSync(resolve(import.meta.dirname, "../.env.example"), "utf8");
    const src = resolve(import.meta.dirname, "../src");
    const code = readdirSync(src, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(join(src, file), "utf8"))
      .join("");
    const read = new Set([...code.matchAll(/env\.([A-Z_]+)/g)].map(([, name]) => name));
    // Set by discord.js's manager, and by nobody else.
    read.delete("SHARDING_MANAGER");
    const described = new Set([...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name));
    expect(described).toEqual(read);
  });
});

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parseConfig, refusal } from "../src/config.ts";

const sockets = { SLACK_BOT_TOKEN: "xoxb-1-hunter2", SLACK_APP_TOKEN: "xapp-1-hunter3" };
const http = {
  SLACK_SIGNING_SECRET: "signing-hunter2",
  SLACK_CLIENT_ID: "111.222",
  SLACK_CLIENT_SECRET: "client-hunter3",
  SLACK_STATE_SECRET: "state-hunter4",
};
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

describe("the environment", () => {
  it("needs nothing for the embedded store", () => {
    expect(parseConfig({}).config).toEqual({
      dataDir: resolve("data"),
      redisUrl: undefined,
      keys: undefined,
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

  it("is described whole in .env.example", () => {
    const example = readFileSync(resolve(import.meta.dirname, "../.env.example"), "utf8");
    const code = ["config.ts", "adapters/store/keys.ts", "adapters/slack/install/settings.ts"]
      .map((file) => readFileSync(resolve(import.meta.dirname, "../src", file), "utf8"))
      .join("");
    const read = new Set([...code.matchAll(/env\.([A-Z_]+)/g)].map(([, name]) => name));
    const described = new Set([...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name));
    expect(described).toEqual(read);
  });
});

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parseConfig, refusal } from "../src/config.ts";

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

  it("is described whole in .env.example", () => {
    const example = readFileSync(resolve(import.meta.dirname, "../.env.example"), "utf8");
    const code = ["config.ts", "adapters/store/keys.ts"]
      .map((file) => readFileSync(resolve(import.meta.dirname, "../src", file), "utf8"))
      .join("");
    const read = new Set([...code.matchAll(/env\.([A-Z_]+)/g)].map(([, name]) => name));
    const described = new Set([...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name));
    expect(described).toEqual(read);
  });
});

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { withDiscord } from "../platforms/discord/support.ts";
import { withSlack } from "../platforms/slack/support.ts";
import { freePort } from "../support/free-port.ts";
import { startRedis } from "../support/redis-server.ts";
import { keysInEnv } from "./bot.ts";

/** `npm run doctor`, as an operator runs it. */

const root = resolve(import.meta.dirname, "../..");
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "afterword-doctor-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function doctor(env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ["scripts/start.mjs", "doctor"], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: folder, DATA_DIR: join(folder, "data"), ...env },
  });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const [code] = await once(child, "close");
  return { code, said };
}

async function redisWith(...config: readonly (readonly [string, string])[]): Promise<Record<string, string>> {
  const redis = await startRedis();
  onTestFinished(redis.stop);
  const { Redis } = await import("ioredis");
  const client = new Redis(redis.url);
  for (const [name, value] of config) await client.config("SET", name, value);
  client.disconnect();
  return { REDIS_URL: redis.url, ...keysInEnv() };
}

/** A Redis with a replica that has caught up. */
async function followed() {
  const { Redis } = await import("ioredis");
  const port = await freePort();
  const [master, replica] = await Promise.all([
    startRedis({ given: ["--port", String(port)] }),
    startRedis(),
  ]);
  const [here, there] = [new Redis(master.url), new Redis(replica.url)];
  onTestFinished(async () => {
    for (const client of [here, there]) client.disconnect();
    for (const server of [replica, master]) await server.stop();
  });
  await there.replicaof("127.0.0.1", port);
  // Nothing tells when a replica has caught up; WAIT returns as soon as one acknowledges.
  await here.set("probe", "1");
  while ((await here.wait(1, 100)) < 1) await here.set("probe", "1");
  await here.del("probe");
  return { master: here, env: { REDIS_URL: master.url, ...keysInEnv() } };
}

describe("npm run doctor", () => {
  it("reads the settings in .env, where the environment itself says nothing", () => {
    writeFileSync(join(folder, ".env"), "SLACK_APP_TOKEN=xapp-1-A1-2-abc\nBACKUP_DAYS=soon\n");
    const command = [join(root, "scripts/start.mjs"), "--env", "doctor"];
    const { stderr, status } = spawnSync(process.execPath, command, {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: process.env.PATH, HOME: folder, BACKUP_DAYS: "7" },
    });
    expect(status).toBe(1);
    expect(stderr).toContain("SLACK_BOT_TOKEN is missing");
    expect(stderr).not.toContain("BACKUP_DAYS");
  });

  it("finds all well on a fresh machine", async () => {
    const { code, said } = await doctor({});
    expect(code).toBe(0);
    expect(said).toContain("No Redis is set");
    expect(said).toContain("No platform is set");
    expect(said).toContain("All is well.");
  });

  it("says what Redis lacks, and what to do", async () => {
    const { code, said } = await doctor(
      await redisWith(["maxmemory", "100mb"], ["maxmemory-policy", "allkeys-lru"]),
    );
    expect(code).toBe(1);
    expect(said).toContain("bad   Redis may throw members away");
    expect(said).toContain("noeviction");
    expect(said).toContain("warn  Redis keeps no append-only file");
    expect(said).toContain("clock agrees");
  });

  it.each([
    ["always", "ok    Redis writes every change to the disk"],
    ["everysec", "ok    Redis writes changes to the disk every second: a power cut can cost the last one"],
    ["no", "warn  Redis leaves it to the system"],
  ])("says what a power cut costs where appendfsync is %s", async (fsync, says) => {
    const { code, said } = await doctor(await redisWith(["appendonly", "yes"], ["appendfsync", fsync]));
    expect(code).toBe(0);
    expect(said).toContain(says);
  });

  it("says what a failover costs where replicas follow and none is waited for", async () => {
    const { master, env } = await followed();
    const { code, said } = await doctor(env);
    expect(code).toBe(0);
    expect(said).toContain("warn  1 replica follows this Redis, and it waits for none");
    expect(said).toContain("Set min-replicas-to-write to 1");
    await master.config("SET", "min-replicas-to-write", "1");
    expect((await doctor(env)).said).toContain(
      "ok    1 replica follows this Redis, and it takes no write where fewer than 1 can keep up.",
    );
  });

  it("says when Redis isn't there, and when the keys are another's", async () => {
    const gone = await doctor({ REDIS_URL: join(folder, "none.sock"), ...keysInEnv() });
    expect(gone.said).toContain("bad   No Redis answers");
    const env = await redisWith();
    expect((await doctor(env)).code).toBe(0);
    const other = await doctor({ ...env, ...keysInEnv() });
    expect(other.said).toContain("bad   AFTERWORD_ID_KEY is not the key");
  });

  it("asks Slack about both tokens", () =>
    withSlack(async (slack) => {
      const club = slack.workspace("T1");
      const env = { SLACK_BOT_TOKEN: club.token(), SLACK_API_URL: slack.apiUrl };
      const well = await doctor({ ...env, SLACK_APP_TOKEN: slack.app.appToken });
      expect(well.said).toContain("ok    Slack takes both tokens.");
      const ill = await doctor({ ...env, SLACK_APP_TOKEN: "xapp-1-wrong" });
      expect(ill.code).toBe(1);
      expect(ill.said).toContain("App-Level Tokens");
      expect(ill.said).not.toContain("xapp-1-wrong");
    }));

  it("asks Discord whose token it is", () =>
    withDiscord(async (discord) => {
      const env = { DISCORD_TOKEN: discord.app.botToken, DISCORD_API_URL: discord.apiUrl };
      const well = await doctor({ ...env, DISCORD_APPLICATION_ID: discord.app.applicationId });
      expect(well.said).toContain("ok    Discord takes the token of “Afterword”.");
      const ill = await doctor({ ...env, DISCORD_APPLICATION_ID: "1300000000000000009" });
      expect(ill.said).toContain("bad   DISCORD_TOKEN is another application's");
    }));

  it("refuses a folder it can't write to", async () => {
    writeFileSync(join(folder, "data"), "a file");
    const { code, said } = await doctor({});
    expect(code).toBe(1);
    expect(said).toContain("can't write to");
  });
});

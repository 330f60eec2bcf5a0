import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { STORY } from "../support/debrief.ts";
import { startRedis } from "../support/redis-server.ts";

/** What an operator does with the data as a whole, as they do it. */

const root = resolve(import.meta.dirname, "../..");
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "afterword-keep-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

function runs(way: string, args: readonly string[], env: Readonly<Record<string, string>>, input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/start.mjs", way, ...args], {
    cwd: root,
    input,
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "", HOME: folder, ...env },
  });
  return { status, said: stdout, complaint: stderr };
}

/** What Ann hears when she says something in a terminal on these data. */
const says = (text: string, env: Readonly<Record<string, string>>): string =>
  runs("try", ["--json"], env, `${JSON.stringify({ text })}\n`).said;

const embedded = (name: string) => ({ DATA_DIR: at(name) });

describe("the data as a whole", () => {
  it("can be backed up while members talk, and come back in another folder with the same keys", () => {
    says(STORY, embedded("data"));
    const backup = runs("backup", [at("backup")], embedded("data"));
    expect(backup.said).toContain("members.jsonl: 1 kept.");
    expect(backup.said).toContain("keys.json");
    expect(readFileSync(at("backup/members.jsonl"), "utf8")).not.toContain("triage");
    mkdirSync(at("new"));
    copyFileSync(at("data/keys.json"), at("new/keys.json"));
    expect(runs("restore", [at("backup")], embedded("new")).said).toContain("members.jsonl: 1 came back.");
    expect(says("edit", embedded("new"))).toContain("Your story: Maria Lopez");
  });

  it("is refused under other keys, with what to do, and over an older backup", () => {
    says(STORY, embedded("data"));
    runs("backup", [at("backup")], embedded("data"));
    const restored = runs("restore", [at("backup")], embedded("new"));
    expect(restored.status).toBe(1);
    expect(restored.complaint).toContain("made under other keys");
    const again = runs("backup", [at("backup")], embedded("data"));
    expect(again.status).toBe(1);
    expect(again.complaint).toContain("a folder of its own");
    expect(runs("backup", [], embedded("data")).complaint).toContain("npm run backup -- FOLDER");
  });

  it("moves to Redis, and members go on there", async () => {
    says(STORY, embedded("data"));
    const redis = await startRedis();
    onTestFinished(redis.stop);
    const { id, seal } = JSON.parse(readFileSync(at("data/keys.json"), "utf8"));
    const there = {
      ...embedded("data"),
      REDIS_URL: redis.url,
      AFTERWORD_ID_KEY: id,
      AFTERWORD_SEAL_KEYS: seal,
    };
    const other = { ...there, AFTERWORD_ID_KEY: Buffer.alloc(32, 1).toString("base64") };
    expect(runs("move", [], other).complaint).toContain("Take “id” in");
    expect(runs("move", [], embedded("data")).complaint).toContain("Where to?");
    const moved = runs("move", [], there);
    expect(moved.said).toContain("members: 1 moved.");
    expect(moved.said).not.toContain(id);
    expect(says("edit", there)).toContain("Your story: Maria Lopez");
    expect(runs("move", [], there).said).toContain("0 moved, 1 were there already");
  });

  it("is sealed with a new key at once, and the old one can go", async () => {
    const redis = await startRedis();
    onTestFinished(redis.stop);
    const key = (fill: number) => Buffer.alloc(32, fill).toString("base64");
    const there = { DATA_DIR: at("data"), REDIS_URL: redis.url, AFTERWORD_ID_KEY: key(1) };
    says(STORY, { ...there, AFTERWORD_SEAL_KEYS: `k1:${key(2)}` });
    const both = { ...there, AFTERWORD_SEAL_KEYS: `k2:${key(3)},k1:${key(2)}` };
    const resealed = runs("reseal", [], both);
    expect(resealed.said).toContain('members: 1 sealed with "k2" now');
    expect(resealed.said).toContain('"k1" can be taken out');
    expect(says("edit", { ...there, AFTERWORD_SEAL_KEYS: `k2:${key(3)}` })).toContain("Your story: Maria");
  });
});

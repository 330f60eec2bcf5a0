import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { withDiscord } from "../platforms/discord/support.ts";
import { withSlack } from "../platforms/slack/support.ts";
import { STORY } from "../support/debrief.ts";
import { freePort } from "../support/free-port.ts";
import { buildImage, type Image } from "../support/image.ts";
import { startRedis } from "../support/redis-server.ts";
import { keysInEnv, type Program, startIn } from "./bot.ts";

/** The Dockerfile's commands, carried out in a folder, and what comes of them run as the image would: by nobody in particular. */

/** Where we may, somebody else runs it; everybody else can't write to the program anyway. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534 } : {};
const PATIENCE = 300_000;

let folder = "";
let image: Image;
let volume = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "afterword-image-"));
  chmodSync(folder, 0o755);
  image = buildImage(folder);
  spawnSync("chmod", ["-R", "a-w", join(image.at, image.workdir)]);
}, PATIENCE);
afterAll(() => {
  spawnSync("chmod", ["-R", "u+w", folder]);
  rmSync(folder, { recursive: true, force: true });
}, PATIENCE);

/** A new volume, laid over the image's own folder, with its owner's hand on it. */
function newVolume(): void {
  volume = join(folder, `volume-${process.hrtime.bigint()}`);
  mkdirSync(volume);
  if (NOBODY.uid) chownSync(volume, NOBODY.uid, NOBODY.uid);
}

const program = (command: readonly string[]): Program => ({
  command: [process.execPath, ...command.slice(1)],
  cwd: join(image.at, image.workdir),
  ...NOBODY,
});

/** Its own environment and an operator's settings; what is `/data` there is the volume here. */
const run = (settings: Readonly<Record<string, string>>, command: readonly string[] = image.command) =>
  startIn(
    volume,
    { ...image.env, DATA_DIR: volume, ...settings },
    program([...image.entrypoint, ...command]),
  );

const isWell = (settings: Readonly<Record<string, string>>) =>
  startIn(volume, { ...image.env, ...settings }, program(image.healthcheck)).ends();

describe("the image", () => {
  it("holds the program and nothing that only development needs", () => {
    const has = (path: string) => existsSync(join(image.at, "app", path));
    expect([has("dist/main.js"), has("node_modules/discord.js")]).toEqual([true, true]);
    for (const left of [
      "src",
      "tests",
      ".env",
      "node_modules/typescript",
      "node_modules/vitest",
      "node_modules/tsx",
    ])
      expect(has(left), left).toBe(false);
    expect(image).toMatchObject({ user: "node", volumes: [image.env.DATA_DIR], command: ["start"] });
  });

  it(
    "debriefs a member with nothing to write to but its volume, is well while it runs, and goes on when started again",
    () =>
      withSlack(async (slack, closing) => {
        newVolume();
        const club = slack.workspace("T1");
        const settings = {
          SLACK_BOT_TOKEN: club.token(),
          SLACK_APP_TOKEN: slack.app.appToken,
          SLACK_API_URL: slack.apiUrl,
          OPS_PORT: String(await freePort()),
        };
        expect(await isWell(settings)).toBe(1);
        const bot = run(settings);
        closing(() => bot.ends("SIGKILL"));
        await bot.says("Health and metrics");
        expect(await isWell(settings)).toBe(0);
        const ann = club.member("U2", { tz: "America/New_York" });
        await ann.runs("/debrief");
        await ann.writesDM(STORY);
        await ann.hears("I read in it");
        expect(await bot.ends("SIGTERM")).toBe(0);
        const again = run(settings);
        closing(() => again.ends("SIGKILL"));
        await again.says("Health and metrics");
        await ann.presses("That's right");
        await ann.hears("Which round");
        expect(await again.ends("SIGTERM")).toBe(0);
        expect(bot.stderr() + again.stderr()).toBe("");
      }),
    60_000,
  );

  it(
    "debriefs on the Redis of compose.yaml, which the doctor finds well",
    () =>
      withDiscord(async (discord, closing) => {
        newVolume();
        const { redis } = parse(
          readFileSync(resolve(import.meta.dirname, "../../compose.yaml"), "utf8"),
        ).services;
        const [, ...given] = redis.command.split(" ");
        const server = await startRedis({ given: [...given, "--unixsocketperm", "777"] });
        closing(server.stop);
        chmodSync(server.dir, 0o755);
        const settings = {
          DISCORD_TOKEN: discord.app.botToken,
          DISCORD_APPLICATION_ID: discord.app.applicationId,
          DISCORD_API_URL: discord.apiUrl,
          OPS_PORT: String(await freePort()),
          REDIS_URL: server.url,
          ...keysInEnv(),
        };
        const doctor = run(settings, ["doctor"]);
        await doctor.ends();
        expect(doctor.stdout()).toContain("writes every change to the disk before it answers");
        expect(doctor.stdout()).toContain("All is well.");
        const bot = run(settings);
        closing(() => bot.ends("SIGKILL"));
        await bot.says("Health and metrics");
        const ann = discord.guild("club").member("Ann");
        await ann.writesDM(STORY);
        await ann.hears("I read in it");
        expect(await bot.ends("SIGTERM")).toBe(0);
      }),
    60_000,
  );

  it("has kept what the proofreader needs of itself", () => {
    newVolume();
    const { command, ...where } = program(["node", "--input-type=module", "-e", PROOFREAD]);
    const [node = "", ...args] = command;
    const { stdout, stderr } = spawnSync(node, args, { ...where, encoding: "utf8", env: { ...image.env } });
    expect(stdout, stderr).toBe("1 slip\n");
  }, 60_000);
});

const PROOFREAD = `
import { openHarper } from "./dist/adapters/proofreader/harper.js";
const read = await openHarper();
console.log((await read("Thank you for teh talk.", [])).length + " slip");
process.exit();
`;

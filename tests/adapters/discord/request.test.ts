import { createRequire } from "node:module";
import { expect, it, onTestFinished } from "vitest";
import { onGround, startHouse } from "./house.ts";

/** Where every undici of a process looks for what sends its requests. */
const SHARED = Symbol.for("undici.globalDispatcher.1");
const shared = globalThis as { [SHARED]?: unknown };

/** As it is once Slack's library was loaded before discord.js. */
function slackCameFirst(): void {
  const before = shared[SHARED];
  onTestFinished(() => {
    shared[SHARED] = before;
  });
  const bolt = createRequire(import.meta.url).resolve("@slack/bolt");
  const { Agent, setGlobalDispatcher } = createRequire(bolt)("undici");
  setGlobalDispatcher(new Agent());
}

it("files reach a member on Discord though Slack's library was there first", () =>
  onGround(async ({ discord, ...ground }) => {
    slackCameFirst();
    const ann = discord.guild("club").member("Ann");
    await startHouse({ discord, ...ground });
    await ann.runs("/debrief export");
    await ann.hears("in these two files");
    expect(ground.logged).toEqual([]);
  }));

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { PHONE } from "../../support/browser.ts";
import { STORY } from "../../support/debrief.ts";
import { play } from "../../support/playground.ts";
import { hears, last, log, SOON, shows, visit, writes } from "../../support/playground-page.ts";

const { open, openAt, stops, startsAgain, folder, forgives } = visit();

describe("the page", () => {
  it("is as it was after a reload, with what was written and not sent, light or dark, and the window chosen", async () => {
    const page = await open();
    await writes(page, STORY);
    await page.locator("#slack-words").fill("not sent yet");
    await page.getByRole("switch", { name: "Dark" }).click();
    await shows(page, "slack");
    const before = await log(page, "slack").innerText();
    await page.reload();
    await hears(page, "I read in it");
    expect(await log(page, "slack").innerText()).toBe(before);
    expect(await page.locator("#slack-words").inputValue()).toBe("not sent yet");
    expect(await page.getByRole("switch", { name: "Dark" }).getAttribute("aria-checked")).toBe("true");
    expect(await log(page, "discord").isVisible()).toBe(false);
  });

  it("follows in a second tab", async () => {
    const [page, other] = [await open(), await open(PHONE)];
    await writes(page, STORY);
    await hears(other, "I read in it");
    await other.locator("#slack-log").getByRole("button", { name: "That's right" }).tap();
    await hears(page, "What I read: right");
  });

  it("says when the program is gone, keeps what could not be sent, and goes on when it is back", async () => {
    const page = await open();
    forgives("net::ERR_");
    await stops();
    await page.getByRole("alert").getByText("has stopped, or is starting again").waitFor();
    await page.locator("#slack-words").fill(STORY);
    await page.locator("#slack-words").press("Enter");
    await page.getByRole("alert").getByText("Is it still running?").waitFor();
    expect(await page.locator("#slack-words").inputValue()).toBe(STORY);
    const again = page.waitForEvent("load");
    await startsAgain();
    await again;
    await expect.poll(() => page.locator("#slack-words").inputValue(), SOON).toBe(STORY);
    expect(await page.getByRole("alert").isVisible()).toBe(false);
    await page.locator("#slack-words").press("Enter");
    await hears(page, "I read in it");
  });
});

describe("npm run playground", () => {
  /** The house in a folder of its own, where its talks can be changed. */
  function copied(): string {
    const root = resolve(import.meta.dirname, "../../..");
    const copy = join(folder(), "house");
    for (const part of ["src", "scripts", "package.json", "tsconfig.json"])
      cpSync(join(root, part), join(copy, part), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    return copy;
  }

  it("follows a talk that is changed while somebody talks, and keeps what was said", async () => {
    forgives("net::ERR_");
    const house = copied();
    const port = await freePort();
    const program = spawn(process.execPath, ["scripts/playground.mjs", "--port", String(port)], {
      cwd: house,
      env: { PATH: process.env.PATH, HOME: folder(), DATA_DIR: join(folder(), "data") },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const gone = once(program, "exit");
    try {
      await says(program, `http://127.0.0.1:${port}`);
      const page = await openAt(`http://127.0.0.1:${port}`);
      // It is loaded twice, and on a busy machine that takes its time.
      page.setDefaultTimeout(40_000);
      await writes(page, STORY);
      await hears(page, "Right?");
      const talk = join(house, "src/conversations/debrief/read-back.ts");
      writeFileSync(talk, readFileSync(talk, "utf8").replaceAll("Right?", "Have I got that right?"));
      await hears(page, "Have I got that right?");
      await log(page, "slack").getByText("The talk has changed. This is what it says now.").waitFor();
      await hears(page, STORY);
      await last(page, "slack").getByRole("button", { name: "That's right" }).click();
      await hears(page, "What I read: right");
    } finally {
      program.kill("SIGTERM");
      await gone;
    }
  }, 120_000);

  it.each([
    [["--port", "high"], "--port takes a number"],
    [["--colour", "blue"], "Usage: npm run playground"],
  ])("answers %j with what it takes", async (args, words) => {
    const program = spawn(process.execPath, ["scripts/run.mjs", "src/main.ts", "playground", ...args], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let heard = "";
    program.stderr.on("data", (chunk) => {
      heard += chunk;
    });
    const [code] = await once(program, "exit");
    expect([code, heard]).toEqual([1, expect.stringContaining(words)]);
  });

  it("takes another port where the usual one is taken, and says so where it was told which", async () => {
    const [one, other] = [await play("memory", "usual"), await play("memory", "usual")];
    try {
      expect(Number(new URL(other.url).port)).toBeGreaterThan(Number(new URL(one.url).port));
      await expect(play("memory", Number(new URL(one.url).port))).rejects.toThrow(
        "npm run playground -- --port 4800",
      );
    } finally {
      await one.stop();
      await other.stop();
    }
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function says(program: ChildProcess, words: string): Promise<void> {
  let heard = "";
  for (const stream of [program.stdout, program.stderr])
    stream?.on("data", (chunk) => {
      heard += chunk;
    });
  await expect.poll(() => heard, { timeout: 40_000 }).toContain(words);
}

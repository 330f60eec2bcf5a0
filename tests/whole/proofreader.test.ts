import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, describe, expect, it } from "vitest";
import { plantedIn } from "../../scripts/proofread/planted.ts";
import { scored } from "../../scripts/proofread/score.ts";
import { type Proofreader, proofreader } from "../../src/adapters/proofreader/proofreader.ts";
import { toProofread } from "../../src/interview/drafts/language.ts";
import { terminal, textOf } from "../support/terminal.ts";

/** The real Harper, in the process it runs in. */

const root = resolve(import.meta.dirname, "../..");
const logged: string[] = [];
const log = { warn: (what: string) => logged.push(what) };
const begun: Proofreader[] = [];
const begin = (options: object = {}) => {
  const it = proofreader({ log, patience: 60_000, ...options });
  begun.push(it);
  return it;
};
afterEach(() => {
  for (const it of begun.splice(0)) it.stop();
  logged.length = 0;
});

const children = () =>
  spawnSync("pgrep", ["-P", String(process.pid), "-f", "proofreader/child"], { encoding: "utf8" })
    .stdout.split("\n")
    .filter(Boolean)
    .map(Number);
const lives = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe("the proofreader", () => {
  it("finds slips where they stand, emoji before them or not, and leaves names and both spellings of English alone", async () => {
    const it = begin();
    const text = "Hi Oluwaseun 😀,\n\nI organised the color tests at Łódź and teh programme.";
    const slips = await it.proofread(text, ["Oluwaseun", "Łódź"]);
    expect(slips).toEqual([expect.objectContaining({ was: "teh", to: "the" })]);
    expect(text.slice(slips![0]!.at).startsWith("teh")).toBe(true);
  }, 60_000);

  it("answers nobody late: whoever can't wait goes without, and the next finds it awake", async () => {
    const hasty = begin({ patience: 1 });
    expect(await hasty.proofread("I seen teh house.", [])).toBeUndefined();
    const patient = begin();
    patient.warm();
    expect(await patient.proofread("I seen teh house.", [])).not.toHaveLength(0);
  }, 60_000);

  it("killed in the middle, keeps nobody waiting, says so once, and rests", async () => {
    const it = begin();
    await it.proofread("Fine.", []);
    const [pid = 0] = children();
    const waiting = it.proofread("teh ".repeat(2_000), []);
    process.kill(pid, "SIGKILL");
    expect(await waiting).toBeUndefined();
    expect(logged).toEqual([expect.stringContaining("ended by itself")]);
    expect(await it.proofread("teh", [])).toBeUndefined();
    expect(children()).toEqual([]);
  }, 60_000);

  it("ends when nobody has needed it for a while, and begins again", async () => {
    const it = begin({ idle: 400 });
    await it.proofread("Fine.", []);
    await expect.poll(() => children(), { timeout: 20_000 }).toEqual([]);
    expect(logged).toEqual([]);
    expect(await it.proofread("teh house", [])).toHaveLength(1);
  }, 60_000);

  it("doesn't outlive a bot that was killed", async () => {
    const code = `
      const { proofreader } = await import(${JSON.stringify(resolve(root, "src/adapters/proofreader/proofreader.ts"))});
      await proofreader({ log: { warn() {} }, patience: 60000 }).proofread("Fine.", []);
      const { spawnSync } = await import("node:child_process");
      console.log(spawnSync("pgrep", ["-P", String(process.pid), "-f", "proofreader/child"], { encoding: "utf8" }).stdout.trim());
      setInterval(() => {}, 1000);
    `;
    const bot = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], {
      cwd: root,
    });
    const [pid = 0] = await new Promise<number[]>((done) =>
      createInterface({ input: bot.stdout }).once("line", (line) => done([Number(line)])),
    );
    expect(lives(pid)).toBe(true);
    bot.kill("SIGKILL");
    await expect.poll(() => lives(pid), { timeout: 20_000 }).toBe(false);
  }, 60_000);

  it("with our own rules finds three in four planted errors, and flags no name", async () => {
    const it = begin();
    const mails = plantedIn(readFileSync(resolve(root, "texts/mails/planted.txt"), "utf8"));
    const read = [];
    for (const mail of mails) {
      const { text, words } = toProofread(mail.draft, mail.facts, mail);
      read.push({ mail, slips: (await it.proofread(text, words)) ?? [] });
    }
    const score = scored(read);
    expect(score.planted).toBe(60);
    expect(score.found).toBeGreaterThanOrEqual(45);
    expect(score.falseFlags.length).toBeLessThanOrEqual(score.cleanMails / 3);
    expect(score.onNames).toEqual([]);
  }, 120_000);

  it("reads along in the terminal, and what it found is there after kill -9", async () => {
    const folder = spawnSync("mktemp", ["-d"], { encoding: "utf8" }).stdout.trim();
    const first = terminal(["--store", folder], { PROOFREADER: "on" });
    await first.sends({ text: "hello" });
    await first.sends({ command: "email", args: "" });
    for (const text of ["Maria Lopez", "data analyst at Brightwell", "how they cut churn", "Ann Lee"])
      await first.sends({ text });
    // By now it is awake, or will be in a moment: each version is read anew.
    let versions = 0;
    await expect
      .poll(
        async () => {
          const form = {
            subject: "Thank you for the data analyst interview",
            body: `Dear Maria,\n\nThank you. I spended ${++versions} hours with you and hope to hear from you about the data analyst role.\n\nAnn Lee`,
          };
          return textOf(await first.sends({ form, question: "2/draft:1" }));
        },
        { timeout: 30_000 },
      )
      .toContain("“spended” becomes “spent”");
    await first.dies();
    const second = terminal(["--store", folder], { PROOFREADER: "off" });
    const [fix] = (await second.sends({ text: "fix 1" })).filter(({ text }) => text.includes("Subject:"));
    expect(fix?.text).toMatch(/I spent \d+ hours/);
    await second.ends();
  }, 120_000);
});

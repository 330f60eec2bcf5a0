import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { STORY } from "../support/debrief.ts";
import { type Terminal, terminal, textOf } from "../support/terminal.ts";
import { walk } from "./walk.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "afterword-try-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The clock of a process that is told so stands here: the same walk says the same words. */
const NOON = "2030-03-06T12:00:00Z";

const MAIL_FACTS = ["Subject:", "Maria", "staff nurse", "St Anne's Hospital", "Ann Lee", "ann@example.org"];

describe("npm run try -- --json", () => {
  it("takes a real story to a follow-up email", async () => {
    const here = terminal(["--store", folder]);
    const { transcript } = await walk(here.sends);
    for (const fact of MAIL_FACTS) expect(transcript).toContain(fact);
    expect(transcript).toContain("This is not an offer");
    expect(await here.ends()).toBe(0);
  });

  it("draws the reading, and says where the picture is and what is in it", async () => {
    const here = terminal(["--store", folder]);
    await here.sends({ text: STORY });
    await here.sends({ text: "that's right" });
    const [card] = await here.sends({ text: "that's enough" });
    const [picture] = card?.files ?? [];
    expect(picture).toMatchObject({ name: "how-it-looked.png", type: "image/png" });
    expect(picture?.alt).toContain("Depth: dug in, followed up, clearly encouraging");
    const png = readFileSync(picture?.path ?? "");
    expect([png.length, png.toString("latin1", 1, 4)]).toEqual([picture?.bytes, "PNG"]);
    await here.sends({ command: "forget", args: "everything" });
    expect(existsSync(picture?.path ?? ""), "a picture of somebody forgotten").toBe(false);
    expect(await here.ends()).toBe(0);
  });

  it("says nothing before the first line in, one line for each line in, and where it keeps things on the error stream", async () => {
    const here = terminal(["--store", folder]);
    expect(here.stdout).toEqual([]);
    await here.sends({ text: "hi" });
    await here.sends({ text: "edit" });
    await here.sendsRaw("not json");
    expect(here.stdout).toHaveLength(3);
    expect(here.stderr()).toContain(`the embedded store in ${folder}`);
    expect(await here.ends()).toBe(0);
  });

  it("answers a line it can't read with what a line looks like, and goes on", async () => {
    const here = terminal(["--store", "memory"]);
    for (const line of [
      "",
      "{",
      "[]",
      "null",
      '{"txt":"hi"}',
      '{"text":5}',
      '{"text":"hi","press":"x"}',
      '{"at":"someday"}',
    ])
      expect(textOf(await here.sendsRaw(line))).toContain("One JSON object a line");
    expect(textOf(await here.sends({ text: "hi" }))).toContain("How did it go?");
    await here.ends();
  });

  it("answers a press that comes twice, and repeats nothing", async () => {
    const here = terminal(["--store", "memory"]);
    const opened = await here.sends({
      text: "They cut it short, and asked nothing about what I can do for them.",
    });
    const question = opened.at(-1)?.question;
    await here.sends({ press: "yes", question });
    const again = await here.sends({ press: "yes", question });
    expect(textOf(again)).toContain("Already noted");
    expect(again.at(-1)?.question).toBeUndefined();
    await here.ends();
  });

  it("lists the answers on “edit”, and takes a form or words for the details", async () => {
    for (const details of [
      { form: { name: "Ann Lee", email: "ann@example.org" } },
      { text: "Ann Lee, ann@example.org" },
    ]) {
      const here = terminal(["--store", "memory"]);
      await here.sends({ command: "email" });
      await here.sends({ text: "Maria Lopez" });
      await here.sends({ text: "staff nurse at St Anne's Hospital" });
      await here.sends({ text: "how they staff nights" });
      const [asked] = (await here.sends({ text: "I ran triage for two years" })).slice(-1);
      expect(asked?.fields?.map(({ name, required }) => [name, required])).toEqual([
        ["name", true],
        ["email", false],
        ["phone", false],
        ["links", false],
      ]);
      const mail = textOf(
        await here.sends("form" in details ? { ...details, question: asked?.question } : details),
      );
      for (const fact of MAIL_FACTS) expect(mail).toContain(fact);
      expect(textOf(await here.sends({ text: "edit" }))).toMatch(/1\. The job|1\. Who was there/);
      await here.ends();
    }
  });

  it("gives a summary to copy, and offers no sharing where there is nobody to share with", async () => {
    const here = terminal(["--store", "memory"]);
    await here.sends({ text: STORY });
    await here.sends({ text: "that's right" });
    await here.sends({ text: "that's enough" });
    const told = textOf(await here.sends({ command: "share" }));
    expect(told).toContain("Copy it, or leave it: nobody sees it unless you show them.");
    expect(told).not.toContain("under your name");
    expect(told).not.toContain("Share it");
    await here.ends();
  });

  it("moves its clock forward and not back", async () => {
    const here = terminal(["--store", "memory"]);
    expect(textOf(await here.sends({ at: "2030-01-01T09:00:00Z" }))).toContain("2030-01-01T09:00");
    expect(textOf(await here.sends({ at: "2029-01-01T09:00:00Z" }))).toContain("forward only");
    await here.ends();
  });

  it("gives a file with everything on “export”, and forgets everything on “forget”", async () => {
    const here = terminal(["--store", folder]);
    await walk(here.sends);
    const exported = await here.sends({ command: "export" });
    expect(exported.flatMap(({ files }) => files ?? [])).toEqual([
      { name: "afterword-export.html", type: "text/html", bytes: expect.any(Number) },
      { name: "afterword-export.json", type: "application/json", bytes: expect.any(Number) },
    ]);
    expect(textOf(await here.sends({ command: "forget" }))).toContain("at once and for good");
    expect(textOf(await here.sends({ command: "forget", args: "everything" }))).toContain("Removed:");
    expect(textOf(await here.sends({ command: "list" }))).toContain("No interviews yet");
    await here.ends();
  });

  it("goes the whole way from an invitation to the first day, with what was prepared kept over a restart", async () => {
    const first = terminal(["--store", folder]);
    await first.sends({ text: "I got an interview at Brightwell for the data analyst role" });
    await first.sends({ text: "first" });
    await first.sends({ text: "/prepare" });
    expect(textOf(await first.sends({ text: "video" }))).toContain("To have done before the first interview");
    await first.sends({ text: "tick off" });
    await first.sends({ text: "1, 2" });
    await first.ends();
    const again = terminal(["--store", folder]);
    expect(textOf(await again.sends({ text: "/prepare" }))).toContain("Done:\n1. What they did this year");
    await again.sends({ text: "/stories new conflict" });
    await again.sends({ text: "On nights two of us fell out over the rota." });
    await again.sends({ text: "that's enough" });
    expect(textOf(await again.sends({ text: "stories rota" }))).toContain("Stories for “rota”: 1");
    await again.sends({ text: "I got a second interview" });
    expect(textOf(await again.sends({ text: "second" }))).toContain("On to the second interview");
    await again.sends({ text: "they made me an offer" });
    expect(textOf(await again.sends({ text: "skip" }))).toContain(
      "To the first day: data analyst at Brightwell",
    );
    await again.sends({ text: "/forget everything" });
    expect(textOf(await again.sends({ text: "/stories" }))).toContain("No stories yet");
    await again.ends();
  });
});

describe("killed with -9 between any two answers", () => {
  it("loses nothing and asks nothing twice", async () => {
    const whole = terminal(["--store", "memory"]);
    await whole.sends({ at: NOON });
    const expected = await walk(whole.sends);
    await whole.ends();

    let here: Terminal | undefined;
    const broken = await walk(async (line) => {
      await here?.dies();
      here = terminal(["--store", folder]);
      await here.sends({ at: NOON });
      return here.sends(line);
    });
    expect(broken.asked).toEqual(expected.asked);
    expect(broken.transcript).toBe(expected.transcript);
    await here?.ends();
  }, 180_000);
});

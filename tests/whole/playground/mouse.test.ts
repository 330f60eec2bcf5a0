import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Platform } from "../../../src/adapters/playground/read.ts";
import { STORY } from "../../support/debrief.ts";
import {
  debriefs,
  hears,
  last,
  log,
  MAILED,
  mineIn,
  SOON,
  visit,
  type Ways,
  writes,
} from "../../support/playground-page.ts";

const { open, folder } = visit();

describe("somebody with a mouse", () => {
  it("goes from a story to an email, in one window and the other, and sees the same in both", async () => {
    const page = await open();
    await writes(page, STORY);
    await hears(page, "I read in it");
    const ways = (on: Platform): Ways => ({
      presses: (button) => button.click(),
      types: (words) => writes(page, words, on),
      fills: (button) => fillsDetails(page, button),
    });
    await debriefs(page, (turn) =>
      turn % 2 === 0 ? ["discord", ways("discord")] : ["slack", ways("slack")],
    );
    for (const words of MAILED) await hears(page, words);
    const [left, right] = await Promise.all(
      (["slack", "discord"] as const).map((on) => log(page, on).locator(".item").count()),
    );
    expect(left).toBe(right);
  }, 60_000);

  async function fillsDetails(page: Page, button: Locator): Promise<void> {
    await button.click();
    const form = page.getByRole("dialog");
    await form.getByLabel("Full name").fill("Ann Lee");
    await form.getByLabel("Email").fill("ann@example.org");
    await form.locator("[type=submit]").click();
    await form.waitFor({ state: "hidden" });
  }

  it("fills in the quick form as either platform opens it", async () => {
    const page = await open();
    await last(page, "discord").getByRole("button", { name: "Quick form instead" }).click();
    const form = page.getByRole("dialog");
    await form.getByRole("group", { name: "What was good?" }).getByLabel("Rapport: flowed both ways").check();
    await form.getByRole("group", { name: "How did you meet?" }).getByLabel("By video").check();
    await form.getByRole("button", { name: "Cancel" }).click();
    await form.waitFor({ state: "hidden" });
    await last(page, "slack").getByRole("button", { name: "Open the form" }).click();
    await form.getByRole("group", { name: "What was good?" }).getByLabel("Rapport: flowed both ways").check();
    await form.getByLabel(/Which round was it/).selectOption("Second interview");
    await form.getByLabel(/Who, which job/).fill("Maria Lopez, staff nurse");
    await form.getByRole("button", { name: "Done" }).click();
    await form.waitFor({ state: "hidden" });
    await hears(page, "1 good, 0 bad");
  });

  it("is told in Slack's form what could not be read, and loses nothing of it", async () => {
    const page = await open();
    await writes(page, "/debrief email");
    for (const words of ["Maria Lopez", "staff nurse at St Anne's Hospital", "how they staff nights"])
      await writes(page, words);
    await last(page, "slack").getByRole("button", { name: "Open the form" }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("Full name").fill(" ");
    await form.getByLabel("Link").fill("https://example.org/ann");
    await form.getByRole("button", { name: "Done" }).click();
    await expect.poll(() => form.getByRole("alert").innerText(), SOON).toContain("I couldn't read that");
    expect(await form.getByLabel("Link").inputValue()).toBe("https://example.org/ann");
    await form.getByLabel("Full name").fill("Ann Lee");
    await form.getByRole("button", { name: "Done" }).click();
    await hears(page, "Only what you told me is in it");
  });

  it("picks from a menu", async () => {
    const page = await open();
    await last(page, "discord").getByRole("button", { name: "More…" }).click();
    await page.getByRole("menuitem", { name: "Help" }).click();
    await hears(page, "At any step you can say");
  });

  it("presses twice in haste, which is pressing once", async () => {
    const page = await open();
    await last(page, "slack").getByRole("button", { name: "Skip" }).dblclick();
    await hears(page, "Your story: skipped");
    await writes(page, "help");
    await hears(page, "At any step you can say");
    expect(await log(page, "slack").getByText("Already noted").count()).toBe(0);
  });

  it("opens Slack's Home, starts from there, and sees how much came meanwhile", async () => {
    const page = await open();
    const slack = page.locator(".window.slack");
    await writes(page, STORY);
    await slack.getByRole("tab", { name: "Home" }).click();
    const home = page.getByRole("tabpanel", { name: "Home" });
    await home.getByRole("heading", { name: "You have a debrief open" }).waitFor();
    await home.getByRole("button", { name: "Details" }).click();
    await slack.getByRole("tab", { name: "Messages 1 new" }).waitFor();
    await home.getByRole("button", { name: "Change" }).click();
    await slack.getByRole("tab", { name: "Messages 2 new" }).click();
    await slack.getByRole("tab", { name: "Messages", exact: true }).waitFor();
    await hears(page, "time zone");
  });

  it("sees the reading as a picture too, which says in words what it shows", async () => {
    const page = await open();
    await writes(page, STORY);
    await writes(page, "That's right");
    await writes(page, "that's enough");
    for (const on of ["slack", "discord"] as const) {
      const picture = log(page, on).getByRole("img", { name: /Depth/ });
      await picture.waitFor();
      await expect
        .poll(
          () => picture.evaluate((each) => (each as unknown as { naturalWidth: number }).naturalWidth),
          SOON,
        )
        .toBeGreaterThan(400);
    }
  });

  it("takes a file along", async () => {
    const page = await open();
    await writes(page, STORY);
    await writes(page, "/debrief export", "discord");
    const coming = page.waitForEvent("download");
    await last(page, "discord")
      .getByRole("link", { name: /^afterword-export.json/ })
      .click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe("afterword-export.json");
    await file.saveAs(join(folder(), "export.json"));
    expect(readFileSync(join(folder(), "export.json"), "utf8")).toContain("triage");
  });

  it("changes a message, and takes one back", async () => {
    const page = await open();
    await writes(page, STORY);
    const mine = mineIn(page, "slack");
    await mine.hover();
    await mine.getByRole("button", { name: "More for this message" }).click();
    await page.getByRole("menuitem", { name: "Edit message" }).click();
    const words = page.getByRole("dialog").getByLabel("Your message");
    expect(await words.inputValue()).toBe(STORY);
    await words.fill(`${STORY} They laughed a lot.`);
    await page.getByRole("button", { name: "Save" }).click();
    await hears(page, "They laughed a lot.");
    await log(page, "discord").getByText("(edited)").waitFor();
    await mine.hover();
    await mine.getByRole("button", { name: "More for this message" }).click();
    await page.getByRole("menuitem", { name: "Delete message" }).click();
    await hears(page, "Taken back.");
    expect(await log(page, "discord").getByText("They laughed a lot.").count()).toBe(0);
  });

  it("moves the clock, and a new day begins", async () => {
    const page = await open();
    const clock = page.locator("#clock");
    const before = await clock.innerText();
    await clock.click();
    await page.getByRole("button", { name: "To the next nudge" }).click();
    await page.getByText("Nothing is waiting to be said.").waitFor();
    await page.getByRole("button", { name: "One week" }).click();
    await page.getByText(/^It is /).waitFor();
    expect(await clock.innerText()).not.toBe(before);
    await page.getByLabel("Or to").fill("2020-01-01T09:00");
    await page.getByRole("button", { name: "Move", exact: true }).click();
    await page.getByText("The clock goes forward only.").waitFor();
    await page.keyboard.press("Escape");
    await writes(page, STORY);
    expect(await log(page, "slack").locator(".day").count()).toBe(2);
  });

  it("is reminded in good time when the clock goes there, on either platform", async () => {
    const page = await open();
    await writes(page, "/calendar Friday at 3pm");
    for (let asked = 0; asked < 4; asked++) await writes(page, "skip");
    await hears(page, "It is in your calendar here");
    await writes(page, "yes");
    await page.locator("#clock").click();
    await page.getByRole("button", { name: "To the next nudge" }).click();
    await hears(page, "Good luck");
    await page.keyboard.press("Escape");
    await last(page, "discord").getByRole("button", { name: "Thanks" }).click();
    await expect.poll(() => last(page, "slack").innerText(), SOON).not.toContain("Thanks");
  });

  it("puts an example into the box, and starts afresh", async () => {
    const page = await open();
    await page.locator(".box[data-on=discord]").getByRole("button", { name: "Commands" }).click();
    await page.getByRole("menuitem", { name: /An example story/ }).click();
    expect(await page.locator("#discord-words").inputValue()).toContain("triage");
    await page.locator("#discord-words").press("Enter");
    await hears(page, "I read in it");
    await page.getByRole("button", { name: "Start afresh" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Start afresh" }).click();
    await expect.poll(() => log(page, "slack").locator(".message").count(), SOON).toBe(1);
    await hears(page, "How did it go?");
  });
});

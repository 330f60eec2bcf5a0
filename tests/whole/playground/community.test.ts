import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Platform } from "../../../src/adapters/playground/read.ts";
import { DESK, faults, PHONE } from "../../support/browser.ts";
import { STORY } from "../../support/debrief.ts";
import { hears, last, log, SOON, shows, visit, writes } from "../../support/playground-page.ts";

const { open } = visit();

const channel = (page: Page, on: Platform): Locator => page.locator(`#${on}-channel-log`);
const colleague = (page: Page, on: Platform): Locator => page.locator(`#${on}-colleague-log`);
const tab = (page: Page, on: Platform, name: RegExp): Locator =>
  page.locator(`.window.${on}`).getByRole("tab", { name });

/** Picks what is offered under a button. */
async function picks(within: Locator, button: string, item: string): Promise<void> {
  await within.getByRole("button", { name: button }).last().click();
  await within.getByRole("menuitem", { name: item }).click();
}

async function debriefed(page: Page): Promise<void> {
  await writes(page, STORY);
  await writes(page, "That's right");
  await writes(page, "that's enough");
}

/** A command in the channel itself. */
async function says(page: Page, on: Platform, words: string): Promise<void> {
  const box = page.locator(`#${on}-channel .box`);
  await box.getByRole("textbox").fill(words);
  await box.getByRole("button", { name: "Send" }).click();
}

describe("somebody who asks their community what it thinks", () => {
  it("hands a summary to the channel, sees it there as everybody would, and takes it back by one press", async () => {
    const page = await open();
    await debriefed(page);
    await writes(page, "/debrief share");
    await picks(last(page, "slack"), "Choose a channel", "# interviews");
    await hears(page, "It stands there now");
    await tab(page, "slack", /# interviews 1 new/).click();
    await tab(page, "discord", /# interviews 1 new/).click();
    for (const on of ["slack", "discord"] as const) {
      const stands = channel(page, on).locator(".message");
      await stands.waitFor();
      expect(await stands.innerText()).toContain("@You asks for your view:");
      expect(await stands.innerText()).not.toContain("St Anne");
    }
    await tab(page, "slack", /Messages/).click();
    await last(page, "slack").getByRole("button", { name: "Take it back" }).click();
    await hears(page, "Taken back");
    for (const on of ["slack", "discord"] as const)
      await expect.poll(() => channel(page, on).locator(".message").count(), SOON).toBe(0);
  }, 60_000);

  it("does so on Discord from the channel, where they alone see what they pick from, and to a person", async () => {
    const page = await open();
    await debriefed(page);
    await tab(page, "discord", /# interviews/).click();
    await says(page, "discord", "/debrief share");
    const aside = channel(page, "discord").locator(".item").last();
    await aside.getByText("Only you can see this").waitFor();
    await picks(aside, "Choose a person", "Sam");
    await tab(page, "discord", /Sam 1 new/).click();
    for (const on of ["slack", "discord"] as const)
      expect(await colleague(page, on).locator(".message").textContent()).toContain(
        "@You asks for your view:",
      );
  }, 60_000);

  it("writes in the channel, and is told that only commands are heard there", async () => {
    const page = await open();
    await tab(page, "slack", /# interviews/).click();
    await says(page, "slack", "It went badly");
    await channel(page, "slack").getByText("only commands").waitFor();
    expect(await log(page, "slack").getByText("It went badly").count()).toBe(0);
  });
});

describe("somebody with a keyboard and nothing else", () => {
  /** Walks on until what is focused reads so. */
  async function tabsTo(page: Page, name: RegExp): Promise<void> {
    const seen: string[] = [];
    for (let steps = 0; steps < 60; steps++) {
      const at = page.locator(":focus");
      const read =
        (await at.count()) > 0 ? await at.evaluate((each) => each.id || (each.textContent ?? "")) : "";
      if (name.test(read)) return;
      seen.push(read.slice(0, 30));
      await page.keyboard.press("Tab");
    }
    throw new Error(`Never came to ${name}: ${seen.join(" · ")}`);
  }

  it("asks from the channel, goes on in private, picks who shall see it, looks at it there and takes it back", async () => {
    const page = await open();
    await debriefed(page);
    await page.locator("#slack-messages-tab").focus();
    await page.keyboard.press("ArrowRight");
    await tabsTo(page, /^slack-channel-words$/);
    await page.keyboard.type("/debrief share");
    await page.keyboard.press("Enter");
    // Answered in private, where they are now.
    await expect.poll(() => log(page, "slack").locator(".message:focus").count(), SOON).toBe(1);
    await tabsTo(page, /^Choose a channel$/);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await hears(page, "It stands there now");
    await tabsTo(page, /^Take it back$/);
    expect(await channel(page, "slack").locator(".message").count()).toBe(1);
    await page.keyboard.press("Enter");
    await hears(page, "Taken back");
    await expect.poll(() => channel(page, "slack").locator(".message").count(), SOON).toBe(0);
    await page.getByRole("button", { name: "Community" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.getByText("is made up just now").waitFor();
  }, 60_000);
});

describe("somebody who is reminded in the channel too", () => {
  it("is mentioned there when there is a reminder, and reads it in private", async () => {
    const page = await open();
    await debriefed(page);
    await writes(page, "/debrief reminders on");
    await tab(page, "slack", /# interviews/).click();
    await says(page, "slack", "/debrief reminders channel");
    await tab(page, "slack", /Messages/)
      .and(page.locator("[aria-selected=true]"))
      .waitFor();
    await page.locator("#clock").click();
    await page.getByRole("button", { name: "To the next nudge" }).click();
    await page.locator("#moved", { hasText: "It is" }).waitFor();
    await page.keyboard.press("Escape");
    await tab(page, "slack", /# interviews/).click();
    await channel(page, "slack").getByText("@You there is a reminder of yours.").waitFor();
    await channel(page, "slack").getByRole("button", { name: "Show it to me alone" }).click();
    await tab(page, "slack", /Messages/)
      .and(page.locator("[aria-selected=true]"))
      .waitFor();
  }, 60_000);
});

describe("somebody who looks after the community", () => {
  it("chooses what is posted and when, sees a trial alone, and the post when its time has come", async () => {
    const page = await open();
    await writes(page, "/debrief community");
    await picks(last(page, "slack"), "Choose a channel", "# interviews");
    await hears(page, "I've put a trial line there");
    await tab(page, "slack", /# interviews/).click();
    await channel(page, "slack").getByText("Only visible to you").waitFor();
    await tab(page, "slack", /Messages/).click();
    await last(page, "slack").getByRole("button", { name: "Mondays at 9" }).click();
    await hears(page, "In which time zone?");
    await last(page, "slack").locator(".actions .button").first().click();
    await hears(page, "Shall I turn it on?");
    await last(page, "slack").getByRole("button", { name: "Turn it on" }).click();
    await hears(page, "It is on.");
    await page.locator("#clock").click();
    await page.getByRole("button", { name: "One week" }).click();
    await page.locator("#moved", { hasText: "It is" }).waitFor();
    await page.keyboard.press("Escape");
    await tab(page, "slack", /# interviews/).click();
    await channel(page, "slack").getByText("Just out of an interview").waitFor();
    expect(await channel(page, "slack").getByText("A trial").count()).toBe(0);
    await channel(page, "slack").getByRole("button", { name: "Go over mine, privately" }).click();
    await tab(page, "slack", /Messages/)
      .and(page.locator("[aria-selected=true]"))
      .waitFor();
  }, 60_000);

  it("does so on Discord in the channel itself, in a box where nothing they type is heard", async () => {
    const page = await open();
    await tab(page, "discord", /# interviews/).click();
    await says(page, "discord", "/debrief community");
    await channel(page, "discord").getByRole("button", { name: "Write an answer" }).click();
    const form = page.getByRole("dialog");
    await form.getByRole("textbox").fill("here");
    await form.locator("[type=submit]").click();
    await channel(page, "discord").getByText("A trial: this is where I'd post").waitFor();
    await channel(page, "discord").getByText("I've put a trial line there").waitFor();
  });

  it("is no admin once that is switched off", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Community" }).click();
    const admin = page.getByRole("switch", { name: "You look after it, as an admin" });
    await admin.click();
    await expect.poll(() => admin.getAttribute("aria-checked"), SOON).toBe("false");
    await page.keyboard.press("Escape");
    await writes(page, "/debrief community");
    await hears(page, "Only those who administer this community");
    expect(await last(page, "slack").getByRole("button", { name: "Choose a channel" }).count()).toBe(0);
  });
});

describe("what the community has learnt", () => {
  it("is nothing yet, and with made-up outcomes what a grown one would be shown, said to be made up", async () => {
    const page = await open();
    await writes(page, "/debrief insight");
    await hears(page, "Nothing yet: there are too few outcomes");
    await page.getByRole("button", { name: "Community" }).click();
    await page.getByRole("switch", { name: "Show outcomes of 60 made-up people" }).click();
    await page.getByText("is made up just now").waitFor();
    await page.keyboard.press("Escape");
    await log(page, "slack").getByText("From here on what your community has learnt is made up").waitFor();
    await writes(page, "/debrief insight");
    await hears(page, "Did the sign tell who got past the interview?");
    // A debrief takes along what is known when it begins.
    await writes(page, "start over");
    await debriefed(page);
    await hears(page, "In your community, going by about");
  }, 60_000);
});

describe.each([
  ["a desk in the light", { ...DESK, colorScheme: "light" }],
  ["a desk in the dark", { ...DESK, colorScheme: "dark" }],
  ["a phone in the dark", { ...PHONE, colorScheme: "dark" }],
] as const)("the community at %s", (_, options) => {
  it("can be read and reached by whoever can't see it, or not well, and nothing sticks out", async () => {
    const page = await open(options);
    await shows(page, "slack");
    await debriefed(page);
    await writes(page, "/debrief share");
    await picks(last(page, "slack"), "Choose a channel", "# interviews");
    await hears(page, "It stands there now");
    await page.getByRole("button", { name: "Community" }).click();
    await page.getByRole("switch", { name: "Show outcomes of 60 made-up people" }).click();
    await page.getByText("is made up just now").waitFor();
    expect(await faults(page), "the choices").toEqual([]);
    const { x = 0, width = 0 } =
      (await page.getByRole("dialog", { name: "The community" }).boundingBox()) ?? {};
    expect(x + width).toBeLessThanOrEqual(options.viewport?.width ?? 0);
    await page.keyboard.press("Escape");
    for (const on of ["slack", "discord"] as const) {
      await shows(page, on);
      for (const name of [/# interviews/, /Sam/]) {
        await tab(page, on, name).click();
        expect(await faults(page), `${name} on ${on}`).toEqual([]);
        const over = await page.locator("html").evaluate((each) => each.scrollWidth - each.clientWidth);
        expect(over, `${name} on ${on}`).toBeLessThanOrEqual(0);
      }
    }
  }, 60_000);
});

import type { BrowserContextOptions } from "playwright-core";
import { describe, expect, it } from "vitest";
import { DESK, faults, PHONE } from "../../support/browser.ts";
import { STORY } from "../../support/debrief.ts";
import { hears, last, log, mineIn, shows, visit, writes } from "../../support/playground-page.ts";

const { open } = visit();

const LOOKS: readonly (readonly [string, BrowserContextOptions])[] = [
  ["a desk in the light", { ...DESK, colorScheme: "light" }],
  ["a desk in the dark", { ...DESK, colorScheme: "dark" }],
  ["a phone in the light", { ...PHONE, colorScheme: "light" }],
  ["a phone in the dark", { ...PHONE, colorScheme: "dark" }],
];

describe.each(LOOKS)("at %s", (_, options) => {
  it("everything can be read and reached by whoever can't see it, or not well", async () => {
    const page = await open(options);
    for (const [on, button] of [
      ["slack", "Quick form instead"],
      ["discord", "Open the form"],
    ] as const) {
      await shows(page, on);
      await last(page, on).getByRole("button", { name: button }).click();
      await page.getByRole("dialog").waitFor();
      expect(await faults(page), `${on}'s form`).toEqual([]);
      await page.keyboard.press("Escape");
    }
    await writes(page, STORY, "discord");
    await shows(page, "slack");
    await writes(page, "That's right");
    await writes(page, "that's enough");
    await writes(page, "/debrief export");
    await hears(page, "This is not an offer");
    expect(await faults(page), "messages").toEqual([]);
    for (const [name, button] of [
      ["a menu", log(page, "slack").locator(".dots").last()],
      ["the commands", page.locator(".box:visible .slash").first()],
      ["the clock", page.locator("#clock")],
    ] as const) {
      await button.click();
      expect(await faults(page), name).toEqual([]);
      await page.keyboard.press("Escape");
    }
    await page.getByRole("tab", { name: "Home" }).click();
    await page.getByRole("heading", { name: "Your interviews" }).waitFor();
    expect(await faults(page), "Home").toEqual([]);
    await page.locator("#slack-messages-tab").click();
    await shows(page, "discord");
    expect(await faults(page), "Discord").toEqual([]);
    const mine = mineIn(page, "discord");
    await mine.getByRole("button", { name: "More for this message" }).click();
    await page.getByRole("menuitem", { name: "Edit message" }).click();
    expect(await faults(page), "a message being changed").toEqual([]);
  }, 60_000);

  it("nothing sticks out sideways", async () => {
    const page = await open(options);
    await writes(page, `${STORY} ${"Donaudampfschifffahrtsgesellschaftskapitän".repeat(4)}`);
    for (const selector of ["html", "body", "#slack-log", "#discord-log"])
      expect(
        await page.locator(selector).evaluate((each) => each.scrollWidth - each.clientWidth),
        selector,
      ).toBeLessThanOrEqual(0);
  });
});

describe("a reader who listens", () => {
  it("hears each new message once, and none that stood there before", async () => {
    const page = await open();
    const live = () =>
      page.locator("[role=log][aria-live=polite]").evaluateAll((all) => all.map((each) => each.ariaLabel));
    expect(await live()).toEqual(["Messages on Slack"]);
    await shows(page, "discord");
    expect(await live()).toEqual(["Messages on Discord"]);
  });
});

import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { STORY } from "../../support/debrief.ts";
import { debriefs, hears, log, MAILED, SOON, visit } from "../../support/playground-page.ts";

const { open } = visit();

describe("somebody with a keyboard and nothing else", () => {
  /** What they are at: by its id, or what it is called. */
  async function focused(page: Page): Promise<string> {
    const at = page.locator(":focus");
    if ((await at.count()) === 0) return "";
    return at.evaluate(
      (each) => each.id || (each.getAttribute("aria-label") ?? each.textContent ?? "").trim(),
    );
  }

  /** Walks with Tab until that is reached; whoever never reaches it is lost. */
  async function tabsTo(page: Page, name: string, key = "Tab"): Promise<void> {
    const seen: string[] = [];
    for (let steps = 0; steps < 80; steps++) {
      const at = await focused(page);
      if (at === name) return;
      seen.push(at);
      await page.keyboard.press(key);
    }
    throw new Error(`Never came to ${name}: ${seen.join(" · ")}`);
  }

  /** At the last message in Slack's window, or at something in it. */
  const atLast = async (page: Page): Promise<boolean> =>
    (await page
      .locator(
        "#slack-log .item:last-child .message:focus-within, #slack-log .item:last-child .message:focus",
      )
      .count()) > 0;

  /** A message, and nothing in it. */
  const atMessage = async (page: Page): Promise<boolean> =>
    (await page.locator("#slack-log .message:focus").count()) > 0;

  it("goes from a story to an email", async () => {
    const page = await open();
    const types = async (words: string) => {
      await tabsTo(page, "slack-words");
      await page.keyboard.type(words);
      await page.keyboard.press("Enter");
    };
    const comesTo = async (button: Locator) =>
      tabsTo(
        page,
        (await button.innerText()).trim(),
        (await focused(page)) === "slack-words" ? "Shift+Tab" : "Tab",
      );
    await types(STORY);
    await hears(page, "I read in it");
    await debriefs(page, () => [
      "slack",
      {
        types,
        async presses(button) {
          await comesTo(button);
          await page.keyboard.press("Enter");
          // What was pressed is gone; what was said to it is where they are now.
          await expect.poll(() => atMessage(page), SOON).toBe(true);
        },
        async fills(button) {
          await comesTo(button);
          await page.keyboard.press("Enter");
          await page.getByRole("dialog").waitFor();
          // The form's first field has the focus, and Tab goes on through it.
          await page.keyboard.type("Ann Lee");
          await page.keyboard.press("Tab");
          await page.keyboard.type("ann@example.org");
          await page.keyboard.press("Enter");
          await page.getByRole("dialog").waitFor({ state: "hidden" });
        },
      },
    ]);
    for (const words of MAILED) await hears(page, words);
  }, 60_000);

  it("walks a menu with the arrows, leaves it with Escape where they came from, and takes something from it", async () => {
    const page = await open();
    await tabsTo(page, "More");
    expect(await atLast(page)).toBe(true);
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => focused(page), SOON).toBe("Pause");
    await page.keyboard.press("ArrowUp");
    expect(await focused(page)).toBe("Help");
    await page.keyboard.press("Home");
    await page.keyboard.press("Escape");
    expect(await focused(page)).toBe("More");
    await page.keyboard.press("Enter");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await hears(page, "At any step you can say");
    await expect.poll(() => atLast(page), SOON).toBe(true);
  });

  it("is in a menu the moment it opens, however fast they type", async () => {
    const page = await open();
    const opens = 'document.querySelector("#slack-log [aria-haspopup=menu]").click()';
    expect(await page.evaluate(`${opens}; document.activeElement.textContent`)).toBe("Pause");
  });

  it("goes between Home and Messages, moves the clock, and chooses a window", async () => {
    const page = await open();
    await tabsTo(page, "slack-messages-tab");
    await page.keyboard.press("ArrowLeft");
    await page
      .getByRole("heading", { name: "Just out of an interview?" })
      .or(page.getByRole("heading", { name: "You have a debrief open" }))
      .waitFor();
    await page.keyboard.press("ArrowRight");
    await tabsTo(page, "clock", "Shift+Tab");
    const before = await page.locator("#clock").innerText();
    await page.keyboard.press("Enter");
    await tabsTo(page, "One day");
    await page.keyboard.press("Enter");
    await page.getByText(/^It is /).waitFor();
    expect(await page.locator("#clock").innerText()).not.toBe(before);
    await page.keyboard.press("Escape");
    expect(await focused(page)).toBe("clock");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => log(page, "discord").isVisible(), SOON).toBe(false);
    expect(await log(page, "slack").isVisible()).toBe(true);
  });
});

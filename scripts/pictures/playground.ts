import { join } from "node:path";
import type { Page } from "playwright-core";
import { DESK, look, PHONE, startBrowser } from "../../tests/support/browser.ts";
import { STORY } from "../../tests/support/debrief.ts";
import { play } from "../../tests/support/playground.ts";

/** The playground itself, as a browser shows it: on a desk in the light, on a phone in the dark. */
export async function photograph(folder: string): Promise<readonly string[]> {
  const { url, stop } = await play("memory");
  const browser = await startBrowser();
  try {
    const desk = await look(browser, url, { ...DESK, deviceScaleFactor: 1.5, colorScheme: "light" });
    await tells(desk.page, STORY);
    const phone = await look(browser, url, { ...PHONE, deviceScaleFactor: 2, colorScheme: "dark" });
    await phone.page.locator(".view[data-for=discord]").tap();
    const files = ["playground.png", "playground-phone.png"].map((name) => join(folder, name));
    const [onDesk, onPhone] = files;
    if (onDesk) await desk.page.screenshot({ path: onDesk });
    if (onPhone) await phone.page.screenshot({ path: onPhone });
    return files;
  } finally {
    await browser.close();
    await stop();
  }
}

async function tells(page: Page, words: string): Promise<void> {
  await page.locator("#slack-words").fill(words);
  await page.locator(".box[data-on=slack] .send").click();
  await page.locator("#discord-log").getByText("Right?").waitFor();
  await page.mouse.move(0, 0);
}

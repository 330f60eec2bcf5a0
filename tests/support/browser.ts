import axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** A real browser: Debian's Chromium, or whichever `CHROMIUM` names. */
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Nothing of it asks for anything beyond this machine. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: QUIET });

export const DESK: BrowserContextOptions = { viewport: { width: 1360, height: 860 } };
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

/** A page somebody has open. */
export interface Sheet {
  readonly page: Page;
  /** Whatever the page complained of: errors, refused scripts, failed requests. */
  readonly complaints: readonly string[];
}

/** Opens the playground for somebody who was never here, and waits until it stands. */
export async function look(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = DESK,
): Promise<Sheet> {
  const context = await browser.newContext({ locale: "en-GB", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(url);
  await page.locator(".window:visible .message").first().waitFor();
  return { page, complaints };
}

/** What axe finds wrong with the page as it stands, and where. */
export async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ["violations"] }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}

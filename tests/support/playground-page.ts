import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import type { Platform } from "../../src/adapters/playground/read.ts";
import type { Started } from "../../src/start-playground.ts";
import { DESK, look, type Sheet, startBrowser } from "./browser.ts";
import { play } from "./playground.ts";

/** The playground in a real browser, and what somebody does in it. */

/** One browser for a file of tests; a playground and a folder of its own for each test, and nothing on any page amiss. */
export interface Visit {
  /** Opens the playground; started with the first page. */
  open(options?: BrowserContextOptions): Promise<Page>;
  /** Opens whatever stands there. */
  openAt(url: string): Promise<Page>;
  url(): Promise<string>;
  /** The program ends, and starts again where it was. */
  stops(): Promise<void>;
  startsAgain(): Promise<void>;
  folder(): string;
  /** The browser itself notes what it could not reach. */
  forgives(words: string): void;
}

export function visit(): Visit {
  let browser: Browser;
  let folder = "";
  let started: Started | undefined;
  let sheets: Sheet[] = [];
  let forgiven: string[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "afterword-playground-"));
  });
  afterEach(async () => {
    for (const { page } of sheets) await page.context().close();
    await started?.stop();
    rmSync(folder, { recursive: true, force: true });
    const complaints = sheets.flatMap((sheet) => sheet.complaints);
    const amiss = complaints.filter((complaint) => !forgiven.some((words) => complaint.includes(words)));
    [sheets, forgiven, started] = [[], [], undefined];
    expect(amiss).toEqual([]);
  });

  async function openAt(url: string, options: BrowserContextOptions = DESK): Promise<Page> {
    const sheet = await look(browser, url, options);
    sheets.push(sheet);
    return sheet.page;
  }

  async function url(): Promise<string> {
    started ??= await play("memory");
    return started.url;
  }

  return {
    open: async (options) => openAt(await url(), options),
    openAt,
    url,
    stops: async () => started?.stop(),
    async startsAgain() {
      started = await play("memory", Number(new URL(await url()).port));
    },
    folder: () => folder,
    forgives: (words) => void forgiven.push(words),
  };
}

/** A machine may have much else to do. */
export const SOON = { timeout: 20_000 };

export const log = (page: Page, on: Platform): Locator => page.locator(`#${on}-log`);
export const last = (page: Page, on: Platform): Locator => log(page, on).locator(".item").last();

export async function hears(page: Page, words: string): Promise<void> {
  for (const on of ["slack", "discord"] as const)
    await log(page, on).locator(".message", { hasText: words }).last().waitFor({ state: "attached" });
}

export async function writes(page: Page, words: string, on: Platform = "slack"): Promise<void> {
  const before = await log(page, on).locator(".item").count();
  const box = page.locator(`.box[data-on=${on}]`);
  await box.getByRole("textbox").fill(words);
  await box.getByRole("button", { name: "Send" }).click();
  await expect.poll(() => log(page, on).locator(".item").count(), SOON).toBeGreaterThan(before + 1);
}

export const mineIn = (page: Page, on: Platform): Locator => log(page, on).locator(".item:has(.own)").first();

export const shows = (page: Page, on: Platform): Promise<void> =>
  page.locator(`.view[data-for=${on}]`).click();

/** What Ann types where no button says it. */
const TYPED: readonly (readonly [asks: RegExp, words: string])[] = [
  [/^When was/m, "this morning"],
  [/Who did you|Who was there/, "Maria Lopez"],
  [/Which job|What was the job/, "staff nurse at St Anne's Hospital"],
  [/talk about|talked about|discuss/, "how they staff nights"],
  [/remember about you/, "I ran triage for two years"],
];

const typedTo = (asked: string): string => TYPED.find(([asks]) => asks.test(asked))?.[1] ?? "skip";

/** How somebody answers: with a button, in words, or in a form that has its button. */
export interface Ways {
  presses(button: Locator): Promise<unknown>;
  types(words: string): Promise<unknown>;
  fills(button: Locator): Promise<unknown>;
}

/** Says how it went and answers whatever is asked, until there is an email. */
export async function debriefs(
  page: Page,
  ways: (turn: number) => readonly [on: Platform, ways: Ways],
): Promise<void> {
  for (let turn = 0; turn < 40; turn++) {
    const [on, { presses, types, fills }] = ways(turn);
    if ((await log(page, on).getByText("Only what you told me is in it").count()) > 0) return;
    const open = last(page, on);
    const asked = await open.innerText();
    const before = await page.locator(".item").count();
    const first = open.locator(".actions, .row").first().locator(".button").first();
    const label = (await first.innerText()).trim();
    if (label === "Open the form") await fills(first);
    else if (label === "Back" || label === "Skip") await types(typedTo(asked));
    else await presses(first);
    await expect
      .poll(() => page.locator(".item").count(), { ...SOON, message: asked })
      .toBeGreaterThan(before);
  }
  throw new Error("The debrief doesn't end.");
}

/** What an email at the end of a debrief has in it. */
export const MAILED = ["This is not an offer", "Subject", "Maria Lopez", "St Anne's Hospital", "Ann Lee"];

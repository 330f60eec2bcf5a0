import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Html, NOTHING } from "../src/adapters/playground/drawn/html.ts";
import { photograph } from "./pictures/playground.ts";
import { ends, goes, SCENES } from "./pictures/scenes.ts";
import { STAGES } from "./pictures/stages.ts";

/**
 * Draws what members see into docs/pictures: light on a desk, dark on a phone. Needs a Chromium, and the fonts Lato and Noto
 * Sans: Debian has them in fonts-lato and fonts-noto-core.
 */

const HERE = import.meta.dirname;
const INTO = resolve(HERE, "../docs/pictures");
const WIDTH = 1120;
const SHARP = "--force-device-scale-factor=1.5";
const CHROMIUM = process.env.CHROMIUM ?? "chromium";

const css = (...path: readonly string[]): string => readFileSync(join(HERE, ...path), "utf8");

const drawn = (looks: string): string => css("../src/adapters/playground/drawn", `${looks}.css`);

type Platform = keyof typeof STAGES;

/** Screens side by side, each a platform in the light or in the dark, as wide as its name says. */
const page = (...screens: readonly (readonly [looks: string, platform: Platform, scene: Html])[]): string =>
  `<!doctype html><meta charset="utf-8">
<style>${drawn("likeness")}${drawn("slack")}${drawn("discord")}${css("pictures/sheet.css")}</style>
<body>${screens.map(([looks, platform, { markup }]) => `<div class="screen ${looks} ${platform}">${markup}</div>`).join("")}
<script>document.title = String(Math.ceil(document.body.getBoundingClientRect().height))</script>`;

function chromium(folder: string, ...args: readonly string[]): string {
  const quiet = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    `--user-data-dir=${folder}`,
  ];
  return execFileSync(CHROMIUM, [...quiet, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
}

function draw(name: string, html: string): void {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, html);
  // The height is known only once it is laid out, as sharp as it is drawn: where lines break depends on it.
  const height = /<title>(\d+)<\/title>/.exec(
    chromium(folder, `--window-size=${WIDTH},2000`, SHARP, "--dump-dom", `file://${file}`),
  )?.[1];
  const picture = join(INTO, `${name}.png`);
  chromium(folder, `--window-size=${WIDTH},${height}`, SHARP, `--screenshot=${picture}`, `file://${file}`);
  console.log(picture);
}

const folder = mkdtempSync(join(tmpdir(), "afterword-pictures-"));
const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
for (const platform of ["slack", "discord"] as const)
  for (const [scene, pictured] of Object.entries(SCENES)) {
    const name = `${platform}-${scene}`;
    const drawing = isWanted(name) ? pictured(STAGES[platform]) : NOTHING;
    if (drawing.markup !== "")
      draw(name, page(["desktop", platform, drawing], ["phone dark", platform, drawing]));
  }
// What the README opens with: how a debrief goes, and what it comes to.
if (isWanted("opening"))
  draw(
    "opening",
    page(["slim", "slack", goes(STAGES.slack)], ["broad dark", "discord", ends(STAGES.discord)]),
  );
rmSync(folder, { recursive: true, force: true });
if (isWanted("playground")) for (const picture of await photograph(INTO)) console.log(picture);

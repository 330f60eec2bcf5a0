import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { SCENES } from "./pictures/scenes.ts";

/** Draws what members see in Slack into docs/pictures: light on a desk, dark on a phone. Needs a Chromium. */

const HERE = import.meta.dirname;
const INTO = resolve(HERE, "../docs/pictures");
const WIDTH = 1120;
const SHARPNESS = 1.5;
const CHROMIUM = process.env.CHROMIUM ?? "chromium";

const page = (scene: string): string =>
  `<!doctype html><meta charset="utf-8"><style>${readFileSync(join(HERE, "pictures/slack.css"), "utf8")}</style>
<body><div class="screen light desktop">${scene}</div><div class="screen dark phone">${scene}</div>
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

const folder = mkdtempSync(join(tmpdir(), "afterword-pictures-"));
const wanted = process.argv.slice(2);
for (const [name, draw] of Object.entries(SCENES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const file = join(folder, `${name}.html`);
  writeFileSync(file, page(draw()));
  // The height is known only once it is laid out.
  const height = /<title>(\d+)<\/title>/.exec(
    chromium(folder, `--window-size=${WIDTH},2000`, "--dump-dom", `file://${file}`),
  )?.[1];
  const picture = join(INTO, `slack-${name}.png`);
  chromium(
    folder,
    `--window-size=${WIDTH},${height}`,
    `--force-device-scale-factor=${SHARPNESS}`,
    `--screenshot=${picture}`,
    `file://${file}`,
  );
  console.log(picture);
}
rmSync(folder, { recursive: true, force: true });

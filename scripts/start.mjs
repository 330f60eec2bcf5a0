// The bot as an operator starts it, or another of its ways: try, doctor, backup and their like. Bundled with its libraries
// first, once for each state of the source and of what is installed: a few files are read in a fraction of the time of a
// thousand. Where that fails, it runs as it is.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "./bundle.mjs";
import { installMissing, root } from "./install.mjs";
import { withSettings } from "./settings.mjs";

const INSTALLED = join("node_modules", ".package-lock.json");

installMissing();
const folder = await bundled();
if (folder === undefined) {
  const env = process.argv[2] === "--env" ? 1 : 0;
  process.argv.splice(2 + env, 0, join("src", "main.ts"));
  await import("./run.mjs");
} else {
  const main = join(folder, "main.js");
  process.argv = [process.argv[0], main, ...withSettings(process.argv.slice(2))];
  await import(pathToFileURL(main).href);
}

/** The folder of the bundle; undefined where it can't be made. */
async function bundled() {
  const there = join(root, "dist", `start-${stateOfSource()}`);
  if (existsSync(there)) return there;
  // Finished first and named after: another process may be starting just now.
  const making = `${there}.${process.pid}`;
  try {
    await bundle(making);
  } catch {
    rmSync(making, { recursive: true, force: true });
    return undefined;
  }
  tidy();
  try {
    renameSync(making, there);
  } catch {
    rmSync(making, { recursive: true, force: true });
  }
  return there;
}

/** A name for all that is bundled as it is now, by the size of each file and the time it was written. */
function stateOfSource() {
  const hash = createHash("sha256");
  const source = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).sort();
  // npm writes the second with all it installs.
  for (const file of [...source.map((each) => join("src", each)), INSTALLED, join("scripts", "bundle.mjs")]) {
    const { size = 0, mtimeMs = 0 } = statSync(join(root, file), { throwIfNoEntry: false }) ?? {};
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}

/** What was compiled before goes, but for the latest: a process may still be running from it. */
function tidy() {
  const dist = join(root, "dist");
  mkdirSync(dist, { recursive: true });
  const writtenAt = (name) => statSync(join(dist, name)).mtimeMs;
  const old = readdirSync(dist)
    .filter((name) => /^start-\w+$/.test(name))
    .sort((one, other) => writtenAt(other) - writtenAt(one));
  for (const name of old.slice(1)) rmSync(join(dist, name), { recursive: true, force: true });
}

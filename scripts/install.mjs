import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Installs exactly what the lock names, quietly, unless it is there. What goes wrong is said by npm itself. */
export function installMissing({ dev = false } = {}) {
  if (isInstalled(dev)) return;
  process.stderr.write("Installing what is missing; this happens once…\n");
  const quiet = ["ci", "--loglevel=error", "--no-progress", "--no-audit", "--no-fund"];
  const { status } = spawnSync("npm", quiet, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status === 0) return;
  process.stderr.write("The installation failed; what npm said is above. Try again with: npm ci\n");
  process.exit(1);
}

/** Whether every package of the lock lies there in its version, by npm's own note of what it installed. */
function isInstalled(dev) {
  const wanted = packagesIn(join(root, "package-lock.json"));
  const there = packagesIn(join(root, "node_modules", ".package-lock.json"));
  return Object.entries(wanted).every(
    ([path, { version, optional, dev: isDev }]) =>
      path === "" || optional || (isDev && !dev) || there[path]?.version === version,
  );
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return {};
  }
}

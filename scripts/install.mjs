import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Installs exactly what the lock names, quietly, unless that has been done. What goes wrong is said by npm itself. */
export function installMissing() {
  const lock = join(root, "package-lock.json");
  const done = join(root, "node_modules", ".package-lock.json");
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(lock).mtimeMs) return;
  process.stderr.write("Installing what is missing; this happens once…\n");
  const quiet = ["ci", "--loglevel=error", "--no-audit", "--no-fund"];
  const { status } = spawnSync("npm", quiet, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status === 0) return;
  process.stderr.write("The installation failed; what npm said is above. Try again with: npm ci\n");
  process.exit(1);
}

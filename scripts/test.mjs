// Everything a release needs, on a bare clone too: installs, brings a private Redis, checks, tests, closes with a count.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installMissing, root } from "./install.mjs";

function run(command, args) {
  return (
    spawnSync(command, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" }).status ===
    0
  );
}

const has = (command) => spawnSync(command, ["--version"], { stdio: "ignore" }).status === 0;

/** Programs the tests start for themselves, on free ports of this machine; nobody else's are touched. */
const NEEDED = [
  {
    command: "redis-server",
    debian: "redis-server",
    missing: "redis-server 7 on the PATH: apt-get install redis-server, or brew install redis.",
  },
  {
    command: process.env.CHROMIUM ?? "/usr/bin/chromium",
    debian: "chromium",
    missing: "a Chromium: apt-get install chromium, or name one, CHROMIUM=/path/to/chromium npm test.",
  },
];

function have({ command, debian }) {
  if (has(command)) return true;
  if (process.getuid?.() === 0 && has("apt-get")) {
    process.stderr.write(`Installing Debian's ${debian} for the tests; this happens once…\n`);
    const quiet = {
      stdio: ["ignore", "ignore", 2],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    };
    spawnSync("apt-get", ["update", "-qq"], quiet);
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", debian], quiet);
  }
  return has(command);
}

function close({ passed, failed, skipped }) {
  process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

installMissing({ dev: true });
for (const needed of NEEDED) {
  if (have(needed)) continue;
  process.stderr.write(`The tests need ${needed.missing}\n`);
  process.exit(1);
}
if (!run("npm", ["run", "--silent", "check"])) close({ passed: 0, failed: 1, skipped: 0 });

const folder = mkdtempSync(join(tmpdir(), "afterword-tests-"));
const report = join(folder, "report.json");
const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
const green = run(process.execPath, [vitest, "run", ...reporters, ...process.argv.slice(2)]);
const counts = JSON.parse(readFileSync(report, "utf8"));
rmSync(folder, { recursive: true });
const skipped = counts.numPendingTests + counts.numTodoTests;
// A file that can't even be loaded has no failed test, and an error outside any test has none either.
const failed = Math.max(counts.numFailedTests, counts.success && green ? 0 : 1);
close({ passed: counts.numPassedTests, failed, skipped });

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

/** The tests start servers of their own from it, on free ports of this machine; nobody else's is touched. */
function haveRedis() {
  if (has("redis-server")) return true;
  if (process.getuid?.() === 0 && has("apt-get")) {
    process.stderr.write("Installing Debian's redis-server for the tests; this happens once…\n");
    const quiet = {
      stdio: ["ignore", "ignore", 2],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    };
    spawnSync("apt-get", ["update", "-qq"], quiet);
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "redis-server"], quiet);
  }
  return has("redis-server");
}

function close({ passed, failed, skipped }) {
  process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

installMissing({ dev: true });
if (!haveRedis()) {
  process.stderr.write(
    "The tests need redis-server 7 on the PATH: apt-get install redis-server, or brew install redis.\n",
  );
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

// Hours of bad luck: every storm, every hostile input, as docs/reliability.md counts them. SEED=7 goes through one storm again.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { installMissing, root } from "./install.mjs";

installMissing({ dev: true });
const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const { status } = spawnSync(
  process.execPath,
  [vitest, "run", "--reporter=verbose", "tests/soak", ...process.argv.slice(2)],
  { cwd: root, stdio: "inherit", env: { ...process.env, SOAK: "1" } },
);
process.exit(status ?? 1);

// Hours of bad luck: every storm and every hostile input, as docs/reliability.md counts them, and the laws with new dice.
// `npm run soak -- storm` is one of them; SEED=7 goes through one storm again.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { installMissing, root } from "./install.mjs";

installMissing({ dev: true });
const asked = process.argv.slice(2);
const options = asked.findIndex((each) => each.startsWith("-"));
const names = options < 0 ? asked : asked.slice(0, options);
const files = names.length > 0 ? names.map((name) => `tests/soak/${name}`) : ["tests/soak", ".laws.test.ts"];
const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const { status } = spawnSync(
  process.execPath,
  [vitest, "run", "--reporter=verbose", ...files, ...asked.slice(names.length)],
  { cwd: root, stdio: "inherit", env: { ...process.env, SOAK: "1" } },
);
process.exit(status ?? 1);

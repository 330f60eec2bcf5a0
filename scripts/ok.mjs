// One word before a commit: format, lint, types, dead exports, and every test that is quick. On two cores it takes less
// than two minutes; whatever would make it longer belongs among what is left to npm test.
import { spawnSync } from "node:child_process";
import { installMissing, root } from "./install.mjs";

installMissing({ dev: true });
const steps = [
  ["npx", ["biome", "check", "."]],
  ["npx", ["tsc", "--noEmit"]],
  ["npx", ["tsc", "-p", "tsconfig.browser.json"]],
  ["npx", ["knip"]],
  ["npx", ["vitest", "run", "--reporter=dot", "--project=quick"]],
];
for (const [command, args] of steps) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status === 0) continue;
  process.stderr.write(`\nNot ok: ${command} ${args.join(" ")}\n`);
  process.exit(1);
}
process.stdout.write(
  "ok (left to npm test: Redis, whole processes, every message on every platform, journeys over sockets, pictures, and the likenesses of the platforms)\n",
);

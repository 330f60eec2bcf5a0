// One word before a commit: format, lint, types, dead exports, and every test that is quick. On two cores it takes less
// than two minutes; whatever would make it longer belongs among what is left to npm test.
import { spawnSync } from "node:child_process";
import { installMissing, root } from "./install.mjs";

/** What needs a server or a second process, wanders through all that can be said, or tests what others are tested with. */
const LEFT = [
  "tests/whole/**",
  "tests/soak/**",
  "tests/adapters/redis/**",
  "tests/adapters/every-message-fits.test.ts",
  "tests/conversations/*.laws.test.ts",
  "tests/interview/nudges/*.laws.test.ts",
  "tests/interview/community/learning.test.ts",
  "tests/platforms/**",
  "tests/adapters/*/{listen,trouble,reminders,community,aside,shares}.test.ts",
  "tests/adapters/embedded/alarms.test.ts",
  "tests/adapters/pictures/**",
];

installMissing({ dev: true });
const steps = [
  ["npx", ["biome", "check", "."]],
  ["npx", ["tsc", "--noEmit"]],
  ["npx", ["tsc", "-p", "tsconfig.browser.json"]],
  ["npx", ["knip"]],
  ["npx", ["vitest", "run", "--reporter=dot", ...LEFT.map((left) => `--exclude=${left}`)]],
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

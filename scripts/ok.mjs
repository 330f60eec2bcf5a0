// One word before a commit: format, lint, types, dead exports, and every test that needs no server and no second process.
import { spawnSync } from "node:child_process";
import { installMissing, root } from "./install.mjs";

installMissing({ dev: true });
const steps = [
  ["npx", ["biome", "check", "."]],
  ["npx", ["tsc", "--noEmit"]],
  ["npx", ["knip"]],
  [
    "npx",
    ["vitest", "run", "--reporter=dot", "--exclude=tests/whole/**", "--exclude=tests/adapters/redis/**"],
  ],
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
process.stdout.write("ok (Redis and the walks through whole processes are left to npm test)\n");

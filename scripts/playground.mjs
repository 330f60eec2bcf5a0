// The playground, started anew whenever a file it is made of changes; on a bare clone it installs what is missing first.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { installMissing, root } from "./install.mjs";

installMissing();
const watching = ["--watch", "--watch-preserve-output", "--import", "tsx"];
const child = spawn(
  process.execPath,
  [...watching, join("src", "main.ts"), "playground", ...process.argv.slice(2)],
  { cwd: root, stdio: "inherit" },
);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 0));

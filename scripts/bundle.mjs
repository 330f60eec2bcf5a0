import { copyFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { root } from "./install.mjs";

/** The program, and what runs in a thread or a process of its own: each is started as a file beside the others. */
const ENTRIES = {
  main: "src/main.ts",
  worker: "src/adapters/pictures/worker.ts",
  child: "src/adapters/proofreader/child.ts",
};

/** Native, or with files of their own beside them; or asked for by libraries that do without. */
const LEFT_OUT = [
  ...["lmdb", "@resvg/resvg-js", "harper.js", "satori", "@shuding/opentype.js"],
  ...["zlib-sync", "bufferutil", "utf-8-validate"],
];

/** Libraries that are no modules ask for these. */
const FOR_LIBRARIES = `
import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
const { filename: __filename, dirname: __dirname } = import.meta;`;

/** What the program reads from beside itself. */
const BESIDE = ["src/interview/story/model/weights.json"];

/** Writes the program with its libraries into a folder. Fails where esbuild isn't there or can't. */
export async function bundle(folder) {
  // It comes with tsx.
  const { build } = createRequire(createRequire(import.meta.url).resolve("tsx/package.json"))("esbuild");
  await build({
    absWorkingDir: root,
    entryPoints: Object.entries(ENTRIES).map(([out, file]) => ({ in: join(root, file), out })),
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    external: LEFT_OUT,
    banner: { js: FOR_LIBRARIES },
    minifySyntax: true,
    minifyWhitespace: true,
    // Errors are told apart by the names of their classes.
    keepNames: true,
    logLevel: "silent",
  });
  for (const file of BESIDE) await copyFile(join(root, file), join(folder, basename(file)));
}

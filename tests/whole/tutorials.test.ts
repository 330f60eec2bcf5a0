import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { page, root } from "../docs/pages.ts";

/** The tutorials, done as they say in a copy of the house: every block into its file, then the types, the tests, the looks. */

interface Block {
  readonly kind: "ts" | "diff";
  readonly file: string;
  readonly code: string;
}

const blocksOf = (name: string): readonly Block[] =>
  [...page(name).text.matchAll(/^```(ts|diff) (\S+)\n(.*?)^```$/gms)].map(
    ([, kind, file = "", code = ""]) => ({
      kind: kind === "diff" ? "diff" : "ts",
      file,
      code,
    }),
  );

let house = "";
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), "afterword-tutorial-"));
  for (const part of [
    "src",
    "tests",
    "scripts",
    "package.json",
    "tsconfig.json",
    "vitest.config.ts",
    "biome.json",
  ])
    cpSync(join(root, part), join(house, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(house, "node_modules"));
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

/** What begins anew in a file is what stands there; what comes later in the page goes below it. */
function follow(blocks: readonly Block[]): void {
  const begun = new Set<string>();
  for (const { kind, file, code } of blocks) {
    const path = join(house, file);
    mkdirSync(dirname(path), { recursive: true });
    if (kind === "diff") writeFileSync(path, withAdded(readFileSync(path, "utf8"), code));
    else {
      expect(begun.has(file) || !existsSync(path), file).toBe(true);
      writeFileSync(path, begun.has(file) ? `${readFileSync(path, "utf8")}\n${code}` : code);
    }
    begun.add(file);
  }
}

/** Each line with a plus goes below the line it stands under. */
function withAdded(text: string, diff: string): string {
  const lines = text.split("\n");
  let at = -1;
  for (const line of diff.trimEnd().split("\n")) {
    if (line.startsWith("+")) lines.splice(++at, 0, line.slice(1));
    else {
      at = lines.indexOf(line.slice(1));
      expect(at, `There is no line “${line.slice(1)}” any more.`).toBeGreaterThanOrEqual(0);
    }
  }
  return lines.join("\n");
}

function runs(command: string, ...args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(join(root, "node_modules", ".bin", command), args, {
    cwd: house,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  expect(status, `${stdout}${stderr}`.slice(-4_000)).toBe(0);
}

describe("the tutorials", () => {
  const pages = ["docs/writing-a-talk.md", "docs/writing-a-platform.md"].map(blocksOf);
  const files = [...new Set(pages.flat().map(({ file }) => file))];

  it("can be followed one after the other", () => {
    for (const blocks of pages) {
      expect(blocks.length).toBeGreaterThan(3);
      follow(blocks);
    }
  });

  it("have the right types", () => runs("tsc", "--noEmit"), 120_000);

  it("pass their own tests, and the one of who may import whom", () => {
    const tests = files.filter((file) => file.endsWith(".test.ts"));
    expect(tests.length).toBeGreaterThan(1);
    runs("vitest", "run", ...tests, "tests/architecture.test.ts");
  }, 120_000);

  it("look as the rest of the house does", () => runs("biome", "check", "--vcs-enabled=false", ...files));
});

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { page, pages, prose, root, section } from "./pages.ts";

/** The pages as a reader meets them: whatever they point at is there, and nothing is said twice. */

const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");

const anchorsOf = (text: string): readonly string[] =>
  [...prose(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => slug(heading));

describe.each(pages().map((each) => [each.name, each] as const))("%s", (name, { text }) => {
  it("points only at what is there", () => {
    for (const [, to = ""] of prose(text).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^\w+:/.test(to)) continue;
      const [path = "", anchor] = to.split("#");
      const file = path === "" ? join(root, name) : join(root, dirname(name), path);
      expect(existsSync(file), to).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(readFileSync(file, "utf8")), to).toContain(anchor);
    }
  });

  it("names only commands of npm's that there are", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    for (const [, script = ""] of text.matchAll(/\bnpm run (?:-s )?([a-z]+)/g))
      expect(Object.keys(scripts)).toContain(script);
  });
});

/** So many words in a row are no accident. */
const RUN = 14;

function runsOf(text: string): ReadonlySet<string> {
  const words =
    prose(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}'’]+/gu) ?? [];
  return new Set(words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(" ")));
}

describe("the pages together", () => {
  it("say nothing twice", () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const { name, text } of pages())
      for (const run of runsOf(text)) {
        const before = seen.get(run);
        if (before) twice.push(`${before} and ${name}: ${run}`);
        seen.set(run, name);
      }
    expect(twice).toEqual([]);
  });

  it("are all found from one of them", () => {
    const index = page("docs/README.md").text;
    const found = (name: string) =>
      index.includes(`](${name.replace(/^docs\//, "")})`) || index.includes(`](../${name})`);
    const covered = /^docs\/(README|decisions\/|releases\/)/;
    expect(pages().filter(({ name }) => !covered.test(name) && !found(name))).toEqual([]);
  });
});

describe("this version", () => {
  it("has its heading in the changelog, above all others, and its notes", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const headings = page("CHANGELOG.md").text.match(/^## .*$/gm) ?? [];
    expect(headings.find((heading) => heading !== "## Unreleased")).toMatch(`## ${version}`);
    expect(page(`docs/releases/${version}.md`).text).toContain("For admins");
    expect(page("README.md").text).toContain(`docs/releases/${version}.md`);
  });
});

describe("the README", () => {
  it.each(["On Slack", "On Discord"])("has the way to a running bot in ten lines: %s", (heading) => {
    const steps = section(page("README.md"), heading).match(/^\d+\. .*$/gm) ?? [];
    expect(steps.length).toBeGreaterThan(5);
    expect(steps.length).toBeLessThanOrEqual(10);
  });

  it("takes both commands from what is there", () => {
    const tried = section(page("README.md"), "Try it");
    expect(tried).toContain("npm run playground");
    expect(tried).toContain("npm run try");
  });
});

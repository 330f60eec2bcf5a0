import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const src = resolve(import.meta.dirname, "../src");

/** Which folders' files each circle may import, besides its own; and which libraries. */
const CIRCLES: Readonly<Record<string, { readonly folders: readonly string[]; readonly libraries: RegExp }>> =
  {
    core: { folders: [], libraries: /^zod$/ },
    interview: {
      folders: [],
      libraries: /^(?:node:zlib|zod|temporal-polyfill|ml-matrix|ics|nodemailer\/lib\/(?:mail-composer|qp))$/,
    },
    conversations: { folders: ["core", "interview"], libraries: /^(?:zod|croner)$/ },
    adapters: {
      folders: ["core"],
      libraries:
        /^(?:node:.*|zod|bullmq|ioredis|lmdb|harper\.js(?:\/binary)?|@clack\/prompts|discord\.js|pino|prom-client|satori|@resvg\/resvg-js|@slack\/(?:bolt|types))$/,
    },
  };

/** The one file of a deciding circle that reads another, while it is loaded: the model's weights. */
const WEIGHTS = { file: "interview/story/model/shipped.ts", reads: "node:fs" };

/** The one adapter that shows what others make, and of those the files that only dress a message and read a press. */
const DRESSES: Readonly<Record<string, RegExp>> = {
  playground:
    /^adapters\/(?:slack\/(?:render|view|home|settled|in-channel)|discord\/(?:render|modal|settled|in-channel)|(?:slack|discord)\/render\/press)\.ts$/,
};

/** What makes a turn impossible to replay. */
const IMPURE =
  /\bDate\.now\b|\bnew Date\(|\bMath\.random\b|\brandomUUID\b|\bfetch\(|\bprocess\.(?:env|argv|exit|cwd|on|std\w+)\b|\bawait\b|\bsetTimeout\b/;

const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const circleOf = (file: string) => file.split("/")[0] ?? "";
const importsOf = (file: string) =>
  [
    ...readFileSync(join(src, file), "utf8").matchAll(
      /^(?:import|export|\})[^"\n]*from "([^"]+)"|import\("([^"]+)"\)/gm,
    ),
  ].map(([, from, later]) => from ?? later ?? "");

describe("the house", () => {
  it.each(files.filter((file) => circleOf(file) in CIRCLES))(
    "%s imports only what its circle may",
    (file) => {
      const circle = CIRCLES[circleOf(file)]!;
      for (const from of importsOf(file)) {
        if (file === WEIGHTS.file && from === WEIGHTS.reads) continue;
        const why = `${file} imports ${from}; see "Who may import whom" in CONTRIBUTING.md`;
        if (!from.startsWith(".")) expect(from, why).toMatch(circle.libraries);
        else
          expect([circleOf(file), ...circle.folders], why).toContain(
            circleOf(relative(src, resolve(src, dirname(file), from))),
          );
      }
    },
  );

  it.each(files.filter((file) => circleOf(file) === "adapters"))(
    "%s knows no other adapter but what they all share",
    (file) => {
      const [, own = ""] = file.split("/");
      for (const from of importsOf(file).filter((from) => from.startsWith("."))) {
        const target = relative(src, resolve(src, dirname(file), from));
        const [circle, other = ""] = target.split("/");
        if (circle === "adapters" && !DRESSES[own]?.test(target))
          expect([own, "store", "inbox", "chat"], `${file} imports ${from}`).toContain(other);
      }
    },
  );

  it.each(
    files.filter((file) =>
      /^(?:interview|conversations|core\/(?!engine|teller|waker|leaving|ordering|posting|ports))/.test(file),
    ),
  )("%s has no clock, no dice and no effect", (file) => {
    const code = readFileSync(join(src, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
    expect(IMPURE.exec(code)?.[0], file).toBeUndefined();
  });

  it("has no file that only passes on, and none named for nothing", () => {
    for (const file of files) {
      expect(file).not.toMatch(/(?:^|\/)(?:types|utils|helpers|common|shared)(?:\.ts|\/)/);
      const code = readFileSync(join(src, file), "utf8")
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")
        .trim();
      expect(code.replace(/^export .* from ".*";$/gm, "").trim(), `${file} only re-exports`).not.toBe("");
    }
  });
});

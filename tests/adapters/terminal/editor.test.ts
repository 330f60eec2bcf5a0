import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { edited, editorIn, formFrom, formText, wantsEditor } from "../../../src/adapters/terminal/editor.ts";
import { linkLines } from "../../../src/adapters/terminal/links.ts";
import type { Field } from "../../../src/core/message.ts";

const FIELDS: readonly Field[] = [
  { name: "subject", label: "Subject", required: true, value: "Thank you" },
  { name: "body", label: "Email", required: true, value: "Hi Maria,\n\nThank you.\n\nAnn", long: true },
];

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "afterword-editor-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** An editor that does one thing to what it is given. */
function editor(code: string): string {
  const file = join(folder, "editor.mjs");
  writeFileSync(
    file,
    `import { readFileSync, writeFileSync } from "node:fs"; const file = process.argv[2]; const text = readFileSync(file, "utf8"); ${code}`,
  );
  return `"${process.execPath}" "${file}"`;
}

describe("the member's own editor", () => {
  it("gets the email as a text, and what is saved is the form", () => {
    const form = edited(
      FIELDS,
      editor(
        'writeFileSync(file, text.replace("Thank you\\n", "Many thanks\\n").replace("Ann", "Ann Lee"));',
      ),
    );
    expect(form).toEqual({ subject: "Many thanks", body: "Hi Maria,\n\nThank you.\n\nAnn Lee" });
  });

  it("left with an error, or not there at all, changes nothing", () => {
    expect(edited(FIELDS, editor("process.exit(1);"))).toBeUndefined();
    expect(edited(FIELDS, join(folder, "no-such-editor"))).toBeUndefined();
  });

  it("is asked for only where there is something long to edit, by VISUAL before EDITOR", () => {
    expect(wantsEditor(FIELDS)).toBe(true);
    expect(wantsEditor(FIELDS.slice(0, 1))).toBe(false);
    expect(editorIn({ VISUAL: "code --wait", EDITOR: "vi" })).toBe("code --wait");
    expect(editorIn({ EDITOR: "vi" })).toBe("vi");
    expect(editorIn({})).toBeUndefined();
  });

  it("unsaved, gives back what was there", () => {
    const line = fc
      .string({ unit: "grapheme", maxLength: 40 })
      .map((text) => text.replace(/[\r\n\ufeff]/g, " ").trim());
    fc.assert(
      fc.property(line, fc.array(line, { maxLength: 6 }), (subject, lines) => {
        const body = lines.join("\n").trim();
        const fields = [
          { ...FIELDS[0]!, value: subject },
          { ...FIELDS[1]!, value: body },
        ];
        expect(formFrom(formText(fields), fields)).toEqual({ subject, body });
      }),
    );
  });

  it("with the subject taken out leaves it empty, and keeps the rest", () => {
    expect(formFrom("Dear Maria,\n\nThank you.", FIELDS)).toEqual({
      subject: "",
      body: "Dear Maria,\n\nThank you.",
    });
  });
});

describe("links in a terminal", () => {
  const links = [{ label: "Open in Gmail", url: "https://mail.google.com/mail/?su=Hi" }];
  const long = [{ label: "Open in Gmail", url: `https://mail.google.com/mail/?su=${"x".repeat(900)}` }];

  it("are words that open where the terminal can do that", () => {
    for (const env of [
      { TERM_PROGRAM: "vscode" },
      { TERM: "xterm-kitty" },
      { VTE_VERSION: "7200" },
      { WT_SESSION: "x" },
    ])
      expect(linkLines(long, env)).toContain(`\u001b]8;;${long[0]?.url}\u001b\\`);
  });

  it("stand in full where it can't and they are short, and are named where they are not", () => {
    const plain = { TERM: "xterm-256color" };
    expect(linkLines(links, plain)).toContain("Open in Gmail: ");
    expect(linkLines(links, plain)).toContain("https://mail.google.com/mail/?su=Hi");
    expect(linkLines(long, plain)).toContain("“Open in Gmail”: links as long as these");
    expect(linkLines(long, plain)).not.toContain("xxx");
  });
});

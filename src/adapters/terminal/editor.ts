import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Field } from "../../core/message.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The editor a member has named for their terminal, if they did. */
export const editorIn = ({ VISUAL, EDITOR }: Environment): string | undefined =>
  VISUAL || EDITOR || undefined;

/** Whether a form is worth an editor: something long is in it to be edited. */
export const wantsEditor = (fields: readonly Field[]): boolean =>
  fields.some(({ long, value }) => long && value);

/** A form as a text: its short fields a line each, then the long one as it is. */
export function formText(fields: readonly Field[]): string {
  const short = fields.filter(({ long }) => !long).map(({ label, value = "" }) => `${label}: ${value}`);
  const long = fields.find(({ long }) => long)?.value ?? "";
  return `${[...short, ...(short.length > 0 ? [""] : []), long].join("\n")}\n`;
}

/** The form that an edited text comes to. A line that was taken out leaves its field empty. */
export function formFrom(text: string, fields: readonly Field[]): Record<string, string> {
  let rest = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const form: Record<string, string> = {};
  for (const { name, label } of fields.filter(({ long }) => !long)) {
    const [line = ""] = rest.split("\n", 1);
    const mine = line.toLowerCase().startsWith(`${label.toLowerCase()}:`);
    form[name] = mine ? line.slice(label.length + 1).trim() : "";
    if (mine) rest = rest.slice(line.length + 1);
  }
  const long = fields.find(({ long }) => long);
  return long ? { ...form, [long.name]: rest.trim() } : form;
}

/** Opens the editor on a form and waits for it; undefined where it couldn't be opened or was left with an error. */
export function edited(fields: readonly Field[], editor: string): Record<string, string> | undefined {
  const folder = mkdtempSync(join(tmpdir(), "afterword-"));
  const file = join(folder, "email.txt");
  try {
    writeFileSync(file, formText(fields), { mode: 0o600 });
    // Members set things like "code --wait": a command with its arguments, as the shell takes it.
    const { status } = spawnSync(`${editor} "${file}"`, { stdio: "inherit", shell: true });
    return status === 0 ? formFrom(readFileSync(file, "utf8"), fields) : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

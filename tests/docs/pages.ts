import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");

export interface Page {
  /** From the root, as in `docs/reading.md`. */
  readonly name: string;
  readonly text: string;
}

/** Every page of the repository that somebody is meant to read. */
export function pages(): readonly Page[] {
  const here = readdirSync(root).filter((name) => name.endsWith(".md"));
  const docs = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name));
  return [...here, ...docs, "texts/README.md"].map(page);
}

export const page = (name: string): Page => ({ name, text: readFileSync(join(root, name), "utf8") });

/** What stands between a heading and the next of its rank. */
export function section({ text }: Page, heading: string): string {
  const [, found] = text.split(`\n## ${heading}\n`);
  if (found === undefined) throw new Error(`There is no “${heading}”.`);
  return found.split("\n## ")[0] ?? "";
}

/** A page without its blocks of code. */
export const prose = (text: string): string => text.replace(/^```.*?^```$/gms, "");

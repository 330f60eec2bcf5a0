import { argv, exit } from "node:process";
import { drafts } from "./bench/drafts.ts";
import { duties } from "./bench/duties.ts";
import { flat } from "./bench/flat.ts";
import { type Figure, type Section, table } from "./bench/frame.ts";
import { learning } from "./bench/learning.ts";
import { memory } from "./bench/memory.ts";
import { nudges } from "./bench/nudges.ts";
import { pictures } from "./bench/pictures.ts";
import { processes } from "./bench/processes.ts";
import { reader } from "./bench/reader.ts";
import { start } from "./bench/start.ts";
import { turns } from "./bench/turns.ts";

const SECTIONS: readonly Section[] = [
  reader,
  drafts,
  learning,
  nudges,
  pictures,
  turns,
  duties,
  flat,
  processes,
  start,
  memory,
];

/** `npm run bench [-- SECTION…] [--json]`: measures, and says what came out. */
async function main(args: readonly string[]): Promise<void> {
  const names = args.filter((arg) => arg !== "--json");
  const unknown = names.find((name) => SECTIONS.every((section) => section.name !== name));
  if (unknown !== undefined) {
    console.error(`There is no section "${unknown}". Known: ${SECTIONS.map(({ name }) => name).join(", ")}.`);
    exit(1);
  }
  const measured = new Map<string, readonly Figure[]>();
  for (const { name, measure } of SECTIONS)
    if (names.length === 0 || names.includes(name)) measured.set(name, await measure());
  console.log(
    args.includes("--json") ? JSON.stringify(Object.fromEntries(measured), null, 2) : table(measured),
  );
}

await main(argv.slice(2));

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { SIGNS } from "../../src/interview/signs.ts";
import { type Labelled, labelledFrom } from "../../src/interview/story/labelled.ts";
import { OUTPUTS } from "../../src/interview/story/model/linear.ts";
import { CIRCUMSTANCES } from "../../src/interview/story/model/reader.ts";
import { withRunOns } from "./run-on.ts";

/** For each output, whether the text tells it: 1 or 0. */
export type Truth = Uint8Array;

/** One text to learn from: a snippet, or one sentence of a post. */
export interface Example {
  readonly text: string;
  readonly truth: Truth;
  readonly circumstances: Truth;
}

/** What one person wrote: whole stories to be judged by, and what there is in them to learn from. */
export interface Author {
  readonly name: string;
  readonly stories: readonly Labelled[];
  readonly examples: readonly Example[];
  /** The sentences of each text, in order. */
  readonly told: readonly (readonly string[])[];
}

const signals = z.record(z.string(), z.string());
const sentence = z.object({ text: z.string(), signals, context: z.array(z.string()).default([]) });
const line = z.union([
  z.object({ sentences: z.array(sentence) }),
  sentence.transform((one) => ({ sentences: [one] })),
]);

/** Every author of every file in the folders, by name. */
export function authorsIn(folders: readonly string[]): readonly Author[] {
  const files = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));
  return files
    .filter((file) => file.endsWith(".jsonl"))
    .map(authorOf)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** One author: what stands in one file. */
export function authorOf(file: string): Author {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((text) => text.trim() !== "");
  const stories = lines.map(
    (text, i) =>
      labelledFrom(text) ?? fail(`${file}, line ${i + 1}: not a labelled text; see texts/README.md.`),
  );
  const told = lines.map(examplesIn);
  return {
    name: file.replace(/^.*\/(?:author-)?|\.jsonl$/g, ""),
    stories,
    examples: withRunOns(told.flat()),
    told: told.map((examples) => examples.map(({ text }) => text)),
  };
}

function examplesIn(text: string): readonly Example[] {
  const { sentences } = line.parse(JSON.parse(text));
  return sentences.map(({ text, signals, context }) => ({
    text,
    truth: truthOf(signals),
    circumstances: Uint8Array.from(CIRCUMSTANCES, (name) => Number(context.includes(name))),
  }));
}

function truthOf(told: Readonly<Record<string, string>>): Truth {
  const truth = new Uint8Array(OUTPUTS);
  for (const [i, sign] of SIGNS.entries()) {
    truth[2 * i] = Number(told[sign] === "positive");
    truth[2 * i + 1] = Number(told[sign] === "negative");
  }
  return truth;
}

function fail(message: string): never {
  throw new Error(message);
}

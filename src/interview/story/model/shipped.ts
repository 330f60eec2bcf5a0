import { readFileSync } from "node:fs";
import type { Model } from "./reader.ts";
import { modelFrom } from "./weights.ts";

let loaded: Model | undefined;

/**
 * The model as training left it. Loaded when it is first asked for, which takes some 0.2 s: a bot that nobody has told a
 * story need not hold it. Read from its file, for an imported one would stay in memory as text besides.
 */
export function shipped(): Model {
  loaded ??= modelFrom(
    JSON.parse(readFileSync(new URL("./weights.json", import.meta.url), "utf8")), // What training wrote.
  );
  return loaded;
}

/** What is made of the shipped model: once, at its first use. */
export function ofShipped<Part>(make: (model: Model) => Part): () => Part {
  let made: { readonly part: Part } | undefined;
  return () => {
    made ??= { part: make(shipped()) };
    return made.part;
  };
}

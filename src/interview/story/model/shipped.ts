import { readFileSync } from "node:fs";
import { modelFrom } from "./weights.ts";

/** The model as training left it. Read from its file, for an imported one would stay in memory as text besides. */
export const shipped = modelFrom(
  JSON.parse(readFileSync(new URL("./weights.json", import.meta.url), "utf8")), // What training wrote.
);

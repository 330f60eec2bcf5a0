import process from "node:process";
import { type Fold, trainFold } from "./fold.ts";

// A process of its own for each fold, so that two train at a time; see train.ts.
process.once("message", (fold) => {
  // Only train.ts writes to it; what it is sent is long, and hanging up early would lose it.
  process.send?.(trainFold(fold as Fold), () => process.disconnect());
});

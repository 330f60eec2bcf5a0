import weights from "./weights.json" with { type: "json" };
import { modelFrom } from "./weights.ts";

/** The model as training left it. */
export const shipped = modelFrom(weights);

import fc from "fast-check";
import type { Seen } from "../../../src/interview/reading/seen.ts";
import { FORMATS, SIGNS, STAGES } from "../../../src/interview/signs.ts";

const anyTold = fc.constantFrom("positive", "negative", "mixed", "na");
const anySigns = fc.record(Object.fromEntries(SIGNS.map((sign) => [sign, anyTold])), { requiredKeys: [] });

/** Any interview, from nothing known to everything. */
export const anySeen: fc.Arbitrary<Seen> = fc.record(
  {
    signs: anySigns,
    stage: fc.constantFrom(...STAGES),
    format: fc.constantFrom(...FORMATS),
    structured: fc.boolean(),
    inexperienced: fc.boolean(),
    hoursSince: fc.integer({ min: 0, max: 2000 }),
  },
  { requiredKeys: ["signs"] },
);

export const anySign = fc.constantFrom(...SIGNS);

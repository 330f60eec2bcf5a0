import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { BANDS, BASES, CONTEXT, RUNGS, WEIGHTS } from "../../../src/interview/reading/priors.ts";
import { shown, spanOf } from "../../../src/interview/reading/range.ts";
import { SIGNS, type SignName, STAGES } from "../../../src/interview/signs.ts";

const page = readFileSync(new URL("../../../docs/reading.md", import.meta.url), "utf8");
const signed = (weight: number) => (weight > 0 ? "+" : weight < 0 ? "−" : "") + Math.abs(weight).toFixed(2);

it("shows members the very weights their reading is made of", () => {
  for (const sign of SIGNS) {
    const { positive, negative } = WEIGHTS[sign];
    expect(page).toContain(`| \`${sign}\` | ${signed(positive)} | ${signed(negative)} |`);
  }
  for (const { multiplier } of CONTEXT) expect(page).toContain(`× ${multiplier} |`);
  for (const { label, low, middle, high } of Object.values(BASES)) {
    const [from, at, to] = [low, middle, high].map((share) => Math.round(share * 100));
    expect(page).toContain(`| ${label} | ${from} to ${to} | ${at} |`);
  }
  expect(page).toContain(RUNGS.join(", "));
});

it("shows members the very ranges each word gives", () => {
  const signs = Object.fromEntries(SIGNS.map((sign: SignName) => [sign, "mixed" as const]));
  for (const stage of STAGES) {
    const cells = BANDS.map(({ from, to }) =>
      shown(spanOf({ signs, stage, format: "onsite", hoursSince: 0 }, (from + to) / 2)),
    ).map(({ low, high }) => `${low}–${high}`);
    expect(page).toContain(`| ${stage} | ${cells.join(" | ")} |`);
  }
});

it("gives every number a source", () => {
  for (const row of [...Object.values(WEIGHTS), ...CONTEXT, ...Object.values(BASES)])
    expect(row.source).not.toBe("");
});

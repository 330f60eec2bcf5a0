import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const report = JSON.parse(readFileSync(`${root}docs/story-reader-report.json`, "utf8"));

it("ships the weights its training report was written for, under five megabytes", () => {
  const weights = readFileSync(root + report.weights.file);
  expect(createHash("sha256").update(weights).digest("hex")).toBe(report.weights.sha256);
  expect(weights.length).toBeLessThan(5_000_000);
});

it("speaks up where the report says it does", () => {
  const thresholds = JSON.parse(readFileSync(`${root}src/interview/story/model/thresholds.json`, "utf8"));
  expect(thresholds).toMatchObject(report.thresholds);
});

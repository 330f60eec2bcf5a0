import { fork } from "node:child_process";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { calibrate } from "./calibrate.ts";
import { authors, type Done, type Fold } from "./fold.ts";
import { reportOn } from "./report.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const MODEL = `${ROOT}src/interview/story/model/`;
const HAND = fileURLToPath(new URL("./hand.ts", import.meta.url));
/** One author in four is held out to choose the thresholds. */
const HELD_OUT = 4;

/** `npm run train`: trains without some authors, to choose thresholds by what is theirs, and on everybody, to ship. */
async function main(): Promise<void> {
  const everyone = authors(ROOT);
  const held = everyone.filter((_, i) => i % HELD_OUT === HELD_OUT - 1).map(({ name }) => name);
  const [{ judged }, { weights }] = await Promise.all([
    train({ root: ROOT, held }),
    train({ root: ROOT, held: [] }),
  ]);
  const thresholds = calibrate(judged);
  const packed = `${JSON.stringify(weights)}\n`;
  const sha256 = createHash("sha256").update(packed).digest("hex");
  const report = reportOn({ judged, thresholds, authors: everyone, sha256, bytes: packed.length });
  writeFileSync(`${MODEL}weights.json`, packed);
  writeFileSync(`${MODEL}thresholds.json`, `${JSON.stringify(thresholds, null, 2)}\n`);
  writeFileSync(`${ROOT}docs/story-reader-report.json`, `${JSON.stringify(report, null, 2)}\n`);
  console.log(JSON.stringify(report.heldOut, null, 2));
}

/** Trains in a process of its own. */
function train(fold: Fold): Promise<Done> {
  return new Promise((resolve, reject) => {
    const hand = fork(HAND, { execArgv: ["--import", "tsx"], serialization: "advanced" });
    hand.once("message", (done) => resolve(done as Done)).once("error", reject); // Only fold.ts answers here.
    hand.once(
      "exit",
      (code) => code !== 0 && reject(new Error(`A training hand stopped with code ${code}.`)),
    );
    hand.send(fold);
  });
}

await main();

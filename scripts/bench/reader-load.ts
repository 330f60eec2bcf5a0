import { readFileSync } from "node:fs";
import type { Figure } from "./frame.ts";

// A process of its own that loads the reader and nothing else; see reader.ts.
const MEGABYTE = 2 ** 20;
const STORY = "It flew by. She walked me round the ward and laughed, though the other one never looked up.";
const WEIGHTS = new URL("../../src/interview/story/model/weights.json", import.meta.url);

const resident = () => {
  globalThis.gc?.();
  return process.memoryUsage().rss / MEGABYTE;
};

const floorStart = performance.now();
JSON.parse(readFileSync(WEIGHTS, "utf8"));
const floor = performance.now() - floorStart;
const before = resident();
const start = performance.now();
const { readStory } = await import("../../src/interview/story/read-story.ts");
const { shipped } = await import("../../src/interview/story/model/shipped.ts");
shipped();
const loaded = performance.now();
readStory(STORY);
const read = performance.now();
for (let i = 0; i < 100; i++) readStory(STORY.repeat(8));

const figures: readonly Figure[] = [
  { what: "loading it", value: loaded - start, unit: "ms", most: 300 },
  { what: "loading against parsing its file", value: (loaded - start) / floor, unit: "times" },
  { what: "the first reading", value: read - loaded, unit: "ms" },
  { what: "memory it adds", value: resident() - before, unit: "MB", most: 80 },
];
console.log(JSON.stringify(figures));

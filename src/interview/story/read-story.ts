import type { Sign } from "../signs.ts";
import { type Conduct, conductIn } from "./conduct.ts";
import { type Context, contextIn } from "./context.ts";
import { soundsCrushed } from "./crushed.ts";
import { type Facts, factsIn } from "./facts.ts";
import { type Performance, performanceIn } from "./own-part.ts";
import { signsIn } from "./signs.ts";
import { sentencesOf } from "./telling.ts";

/** What was read in a member's story, ready to be stored as a recorded reply: plain data, nothing computed later. */
export interface StoryReading {
  /** Name and version of what read it. */
  readonly reader: string;
  /** Positive or negative only, at most one of each; the evidence stands in the story letter for letter. */
  readonly signs: readonly Sign[];
  readonly context: readonly Context[];
  readonly facts: Facts;
  /** Kept apart from how the member did. */
  readonly employer: readonly Conduct[];
  readonly performance: Performance;
  /** The member sounds crushed, and is met with kindness before anything else. */
  readonly crushed: boolean;
}

const READER = "rules-1";

/** Reads a story told in the member's own words. The same words always give the same reading; any string will do. */
export function readStory(text: string): StoryReading {
  const sentences = sentencesOf(text);
  const plain = sentences.map((sentence) => sentence.plain);
  return {
    reader: READER,
    signs: signsIn(text),
    context: contextIn(plain),
    facts: factsIn(text),
    employer: conductIn(text, sentences),
    performance: performanceIn(text, sentences),
    crushed: soundsCrushed(plain),
  };
}

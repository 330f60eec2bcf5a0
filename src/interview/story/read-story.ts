import { type Conduct, conductIn } from "./conduct.ts";
import { type Context, contextIn } from "./context.ts";
import { soundsCrushed } from "./crushed.ts";
import { type Facts, factsIn } from "./facts.ts";
import { isEnglish } from "./language.ts";
import { type Performance, performanceIn } from "./own-part.ts";
import { type ReadSign, signsIn } from "./signs.ts";
import { sentencesOf } from "./telling.ts";

/** What was read in a member's story, ready to be stored as a recorded reply: plain data, nothing computed later. */
export interface StoryReading {
  /** Name and version of what read it. */
  readonly reader: string;
  /** Positive or negative only, at most one of each; the evidence stands in the story letter for letter. */
  readonly signs: readonly ReadSign[];
  /** Not sure enough to be asserted, and worth asking about first; likeliest first. */
  readonly offered: readonly ReadSign[];
  readonly context: readonly Context[];
  readonly facts: Facts;
  /** Kept apart from how the member did. */
  readonly employer: readonly Conduct[];
  readonly performance: Performance;
  /** The member sounds crushed, and is met with kindness before anything else. */
  readonly crushed: boolean;
  /** A story told in another language is not read for signs. */
  readonly english: boolean;
}

const READER = "model-1";

/** Reads a story told in the member's own words. The same words always give the same reading; any string will do. */
export function readStory(text: string): StoryReading {
  const sentences = sentencesOf(text);
  const plain = sentences.map((sentence) => sentence.plain);
  const english = isEnglish(text);
  return {
    reader: READER,
    ...(english ? signsIn(text) : { signs: [], offered: [] }),
    context: contextIn(plain),
    facts: factsIn(text),
    employer: conductIn(text, sentences),
    performance: performanceIn(text, sentences),
    crushed: soundsCrushed(plain),
    english,
  };
}

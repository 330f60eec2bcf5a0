import { type Conduct, conductIn } from "./conduct.ts";
import { CONTEXTS, type Context, contextIn } from "./context.ts";
import { soundsCrushed } from "./crushed.ts";
import { type Facts, factsIn } from "./facts.ts";
import { isEnglish } from "./language.ts";
import { lengthsIn } from "./minutes.ts";
import { type Performance, performanceIn } from "./own-part.ts";
import { circumstancesIn, isSure, type ReadSign, signsIn } from "./signs.ts";
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
  /** Told in another language, a story is left unread, but for somebody who sounds crushed. */
  readonly english: boolean;
}

const READER = "model-2";

/** Reads a story told in the member's own words. The same words always give the same reading; any string will do. */
export function readStory(text: string): StoryReading {
  const sentences = sentencesOf(text);
  const plain = sentences.map((sentence) => sentence.plain);
  const crushed = soundsCrushed(plain);
  if (!isEnglish(text)) return { ...UNREAD, crushed };
  const lengths = lengthsIn(sentences);
  return {
    reader: READER,
    ...signsIn(text, lengths),
    context: inOrder([...contextIn(plain), ...circumstancesIn(text)]),
    facts: factsIn(text, lengths),
    employer: conductIn(text, sentences),
    performance: performanceIn(text, sentences),
    crushed,
    english: true,
  };
}

const inOrder = (told: readonly Context[]) => CONTEXTS.filter((name) => told.includes(name));

const UNREAD: StoryReading = {
  reader: READER,
  signs: [],
  offered: [],
  context: [],
  facts: { interviewers: [] },
  employer: [],
  performance: { well: [], badly: [] },
  crushed: false,
  english: false,
};

/**
 * Reads words that answered something else. They are seldom about a sign, so it takes more to assert one, and nothing
 * is offered.
 */
export function readBeside(text: string): StoryReading {
  const reading = readStory(text);
  return { ...reading, signs: reading.signs.filter(isSure), offered: [] };
}

/** Says whether there is anything in these words to be read about an interview. */
export function tells(words: string): boolean {
  const { signs, context, facts, employer } = readBeside(words);
  return signs.length + context.length + employer.length > 0 || Object.values(facts).flat().length > 0;
}

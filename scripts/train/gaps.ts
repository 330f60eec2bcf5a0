import { gapFeatures, gapsOf } from "../../src/interview/story/model/endings.ts";
import { type Word, wordsOf } from "../../src/interview/story/model/words.ts";
import type { Seen } from "./train-linear.ts";

const LAST_MARKS = /[.!?…"”)]+$/u;

/** The gaps in a text told without a full stop, each with whether a sentence ended there. */
export function gapsSeen(sentences: readonly string[]): readonly Seen[] {
  const words: Word[] = [];
  const starts = new Set<number>();
  let from = 0;
  for (const sentence of sentences.map((one) => one.replace(LAST_MARKS, ""))) {
    if (words.length > 0) starts.add(words.length);
    words.push(...wordsOf(sentence).map((word) => ({ ...word, from: word.from + from, to: word.to + from })));
    from += sentence.length + 1;
  }
  return gapsOf(words).map((gap) => ({
    features: gapFeatures(words, gap),
    truth: Uint8Array.of(Number(starts.has(gap))),
  }));
}

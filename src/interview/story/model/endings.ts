import { type Features, hash, mixed, unitLength } from "./features.ts";
import { type Linear, linearScores } from "./linear.ts";
import { type Word, wordsOf } from "./words.ts";

/** Says where sentences end in a text, as places in it: where the next one starts. */
export type Endings = (text: string) => readonly number[];

/** A reader of the ends that people leave unsaid, who write without full stops. */
export function endingsBy(endings: Linear): Endings {
  return (text) => {
    const words = wordsOf(text);
    return gapsOf(words)
      .filter((gap) => (linearScores(endings, gapFeatures(words, gap))[0] ?? 0) >= 0)
      .map((gap) => words[gap]?.from ?? 0);
  };
}

/** The gaps where a sentence may end unsaid, each by the word after it: between two words, with no mark there. */
export function gapsOf(words: readonly Word[]): readonly number[] {
  return words.flatMap(({ word, from }, i) => {
    const before = words[i - 1];
    return before !== undefined && before.to < from && /^[\p{L}\p{N}"]/u.test(word) ? [i] : [];
  });
}

const LAST_LETTERS = 3;

/** What stands around a gap: two words before it, three after, alone and together, and how they end. */
export function gapFeatures(words: readonly Word[], gap: number): Features {
  const word = (away: number) => hash(spelt(words[gap + away]));
  const end = (away: number) => hash(spelt(words[gap + away]).slice(-LAST_LETTERS));
  const [before, last, first, second, third] = [word(-2), word(-1), word(0), word(1), word(2)];
  const seen = [
    [before],
    [last],
    [first],
    [second],
    [before, last],
    [last, first],
    [first, second],
    [before, last, first],
    [last, first, second],
    [first, second, third],
    [end(-1)],
    [end(-1), first],
    [end(-1), end(0)],
    [last, end(1)],
  ];
  return unitLength(new Map(seen.map((parts, kind) => [mixed(kind, ...parts), 1])));
}

function spelt(word: Word | undefined): string {
  return /^\d/.test(word?.word ?? "") ? "#" : (word?.word ?? "");
}

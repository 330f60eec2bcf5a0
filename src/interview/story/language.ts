import { shipped } from "./model/shipped.ts";
import { wordsOf } from "./model/words.ts";

/** Fewer words than this tell no language. */
const LEAST = 6;
/**
 * English as people type it has eight known words in ten and more, however misspelt; other languages two thirds at most, by
 * the words they lent it. Chosen on the texts of `texts/` and on a sentence in each of fifteen languages.
 */
const KNOWN = 0.72;

/** Other scripts than ours know no space between words; their letters tell. */
const STRANGE = /(?!\p{Script=Latin})\p{L}/gu;

/** Says whether a text is in English, by how many of its words the model has met; what is too short to tell counts as English. */
export function isEnglish(text: string): boolean {
  const strange = text.match(STRANGE)?.length ?? 0;
  if (strange >= LEAST && strange > (text.match(/\p{Script=Latin}/gu)?.length ?? 0)) return false;
  const known = shipped().networks[0]?.rows;
  // Names are in no vocabulary, and say nothing of the language they stand in.
  const words = wordsOf(text).filter(
    ({ word, from }) => /^\p{L}{2}/u.test(word) && !/\p{Lu}/u.test(text.charAt(from)),
  );
  return words.length < LEAST || words.filter(({ word }) => known?.has(word)).length >= KNOWN * words.length;
}

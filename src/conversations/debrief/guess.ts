import { choice } from "../../core/question.ts";
import type { Guess } from "../../interview/forecast.ts";
import { guessIn, isGuess } from "../../interview/guessed.ts";

const SAID: readonly (readonly [RegExp, Guess])[] = [
  [/^(?:yes|yeah|yep|sure|definitely|absolutely)\b/i, "onward"],
  [/^(?:no|nope|nah)\b/i, "not"],
  [/^(?:maybe|perhaps|possibly|depends)\b/i, "either"],
];

/** The member's own guess. It is said back, so that one press by mistake costs one more. */
export const guess = choice<Guess>("guess", {
  label: "Your guess",
  asks: "Will they want to go on with you?",
  options: { onward: "My guess: they will", either: "My guess: either way", not: "My guess: they won't" },
  also: {
    onward: ["yes", "they will"],
    either: ["either way", "could go either way", "maybe"],
    not: ["no", "they won't"],
  },
  shown: {
    onward: "they'll want to go on with you",
    either: "it could go either way",
    not: "they won't want to go on with you",
  },
  echoes: true,
  loose: false,
  reads: (words) => guessIn(words) ?? SAID.find(([pattern]) => pattern.test(words.trim()))?.[1],
  expects: "“they will”, “they won't”, “either way”, or how likely, such as “70 %”",
});

/**
 * It is offered along with the first question of the reading, and not asked. There the story is told, and nothing of ours
 * has coloured it yet; after the card it would be no guess, and as a question it would stand in everybody's way for
 * something only some want.
 */
export const guessAlong = {
  says: "Before I say how it looked, your own guess, if you like, by button or in words: will they want to go on with you? When the answer comes you see how your guesses do.",
  key: guess.key,
  options: guess.options,
  meant: isGuess,
};

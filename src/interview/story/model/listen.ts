import { sentencesOf } from "../telling.ts";
import { OUTPUTS } from "./linear.ts";
import type { Scores } from "./reader.ts";

/** A stretch of the story as it was scored: a sentence, or part of one. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** For each output, the loudest any stretch of the story says it (log odds), and the stretch that does. */
export interface Heard {
  readonly odds: number;
  readonly at: Stretch;
}

/** What a story says of each output; nothing where there is no word to read. */
export function listen(text: string, scores: Scores): readonly Heard[] {
  const stretches = sentencesOf(text).flatMap(({ start, plain }) =>
    [whole(plain), ...pieces(plain), ...clauses(plain)].map(({ from, to, hush }) => ({
      at: { from: start + from, to: start + to },
      hush,
    })),
  );
  if (stretches.length === 0) return [];
  const scored = scores(stretches.map(({ at }) => text.slice(at.from, at.to)));
  return Array.from({ length: OUTPUTS }, (_, output) => {
    const heard = stretches.map(({ at, hush }, i) => ({
      at,
      odds: (scored[i]?.[output] ?? Number.NEGATIVE_INFINITY) - hush,
    }));
    return heard.reduce((loudest, one) => (one.odds > loudest.odds ? one : loudest));
  });
}

/** A part of a sentence, and how much less it counts than the sentence itself, in log odds. */
interface Part extends Stretch {
  readonly hush: number;
}

const whole = (sentence: string): Part => ({ from: 0, to: sentence.length, hush: 0 });

// People who write without full stops run several sentences into one, which drown each other out: such a one is also
// read a sentence's length at a time. On posts of an author who writes so it lifted F1 from 0.56 to 0.67.
const RUNS_ON = 26;
const PIECE = 18;
const STRIDE = 9;

function pieces(sentence: string): readonly Part[] {
  const words = [...sentence.matchAll(/\S+/g)].map(
    ({ 0: word, index }) => [index, index + word.length] as const,
  );
  if (words.length <= RUNS_ON) return [];
  return Array.from({ length: Math.ceil((words.length - PIECE) / STRIDE) + 1 }, (_, i) => {
    const from = words[i * STRIDE]?.[0] ?? 0;
    const to = words[Math.min(words.length, i * STRIDE + PIECE) - 1]?.[1] ?? sentence.length;
    return { from, to, hush: 0 };
  });
}

/** Where one clause ends and another may tell something else. */
const SEAM = /[;:()—–]+\s*|,\s|\s-+\s|\s(?=(?:but|though|although|while|then)\s)/gu;
const FEWEST_WORDS = 3;
/** A clause alone has lost whose interview it is about, and whether it happened; so it has to be that much louder. */
const ALONE = 2;

function clauses(sentence: string): readonly Part[] {
  const seams = [...sentence.matchAll(SEAM)].map(({ 0: seam, index }) => index + seam.length);
  if (seams.length === 0) return [];
  return [0, ...seams]
    .map((from, i) => ({ from, to: seams[i] ?? sentence.length, hush: ALONE }))
    .filter(({ from, to }) => sentence.slice(from, to).trim().split(/\s+/).length >= FEWEST_WORDS);
}

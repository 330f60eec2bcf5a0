import { sentencesOf } from "../telling.ts";
import type { Endings } from "./endings.ts";
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

/** What a story is heard with. */
interface Ears {
  readonly scores: Scores;
  readonly endings: Endings;
}

/** What a story says of each output; nothing where there is no word to read. */
export function listen(text: string, { scores, endings }: Ears): readonly Heard[] {
  const stretches = sentencesOf(text).flatMap(({ start, plain }) =>
    [whole(plain), ...breaths(plain, endings), ...clauses(plain)].map(({ from, to, hush }) => ({
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

// People who write without full stops run several sentences into one, which drown each other out: a long one is also
// read between the ends they left unsaid, and what is still long, or ends nowhere, a few words at a time.
const LONG = 18;
const RUNS_ON = 26;
const STRIDE = 9;
/** A piece cut anywhere says less than one cut where a sentence ends. */
const ANYWHERE = 1;

function breaths(sentence: string, endings: Endings): readonly Part[] {
  if (wordsIn(sentence).length <= LONG) return [];
  const ends = endings(sentence);
  return [
    ...pieces(sentence, whole(sentence)).map((piece) => ({ ...piece, hush: ends.length > 0 ? ANYWHERE : 0 })),
    ...(ends.length > 0 ? between(sentence, ends) : []),
  ];
}

function between(sentence: string, ends: readonly number[]): readonly Part[] {
  return [0, ...ends]
    .map((from, i) => ({ from, to: ends[i] ?? sentence.length, hush: 0 }))
    .flatMap((breath) => [breath, ...pieces(sentence, breath)]);
}

/** A sentence's length at a time, out of what is longer than most sentences are. */
function pieces(sentence: string, { from, to }: Stretch): readonly Part[] {
  const words = wordsIn(sentence.slice(from, to));
  if (words.length <= RUNS_ON) return [];
  return Array.from({ length: Math.ceil((words.length - LONG) / STRIDE) + 1 }, (_, i) => ({
    from: from + (words[i * STRIDE]?.from ?? 0),
    to: from + (words[Math.min(words.length, i * STRIDE + LONG) - 1]?.to ?? 0),
    hush: 0,
  }));
}

const wordsIn = (sentence: string): readonly Stretch[] =>
  [...sentence.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ from: index, to: index + word.length }));

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

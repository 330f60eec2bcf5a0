import type { Duration } from "./durations.ts";
import { hintsFor } from "./length-hints.ts";
import { type Features, hash, unitLength } from "./model/features.ts";
import { type Linear, linearScores } from "./model/linear.ts";

/** Which of a story's durations is how long the interview was to be, and which how long it was. */
export interface Roles {
  readonly scheduled?: Duration;
  readonly actual?: Duration;
}

/** The outputs of the table, in order. */
export const ROLES = ["scheduled", "actual"] as const;

/** Log odds from which a duration has a role, and from which it has one beside another's. Chosen on stories kept out in turn. */
const LEAST = 0;
const LEAST_BESIDE = -1.5;

/** A reader of roles: each goes to the duration likeliest to have it, if any is likely enough. */
export function rolesBy(lengths: Linear): (durations: readonly Duration[]) => Roles {
  return (durations) => {
    const plain = plainly(durations);
    if (plain) return plain;
    const odds = durations.map((_, i) => linearScores(lengths, roleFeatures(durations, i)));
    const likeliest = (output: number, least: number): number =>
      odds.reduce((best, one, i) => ((one[output] ?? 0) > (odds[best]?.[output] ?? least) ? i : best), -1);
    const sure = ROLES.map((_, output) => likeliest(output, LEAST));
    // Who tells the one length is apt to tell the other.
    const [scheduled, actual] = sure.map((one, output) => {
      if (one >= 0 || sure[1 - output] === -1) return durations[one];
      return durations[likeliest(output, LEAST_BESIDE)];
    });
    return { ...(scheduled && { scheduled }), ...(actual && { actual }) };
  };
}

/** "40 minutes, it was meant to be an hour": what stands between two lengths that leaves no doubt which is which. */
const MEANT_TO_BE =
  /^[,.;:–— -]*(?:but |and |when |though |although |even though )?(?:it |that |which |this )?(?:was |were |is |'d been |had been )?(?:meant|supposed|booked|scheduled|due|down|planned|slated|set)(?: (?:to (?:be|last|take|run)|for|as|in for))?(?: only| just| about| around| roughly)? ?$/u;

function plainly(durations: readonly Duration[]): Roles | undefined {
  for (const [i, scheduled] of durations.entries()) {
    const actual = durations[i - 1];
    if (actual && MEANT_TO_BE.test(between(actual, scheduled))) return { scheduled, actual };
  }
  return undefined;
}

function between({ sentence, to }: Duration, { sentence: next, from }: Duration): string {
  if (sentence === next) return next.plain.slice(to, from);
  const rest = sentence.plain.slice(to);
  return rest.length < 3 ? `${rest} ${next.plain.slice(0, from)}` : rest;
}

/** Kinds of words that tell whose a length is. Source: our judgement, kept because the roles were read better with them. */
const CUES: Readonly<Record<string, RegExp>> = {
  booked:
    /\b(?:book\p{L}*|schedul\p{L}*|meant|supposed|slot|invit\p{L}*|calendar|diary|letter|e-?mail|slated|plan\p{L}*|promised|due|pencilled|allot\p{L}*|allow\p{L}*|given|adver\p{L}*|ad|posting|expect\p{L}*|set|block\p{L}*|put|reserved|budgeted|agenda|timetable|marked|down|max|tops)\b/u,
  told: /\b(?:said|says|told|tell|promised|warned|mentioned|agreed|thought|believe|asked|wanted|going|was to|should|to be|would|'d)\b/u,
  took: /\b(?:lasted|took|ran|went|stay\p{L}*|kept|was there|were there|done|over|ended?|finish\p{L}*|hit|became|turned|wrapped|still|used|got|actual\p{L}*|reality|fact|practice|in the end|in total|in all|all told|altogether|overall|felt|came|needed|nearer|more like|closer|later|gave|did|walked|in there|gone|out)\b/u,
  talk: /\b(?:talk\p{L}*|chat\p{L}*|spoke|speak\p{L}*|discuss\p{L}*|interview\p{L}*|call|conversation|phone|zoom|teams|panel)\b/u,
  other:
    /\b(?:wait\p{L}*|driv\p{L}*|drove|commut\p{L}*|bus|train|car|flew|late|notice|experience|test|exam|task|tour|presentation|pitch|talk|trial|shifts?|week|lunch|breaks?|paid?|first|each|every|early|away|walk|foot|from my|years?|age|old|behind|spent|parking|babysitter|reception|before)\b/u,
  instead:
    /\b(?:instead of|rather than|of (?:the|my|our|an?|those)|out of|against|not the|wasn't the|turned|became|into|to)\b/u,
};

const WORD = /\p{L}+(?:'\p{L}+)?|\d+|[,;:.!?()]/gu;
const STOP = /^(?:[,;:.!?()]|but|then|and)$/;
const REACH = 8;
const FAR_REACH = 14;

/** What stands around a duration, and what other durations the story tells. */
export function roleFeatures(durations: readonly Duration[], i: number): Features {
  const one = durations[i] as Duration;
  const { plain } = one.sentence;
  const before = wordsOf(plain.slice(0, one.from)).toReversed();
  const after = wordsOf(plain.slice(one.to));
  const features = [...sideFeatures("<", before), ...sideFeatures(">", after), ...ownFeatures(one)];
  features.push(`${before[0]} _ ${after[0]}`, ...neighbourFeatures(durations, i));
  return new Map([
    ...unitLength(new Map(features.map((feature) => [hash(feature), 1]))),
    ...hintFeatures(durations, i),
  ]);
}

function sideFeatures(side: string, words: readonly string[]): readonly string[] {
  const stop = words.findIndex((word) => STOP.test(word));
  const clause = words.slice(0, stop < 0 ? REACH : Math.min(stop, REACH));
  const joined = (list: readonly string[]) => (side === "<" ? list.toReversed() : list).join(" ");
  return [
    ...[0, 1, 2].map((away) => `${side}${away} ${words[away]}`),
    `${side} ${joined(words.slice(0, 2))}`,
    `${side} ${joined(words.slice(0, 3))}`,
    ...clause.map((word) => `${side}clause ${word}`),
    ...words.slice(0, FAR_REACH).map((word) => `${side}far ${word}`),
    ...Object.entries(CUES).flatMap(([name, cue]) => [
      ...(cue.test(joined(clause)) ? [`${side}cue ${name}`, `${side}cue again ${name}`] : []),
      ...(cue.test(joined(words.slice(0, FAR_REACH))) ? [`${side}cue far ${name}`] : []),
    ]),
  ];
}

/** A hint says more than a word does. */
const HINT = 0.25;

function hintFeatures(durations: readonly Duration[], i: number): readonly (readonly [number, number])[] {
  const hints = hintsFor(durations);
  return [
    [hash(`hint ${hints[i]}`), HINT],
    [hash(`hint ${hints[i]} then ${hints[i + 1]}`), HINT / 2],
    [hash(`hint ${hints[i]} after ${hints[i - 1]}`), HINT / 2],
  ];
}

function ownFeatures({ telling, minutes }: Duration): readonly string[] {
  const size = minutes < 15 ? "short" : minutes <= 30 ? "half" : minutes <= 60 ? "hour" : "long";
  return [`told ${telling}`, `told again ${telling}`, `round ${minutes % 15 === 0}`, `size ${size}`];
}

function neighbourFeatures(durations: readonly Duration[], i: number): readonly string[] {
  const [one, last, next] = [durations[i] as Duration, durations[i - 1], durations[i + 1]];
  const beside = (name: string, other: Duration | undefined) =>
    other === undefined
      ? [`${name} none`]
      : [
          `${name} ${other.telling} ${one.telling}`,
          `${name} ${Math.sign(other.minutes - one.minutes)}`,
          `${name} here ${other.sentence === one.sentence}`,
          `${name} booked ${isBooked(other)}`,
          `${name} booked ${isBooked(other)} ${isBooked(one)}`,
        ];
  const place = i === durations.length - 1 ? "last" : i;
  return [
    `of ${Math.min(durations.length, 4)}`,
    `at ${place} of ${Math.min(durations.length, 3)}`,
    ...beside("after", last),
    ...beside("before", next),
    `kept somewhere ${durations.some(({ telling }) => telling === "kept")}`,
  ];
}

function isBooked({ sentence, from, to }: Duration): boolean {
  const near = `${sentence.plain.slice(Math.max(0, from - 40), from)} ${sentence.plain.slice(to, to + 24)}`;
  return CUES.booked?.test(near) ?? false;
}

const wordsOf = (text: string): readonly string[] =>
  [...text.matchAll(WORD)].map(([word]) => (/^\d/.test(word) ? "#" : word));

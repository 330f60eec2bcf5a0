import { SIGNS, type Sign, type SignName } from "../signs.ts";
import type { Context } from "./context.ts";
import { evidenceFor } from "./evidence.ts";
import { type Guess, guessesFrom, sureness } from "./model/confidence.ts";
import { endingsBy } from "./model/endings.ts";
import { listen } from "./model/listen.ts";
import { CIRCUMSTANCES, circumstancesBy, onceEach, scoresBy } from "./model/reader.ts";
import { shipped } from "./model/shipped.ts";
import thresholds from "./model/thresholds.json" with { type: "json" };
import { type Saying, sayingsIn } from "./sayings.ts";
import { isElsewhere, isOwnDoing, isSomebodyElses } from "./scope.ts";
import { sentencesOf } from "./telling.ts";

/** A sign as it was read in a story; never `mixed`. */
export interface ReadSign extends Sign {
  readonly polarity: "positive" | "negative";
  /** The share of signs read with this much confidence that are right, from 0 to 1. */
  readonly confidence: number;
}

/** What a story tells: signs sure enough to be asserted, and those that are worth a question first. */
export interface ReadSigns {
  readonly signs: readonly ReadSign[];
  readonly offered: readonly ReadSign[];
}

const reader = scoresBy(shipped);
const endings = endingsBy(shipped.endings);
const around = circumstancesBy(shipped);

/** The circumstances that a story tells in words of its own, where no rule knows them. */
export function circumstancesIn(text: string): readonly Context[] {
  const here = sentencesOf(text).filter(({ plain }) => !isElsewhere(plain));
  const odds = around(here.map(({ start, plain }) => text.slice(start, start + plain.length)));
  return CIRCUMSTANCES.filter((_, i) => (odds[i] ?? -10) >= (thresholds.circumstances[i] ?? 10));
}

/** How sure one sign is told each way, from 0 to 1; neither for want of words. */
export function heardOf(
  text: string,
  sign: SignName,
): { readonly positive: number; readonly negative: number } {
  const heard = listen(text, { scores: reader, endings });
  const [positive = 0, negative = 0] = [0, 1].map((way) => {
    const output = 2 * SIGNS.indexOf(sign) + way;
    return heard[output] ? sureness(heard[output], output, thresholds) : 0;
  });
  return { positive, negative };
}

/** The signs in a story: at most one of each, with the member's own words; the offered ones likeliest first. */
export function signsIn(text: string): ReadSigns {
  const scores = onceEach(reader);
  const said = sayingsIn(sentencesOf(text));
  const guesses = guessesFrom(listen(text, { scores, endings }), thresholds)
    .filter((guess) => guess.confidence >= thresholds.offer && !isSelfPraise(guess, text))
    .filter(({ at }) => !isSomebodyElses(text.slice(at.from, at.to)))
    .filter((guess) => said.every((saying) => saying.name !== guess.name || bearsOut(guess, saying)));
  const evidence = evidenceFor(text, guesses, scores);
  const read = [
    ...guesses.map((guess, i) => signFrom(guess, evidence[i] ?? "")),
    ...said
      .filter(({ name }) => !guesses.some((guess) => guess.name === name))
      .map(({ at, ...sign }) => signFrom(sign, text.slice(at.from, at.to))),
  ];
  const sure = ({ confidence }: ReadSign) => confidence >= thresholds.assert;
  return {
    signs: SIGNS.flatMap((name) => read.filter((sign) => sign.name === name && sure(sign)).slice(0, 1)),
    offered: read.filter((sign) => !sure(sign)).toSorted((a, b) => b.confidence - a.confidence),
  };
}

/** Says whether a sign is told so plainly that it counts in words about something else. */
export function isSure({ confidence }: ReadSign): boolean {
  return confidence >= thresholds.beside;
}

/** Where words of fixed meaning only perhaps say it, the rest of the story may say it for certain. */
const bearsOut = (guess: Guess, { polarity, confidence }: Saying): boolean =>
  confidence < thresholds.assert && guess.polarity === polarity;

/** What the member did well is no sign of how the other side took it. */
function isSelfPraise({ name, polarity, at }: Guess, text: string): boolean {
  const theirs = name === "engagement" || name === "rapport";
  return theirs && polarity === "positive" && isOwnDoing(text.slice(at.from, at.to));
}

function signFrom({ name, polarity, confidence }: Omit<Guess, "at">, evidence: string): ReadSign {
  return { name, polarity, evidence, confidence: Math.round(confidence * 1000) / 1000 };
}

import { SIGNS, type Sign, type SignName } from "../signs.ts";
import type { Context } from "./context.ts";
import { evidenceFor } from "./evidence.ts";
import { type Lengths, lengthsIn } from "./minutes.ts";
import { type Guess, guessesFrom, sureness } from "./model/confidence.ts";
import { endingsBy } from "./model/endings.ts";
import { type Heard, listen } from "./model/listen.ts";
import { CIRCUMSTANCES, circumstancesBy, onceEach, type Scores, scoresBy } from "./model/reader.ts";
import { ofShipped } from "./model/shipped.ts";
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

const reader = ofShipped(scoresBy);
const endings = ofShipped((model) => endingsBy(model.endings));
const around = ofShipped(circumstancesBy);

/** The circumstances that a story tells in words of its own, where no rule knows them. */
export function circumstancesIn(text: string): readonly Context[] {
  const here = sentencesOf(text).filter(({ plain }) => !isElsewhere(plain));
  const odds = around()(here.map(({ start, plain }) => text.slice(start, start + plain.length)));
  return CIRCUMSTANCES.filter((_, i) => (odds[i] ?? -10) >= (thresholds.circumstances[i] ?? 10));
}

/** The signs in a story: at most one of each, with the member's own words; the offered ones likeliest first. */
export function signsIn(text: string, lengths = lengthsIn(sentencesOf(text))): ReadSigns {
  return signsFrom(text, hear(text), lengths);
}

/** The signs in an answer, and how sure the one that was asked for is told each way, from 0 to 1; neither for want of words. */
export function signsAnswered(text: string, asked: SignName): ReadSigns & Record<Way, number> {
  const heard = hear(text);
  const sure = (way: number) => {
    const output = 2 * SIGNS.indexOf(asked) + way;
    const loudest = heard.loudest[output];
    return loudest ? sureness(loudest, output, thresholds) : 0;
  };
  const signs = signsFrom(text, heard, lengthsIn(sentencesOf(text)));
  return { ...signs, positive: sure(0), negative: sure(1) };
}

type Way = ReadSign["polarity"];

/** A story as it was heard, and scores that know what was read in it already. */
interface HeardStory {
  readonly loudest: readonly Heard[];
  readonly scores: Scores;
}

function hear(text: string): HeardStory {
  const scores = onceEach(reader());
  return { loudest: listen(text, { scores, endings: endings() }), scores };
}

function signsFrom(text: string, { loudest, scores }: HeardStory, lengths: Lengths): ReadSigns {
  const said = sayingsIn(sentencesOf(text), lengths);
  const guesses = guessesFrom(loudest, thresholds)
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

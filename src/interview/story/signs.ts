import { SIGNS, type Sign } from "../signs.ts";
import { evidenceFor } from "./evidence.ts";
import { type Guess, guessesFrom } from "./model/confidence.ts";
import { listen } from "./model/listen.ts";
import { scoresBy } from "./model/reader.ts";
import thresholds from "./model/thresholds.json" with { type: "json" };
import weights from "./model/weights.json" with { type: "json" };
import { modelFrom } from "./model/weights.ts";
import { sayingsIn } from "./sayings.ts";
import { isOwnDoing, isSomebodyElses } from "./scope.ts";
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

const scores = scoresBy(modelFrom(weights));

/** The signs in a story: at most one of each, with the member's own words; the offered ones likeliest first. */
export function signsIn(text: string): ReadSigns {
  const said = sayingsIn(sentencesOf(text));
  const guesses = guessesFrom(listen(text, scores), thresholds)
    .filter((guess) => guess.confidence >= thresholds.offer && !isSelfPraise(guess, text))
    .filter(({ at }) => !isSomebodyElses(text.slice(at.from, at.to)))
    .filter(({ name }) => said.every((saying) => saying.name !== name));
  const evidence = evidenceFor(text, guesses, scores);
  const read = [
    ...guesses.map((guess, i) => signFrom(guess, evidence[i] ?? "")),
    ...said.map(({ at, ...sign }) => signFrom({ ...sign, confidence: SAID }, text.slice(at.from, at.to))),
  ];
  const sure = ({ confidence }: ReadSign) => confidence >= thresholds.assert;
  return {
    signs: SIGNS.flatMap((name) => read.filter((sign) => sign.name === name && sure(sign)).slice(0, 1)),
    offered: read.filter((sign) => !sure(sign)).toSorted((a, b) => b.confidence - a.confidence),
  };
}

/** How often a saying is right. Our judgement, after the stories nobody trained on. */
const SAID = 0.9;

/** What the member did well is no sign of how the other side took it. */
function isSelfPraise({ name, polarity, at }: Guess, text: string): boolean {
  const theirs = name === "engagement" || name === "rapport";
  return theirs && polarity === "positive" && isOwnDoing(text.slice(at.from, at.to));
}

function signFrom({ name, polarity, confidence }: Omit<Guess, "at">, evidence: string): ReadSign {
  return { name, polarity, evidence, confidence: Math.round(confidence * 1000) / 1000 };
}

import type { Polarity } from "./answer-words.ts";
import { type Short, shortAnswer, type Under } from "./short-answer.ts";
import { isSure, type ReadSign, signsAnswered } from "./signs.ts";

/** Answers of so few words have no room to be about something else; in so many, words found alone may be. */
const FEW = 6;
const MANY = 9;
/** So many tell something anyway. */
const STORY = 15;
/** How much louder, in log odds, one way has to be told than the other; and how much, to stand against plain words. */
const LOUDER = 1.2;
const FAR = 3;
/** Heard by the story's reader alone, where no word is known. */
const ALONE = 2.2;

/** A length alone says nothing against a plan nobody named. */
const LENGTH_ALONE =
  /^\W*(?:about |around |like |only )?[\w.]+(?: an)? ?(?:m|mins?|minutes?|h|hrs?|hours?)\W*$/i;

/**
 * How the sign that was asked for stands, by an answer in the member's own words: first by words that mean it under
 * that question, then by the story's reader, which needs less here to be believed. Undefined where it would take a
 * guess, or where the words are about something else.
 */
export function readAnswer(words: string, under: Under): Polarity | undefined {
  const short = shortAnswer(words, under);
  if (!short && under.sign === "length" && LENGTH_ALONE.test(words)) return undefined;
  const count = words.trim().split(/\s+/).length;
  const { signs, offered, positive, negative } = signsAnswered(words, under.sign);
  const found = [...signs, ...offered].find(({ name }) => name === under.sign);
  if (!found && (count > FEW || !short) && signs.some(isSure)) return undefined;
  return together(short, { found, lead: logOdds(positive) - logOdds(negative), count });
}

/** What the story's reader heard of the sign, how much louder the good is than the bad, and the answer's words. */
interface Heard {
  readonly found: ReadSign | undefined;
  readonly lead: number;
  readonly count: number;
}

function together(short: Short | undefined, heard: Heard): Polarity | undefined {
  const loud = heardBy(LOUDER, heard);
  if (!short) return heardBy(ALONE, heard);
  if (short.says === loud) return loud;
  return short.plainly ? plainly(short.says, heard) : perhaps(short.says, heard);
}

const heardBy = (least: number, { found, lead }: Heard) =>
  found && Math.abs(lead) >= least ? found.polarity : undefined;

/** Plain words stand, unless there are many and the story's reader is far from them. */
function plainly(says: Polarity, heard: Heard): Polarity | undefined {
  const far = heardBy(FAR, heard);
  const isEither = says === "positive" || says === "negative";
  if (!far || far === says || heard.count <= (isEither ? FEW : STORY)) return says;
  return heard.count > MANY ? far : undefined;
}

/** Words that could mean it otherwise stand where the story's reader heard nothing else. */
function perhaps(says: Polarity, heard: Heard): Polarity | undefined {
  const many = heard.count > MANY;
  const loud = heardBy(LOUDER, heard);
  if (loud) return many ? loud : undefined;
  const louder = heard.lead > 0 ? "positive" : "negative";
  return !many || says === louder ? says : undefined;
}

const logOdds = (share: number): number => Math.log((share + 1e-6) / (1 - share + 1e-6));

/**
 * A phrase is a row of a lexicon, written so that a person can read it:
 *
 * - `asked about my|our work`: words in order, `|` between alternatives, `_` for a space inside one
 * - `nod*`: any ending · `really?`: may be missing · `..` up to three words between · `...` up to eight
 * - `<they>`: a group of words by name · `^` first and `$` last: the edges of a sentence
 *
 * Every gap is bounded and words and the space between them share no character, so no text makes one slow.
 */
export type Phrase = string;

/** Groups of words by name; a group may name those written above it. */
export type Vocabulary = Readonly<Record<string, string>>;

/** Letters and digits of small-lettered Latin text: as a class of its own, since `\p{L}` makes hundreds of rows slow to compile. */
const LETTER = "a-z0-9\\u00df-\\u024f";
const SPACE = `[^${LETTER},;:.!?()]{1,5}`;
const WORD = `[${LETTER}]{1,30}(?:'[${LETTER}]{1,3})?`;
const GAPS: Readonly<Record<string, number>> = { "..": 3, "...": 8 };

/** Turns a phrase into a regular expression that finds it anywhere in a plain (small-lettered) sentence. */
export function compile(phrase: Phrase, vocabulary: Vocabulary): RegExp {
  const opens = phrase.startsWith("^ ");
  const closes = phrase.endsWith(" $");
  const tokens = phrase.slice(opens ? 2 : 0, closes ? -2 : undefined).split(" ");
  const [first = "", ...rest] = tokens;
  const body = rest.map((token) => following(token, vocabulary)).join("");
  const start = opens ? `^[^${LETTER}]{0,5}` : `(?<![${LETTER}])`;
  const end = closes ? `[^${LETTER}]{0,8}$` : `(?![${LETTER}])`;
  return new RegExp(`${start}${alternatives(first, vocabulary)}${body}${end}`);
}

function following(token: string, vocabulary: Vocabulary): string {
  const gap = GAPS[token];
  if (gap !== undefined) return `(?:${SPACE}${WORD}){0,${gap}}?`;
  if (token.endsWith("?")) return `(?:${SPACE}${alternatives(token.slice(0, -1), vocabulary)})?`;
  return `${SPACE}${alternatives(token, vocabulary)}`;
}

function alternatives(token: string, vocabulary: Vocabulary): string {
  const words = expand(token, vocabulary).split("|").filter(Boolean);
  return `(?:${words.map(spelt).join("|")})`;
}

function expand(token: string, vocabulary: Vocabulary): string {
  return token.replaceAll(/<(\w+)>/g, (_, name: string) => {
    const group = vocabulary[name];
    if (group === undefined)
      throw new Error(`No group of words is called <${name}>. Known: ${Object.keys(vocabulary).join(", ")}.`);
    return expand(group, vocabulary);
  });
}

/** People leave apostrophes out ("didnt") and write them straight or not at all. */
function spelt(word: string): string {
  return word.replaceAll("'", "'?").replaceAll("_", SPACE).replaceAll("*", `[${LETTER}]{0,12}`);
}

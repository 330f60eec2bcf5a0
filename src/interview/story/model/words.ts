/** A word as the model reads it, and where it stands in the text it was read from. */
export interface Word {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

const WORD = /\p{L}+(?:['’ʼ]\p{L}+)*|\d+(?:[.,:]\d+)*|[.,!?;:"“”()…–—-]|\p{Extended_Pictographic}/gu;
const SHORTENED = /^(.+?)(n't|'s|'d|'ll|'ve|'re|'m)$/;

/** Two words in one, and where the first of them ends. */
type Halves = readonly [first: string, second: string, cut: number];

const VERBS = [
  "did",
  "do",
  "does",
  "was",
  "is",
  "could",
  "would",
  "had",
  "have",
  "has",
  "were",
  "are",
  "should",
];

/** Apostrophes people leave out, and words that are two. */
const RUN_TOGETHER: ReadonlyMap<string, Halves> = new Map<string, Halves>([
  ...VERBS.map((verb): [string, Halves] => [`${verb}nt`, [verb, "n't", verb.length]]),
  ["can't", ["can", "n't", 3]],
  ["cant", ["can", "n't", 3]],
  ["cannot", ["can", "not", 3]],
  ["won't", ["will", "n't", 3]],
  ["im", ["i", "'m", 1]],
  ["ive", ["i", "'ve", 1]],
  ["theyd", ["they", "'d", 4]],
  ["theyre", ["they", "'re", 4]],
  ["thats", ["that", "'s", 4]],
]);

/** A story is never this long; a text that is has its rest left unread. */
const MOST_WORDS = 160;

/** Cuts a sentence or two into words, shortened forms in two ("did" "n't"); small letters, straight quotes. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: found, index: from } of text.matchAll(WORD)) {
    if (words.length >= MOST_WORDS) break;
    const to = from + found.length;
    const word = plainWord(found);
    const [first, second, cut] = RUN_TOGETHER.get(word) ?? shortened(word) ?? [word, undefined, found.length];
    words.push({ word: first, from, to: Math.min(to, from + cut) });
    if (second !== undefined) words.push({ word: second, from: from + cut, to });
  }
  return words;
}

function plainWord(found: string): string {
  if (/^[–—]$/u.test(found)) return "-";
  if (/^[“”]$/u.test(found)) return '"';
  return found.toLowerCase().replaceAll(/[’ʼ]/g, "'");
}

function shortened(word: string): Halves | undefined {
  const [, first, second] = SHORTENED.exec(word) ?? [];
  return first === undefined || second === undefined ? undefined : [first, second, first.length];
}

/** A sentence of what the member wrote: `plain` is what the rules read, letter for letter as long as the original. */
export interface Sentence {
  readonly start: number;
  readonly plain: string;
}

/** A story is read up to here: ten times the longest one people write, and it bounds the work. */
export const READ_UP_TO = 20_000;
const LONGEST_SENTENCE = 400;

const ENDS = /(?<!\b(?:dr|mr|mrs|ms|prof|approx|vs|st|no))[.!?…]+["')\]]*(?=\s|$)|\n+/g;

/** Cuts a story into sentences; a run-on one is cut at its length, so that no rule ever sees more than a little. */
export function sentencesOf(text: string): readonly Sentence[] {
  const plain = plainly(text.slice(0, READ_UP_TO));
  const sentences: Sentence[] = [];
  let start = 0;
  for (const end of [...plain.matchAll(ENDS)]
    .map((mark) => mark.index + mark[0].length)
    .concat(plain.length)) {
    while (start < end) {
      const stop = cutAt(plain, start, end);
      if (/[\p{L}\p{N}]/u.test(plain.slice(start, stop)))
        sentences.push({ start, plain: plain.slice(start, stop) });
      start = stop;
    }
  }
  return sentences;
}

function cutAt(plain: string, start: number, end: number): number {
  if (end - start <= LONGEST_SENTENCE) return end;
  const space = plain.lastIndexOf(" ", start + LONGEST_SENTENCE);
  return space > start ? space + 1 : start + LONGEST_SENTENCE;
}

/** Small letters and straight quotes, one for one: evidence is cut from the original at the same places. */
function plainly(text: string): string {
  return text
    .replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replaceAll(/[‘’ʼ]/g, "'")
    .replaceAll(/[“”]/g, '"');
}

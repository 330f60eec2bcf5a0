import { portions } from "./portions.ts";

/** One box to type in, of several where a field's words are too long for one. */
interface Box {
  readonly id: string;
  readonly nth: number;
  readonly words: string;
}

/** Left in every box for words to be added. */
export const ROOM = 500;

/** A field's words in boxes that take at most `most` characters each: one, or as many as it needs. */
export function boxesOf(name: string, value: string, most: number, room = ROOM): readonly Box[] {
  const [first = "", ...rest] = portions(value, (portion) => portion.length <= most - room);
  if (rest.length === 0) return [{ id: name, nth: 0, words: first.trimEnd() }];
  return [first, ...rest].map((portion, nth) => ({
    id: partId(name, nth, portion),
    nth,
    words: portion.trimEnd(),
  }));
}

/** Names one box of several, with the white space it ends in: a platform may not keep that. */
const partId = (name: string, nth: number, portion: string): string =>
  `${name} ${nth} ${encodeURIComponent(portion.slice(portion.trimEnd().length).slice(0, 8))}`;

const PART = /^(.+) \d+ (\S*)$/;

/** What was said in each field, out of what stands in the boxes. */
export function unboxed(said: readonly (readonly [id: string, words: string])[]): Record<string, string> {
  const answers: Record<string, string> = {};
  for (const [id, words] of said) {
    const [, name = id, gap = ""] = PART.exec(id) ?? [];
    answers[name] = `${answers[name] ?? ""}${words}${words && decodeURIComponent(gap)}`;
  }
  return answers;
}
